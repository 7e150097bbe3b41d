"""What waits for a member and a team: duties, concerns, children missing or protected."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import F, QuerySet

from dolen.access import areas, reach
from dolen.access.models import Assignment
from dolen.access.permissions import MemberView, is_partner
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.journal.house import house
from dolen.journal.readings import as_number
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_protection import END_WITHIN
from dolen.recording.house import records
from dolen.web.gathering import evidence
from dolen.web.gathering.names import matters_of, names_of
from dolen.web.presenting import duties
from dolen.web.presenting.concern_groups import ConcernGroup, Waiting, choose, groups
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST_DUTIES = 200
MOST_CONCERNS = 500
MOST_OTHERS = 50
AT_ONCE = 3
"""How many of one sort stand unfolded above a member's own duties: two screens of a telephone."""
MINE_AT_ONCE = 5
NAMED_AT_ONCE = 5
_LIVE = [status.value for status in LIVE]


@dataclass(frozen=True, slots=True)
class ChildNow:
    """A child missing, or in police protection, now. `due` is when a power must have ended."""

    child: Named
    since: dt.datetime
    matter: str = ""
    due: dt.datetime | None = None
    law: bool = False
    force: str = ""
    force_label: str = ""


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record the member can tell: its words and address."""

    says: str
    href: str


@dataclass(frozen=True)
class WorkInHand:
    """Everything on the page of today. What is overdue in law stands apart from other duties."""

    overdue: Sequence[duties.DutyLine]
    mine: Sequence[duties.DutyLine]
    team: Sequence[duties.DutyLine]
    concerns: Sequence[ConcernGroup]
    missing: Sequence[ChildNow]
    protected: Sequence[ChildNow]
    records: Sequence[RecordLink]
    more: bool = False
    has_area: bool = False
    elsewhere: int = 0
    """How many duties and concerns of other areas are left out."""

    @property
    def late(self) -> int:
        """How many of the member's other duties are past their time."""
        return sum(1 for line in self.mine if line.late)

    @property
    def is_calm(self) -> bool:
        """Whether nobody is in danger and nothing is overdue in law."""
        return not (self.overdue or self.missing or self.protected)


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked to be shown: in which role, only the late, only what is law, of every area."""

    role: str = ""
    late: bool = False
    law: bool = False
    everywhere: bool = False

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> "Filter":
        """The filter in an address."""
        return cls(
            query.get("role", ""),
            query.get("late") == "yes",
            query.get("law") == "yes",
            query.get("where") == "force",
        )

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


def work_in_hand(
    member: MemberView, filtered: Filter, now: dt.datetime, *, named_at_once: int | None
) -> WorkInHand:
    """What waits now. People the member may not open are left out; all others are logged.

    Duties and concerns are those of the member's own area unless all are asked for; a child missing
    or in police protection is everybody's. Of each rule's concerns the first `named_at_once` people
    are named; all of them with None.
    """
    own = areas.own(member)
    limited = frozenset() if filtered.everywhere else own
    outside = areas.elsewhere(limited, at=now) if limited else ()
    of_team = _duties({*member.roles, *team_roles(member, now)})
    rows = list(of_team.exclude(subject__in=outside)[: MOST_DUTIES + 1])
    raised = _concerns(member)
    waiting = choose(raised.exclude(anchor__in=outside)[:MOST_CONCERNS], named_at_once)
    because = evidence.behind(waiting.shown, member)
    missing = _flagged("missing.reported")
    protected = _flagged("protection.taken")
    named = {row.subject for row in rows} | {row.nominal for row in (*missing, *protected)}
    names = names_of(named | waiting.named() | evidence.named_in(because))
    matters = matters_of({row.because for row in (*missing, *protected)})
    lines = [
        line
        for line in duties.of_rows(rows[:MOST_DUTIES], names, now)
        if filtered.keeps(line) and _may_see(member, line.subject, names)
    ]
    rest = [line for line in lines if not (line.late and line.law)]
    return WorkInHand(
        overdue=[line for line in lines if line.late and line.law],
        mine=[line for line in rest if line.owner_role in member.roles],
        team=[line for line in rest if line.owner_role not in member.roles],
        concerns=groups(
            seen_by(waiting, member, names), names, evidence.entries(because, names, member), now
        ),
        missing=_children(missing, names, matters),
        protected=[_counting(one) for one in _children(protected, names, matters)],
        records=record_links(member),
        more=len(rows) > MOST_DUTIES,
        has_area=bool(own),
        elsewhere=of_team.filter(subject__in=outside).count()
        + raised.filter(anchor__in=outside).count(),
    )


def seen_by(waiting: Waiting, member: MemberView, names: Names) -> Waiting:
    """The concerns around whom the member may open; not all of them are named."""
    return waiting if reach.opens_all(member) else waiting.seen_by(names.labels)


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


def _flagged(raised_by: str) -> list[FlagRow]:
    """Whoever is flagged now by a fact of this kind; the flag ends with the finding or power."""
    rules = [flag.name for flag in flags if any(on.kind == raised_by for on in flag.raised_by)]
    rows = FlagRow.objects.filter(rule__in=rules, until=None).order_by("since", "pk")
    return list(rows[:MOST_OTHERS])


def _may_see(member: MemberView, subject: str, names: Names) -> bool:
    return subject in names.labels if subject else not is_partner(member)


def _children(rows: Sequence[FlagRow], names: Names, matters: Mapping[str, str]) -> list[ChildNow]:
    return [
        ChildNow(names.of(row.nominal), row.since, matters.get(row.because, ""))
        for row in rows
        if row.nominal in names.labels
    ]


def _counting(child: ChildNow) -> ChildNow:
    """The child with the moment by which police protection must have ended."""
    try:
        value = END_WITHIN.at(local_day(child.since), house.overrides)
    except NotInForce:
        value = END_WITHIN.values[0]
    hours = as_number(value.value)
    if hours is None:
        return child
    due = child.since + dt.timedelta(hours=hours)
    return replace(
        child, due=due, law=value.force.is_law,
        force=value.force.value, force_label=duties.force_words(value.force),
    )  # fmt: skip
