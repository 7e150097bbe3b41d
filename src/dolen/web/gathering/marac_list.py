"""The cases listed for MARAC, by the meeting they are due at, and the actions not reported on."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.http import urlencode

from dolen.access.permissions import MemberView, reads_by_role
from dolen.concerns.models import ConcernRow
from dolen.domestic_abuse.facts import CRITERIA, MaracActionAgreed, MaracActionEnded
from dolen.domestic_abuse.records import MARAC_ACTION, MARAC_HEARD
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.journal.conditions import stated
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST = 100
"""How many cases, and how many actions, one page shows."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case on the list: who, every child by name, why, and until when it is to be heard."""

    victims: Sequence[Named]
    suspects: Sequence[Named]
    children: Sequence[Named]
    criterion: str
    area: str
    matter: str
    passed_over: int
    due: duties.DutyLine
    href: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """The cases that one meeting has to hear."""

    ends: dt.datetime | None
    cases: Sequence[Listed]


@dataclass(frozen=True, slots=True)
class Action:
    """Something agreed that nobody has reported on."""

    what: str
    owner: str
    due: dt.datetime | None
    late: bool
    people: Sequence[Named]
    matter: str
    href: str


@dataclass(frozen=True, slots=True)
class MaracList:
    """What lies before MARAC now."""

    meetings: Sequence[Meeting]
    actions: Sequence[Action]
    whole: int


def marac_list(member: MemberView, now: dt.datetime) -> MaracList:
    """Every case to be heard, and every action agreed and not reported on; all named are logged."""
    live = DutyRow.objects.filter(rule="marac.hear", status__in=[one.value for one in LIVE])
    rows = list(live.order_by("due_at", "pk")[:MOST])
    listed = people.told_of({row.opened_by for row in rows})
    agreed = _unreported(member)
    every = {**listed, **{one.uid: one for one in agreed}}
    named = {a.nominal for one in every.values() for a in one.about if a.sort == "person"}
    names = names_of(named, reason="list of MARAC")
    lines = {line.key: line for line in duties.of_rows(rows, names, now)}
    passed = _passed_over(named)
    cases = [
        _case(one, lines[uid], names, passed)
        for uid, one in sorted(listed.items(), key=lambda item: lines[item[0]].opened_at)
        if uid in lines and any(a.nominal in names.labels for a in one.about)
    ]
    cases.sort(key=lambda one: duties.pressing(one.due))
    meetings = [Meeting(ends, list(group)) for ends, group in groupby(cases, lambda c: c.due.due)]
    return MaracList(meetings, [_action(one, names, now) for one in agreed], live.count())


def _case(one: Told, due: duties.DutyLine, names: Names, passed: Mapping[str, int]) -> Listed:
    victims = _playing(one, "victim")
    children = _playing(one, "child")
    criterion = str(stated(one, "criterion") or "")
    return Listed(
        victims=[names.of(who) for who in victims],
        suspects=[names.of(who) for who in _playing(one, "suspect")],
        children=[names.of(who) for who in children],
        criterion=translated(CRITERIA[criterion]) if criterion in CRITERIA else "",
        area=str(stated(one, "area") or ""),
        matter=one.case or "",
        passed_over=sum(passed.get(who, 0) for who in (*victims, *children)),
        due=due,
        href=_record(MARAC_HEARD.name, (victims or children)[:1], one.case),
    )


def _passed_over(named: set[str]) -> Mapping[str, int]:
    """For whom it was raised, and not yet answered, that two meetings passed them over."""
    raised = ConcernRow.objects.filter(
        rule="passed_over_at_meeting", state="raised", anchor__in=named
    )
    return dict.fromkeys(raised.values_list("anchor", flat=True), 1)


def _unreported(member: MemberView) -> list[Told]:
    """The actions agreed, oldest due first, less those that somebody reported on."""
    kinds = (MaracActionAgreed.kind, MaracActionEnded.kind)
    readable = [
        kind for kind in kinds if reads_by_role(member, kind, registry.fact_class(kind).restriction)
    ]
    uids = Mention.objects.filter(kind__in=readable).values_list("fact_uid", flat=True)
    told = sorted(people.told_of(set(uids)).values(), key=lambda one: one.order)
    ended = [one for one in told if one.kind == MaracActionEnded.kind]
    by_name = {str(stated(one, "action")) for one in ended if stated(one, "action")}
    unnamed = [one.case for one in ended if not stated(one, "action")]
    waiting = []
    for one in told:
        if one.kind != MaracActionAgreed.kind or one.uid in by_name:
            continue
        if one.case in unnamed:
            unnamed.remove(one.case)
        else:
            waiting.append(one)
    return sorted(waiting, key=_due_of)[:MOST]


def _due_of(one: Told) -> tuple[bool, dt.datetime]:
    due = stated(one, "due_by")
    known = isinstance(due, dt.datetime)
    return (not known, due if isinstance(due, dt.datetime) else one.happened_at)


def _action(one: Told, names: Names, now: dt.datetime) -> Action:
    due = stated(one, "due_by")
    known = due if isinstance(due, dt.datetime) else None
    who = list(dict.fromkeys(a.nominal for a in one.about if a.sort == "person"))
    return Action(
        what=str(stated(one, "what") or ""),
        owner=str(stated(one, "owner") or ""),
        due=known,
        late=known is not None and known < now,
        people=[names.of(person) for person in who],
        matter=one.case or "",
        href=_record(MARAC_ACTION.name, who[:1], one.case),
    )


def _record(name: str, about: Sequence[str], case: str | None) -> str:
    asked = {"about": about[0] if about else "", "case": case or ""}
    return f"/record/{name}/?{urlencode({k: v for k, v in asked.items() if v})}"


def _playing(one: Told, role: str) -> list[str]:
    return list(dict.fromkeys(a.nominal for a in one.about if role in a.roles))
