"""Duties as a page shows them: for whom, what, by when, how far it binds, and where to do it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.cases.facts import DelayExplained
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.duties.state import LIVE, DutyState, Status
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce, Parameter
from dolen.law.sources import Force
from dolen.recording.house import records
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

_FAR = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty. `law` says whether its time (not only the duty) binds in law.

    `late` counts only a live duty past its time; `why` is said of it where no clock can be shown.
    `excuse_href` is where a reason is given for not doing it, `delay_href` for work standing still.
    """

    rule: str
    says: str
    status: Status
    owner: str
    owner_role: str
    force: str
    force_label: str
    law: bool
    due: dt.datetime | None
    late: bool
    opened_at: dt.datetime
    subject: str = ""
    child: Named = field(default_factory=lambda: Named(""))
    met: dt.datetime | None = None
    href: str = ""
    rule_href: str = ""
    matter: str = ""
    why: str = ""
    key: str = ""
    guard: bool = False
    time_force: str = ""
    time_label: str = ""
    excuse_href: str = ""
    delay_href: str = ""

    @property
    def is_live(self) -> bool:
        """Whether somebody still has to act."""
        return self.status in LIVE

    @property
    def is_breached(self) -> bool:
        """Whether a guard did not hold."""
        return self.status is Status.BREACHED

    @property
    def binds(self) -> str:
        """How far its time binds, for a clock that stands without the duty's own force."""
        return (self.time_label or self.force_label) if self.due else ""

    @property
    def status_words(self) -> str:
        """How it stands, in words; "overdue" is said only where the time binds in law."""
        if self.late and not self.law:
            return _("Past its time: ask why")
        return translated(self.status.words)


def force_words(force: Force) -> str:
    """How far something binds, in two words."""
    return {
        Force.STATUTE: _("Law"),
        Force.STATUTORY_GUIDANCE: _("Statutory guidance"),
        Force.CODE: _("Code of practice"),
        Force.NATIONAL_PRACTICE: _("National practice"),
        Force.FORCE_POLICY: _("Force policy"),
        Force.REPORT: _("Inspection report"),
        Force.PROPOSED_DEFAULT: _("Proposed default"),
    }[force]


def time_words(force: Force) -> str:
    """How far the time of a duty binds, where it binds otherwise than the duty itself."""
    return {
        Force.STATUTE: _("Time: law"),
        Force.STATUTORY_GUIDANCE: _("Time: statutory guidance"),
        Force.CODE: _("Time: code of practice"),
        Force.NATIONAL_PRACTICE: _("Time: national practice"),
        Force.FORCE_POLICY: _("Time: force policy"),
        Force.REPORT: _("Time: inspection report"),
        Force.PROPOSED_DEFAULT: _("Time: proposed default"),
    }[force]


_WEAKEST_FIRST = tuple(reversed(list(Force)))


def force_of_time(rule: Duty, day: dt.date) -> Force:
    """How far the time of a duty opened on `day` binds: as its clock's weakest number does."""
    numbers = rule.due.parameters() if rule.due is not None else ()
    forces = {_force_of(one, day) for one in numbers}
    return next((force for force in _WEAKEST_FIRST if force in forces), rule.force)


def time_binds(rule: Duty, day: dt.date) -> bool:
    """Whether the time of a duty opened on `day` binds in law: every number of its clock does."""
    return force_of_time(rule, day).is_law


def _force_of(parameter: Parameter, day: dt.date) -> Force:
    try:
        return parameter.at(day, house.overrides).force
    except NotInForce:
        return parameter.values[0].force


@cache
def record_that_meets(rule: str) -> str:
    """The first record whose screen takes a fact that meets the duty; empty when none does.

    Ask only after the house is ready.
    """
    wanted = {on.kind for on in duties[rule].met_by}
    for record in records:
        if any(row.fact.kind in wanted for row in record.rows):
            return record.name
    return ""


def of_rows(rows: Iterable[DutyRow], names: Names, now: dt.datetime) -> list[DutyLine]:
    """Stored duties as lines, the most pressing first. Rules no longer declared are left out."""
    held = [
        Held(
            rule=row.rule, subject=row.subject, opened_by=row.opened_by, opens_at=row.opens_at,
            due_at=row.due_at, status=Status(row.status), owner=row.owner, met_at=row.met_at,
            scope=row.scope, number=row.pk,
        )
        for row in rows
        if row.rule in duties
    ]  # fmt: skip
    return [line_of(one, names, now) for one in in_order(held, now)]


