"""How a clock runs once a duty is open: its due time, counted anew, stopped where law stops it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from dolen.duties.rules import Duty
from dolen.journal.readings import Readings
from dolen.journal.told import Told
from dolen.law import clocks
from dolen.law.calendars import CalendarEnds
from dolen.law.clock import Clock


@dataclass(slots=True)
class Running:
    """The due time of an open duty as facts come in, in canonical order."""

    rule: Duty
    clock: Clock
    opener: Told
    readings: Readings
    due: dt.datetime | None = None
    paused_at: dt.datetime | None = None
    set_by: Told = field(init=False)

    def __post_init__(self) -> None:
        self.set_by = self.opener

    def start(self, before: Sequence[Told], subject: str | None) -> None:
        """Set the clock at the opening fact, minding a pause that began before it."""
        self.due = self._clock(self.opener)
        if self.rule.suspended_by and self._paused_before(before, subject):
            self.paused_at = self.opener.happened_at

    def _paused_before(self, before: Sequence[Told], subject: str | None) -> bool:
        if self.readings.any_of(self.opener, self.rule.resumed_by):
            return False
        paused = False
        for one in before:
            if subject is None or one.names(subject):
                if self.readings.any_of(one, self.rule.suspended_by):
                    paused = True
                elif self.readings.any_of(one, self.rule.resumed_by):
                    paused = False
        return paused

    def take(self, one: Told, *, named: bool, here: bool) -> None:
        """Let a later fact stop, resume or set the clock anew.

        `named` says that it names the subject, which stopping and resuming need; `here` that it is
        about the subject in the duty's scope.
        """
        if named and self.paused_at is None and self.readings.any_of(one, self.rule.suspended_by):
            if not self._past(one.happened_at):
                self.paused_at = one.happened_at
        elif named and self.paused_at and self.readings.any_of(one, self.rule.resumed_by):
            self.due = self.due_if_paused_until(one.happened_at)
            self.paused_at = None
        elif (
            here
            and self.readings.any_of(one, self.rule.reclocked_by)
            and not self._past(one.happened_at)
        ):
            self.due, self.set_by = self._clock(one), one
            if self.paused_at is not None:
                self.paused_at = one.happened_at

    def due_if_paused_until(self, moment: dt.datetime) -> dt.datetime | None:
        """The due time if a running pause lasts until `moment`.

        By the clock that the latest fact to set it chose: the opening one, or one counted from
        since.
        """
        if self.paused_at is None or self.due is None:
            return self.due
        clock = self.clock.branch(lambda name: self.readings.value(self.set_by, name))
        return clocks.resumed(
            self.due, moment - self.paused_at, ends_at_day_end=clock.ends_at_day_end
        )

    def _past(self, moment: dt.datetime) -> bool:
        due = self.due_if_paused_until(moment)
        return due is not None and moment > due

    def _clock(self, one: Told) -> dt.datetime | None:
        day = one.day
        try:
            return self.clock.due(
                one.happened_at,
                read=lambda name: self.readings.value(one, name),
                calendars=self.readings.context.calendars,
                resolve=lambda parameter: self.readings.context.quantity(parameter, day),
            )
        except CalendarEnds:
            # Nobody knows that year's holidays yet: no time is invented, the duty stays open.
            return None
