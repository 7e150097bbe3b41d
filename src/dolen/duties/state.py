"""What a duty amounts to at a moment: a pure function of the facts, never stored as truth."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from dolen.law.words import _


class Status(Enum):
    """How a duty stands. The values are the words of case files where those have one."""

    OPEN = "open"
    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"
    CANCELLED = "cancelled"
    CANCELLED_LATE = "cancelled_late"
    BREACHED = "breached"
    SUPERSEDED = "superseded"
    EXCUSED = "excused"
    VOID = "void"

    @property
    def words(self) -> str:
        """The status in plain words, marked for translation."""
        return _WORDS[self]


_WORDS: Mapping[Status, str] = {
    Status.OPEN: _("To do"),
    Status.MET: _("Done in time"),
    Status.MET_LATE: _("Done late"),
    Status.OVERDUE: _("Overdue"),
    Status.CANCELLED: _("No longer needed"),
    Status.CANCELLED_LATE: _("Ended late without being done"),
    Status.BREACHED: _("Did not hold"),
    Status.SUPERSEDED: _("Taken over by a later event"),
    Status.EXCUSED: _("Excused with a reason"),
    Status.VOID: _("Opened in error"),
}

LIVE = frozenset({Status.OPEN, Status.OVERDUE})
"""Statuses in which somebody still has to act."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Whom to tell at which moment."""

    at: dt.datetime
    to: str


@dataclass(frozen=True, slots=True)
class DutyState:
    """One duty for one subject in one scope, as the facts have it at `as_of`.

    Identity is (rule, subject, scope value, the fact that opened it). `alarms` is the whole chain
    with its moments; `went_out` those whose moment has come. Facts are given by uid. A `due_at` of
    None means no time is known: open until met, never late.
    """

    rule: str
    subject: str | None
    scope: str | None
    opened_by: str
    opens_at: dt.datetime
    due_at: dt.datetime | None
    status: Status
    owner: str
    met_by: str | None = None
    met_at: dt.datetime | None = None
    ended_by: str | None = None
    ended_at: dt.datetime | None = None
    alarms: tuple[Alarm, ...] = ()
    went_out: tuple[Alarm, ...] = ()
    paused: bool = False

    @property
    def next_alarm_at(self) -> dt.datetime | None:
        """The first moment at which this state changes by itself: an alarm, or the due time."""
        if self.status not in LIVE or self.paused:
            return None
        sent = len(self.went_out)
        moments = [alarm.at for alarm in self.alarms[sent:]]
        if self.status is Status.OPEN and self.due_at is not None:
            moments.append(self.due_at)
        return min(moments, default=None)
