"""Every child in custody now, with what a tired sergeant must see from across the room."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F

from dolen.access.permissions import MemberView, reads_by_role
from dolen.custody.stays import Stay, held_for, stays
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.flags.models import FlagRow
from dolen.journal.conditions import stated
from dolen.journal.fact import Restriction
from dolen.people.standpoint import Standpoint
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties
from dolen.web.presenting.naming import Named

MOST = 50
"""How many children one board shows."""


@dataclass(frozen=True)
class ChildHeld:
    """A child on the board: since when held, who came, where kept, which bed, which clocks."""

    child: Named
    since: dt.datetime
    hours: int
    minutes: int
    matter: str
    age: int | None
    held_for: str
    called_at: dt.datetime | None
    arrived_at: dt.datetime | None
    in_cell: bool | None
    in_hospital: bool
    charged_at: dt.datetime | None
    refused_at: dt.datetime | None
    bed: str
    asked_at: dt.datetime | None
    answer: str
    answered_at: dt.datetime | None
    clocks: Sequence[duties.DutyLine]

    @property
    def next_review(self) -> duties.DutyLine | None:
        """The review that comes next, if one is owed."""
        return next((one for one in self.clocks if "review" in one.rule), None)

    @property
    def others(self) -> Sequence[duties.DutyLine]:
        """Every other clock, the most pressing first."""
        return [one for one in self.clocks if one is not self.next_review]


def board(member: MemberView, now: dt.datetime) -> list[ChildHeld]:
    """The children in custody whom the member may open, the longest held first; all are logged.

    Nothing is on it that the member may not read by role.
    """
    if not reads_by_role(member, "custody.detained", Restriction.ORDINARY):
        return []
    rows = FlagRow.objects.filter(rule="in_custody", until=None).order_by("since", "pk")[:MOST]
    held = [row.nominal for row in rows]
    names = names_of(held, reason="custody board")
    shown = [one for one in held if one in names.labels]
    standpoint = Standpoint(as_of=now)
    standpoint.load(shown)
    live = DutyRow.objects.filter(
        subject__in=shown, rule__startswith="custody.", guard=False,
        status__in=[status.value for status in LIVE],
    ).order_by(F("due_at").asc(nulls_last=True), "pk")  # fmt: skip
    lines = duties.of_rows(live, names, now)
    found = []
    for nominal in shown:
        stay = next(
            (one for one in reversed(stays(standpoint.facts(nominal), nominal)) if not one.left),
            None,
        )
        if stay is not None:
            clocks = [line for line in lines if line.subject == nominal]
            age = standpoint.person(nominal).age_on(now.date())
            found.append(_held(names.of(nominal), stay, clocks=clocks, age=age, now=now))
    return found


def _held(
    child: Named,
    stay: Stay,
    *,
    clocks: Sequence[duties.DutyLine],
    age: int | None,
    now: dt.datetime,
) -> ChildHeld:
    arrival = stated(stay.detained, "relevant_time")
    since = arrival if isinstance(arrival, dt.datetime) else stay.detained.happened_at
    minutes = max(int((now - since).total_seconds() // 60), 0)
    where = stay.last("custody.in_cell", "custody.moved")
    hospital = stay.last("custody.hospital_started", "custody.hospital_ended")
    asked = stay.last("custody.alternative_requested", "custody.secure_requested")
    answer = stay.last("custody.authority_offered", "custody.authority_refused")

    def when(*kinds: str) -> dt.datetime | None:
        one = stay.first(*kinds)
        return one.happened_at if one else None

    return ChildHeld(
        child=child,
        since=since,
        hours=minutes // 60,
        minutes=minutes % 60,
        matter=stay.detained.case or "",
        age=age,
        held_for=str(held_for(stay) or ""),
        called_at=when("custody.appropriate_adult_called"),
        arrived_at=when("custody.appropriate_adult_arrived"),
        in_cell=None if where is None else where.kind == "custody.in_cell",
        in_hospital=hospital is not None and hospital.kind == "custody.hospital_started",
        charged_at=when("custody.charged"),
        refused_at=when("custody.bail_refused"),
        bed=asked.kind.removeprefix("custody.").removesuffix("_requested") if asked else "",
        asked_at=asked.happened_at if asked else None,
        answer=answer.kind.removeprefix("custody.authority_") if answer else "",
        answered_at=answer.happened_at if answer else None,
        clocks=clocks,
    )
