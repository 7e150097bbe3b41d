"""Waiting concerns by rule: the sentence once, how many it is about, the oldest, and who."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.web.presenting.concerns import ConcernCard, of_rows
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.timeline import Entry


@dataclass(frozen=True, slots=True)
class AboutOne:
    """The waiting concerns of one rule around one person or place, the oldest first."""

    named: tuple[Named, ...]
    cards: tuple[ConcernCard, ...]

    @property
    def first(self) -> ConcernCard:
        """The one that waits longest."""
        return self.cards[0]

    @property
    def others(self) -> tuple[ConcernCard, ...]:
        """The later ones."""
        return self.cards[1:]


@dataclass(frozen=True, slots=True)
class ConcernGroup:
    """The waiting concerns of one rule. `more` is how many people or places are not listed."""

    card: ConcernCard
    about: tuple[AboutOne, ...]
    counted: str
    waited: str
    more: int
    grave: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Concerns that wait: `rows` are counted, those in `shown` named and explained."""

    rows: Sequence[ConcernRow]
    shown: Sequence[ConcernRow]

    def named(self) -> set[str]:
        """Everybody and everything that is named."""
        return {one for row in self.shown for one in (row.anchor, *row.links)}

    def seen_by(self, visible: Collection[str]) -> "Waiting":
        """Those around whom the reader may open."""
        rows = [row for row in self.rows if row.anchor in visible]
        return Waiting(rows, [row for row in self.shown if row.anchor in visible])


def choose(rows: Iterable[ConcernRow], at_once: int | None) -> Waiting:
    """Name of each rule only the first `at_once` people or places; all of them with None."""
    held = [row for row in rows if row.rule in concerns]
    first: dict[str, dict[str, None]] = defaultdict(dict)
    for row in held:
        if at_once is None or len(first[row.rule]) < at_once:
            first[row.rule][row.anchor] = None
    return Waiting(held, [row for row in held if row.anchor in first[row.rule]])


def groups(
    waiting: Waiting, names: Names, evidence: Mapping[str, Entry], now: dt.datetime
) -> list[ConcernGroup]:
    """One group for each rule, those first that say a child may be in danger, then the oldest."""
    cards: dict[str, list[ConcernCard]] = defaultdict(list)
    for card in of_rows(waiting.shown, names, evidence):
        cards[card.rule].append(card)
    found = [
        _group([row for row in waiting.rows if row.rule == rule], of_rule, names, now)
        for rule, of_rule in cards.items()
    ]
    return sorted(found, key=lambda one: (not one.grave, one.card.at, one.card.rule))


def _group(
    rows: Sequence[ConcernRow], cards: Sequence[ConcernCard], names: Names, now: dt.datetime
) -> ConcernGroup:
    rule = concerns[cards[0].rule]
    by_anchor: dict[str, list[ConcernCard]] = defaultdict(list)
    for card in cards:
        by_anchor[card.anchor].append(card)
    anchors = {row.anchor for row in rows}
    children = rule.anchor == "person" and names.children.issuperset(by_anchor)
    oldest = min(row.raised_at or row.at for row in rows)
    return ConcernGroup(
        card=cards[0],
        about=tuple(AboutOne(of[0].about, tuple(of)) for of in by_anchor.values()),
        counted=_counted(len(anchors), "child" if children else rule.anchor),
        waited=_waited(now - oldest),
        more=len(anchors) - len(by_anchor),
        grave=rule.grave,
    )


def _counted(count: int, of: str) -> str:
    if of == "child":
        words = ngettext("%(count)s child", "%(count)s children", count)
    elif of == "place":
        words = ngettext("%(count)s place", "%(count)s places", count)
    elif of == "matter":
        words = ngettext("%(count)s case", "%(count)s cases", count)
    elif of == "person":
        words = ngettext("%(count)s person", "%(count)s people", count)
    else:
        words = ngettext("%(count)s thing", "%(count)s things", count)
    return words % {"count": count}


def _waited(span: dt.timedelta) -> str:
    hours = max(int(span.total_seconds() // 3600), 0)
    if hours < 1:
        return _("raised within the hour")
    if hours < 48:
        words = ngettext(
            "the oldest has waited %(hours)s hour", "the oldest has waited %(hours)s hours", hours
        )
        return words % {"hours": hours}
    days = hours // 24
    words = ngettext(
        "the oldest has waited %(days)s day", "the oldest has waited %(days)s days", days
    )
    return words % {"days": days}
