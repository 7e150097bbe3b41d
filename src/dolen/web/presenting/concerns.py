"""Concerns as a page shows them: what was found, why, by which rule, and what must be done."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.concerns.evaluate import Found
from dolen.concerns.facts import ANSWERS
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.web.presenting.citing import Citation, citations
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.timeline import Entry
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class ConcernCard:
    """One concern. `answered` is how it was answered, in words, empty while it waits.

    `then` says that it was found by looking from a past moment.

    `evidence` are the facts it rests on that the reader may see; `unseen` how many more there are.
    `anchor` is the nominal it was found around, `about` whom a reader knows it by: the children it
    joins, else the anchor. `joins` are the ids of everybody it joins. `grave`: a child may be in
    danger.
    """

    id: str
    rule: str
    says: str
    at: dt.datetime
    raised_at: dt.datetime | None
    to: str
    to_role: str
    links: tuple[Named, ...]
    evidence: Sequence[Entry]
    unseen: int
    cited: tuple[Citation, ...]
    rule_href: str
    answer_href: str = ""
    answered: str = ""
    then: str = ""
    anchor: str = ""
    about: tuple[Named, ...] = ()
    joins: frozenset[str] = frozenset()
    grave: bool = False

    @property
    def state(self) -> str:
        """How it was answered, or that it was found from a past moment; empty while it waits."""
        return self.answered or self.then


@dataclass(frozen=True, slots=True)
class Repeated:
    """Concerns of one rule that join the same people: the newest, and the older ones."""

    newest: ConcernCard
    older: tuple[ConcernCard, ...] = ()


def repeated(cards: Iterable[ConcernCard]) -> list[Repeated]:
    """The cards by rule and by whom they join, the newest on top."""
    alike: dict[tuple[str, str, frozenset[str]], list[ConcernCard]] = defaultdict(list)
    for card in sorted(cards, key=lambda one: (one.at, one.id), reverse=True):
        alike[card.rule, card.anchor, card.joins].append(card)
    return [Repeated(of[0], tuple(of[1:])) for of in alike.values()]


def of_rows(
    rows: Iterable[ConcernRow], names: Names, evidence: Mapping[str, Entry]
) -> list[ConcernCard]:
    """Stored concerns as cards, those that wait first, the oldest of them on top."""
    cards = [
        _card(
            _Seen(
                row.rule,
                row.anchor,
                row.at,
                row.raised_at,
                tuple(row.links),
                tuple(row.because),
                number=row.pk,
            ),
            names,
            evidence,
            answered=_answered(row),
        )
        for row in rows
        if row.rule in concerns
    ]
    return sorted(cards, key=lambda card: (bool(card.answered), card.at))


def of_found(
    found: Iterable[Found], names: Names, evidence: Mapping[str, Entry]
) -> list[ConcernCard]:
    """Concerns looked for at a past moment as cards. What was answered is among its facts."""
    return [
        _card(
            _Seen(
                one.rule,
                one.anchor,
                one.finding.at,
                None,
                one.finding.links,
                one.finding.because,
                place=place,
            ),
            names,
            evidence,
        )
        for place, one in enumerate(found)
        if one.raised
    ]


@dataclass(frozen=True, slots=True)
class _Seen:
    rule: str
    anchor: str
    at: dt.datetime
    raised_at: dt.datetime | None
    links: tuple[str, ...]
    because: tuple[str, ...]
    number: int | None = None
    place: int = 0


class Evidence(Sequence[Entry]):
    """The facts a concern rests on, each put in words when it is shown."""

    def __init__(self, uids: Sequence[str], told: Mapping[str, Entry]) -> None:
        self._uids = uids
        self._told = told

    @overload
    def __getitem__(self, which: int) -> Entry: ...

    @overload
    def __getitem__(self, which: slice) -> "Evidence": ...

    def __getitem__(self, which: int | slice) -> "Entry | Evidence":
        if isinstance(which, slice):
            return Evidence(self._uids[which], self._told)
        return self._told[self._uids[which]]

    def __len__(self) -> int:
        return len(self._uids)


def _card(
    seen: _Seen,
    names: Names,
    evidence: Mapping[str, Entry],
    *,
    answered: str = "",
) -> ConcernCard:
    rule, number = concerns[seen.rule], seen.number
    shown = Evidence([uid for uid in seen.because if uid in evidence], evidence)
    waits = number is not None and not answered
    return ConcernCard(
        id=f"concern-{number}" if number is not None else f"concern-{seen.rule}-{seen.place}",
        rule=seen.rule,
        says=translated(rule.says),
        at=seen.at,
        raised_at=seen.raised_at or seen.at,
        to=role_name(rule.to),
        to_role=rule.to,
        links=tuple(names.of(link) for link in dict.fromkeys(seen.links)),
        evidence=shown,
        unseen=len(seen.because) - len(shown),
        cited=citations(rule.cited),
        rule_href=reverse("web:rule", args=[rule.name]),
        answer_href=f"/concerns/{number}/answer/" if waits else "",
        answered=answered,
        then="" if number is not None else _("As the facts stood then"),
        anchor=seen.anchor,
        about=_about(seen, names),
        joins=frozenset(link for link in seen.links if names.sorts.get(link, "person") == "person"),
        grave=rule.grave,
    )


def _about(seen: _Seen, names: Names) -> tuple[Named, ...]:
    """Whom a reader knows it by: the children, else the anchor; a matter by its reference."""
    if concerns[seen.rule].anchor == "matter":
        return (Named(seen.anchor, reverse("web:case", args=[seen.anchor])),)
    children = [one for one in (seen.anchor, *seen.links) if one in names.children]
    return tuple(names.of(one) for one in dict.fromkeys(children)) or (names.of(seen.anchor),)


def _answered(row: ConcernRow) -> str:
    if row.state == "withdrawn":
        return _("Withdrawn: what it rested on was undone")
    return translated(ANSWERS[row.answer]) if row.answer in ANSWERS else ""
