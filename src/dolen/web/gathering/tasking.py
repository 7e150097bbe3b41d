"""Tasks of teams: what waits, who read it, what came of it. Every number is a list of duties."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from django.core.paginator import Page
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.access.permissions import MemberView
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE, Status
from dolen.journal import reading as journal
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.tasking.facts import AREAS, OUTCOMES, TEAMS, TaskAnswered, TaskSeen, TaskSet
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of, tellers
from dolen.web.paging import paged
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

PER_PAGE = 20
_LIVE = [one.value for one in LIVE]
_DONE = [Status.MET.value, Status.MET_LATE.value]


class Waiting(Enum):
    """Which tasks: without a result, past their day, unread, to be told on, answered."""

    OPEN = "open"
    LATE = "late"
    UNREAD = "unread"
    RETURN = "return"
    ANSWERED = "answered"

    @property
    def says(self) -> str:
        """In words, in the language of the page."""
        return {
            Waiting.OPEN: _("Without a result"),
            Waiting.LATE: _("Past the day of the result"),
            Waiting.UNREAD: _("Not read by the team"),
            Waiting.RETURN: _("Learned, and not yet on anybody’s record"),
            Waiting.ANSWERED: _("Answered"),
        }[self]


_RULES = {Waiting.UNREAD: "tasking.see", Waiting.RETURN: "tasking.return"}


@dataclass(frozen=True, slots=True)
class Moment:
    """Who did something, and when."""

    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class TaskShown:
    """One task in words; `held` says that the member may not read it."""

    matter: str
    set_at: dt.datetime
    due: dt.datetime | None
    late: bool
    held: bool = False
    unread: bool = False
    owes_return: bool = False
    team: str = ""
    area: str = ""
    task: str = ""
    look_for: str = ""
    why: str = ""
    pattern: str = ""
    set_by: str = ""
    about: Sequence[Named] = ()
    read_by: Sequence[Moment] = ()
    outcome: str = ""
    came: str = ""
    answered: Moment | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """How many tasks stand so, and where their list is."""

    which: Waiting
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Tasks:
    """The numbers, and one of their lists."""

    which: Waiting
    team: str
    numbers: Sequence[Number]
    page: Page[DutyRow]
    tasks: Sequence[TaskShown]


def tasks_of(which: Waiting, team: str, now: dt.datetime) -> "QuerySet[DutyRow]":
    """The duties behind a number, the most pressing first. `team` is the role that answers."""
    rows = DutyRow.objects.filter(rule=_RULES.get(which, "tasking.report"))
    if which is Waiting.ANSWERED:
        rows = rows.filter(status__in=_DONE)
    else:
        rows = rows.filter(status__in=_LIVE, opens_at__lte=now)
    if which is Waiting.LATE:
        rows = rows.filter(due_at__lt=now)
    if team:
        rows = rows.filter(owner=team)
    return rows.order_by("-met_at" if which is Waiting.ANSWERED else "due_at", "pk")


def tasks(member: MemberView, query: Mapping[str, str], now: dt.datetime) -> Tasks:
    """The list asked for; whoever is named is logged."""
    asked = query.get("which", "")
    which = Waiting(asked) if asked in {one.value for one in Waiting} else Waiting.OPEN
    team = query.get("team", "") if query.get("team", "") in TEAMS else ""
    here = paged(tasks_of(which, team, now), query, at_once=PER_PAGE)
    return Tasks(
        which=which,
        team=team,
        numbers=[Number(one, tasks_of(one, team, now).count(), one is which) for one in Waiting],
        page=here,
        tasks=shown(list(here), member, now),
    )


def shown(rows: Sequence[DutyRow], member: MemberView, now: dt.datetime) -> list[TaskShown]:
    """The tasks of these duties, in their order, as far as the member may read them; logged."""
    matters = list(dict.fromkeys(row.scope for row in rows if row.scope))
    in_matters = journal.uids_in_matters(matters)
    told = people.told_of({uid for uids in in_matters.values() for uid in uids}, alive=True)
    so_far = [one for one in told.values() if one.happened_at <= now]
    so_far.sort(key=lambda one: one.order)
    named = {about.nominal for one in so_far for about in one.about}
    standings = reach.standings(member, sorted(named), at=now)
    readable = [one for one in so_far if decision_on(member, one, standings).allowed]
    names = names_of(named, reason="tasks")
    by = tellers(readable)
    owing = _owing(matters)
    of = {matter: [one for one in readable if one.case == matter] for matter in matters}
    return [_task(row, of.get(row.scope or "", []), (names, by, owing), now) for row in rows]


def _owing(matters: Collection[str]) -> set[tuple[str, str]]:
    """What is still owed in these matters: rule and matter."""
    rows = DutyRow.objects.filter(room="tasking", scope__in=matters, status__in=_LIVE)
    return {(rule, scope or "") for rule, scope in rows.values_list("rule", "scope")}


def _task(
    row: DutyRow,
    told: Sequence[Told],
    words: tuple[Names, Mapping[str, str], Collection[tuple[str, str]]],
    now: dt.datetime,
) -> TaskShown:
    names, by, owing = words
    matter = row.scope or ""
    due = row.due_at if row.rule == "tasking.report" else None
    late = row.status in _LIVE and row.due_at is not None and row.due_at < now
    opener = next((one for one in told if isinstance(one.fact, TaskSet)), None)
    if opener is None or not isinstance(opener.fact, TaskSet):
        return TaskShown(matter, row.opens_at, due, late, held=True)
    fact = opener.fact
    answer = next((one for one in reversed(told) if isinstance(one.fact, TaskAnswered)), None)
    outcome, came = _answer(answer)
    return TaskShown(
        matter=matter,
        set_at=opener.happened_at,
        due=due,
        late=late,
        unread=("tasking.see", matter) in owing,
        owes_return=("tasking.return", matter) in owing,
        team=translated(TEAMS[fact.team]) if fact.team else "",
        area=translated(AREAS[fact.area]) if fact.area else "",
        task=fact.task or "",
        look_for=fact.look_for or "",
        why=fact.why or "",
        pattern=fact.pattern or "",
        set_by=by.get(opener.uid, ""),
        about=_named(opener, names),
        read_by=_read(told, by),
        outcome=outcome,
        came=came,
        answered=Moment(by.get(answer.uid, ""), answer.happened_at) if answer else None,
    )


def _answer(answer: Told | None) -> tuple[str, str]:
    """What came of it, and what was done and seen (or why not)."""
    if answer is None or not isinstance(answer.fact, TaskAnswered):
        return "", ""
    fact = answer.fact
    outcome = translated(OUTCOMES[fact.outcome]) if fact.outcome else ""
    return outcome, fact.what or fact.why_not or ""


def _read(told: Iterable[Told], by: Mapping[str, str]) -> list[Moment]:
    return [
        Moment(one.fact.who or by.get(one.uid, ""), one.happened_at)
        for one in told
        if isinstance(one.fact, TaskSeen)
    ]


def _named(opener: Told, names: Names) -> list[Named]:
    every = dict.fromkeys(about.nominal for about in opener.about)
    return [names.of(one) for one in every]