def of_state(state: DutyState) -> "Held":
    """A duty evaluated at a past moment as it stood then."""
    return Held(
        rule=state.rule, subject=state.subject or "", opened_by=state.opened_by,
        opens_at=state.opens_at, due_at=state.due_at, status=state.status, owner=state.owner,
        met_at=state.met_at, scope=state.scope or "",
    )  # fmt: skip


def in_order(held: Iterable["Held"], now: dt.datetime) -> list["Held"]:
    """Duties in the order of `pressing`, before they are put in words."""
    return sorted(held, key=lambda one: _pressing(one, now))


def pressing(line: DutyLine) -> tuple[bool, bool, bool, dt.datetime, str]:
    """Order: live before done, past their time before the rest, then by due time."""
    return (not line.is_live, not line.late, line.due is None, line.due or _FAR, line.rule)


def split(lines: Sequence[DutyLine]) -> tuple[list[DutyLine], list[DutyLine]]:
    """The lines past their time, and the other ones, in their order."""
    return [one for one in lines if one.late], [one for one in lines if not one.late]


@dataclass(frozen=True, slots=True)
class Held:
    """A duty as it stands. `number` is that of its stored row, 0 where it was evaluated anew."""

    rule: str
    subject: str
    opened_by: str
    opens_at: dt.datetime
    due_at: dt.datetime | None
    status: Status
    owner: str
    met_at: dt.datetime | None
    scope: str
    number: int = 0

    @property
    def is_live(self) -> bool:
        """Whether somebody still has to act."""
        return self.status in LIVE

    @property
    def is_open(self) -> bool:
        """Whether it is live, or a guard that did not hold."""
        return self.is_live or self.status is Status.BREACHED

    def is_late(self, now: dt.datetime) -> bool:
        """Whether it is live and past its time."""
        return self.is_live and self.due_at is not None and self.due_at < now


def _pressing(held: Held, now: dt.datetime) -> tuple[bool, bool, bool, dt.datetime, str]:
    """The same order as `pressing` gives the lines."""
    due = None if duties[held.rule].guard else held.due_at
    return (not held.is_live, not held.is_late(now), due is None, due or _FAR, held.rule)


def line_of(held: Held, names: Names, now: dt.datetime) -> DutyLine:
    """The duty in words."""
    rule, late = duties[held.rule], held.is_late(now)
    time = force_of_time(rule, local_day(held.opens_at))
    differs = held.due_at is not None and time is not rule.force
    return DutyLine(
        rule=rule.name,
        says=translated(rule.says),
        status=held.status,
        owner=role_name(held.owner),
        owner_role=held.owner,
        force=rule.force.value,
        force_label=force_words(rule.force),
        law=time.is_law,
        time_force=time.value,
        time_label=time_words(time) if differs else "",
        due=None if rule.guard else held.due_at,
        late=late,
        opened_at=held.opens_at,
        subject=held.subject,
        child=names.of(held.subject) if held.subject else Named(""),
        met=held.met_at,
        href=_meeting(rule.name, held),
        rule_href=reverse("web:rule", args=[rule.name]),
        matter=held.scope,
        why=""
        if held.due_at or rule.guard
        else _("No time is known for this. It stays until it is done."),
        key=held.opened_by,
        guard=rule.guard,
        excuse_href=_excusing(held),
        delay_href=_delay(held) if late and held.scope else "",
    )


def _excusing(held: Held) -> str:
    """Where to say why it need not be done, or why a guard did not hold; only of a stored duty."""
    if held.number and (held.status in LIVE or held.status is Status.BREACHED):
        return reverse("web:excuse", args=[held.number])
    return ""


def _delay(held: Held) -> str:
    return reverse("web:explain_delay", args=[held.number]) if held.number else ""


def _meeting(rule: str, held: Held) -> str:
    if held.status not in LIVE:
        return ""
    if held.number and any(on.fact is DelayExplained for on in duties[rule].met_by):
        return _delay(held)
    record = record_that_meets(rule)
    if not record:
        return ""
    query = urlencode({name: said for name, said in _asked(duties[rule], held).items() if said})
    return f"/record/{record}/?{query}".rstrip("?")


def _asked(rule: Duty, held: Held) -> dict[str, str]:
    """Whom or which matter the record is about; of what is owed for each month or year, both.

    A recommendation is no person to look at: its record is told in its matter.
    """
    if not held.subject or rule.for_each == "rec":
        return {"case": held.scope}
    if rule.for_each == "owner":
        return {"about": held.subject, "case": held.scope}
    return {"about": held.subject}
