"""Meetings of agencies: the lists of them, and what the reader may see of one of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from django.core.paginator import Page
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from dolen.access import reach, redact
from dolen.access.permissions import MemberView, is_partner
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE, Status
from dolen.journal import reading as journal
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from dolen.meetings.facts import MeetingClosed, MeetingConvened, MeetingOpened
from dolen.meetings.kinds import MEETING_KINDS, Kind, area_words
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.web.gathering.evidence import decision_on
from dolen.web.paging import paged
from dolen.web.words import translated

PER_PAGE = 20
RULE = "meeting.minutes"
LISTING = ("meeting.listed", "mace.listed")
_LIVE = [one.value for one in LIVE]
_DONE = [Status.MET.value, Status.MET_LATE.value]


class Which(Enum):
    """Which meetings: not yet closed, past the day for their minutes, closed."""

    OPEN = "open"
    LATE = "late"
    CLOSED = "closed"

    @property
    def says(self) -> str:
        """In words, in the language of the page."""
        return {
            Which.OPEN: _("To come, or minutes open"),
            Which.LATE: _("Minutes open past their day"),
            Which.CLOSED: _("Closed"),
        }[self]


@dataclass(frozen=True, slots=True)
class Head:
    """One meeting in words."""

    matter: str
    says: str
    area: str
    begins: dt.datetime | None
    ends: dt.datetime | None
    due: dt.datetime | None
    late: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Number:
    """How many meetings stand so, and whether their list is shown."""

    which: Which
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Meetings:
    """The numbers, and one of their lists."""

    which: Which
    sort: str
    numbers: Sequence[Number]
    page: Page[DutyRow]
    heads: Sequence[Head]


def meetings_of(which: Which, member: MemberView, now: dt.datetime) -> "QuerySet[DutyRow]":
    """The duties behind a number: the soonest first, of the closed the latest."""
    rows = DutyRow.objects.filter(rule=RULE)
    if is_partner(member):
        rows = rows.filter(scope__in=_disclosed(member, now))
    if which is Which.CLOSED:
        return rows.filter(status__in=_DONE).order_by("-met_at", "pk")
    rows = rows.filter(status__in=_LIVE)
    if which is Which.LATE:
        rows = rows.filter(due_at__lt=now)
    return rows.order_by("due_at", "pk")


def meetings(member: MemberView, query: Mapping[str, str], now: dt.datetime) -> Meetings:
    """The list asked for. It names nobody."""
    asked = query.get("which", "")
    which = Which(asked) if asked in {one.value for one in Which} else Which.OPEN
    here = paged(meetings_of(which, member, now), query, at_once=PER_PAGE)
    told = people.told_of({row.opened_by for row in here}, alive=True)
    heads = [_head(row, told.get(row.opened_by), now) for row in here]
    counted = [Number(one, meetings_of(one, member, now).count(), one is which) for one in Which]
    return Meetings(which, "", counted, here, heads)


def _disclosed(member: MemberView, now: dt.datetime) -> set[str]:
    """The meetings of which something about somebody was disclosed to a partner."""
    mentions = Mention.objects.filter(kind__in=("meeting.listed", "meeting.outcome"))
    uids = reach.readable(member, mentions, at=now).values_list("fact_uid", flat=True)
    return {head.case for head in journal.headers(set(uids)).values() if head.case}


def _head(row: DutyRow, told: Told | None, now: dt.datetime) -> Head:
    fact = told.fact if told is not None else None
    convened = fact if isinstance(fact, MeetingConvened) else None
    kind = MEETING_KINDS.get((convened.sort or "") if convened else "")
    return Head(
        matter=row.scope,
        says=translated(kind.says) if kind else _("Meeting"),
        area=translated(area_words(convened.area)) if convened else "",
        begins=convened.begins_at if convened else None,
        ends=convened.ends_at if convened else None,
        due=row.due_at,
        late=row.status in _LIVE and row.due_at is not None and row.due_at < now,
        closed=row.status in _DONE,
    )


@dataclass(frozen=True)
class OneMeeting:
    """One meeting as far as the reader may see it. `facts` are theirs to read, in their order.

    `listed` is whoever is on its list, by the field that names them, the first listed first.
    """

    matter: str
    head: Head
    convened: MeetingConvened
    kind: Kind | None
    facts: Sequence[tuple[Told, Fact]]
    listed: Mapping[str, str]
    actions: Sequence[DutyRow] = field(default_factory=tuple)

    def of(self, fact: type[Fact]) -> list[tuple[Told, Fact]]:
        """What was told of one kind."""
        return [one for one in self.facts if isinstance(one[1], fact)]

    @property
    def opened(self) -> MeetingOpened | None:
        """How it was opened, if it was."""
        return next((one for _t, one in self.facts if isinstance(one, MeetingOpened)), None)

    @property
    def closed(self) -> tuple[Told, MeetingClosed] | None:
        """How the minutes were closed, if they were."""
        return next(((t, one) for t, one in self.facts if isinstance(one, MeetingClosed)), None)


def one_meeting(matter: str, member: MemberView, now: dt.datetime) -> OneMeeting | None:
    """The meeting of this matter; None where there is none, or nothing of it is the reader's."""
    row = DutyRow.objects.filter(rule=RULE, scope=matter).first()
    if row is None:
        return None
    actions = list(
        DutyRow.objects.filter(rule="meeting.action", scope__startswith=f"{matter}.").order_by("pk")
    )
    matters = journal.uids_in_matters([matter, *(one.scope for one in actions)])
    every = people.told_of({uid for uids in matters.values() for uid in uids}, alive=True)
    told = sorted(every.values(), key=lambda one: one.order)
    opener = every.get(row.opened_by)
    if opener is None or not isinstance(opener.fact, MeetingConvened):
        return None
    facts = _readable(told, member, now)
    if is_partner(member) and not any(one.about for one, _fact in facts):
        return None
    return OneMeeting(
        matter=matter,
        head=_head(row, opener, now),
        convened=opener.fact,
        kind=MEETING_KINDS.get(opener.fact.sort or ""),
        facts=facts,
        listed=_listed(told, matter),
        actions=actions,
    )


def _readable(
    told: Sequence[Told], member: MemberView, now: dt.datetime
) -> list[tuple[Told, Fact]]:
    """What the reader may read, as far as their level shows it.

    What names nobody (who came, when it opened) whoever sees the meeting may read. Minutes closed
    name the whole list: a partner reads that they are closed, and not whom they name.
    """
    named = {about.nominal for one in told for about in one.about}
    standings = reach.standings(member, sorted(named), at=now)
    level = redact.level_of(member)
    found: list[tuple[Told, Fact]] = []
    for one in told:
        if isinstance(one.fact, MeetingClosed) and is_partner(member):
            found.append((one, MeetingClosed(happened_at=one.happened_at, case=one.case)))
        elif one.names_nobody or decision_on(member, one, standings).allowed:
            found.append((one, redact.without(one.fact, level)[0]))
    return found


def _listed(told: Sequence[Told], matter: str) -> dict[str, str]:
    return {
        about.nominal: about.path.partition(".")[0]
        for one in reversed(told)
        if one.kind in LISTING and one.case == matter
        for about in reversed(one.about)
        if about.sort == "person" and about.path.startswith(("children", "people"))
    }
