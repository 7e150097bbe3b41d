"""What the duties of one rule, or of one role, come to. Pure."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from statistics import median

from dolen.duties.state import DutyState, Status
from dolen.law.moments import in_london

_IN_TIME = frozenset({Status.MET})
_LATE = frozenset({Status.MET_LATE, Status.CANCELLED_LATE})
_HOUR = dt.timedelta(hours=1)


@dataclass(slots=True)
class Tally:
    """How many duties there were, how many were done in time, late, or are not done past the time.

    `hours_late` has one number for each that was ended late or stands overdue at the moment of
    looking. `alarms` were or would have been rung by the day, `at_hour` counts them by the hour of
    the day in London, 0 to 23, and `opened_at_hour` the duties by the hour in which they came.
    """

    duties: int = 0
    in_time: int = 0
    late: int = 0
    overdue: int = 0
    did_not_hold: int = 0
    alarms: int = 0
    hours_late: list[float] = field(default_factory=list)
    at_hour: Counter[int] = field(default_factory=Counter)
    opened_at_hour: Counter[int] = field(default_factory=Counter)

    def add(self, state: DutyState, as_of: dt.datetime) -> None:
        """Count one duty."""
        self.duties += 1
        self.in_time += state.status in _IN_TIME
        self.late += state.status in _LATE
        self.overdue += state.status is Status.OVERDUE
        self.did_not_hold += state.status is Status.BREACHED
        self.opened_at_hour[in_london(state.opens_at).hour] += 1
        self.alarms += len(state.went_out)
        self.at_hour.update(in_london(alarm.at).hour for alarm in state.went_out)
        ended = state.met_at or state.ended_at or as_of
        if state.due_at is not None and state.status in {*_LATE, Status.OVERDUE}:
            self.hours_late.append((ended - state.due_at) / _HOUR)

    @property
    def median_hours_late(self) -> float | None:
        """The median of the hours by which those late were late; None when none was."""
        return median(self.hours_late) if self.hours_late else None

    def as_json(self) -> dict[str, object]:
        """The same as plain values."""
        return {
            "duties": self.duties,
            "in_time": self.in_time,
            "late": self.late,
            "overdue": self.overdue,
            "did_not_hold": self.did_not_hold,
            "median_hours_late": self.median_hours_late,
            "alarms": self.alarms,
            "alarms_by_hour": [self.at_hour[hour] for hour in range(24)],
            "opened_by_hour": [self.opened_at_hour[hour] for hour in range(24)],
        }
