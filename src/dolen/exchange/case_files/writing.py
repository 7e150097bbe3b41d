"""What came of a replay as plain values for a JSON file, with the ids of the case file."""

import datetime as dt
from typing import Any

from dolen.exchange.case_files.replaying import RaisedConcern, RaisedDuty, Replayed


def as_json(done: Replayed) -> dict[str, Any]:
    """Duties, concerns and the kinds of event no room declares yet."""
    return {
        "duties": [_duty(one, done.case.id) for one in done.duties],
        "concerns": [_concern(one) for one in done.concerns],
        "unknown_kinds": sorted(done.told.unknown),
        "left_out": list(done.told.refused),
    }


def _duty(one: RaisedDuty, case: str) -> dict[str, Any]:
    state = one.state
    told: dict[str, Any] = {
        "duty": state.rule,
        "subject": one.subject,
        "opened_by": one.opened_by,
        "opens_at": _time(state.opens_at),
        "due_at": _time(state.due_at),
        "owner": state.owner,
        "status": state.status.value,
        "met_by": one.met_by,
        "met_at": _time(state.met_at),
        "ended_by": one.ended_by,
        "escalations": [{"at": _time(alarm.at), "to": alarm.to} for alarm in state.went_out],
    }
    return told if one.scope in (None, case) else told | {"scope": one.scope}


def _concern(one: RaisedConcern) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "at": _time(one.at),
        "to": one.to,
        "links": list(one.links),
        "because": list(one.because),
        "state": one.state,
    }


def _time(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
