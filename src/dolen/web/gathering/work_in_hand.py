"""What waits for a member and a team: duties, concerns, children missing or protected."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from dolen.access.models import Assignment
from dolen.access.permissions import MemberView, is_partner
from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_protection import END_WITHIN
from dolen.recording.house import records
from dolen.web.gathering.names import names_of
from dolen.web.presenting import concerns as concern_cards
from dolen.web.presenting import duties
from dolen.web.presenting.concerns import ConcernCard
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST_DUTIES = 200
MOST_OTHERS = 50
_LIVE = [status.value for status in LIVE]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A child missing, or in police protection, now. `due` is when a power must have ended."""

    child: Named
    matter: str
    says: str
    since: dt.datetime
    due: dt.datetime | None = None
    law: bool = False


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record the member can tell: its words and address."""

    says: str
    href: str


@dataclass(frozen=True)
class WorkInHand:
    """Everything on the page of today."""

    mine: Sequence[duties.DutyLine]
    team: Sequence[duties.DutyLine]
    concerns: Sequence[ConcernCard]
    missing: Sequence[OpenCase]
    protected: Sequence[OpenCase]
    records: Sequence[RecordLink]
    more: bool = False

    @property
    def late(self) -> int:
        """How many of the member's own duties are past their time."""
        return sum(1 for line in self.mine if line.late)


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked to be shown: whose duties, in which role, only the late, only what is law."""

    role: str = ""
    late: bool = False
    law: bool = False

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> "Filter":
        """The filter in an address."""
        return cls(query.get("role", ""), query.get("late") == "yes", query.get("law") == "yes")

    def keeps(self, line: duties.DutyLine) -> bool:
        """Whether the filter shows this duty."""
        return (
            (not self.role or line.owner_role == self.role)
            and (line.late or not self.late)
            and (line.law or not self.law)
        )


def team_roles(member: MemberView, now: dt.datetime) -> set[str]:
    """The roles that colleagues in the member's units hold now, beside the member's own."""
    if not member.units:
        return set()
    held = Assignment.objects.filter(unit__in=member.units, since__lte=now).exclude(until__lte=now)
    return set(held.values_list("role", flat=True)) - set(member.roles)


def work_in_hand(member: MemberView, filtered: Filter, now: dt.datetime) -> WorkInHand:
    """What waits now. People the member may not open are left out; all others are logged."""
    team = team_roles(member, now)
    rows = list(_duties({*member.roles, *team})[: MOST_DUTIES + 1])
    raised = list(_concerns(member)[:MOST_OTHERS])
    missing = _open_cases("missing.reported")
    protected = _open_cases("protection.taken")
    named = {row.subject for row in rows} | {row.subject for row in (*missing, *protected)}
    named |= {link for row in raised for link in (row.anchor, *row.links)}
    names = names_of(named)
    lines = [
        line
        for line in duties.of_rows(rows[:MOST_DUTIES], names, now)
        if filtered.keeps(line) and _may_see(member, line.subject, names)
    ]
    return WorkInHand(
        mine=[line for line in lines if line.owner_role in member.roles],
        team=[line for line in lines if line.owner_role not in member.roles],
        concerns=concern_cards.of_rows(
            [row for row in raised if row.anchor in names.labels], names, {}
        ),
        missing=_shown(missing, names),
        protected=[_counting(case) for case in _shown(protected, names)],
        records=record_links(member),
        more=len(rows) > MOST_DUTIES,
    )


def record_links(member: MemberView) -> list[RecordLink]:
    """The records the member's roles tell most, those for first use on a telephone on top."""
    found = [
        record
        for record in records
        if not record.for_roles or set(record.for_roles) & set(member.roles)
    ]
    ordered = sorted(found, key=lambda record: not record.phone_first)
    return [RecordLink(translated(one.says), f"/record/{one.name}/") for one in ordered]


def _duties(roles: Collection[str]) -> "QuerySet[DutyRow]":
    live = DutyRow.objects.filter(status__in=_LIVE, owner__in=roles, guard=False)
    return live.order_by(F("due_at").asc(nulls_last=True), "pk")


def _concerns(member: MemberView) -> "QuerySet[ConcernRow]":
    return ConcernRow.objects.filter(state="raised", to__in=member.roles).order_by("at", "pk")


def _open_cases(opened_by: str) -> list[CaseRow]:
    kinds = [k.name for k in case_kinds if any(on.kind == opened_by for on in k.opened_by)]
    rows = CaseRow.objects.filter(Q(kind__in=kinds), closed_at=None).order_by("opened_at")
    return list(rows[:MOST_OTHERS])


def _may_see(member: MemberView, subject: str, names: Names) -> bool:
    return subject in names.labels if subject else not is_partner(member)


def _shown(rows: Sequence[CaseRow], names: Names) -> list[OpenCase]:
    return [
        OpenCase(
            names.of(row.subject), row.matter, translated(case_kinds[row.kind].says), row.opened_at
        )
        for row in rows
        if row.subject in names.labels
    ]


def _counting(case: OpenCase) -> OpenCase:
    try:
        value = END_WITHIN.at(local_day(case.since), house.overrides)
    except NotInForce:
        value = END_WITHIN.values[0]
    hours = value.value
    if not isinstance(hours, int | float):
        return case
    due = case.since + dt.timedelta(hours=hours)
    return OpenCase(case.child, case.matter, case.says, case.since, due, value.force.is_law)
