"""Domestic incidents that wait for a specialist: who, how often before, which children."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.utils.http import urlencode

from dolen.access.permissions import MemberView, reads_by_role
from dolen.domestic_abuse.assessments import Count, MaracDecision, MaracInputs, count, marac
from dolen.domestic_abuse.facts import RISK_GRADES, DashCompleted
from dolen.domestic_abuse.incidents import incidents_among, within_months
from dolen.domestic_abuse.records import REVIEW
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.journal.conditions import stated
from dolen.journal.house import house
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.parameters import Parameter
from dolen.people import reading as people
from dolen.people.standpoint import Standpoint
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

_Numbers = Callable[[Parameter], float]
MOST = 60
"""How many incidents one page shows; the longest waiting come first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One assessed incident that nobody has reviewed, with what bears on the review."""

    victims: Sequence[Named]
    suspects: Sequence[Named]
    children: Sequence[Named]
    at: dt.datetime
    matter: str
    grade: str
    refused: bool
    counted: Count
    incidents: int
    decision: MaracDecision
    says: str
    due: duties.DutyLine
    href: str


@dataclass(frozen=True, slots=True)
class Reviews:
    """What waits, the longest first, and how many wait altogether."""

    waiting: Sequence[Waiting]
    whole: int
    late: int


def reviews(member: MemberView, now: dt.datetime) -> Reviews:
    """Every domestic incident that waits for a specialist; whoever is named is logged."""
    live = DutyRow.objects.filter(rule="dash.review", status__in=[one.value for one in LIVE])
    late = live.filter(due_at__lt=now).count()
    rows = list(live.order_by("due_at", "pk")[:MOST])
    told = people.told_of({row.opened_by for row in rows})
    readable = {
        uid: one
        for uid, one in told.items()
        if reads_by_role(member, one.kind, registry.fact_class(one.kind).restriction)
    }
    named = {about.nominal for one in readable.values() for about in one.about}
    names = names_of(named, reason="domestic abuse reviews")
    standpoint = Standpoint(as_of=now)
    standpoint.load([one for one in named if one in names.labels])
    lines = {line.key: line for line in duties.of_rows(rows, names, now)}
    found = [
        _waiting(one, lines[uid], names, standpoint)
        for uid, one in readable.items()
        if uid in lines and any(a.nominal in names.labels for a in one.about)
    ]
    return Reviews(sorted(found, key=lambda one: duties.pressing(one.due)), live.count(), late)


def _waiting(one: Told, due: duties.DutyLine, names: Names, standpoint: Standpoint) -> Waiting:
    victims, suspects = _playing(one, "victim"), _playing(one, "suspect")
    children = _children(one, standpoint)
    told = [fact for who in victims[:1] for fact in standpoint.facts(who)]
    number = partial(_number, day=one.day)
    counted = count(one.fact, number)
    incidents = _between_them(told, suspects, one, number)
    decision = marac(
        MaracInputs(
            yes_count=counted.yes,
            judgement=_judgement(one),
            judgement_reason=bool(stated(one, "rationale")),
            incidents_12m=incidents,
            referred_within_12m=_referred(told, one, number),
            child_in_household=bool(children),
        ),
        number,
    )
    grade = str(stated(one, "officer_grade") or "")
    return Waiting(
        victims=[names.of(who) for who in victims],
        suspects=[names.of(who) for who in suspects],
        children=[names.of(who) for who in children],
        at=one.happened_at,
        matter=one.case or "",
        grade=translated(RISK_GRADES[grade]) if grade in RISK_GRADES else "",
        refused=one.kind != DashCompleted.kind or stated(one, "refused") is True,
        counted=counted,
        incidents=incidents,
        decision=decision,
        says=translated(decision.says),
        due=due,
        href=_review_href(victims, one),
    )


def _review_href(victims: Sequence[str], one: Told) -> str:
    asked = {"about": victims[0] if victims else "", "case": one.case or ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"/record/{REVIEW.name}/?{query}"


def _playing(one: Told, role: str) -> list[str]:
    named = [about.nominal for about in one.about if role in about.roles]
    return list(dict.fromkeys(named))


def _children(one: Told, standpoint: Standpoint) -> list[str]:
    """The children told with the assessment, and those of the incident it belongs to."""
    facts = [
        fact
        for who in (*_playing(one, "victim"), *_playing(one, "suspect"))
        for fact in standpoint.facts(who)
        if fact.kind == "incident.attended" and fact.case == one.case and one.case
    ]
    named = [about for fact in (one, *facts) for about in fact.about if about.sort == "person"]
    children = [about.nominal for about in named if "child" in about.roles]
    return list(dict.fromkeys(children))


def _between_them(
    told: Sequence[Told], suspects: Sequence[str], one: Told, number: _Numbers
) -> int:
    """Domestic incidents of the victim with this suspect in twelve months, this one counted."""
    incidents = [
        incident
        for incident in incidents_among(told, number)
        if incident.order <= one.order
        and (not suspects or any(incident.names(who) for who in suspects))
    ]
    return len(within_months(incidents, one.happened_at, number(by.CUMULATIVE_PERIOD)))


def _referred(told: Sequence[Told], one: Told, number: _Numbers) -> bool:
    before = [fact for fact in told if fact.kind == "marac.threshold" and fact.order < one.order]
    return bool(within_months(before, one.happened_at, number(by.REPEAT_WITHIN)))


def _judgement(one: Told) -> bool | None:
    """Said to be high whatever the answers come to, or graded high without any."""
    if one.kind != DashCompleted.kind:
        grade = stated(one, "officer_grade")
        return None if grade is None else grade == "high"
    said = stated(one, "judgement")
    return said if isinstance(said, bool) else None


def _number(parameter: Parameter, *, day: dt.date) -> float:
    return house.context({}).number(parameter, day) or 0.0
