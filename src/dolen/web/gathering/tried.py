"""Both histories of a policy that was tried, side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.insight.simulating import Both, Simulated
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

Pair = tuple[Any, Any]
"""A number now and by the policy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is of, the page of its rule, how many moved, and its pairs."""

    says: str
    href: str
    moved: int
    pairs: Sequence[Pair]


@dataclass(frozen=True, slots=True)
class HourRow:
    """An hour of the day: duties that came in it and alarms in it, now and by the policy."""

    hour: str
    came: Pair
    alarms: Pair


@dataclass(frozen=True, slots=True)
class Tried:
    """What the page shows."""

    looked_at: int
    rules: Sequence[Row]
    roles: Sequence[Row]
    hours: Sequence[HourRow]
    concerns: Sequence[Row]
    staffed: Sequence[Row]

    @property
    def moved(self) -> int:
        """How many duties and concerns would have been others."""
        return sum(one.moved for one in (*self.rules, *self.concerns))


def tried(done: Simulated) -> Tried:
    """The tables of both histories; of the rules those that something moved in come first."""
    rules = [
        Row(translated(duties[name].says), reverse("web:rule", args=[name]), done.moved[name],
            _pairs(both))
        for name, both in done.by_rule.items()
    ]  # fmt: skip
    return Tried(
        looked_at=done.looked_at,
        rules=sorted(rules, key=lambda one: (-one.moved, one.says)),
        roles=_in_order(Row(role_name(n), "", 0, _pairs(both)) for n, both in done.by_role.items()),
        hours=_hours(done.by_role),
        concerns=_in_order(
            Row(translated(concerns[name].says), reverse("web:rule", args=[name]), one.moved,
                ((one.now, one.then),))
            for name, one in done.concerns.items()
        ),
        staffed=_in_order(
            Row(role_name(role), "", 0, (
                (now.people, then.people), (now.duties, then.duties), (now.late, then.late),
                (now.hours_waited, then.hours_waited), (now.longest_wait, then.longest_wait),
            ))
            for role, (now, then) in done.staffed.items()
        ),
    )  # fmt: skip


def _in_order(rows: Any) -> list[Row]:
    return sorted(rows, key=lambda one: one.says)


def _pairs(both: Both) -> Sequence[Pair]:
    now, then = both.now, both.then
    return (
        (now.duties, then.duties), (now.in_time, then.in_time), (now.late, then.late),
        (now.overdue, then.overdue), (now.median_hours_late, then.median_hours_late),
        (now.alarms, then.alarms),
    )  # fmt: skip


def _hours(by_role: Mapping[str, Both]) -> list[HourRow]:
    every = list(by_role.values())
    return [
        HourRow(
            f"{hour:02}",
            (sum(one.now.opened_at_hour[hour] for one in every),
             sum(one.then.opened_at_hour[hour] for one in every)),
            (sum(one.now.at_hour[hour] for one in every),
             sum(one.then.at_hour[hour] for one in every)),
        )
        for hour in range(24)
    ]  # fmt: skip
