"""The list of a meeting in words: each one's place, what was brought, decided, set and is owed."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from dolen.access.permissions import MemberView
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.exploitation.instrument import BANDS
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from dolen.meetings.facts import (
    ActionEnded,
    ActionSet,
    AgencyBrought,
    ApologiesGiven,
    AttendanceNoted,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
    ReviewedOutside,
)
from dolen.meetings.fitting import Fit, starts
from dolen.meetings.ordering import Placed
from dolen.meetings.words import AGENCIES, CHAIRS, DONE, OUTCOMES, OWNERS, RISKS, WHY_DEFERRED
from dolen.web.gathering.agenda import order, timed
from dolen.web.gathering.meetings import OneMeeting
from dolen.web.gathering.names import names_of
from dolen.web.presenting.agenda import reason_words
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

_LIVE = [one.value for one in LIVE]


@dataclass(frozen=True, slots=True)
class ActionShown:
    """An action in words, and how it stands."""

    matter: str
    what: str
    owner: str
    due: dt.datetime | None
    late: bool
    live: bool
    came: str
    changed: str
    about: Sequence[Named]


@dataclass(frozen=True, slots=True)
class Brought:
    """What one agency brought."""

    agency: str
    information: str


@dataclass(frozen=True, slots=True)
class Item:
    """Somebody on the list. `state` is waiting, outcome, deferred or reviewed."""

    nominal: str
    field: str
    number: int
    who: Named
    reasons: Sequence[str]
    starts: dt.datetime | None
    reached: bool
    why: str
    matter: str | None
    brought: Sequence[Brought]
    state: str = "waiting"
    outcome: str = ""
    risk: str = ""
    childs_view: str = ""
    decision: str = ""
    deferred: str = ""
    reviewer: str = ""
    review_due: dt.datetime | None = None
    review_late: bool = False
    actions: Sequence[ActionShown] = ()

    @property
    def waits(self) -> bool:
        """Whether nothing was said of them yet."""
        return self.state == "waiting"


@dataclass(frozen=True, slots=True)
class Came:
    """Who came for an agency, or what it sends; `missing` of those asked of whom nobody knows."""

    agency: str
    who: str
    may_decide: bool | None = None
    apologies: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Minutes:
    """The whole list as the reader may see it."""

    items: Sequence[Item]
    unseen: int
    fit: Fit
    came: Sequence[Came]
    actions: Sequence[ActionShown]

    @property
    def waiting(self) -> list[Item]:
        """Those of whom nothing was said yet, in the order of the agenda."""
        return [one for one in self.items if one.waits]

    @property
    def nobody_decides(self) -> list[Came]:
        """The agencies there for whom nobody may decide."""
        deciding = {one.agency for one in self.came if one.may_decide}
        return [one for one in self.came if one.may_decide is False and one.agency not in deciding]

    def counted(self, state: str) -> int:
        """How many stand so."""
        return sum(one.state == state for one in self.items)


def minutes(one: OneMeeting, member: MemberView, now: dt.datetime) -> Minutes:
    """Everybody listed in order, with what was said of each; all named are logged."""
    placed = order(one, member, now)
    found, pace = timed(one, placed, now)
    named = {about.nominal for told, _fact in one.facts for about in told.about}
    names = names_of(named | set(one.listed), reason=f"meeting {one.matter}")
    actions = _actions(one, names, now)
    reviews = _reviews(one)
    begins = one.convened.begins_at
    items = []
    for row in placed:
        if row.standing.nominal not in names.labels:
            continue
        at = None if begins is None else starts(begins, pace, row.number)
        item = _item(one, row, names, at)
        item = replace(item, reached=row.number <= found.room_for)
        items.append(_reviewed(_with_actions(item, one, actions), reviews, now))
    return Minutes(
        items=items,
        unseen=len(placed) - len(items),
        fit=found,
        came=_came(one),
        actions=[shown for _told, shown in actions],
    )


def _item(one: OneMeeting, row: Placed, names: Names, at: dt.datetime | None) -> Item:
    nominal = row.standing.nominal
    put = _last(one, nominal, lambda fact: isinstance(fact, PutOnAgenda))
    item = Item(
        nominal=nominal,
        field=one.listed[nominal],
        number=row.number,
        who=names.of(nominal),
        reasons=[reason_words(reason, BANDS) for reason in row.reasons],
        starts=at,
        reached=True,
        why=(put.why or "") if isinstance(put, PutOnAgenda) else "",
        matter=put.matter if isinstance(put, PutOnAgenda) else None,
        brought=[
            Brought(_words(AGENCIES, fact.agency), fact.information or "")
            for told, fact in one.facts
            if isinstance(fact, AgencyBrought) and told.names(nominal)
        ],
    )
    said = _last(
        one,
        nominal,
        lambda fact: isinstance(fact, OutcomeReached | NotReached | ReviewedOutside),
    )
    return _said(item, said)


def _last(one: OneMeeting, nominal: str, wanted: Callable[[Fact], bool]) -> Fact | None:
    """The latest of these facts about somebody, None where there is none."""
    mine = (fact for told, fact in reversed(one.facts) if told.names(nominal) and wanted(fact))
    return next(mine, None)


def _said(item: Item, said: Fact | None) -> Item:
    """The item with what was last said of them."""
    if isinstance(said, NotReached):
        why, reviewer = _words(WHY_DEFERRED, said.why), _words(CHAIRS, said.reviewer)
        return replace(item, state="deferred", deferred=why, reviewer=reviewer)
    if isinstance(said, OutcomeReached | ReviewedOutside):
        return replace(
            item,
            state="outcome" if isinstance(said, OutcomeReached) else "reviewed",
            outcome=_words(OUTCOMES, said.outcome),
            risk=_words(RISKS, said.risk) if isinstance(said, OutcomeReached) else "",
            childs_view=said.childs_view or "",
            decision=said.decision or "",
        )
    return item


def _words(labels: Mapping[str, str], value: str | None) -> str:
    return translated(labels.get(value or "", ""))


def _reviews(one: OneMeeting) -> dict[str, DutyRow]:
    rows = DutyRow.objects.filter(rule="meeting.review_outside", scope=one.matter, status__in=_LIVE)
    return {row.subject: row for row in rows}


def _reviewed(item: Item, reviews: Mapping[str, DutyRow], now: dt.datetime) -> Item:
    row = reviews.get(item.nominal)
    if row is None:
        return item
    late = row.due_at is not None and row.due_at < now
    return replace(item, review_due=row.due_at, review_late=late)


def _actions(one: OneMeeting, names: Names, now: dt.datetime) -> list[tuple[Told, ActionShown]]:
    rows = {row.scope: row for row in one.actions}
    ended = {told.case: fact for told, fact in one.facts if isinstance(fact, ActionEnded)}
    found = []
    for told, fact in one.facts:
        if isinstance(fact, ActionSet):
            row, end = rows.get(told.case or ""), ended.get(told.case)
            live = row is not None and row.status in _LIVE
            due = row.due_at if row is not None else fact.due_by
            shown = ActionShown(
                matter=told.case or "",
                what=fact.what or "",
                owner=_words(OWNERS, fact.owner),
                due=due,
                late=live and due is not None and due < now,
                live=live,
                came=_words(DONE, end.outcome) if end is not None else "",
                changed=(end.changed or end.why or "") if end is not None else "",
                about=[names.of(about.nominal) for about in told.about if about.sort == "person"],
            )
            found.append((told, shown))
    return found


def _with_actions(item: Item, one: OneMeeting, actions: Sequence[tuple[Told, ActionShown]]) -> Item:
    return replace(item, actions=[shown for told, shown in actions if told.names(item.nominal)])


def _came(one: OneMeeting) -> list[Came]:
    """Who came and who sent apologies; last, the agencies asked of whom nothing was said."""
    found, heard = [], set()
    for _told, fact in one.facts:
        if isinstance(fact, AttendanceNoted):
            heard.add(fact.agency)
            found.append(Came(_words(AGENCIES, fact.agency), fact.who or "", fact.may_decide))
        elif isinstance(fact, ApologiesGiven):
            heard.add(fact.agency)
            who = ", ".join(part for part in (fact.who, fact.sends) if part)
            found.append(Came(_words(AGENCIES, fact.agency), who, apologies=True))
    asked = one.convened.agencies or (one.kind.agencies if one.kind is not None else ())
    silent = [agency for agency in asked if agency not in heard]
    return found + [Came(_words(AGENCIES, agency), "", missing=True) for agency in silent]
