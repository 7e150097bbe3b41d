"""A declared duty written as the public catalogue writes it, to compare the two field by field."""

import datetime as dt
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dolen.duties.rules import PRESENT, Duty, On
from dolen.law import clocks
from dolen.law.parameters import Parameter

CATALOGUE = Path(__file__).parents[2].parent / "shared" / "cases" / "duties.json"
_DAY = dt.date(2026, 3, 2)
_FIELDS = (
    "owner", "owner_when", "owner_from", "for_each", "scope", "opens", "met_by", "void_by",
    "superseded_by", "cancelled_by", "reclocked_by", "suspended_by", "resumed_by",
    "subject_where", "not_if_standing", "only_for", "due", "guard", "accepts_facts_before_hours",
    "escalate", "duty_force",
)  # fmt: skip


@cache
def rows() -> dict[str, dict[str, Any]]:
    """The catalogue's rows by id. Fails when the catalogue is not there."""
    assert CATALOGUE.is_file(), f"The public catalogue is not at {CATALOGUE}"
    return {row["id"]: row for row in json.loads(CATALOGUE.read_text())["duties"]}


def differences(duty: Duty) -> dict[str, tuple[Any, Any]]:
    """Where a declaration differs from the catalogue: (declared, catalogue) by field."""
    declared, catalogued = as_declared(duty), as_catalogued(rows()[duty.name])
    return {
        name: (declared[name], catalogued[name])
        for name in _FIELDS
        if declared[name] != catalogued[name]
    }


def time_forces(duty: Duty) -> set[str]:
    """What sets the times of a duty's clock, by the values of its parameters."""
    found = duty.due.parameters() if duty.due is not None else ()
    return {parameter.at(_DAY).force.value for parameter in found}


def as_declared(duty: Duty) -> dict[str, Any]:
    """What a declaration does, in plain values."""
    return {
        "owner": duty.owner,
        "owner_when": dict(duty.owner_when),
        "owner_from": duty.owner_from,
        "for_each": duty.for_each,
        "scope": duty.scope,
        "opens": _ons(duty.opened_by),
        "met_by": _ons(duty.met_by),
        "void_by": _ons(duty.void_by),
        "superseded_by": _ons(duty.superseded_by),
        "cancelled_by": _ons(duty.cancelled_by),
        "reclocked_by": _ons(duty.reclocked_by),
        "suspended_by": _ons(duty.suspended_by),
        "resumed_by": _ons(duty.resumed_by),
        "subject_where": dict(duty.subject_where),
        "not_if_standing": _ons(duty.not_if_standing),
        "only_for": {on.kind for on in duty.standing_only_for},
        "due": {"hours": 0} if duty.due is None else _clock(duty.due),
        "guard": duty.guard,
        "accepts_facts_before_hours": _worth(duty.accepts_before),
        "escalate": [(one.to, _worth(one.after)) for one in duty.escalates],
        "duty_force": duty.force.value,
    }


def as_catalogued(row: dict[str, Any]) -> dict[str, Any]:
    """What a row of the catalogue asks for, in the same plain values."""
    kept = {
        name: row[name]
        for name in _FIELDS
        if name not in ("opens", "owner_from", "escalate", "not_if_standing", "only_for")
    }
    plain = {k: v for k, v in row["where"].items() if "." not in k and k != "any"}
    opens = {
        (kind, _where(plain | row["where"].get(kind, {}) | either))
        for kind in row["opens_on"]
        for either in row["where"].get("any", [{}])
    }
    return kept | {
        "opens": opens,
        "owner_from": "by_role" if row["owner_from"] == "by" else row["owner_from"],
        "met_by": _ends(row, "met_by", "met_where"),
        "void_by": _ends(row, "void_by", "void_where"),
        "superseded_by": _ends(row, "superseded_by", ""),
        "cancelled_by": _ends(row, "cancelled_by", ""),
        "reclocked_by": _ends(row, "reclocked_by", ""),
        "suspended_by": _ends(row, "suspended_by", ""),
        "resumed_by": _ends(row, "resumed_by", ""),
        "not_if_standing": {
            (one["kind"], _where(one.get("where", {}))) for one in row["not_if_standing"]
        },
        "only_for": {one["only_for"] for one in row["not_if_standing"] if "only_for" in one},
        "escalate": [(one["to"], one["after_due_hours"]) for one in row["escalate"]],
    }


def _ends(row: dict[str, Any], kinds: str, where: str) -> set[tuple[str, Any]]:
    conditions = row.get(where, {})
    plain = {k: v for k, v in conditions.items() if "." not in k}
    return {(kind, _where(conditions.get(kind, plain))) for kind in row[kinds]}


def _where(conditions: dict[str, Any]) -> frozenset[tuple[str, Any]]:
    return frozenset((k, tuple(v) if isinstance(v, list) else v) for k, v in conditions.items())


def _ons(ons: Sequence[On]) -> set[tuple[str, Any]]:
    return {
        (on.kind, frozenset((k, "*" if v is PRESENT else v) for k, v in on.where)) for on in ons
    }


def _worth(parameter: Parameter | None) -> Any:
    if parameter is None:
        return 0
    value = parameter.at(_DAY).value
    return value / dt.timedelta(hours=1) if isinstance(value, dt.timedelta) else value


def _clock(clock: clocks.Clock) -> dict[str, Any]:
    match clock:
        case clocks.ElapsedHours():
            return {"hours": _worth(clock.parameter)}
        case clocks.WorkingDays():
            begins = {"from": clock.counted_from} if clock.counted_from else {}
            return {"working_days": _worth(clock.parameter), **begins}
        case clocks.Weeks():
            return {"weeks": _worth(clock.parameter), **_ends_with_day(clock)}
        case clocks.Months():
            return {"months": _worth(clock.parameter), **_ends_with_day(clock)}
        case clocks.AtAttribute():
            return {"attr": clock.field, "else": _clock(clock.otherwise)}
        case clocks.NextSchoolDay():
            return {"next_school_day": _worth(clock.parameter).strftime("%H:%M")}
        case clocks.ByValue():
            return {
                "by": clock.field,
                "of": {value: _clock(one) for value, one in clock.choices.items()},
                "else": _clock(clock.otherwise),
            }
    raise AssertionError(f"The catalogue has no {type(clock).__name__} for these rooms")


def _ends_with_day(clock: clocks.Clock) -> dict[str, bool]:
    return {"end_of_day": True} if clock.ends_at_day_end else {}
