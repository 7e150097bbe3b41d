"""What is late in a member's units, area or force, and what nobody has taken on or answered."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from dolen.access import areas
from dolen.access.models import Assignment, Unit
from dolen.access.permissions import MemberView
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import LIVE
from dolen.journal.conditions import stated
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.web.gathering import evidence
from dolen.web.gathering.names import names_of
from dolen.web.gathering.work_in_hand import MOST_CONCERNS, NAMED_AT_ONCE, seen_by
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.concern_groups import ConcernGroup, choose, groups
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

MOST = 200
WHERE = ("unit", "area", "force")


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue was asked for: how wide, which force of the duty, which role, which rule."""

    where: str = "unit"
    force: str = ""
    role: str = ""
    rule: str = ""

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> "QueueFilter":
        """The filter in an address."""
        where = query.get("where", "unit")
        return cls(
            where if where in WHERE else "unit",
            query.get("force", ""),
            query.get("role", ""),
            query.get("rule", ""),
        )

    @property
    def says(self) -> str:
        """What the one rule asked for says, in words; empty when none was asked for."""
        rule = concerns.get(self.rule) or duties.get(self.rule)
        return translated(rule.says) if rule is not None else ""

    def keeps(self, line: duty_lines.DutyLine) -> bool:
        """Whether the filter shows this duty."""
        return (
            (not self.force or line.force == self.force)
            and (not self.role or line.owner_role == self.role)
            and (not self.rule or line.rule == self.rule)
        )


@dataclass(frozen=True, slots=True)
class Escalated:
    """A late duty of which somebody was told and that nobody has taken on."""

    line: duty_lines.DutyLine
    to: str
    at: dt.datetime
    href: str


@dataclass(frozen=True)
class Queue:
    """The supervisor's queue: late in law first, then the rest, each the latest first."""

    law: Sequence[duty_lines.DutyLine]
    other: Sequence[duty_lines.DutyLine]
    escalated: Sequence[Escalated]
    concerns: Sequence[ConcernGroup]
    waiting: int
    more: bool


def roles_in(member: MemberView, where: str, now: dt.datetime) -> set[str]:
    """The roles held in the member's units, in the area these serve, or in the whole agency."""
    units = Unit.objects.filter(agency=member.agency)
    if where == "unit":
        units = units.filter(key__in=member.units)
    elif where == "area":
        areas = Unit.objects.filter(key__in=member.units).values("area")
        units = units.filter(area__in=areas)
    held = Assignment.objects.filter(unit__in=units, since__lte=now).exclude(until__lte=now)
    return set(held.values_list("role", flat=True)) | set(member.roles)


def queue(member: MemberView, filtered: QueueFilter, now: dt.datetime) -> Queue:
    """What is late. People the member may not open are left out; all others are logged.

    In the units and the area it is what belongs to the area, or to none (see `access.areas`).
    """
    roles = roles_in(member, filtered.where, now)
    own = areas.own(member) if filtered.where != "force" else frozenset()
    outside = areas.elsewhere(own, at=now) if own else ()
    late = _late(roles, filtered.where, now).exclude(subject__in=outside)
    rows = list(late[: MOST + 1])
    raised = _raised(roles, filtered).exclude(anchor__in=outside)
    waiting = choose(raised[:MOST_CONCERNS], None if filtered.rule else NAMED_AT_ONCE)
    because = evidence.behind(waiting.shown, member)
    named = {row.subject for row in rows} | waiting.named() | evidence.named_in(because)
    names = names_of(named)
    waiting = seen_by(waiting, member, names)
    shown = [row for row in rows[:MOST] if not row.subject or row.subject in names.labels]
    lines = [one for one in duty_lines.of_rows(shown, names, now) if filtered.keeps(one)]
    taken = _taken_on({row.subject for row in shown if row.subject})
    return Queue(
        law=[one for one in lines if one.law],
        other=[one for one in lines if not one.law],
        escalated=_escalated(shown, lines, taken, now),
        concerns=groups(waiting, names, evidence.entries(because, names, member), now),
        waiting=len(waiting.rows),
        more=len(rows) > MOST,
    )


def _raised(roles: Collection[str], filtered: QueueFilter) -> "QuerySet[ConcernRow]":
    """Concerns nobody has answered that go to these roles; in the whole force, all of them."""
    raised = ConcernRow.objects.filter(state="raised").order_by("at", "pk")
    if filtered.rule:
        raised = raised.filter(rule=filtered.rule)
    return raised if filtered.where == "force" else raised.filter(to__in=roles)


def _late(roles: Collection[str], where: str, now: dt.datetime) -> "QuerySet[DutyRow]":
    """Late duties that these roles own or are told of; in the whole force, everybody's."""
    late = DutyRow.objects.filter(status__in=[one.value for one in LIVE], due_at__lt=now)
    if where != "force":
        told_of = [one.name for one in duties if any(e.to in roles for e in one.escalates)]
        late = late.filter(Q(owner__in=roles) | Q(rule__in=told_of))
    return late.order_by("due_at", "pk")


def _taken_on(subjects: Collection[str]) -> set[tuple[object, object]]:
    """The duties (rule, opening fact) of these subjects that somebody acknowledged."""
    named = Mention.objects.filter(nominal__in=subjects, kind="duty.acknowledged")
    told = people.told_of(set(named.values_list("fact_uid", flat=True)))
    return {(stated(one, "duty"), stated(one, "opened_by")) for one in told.values()}


def _escalated(
    rows: Sequence[DutyRow],
    lines: Sequence[duty_lines.DutyLine],
    taken: Collection[tuple[object, object]],
    now: dt.datetime,
) -> list[Escalated]:
    by_key = {(line.rule, line.subject, line.matter, line.key): line for line in lines}
    found = []
    for row in rows:
        line = by_key.get((row.rule, row.subject, row.scope, row.opened_by))
        gone_out = [(at, to) for at, to in _alarms(row) if at <= now]
        if line is not None and gone_out and (row.rule, row.opened_by) not in taken:
            at, to = gone_out[-1]
            href = f"/duties/{row.pk}/acknowledge/"
            found.append(Escalated(line, role_name(to), at, href))
    return sorted(found, key=lambda one: one.at)


def _alarms(row: DutyRow) -> list[tuple[dt.datetime, str]]:
    return [(dt.datetime.fromisoformat(at), to) for at, to in row.alarms]
