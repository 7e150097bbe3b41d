"""When something is due: clocks declared as data, each number of them a dated parameter.

A duty holds a clock. The engine asks it for the due time with the opening fact's time, a function
that reads the fact's fields, the calendars and a function that gives a parameter's number for the
day the duty opened. Where a number is unknown there is no due time, and the duty stays open.
"""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar

from dolen.law.calendars import (
    Calendars,
    add_hours,
    add_months,
    add_weeks,
    add_working_days,
    calendar_days_inclusive,
    end_of_day,
    in_utc,
    local_day,
    next_school_day,
    start_of_day,
)
from dolen.law.clock import Clock, Read, Resolve
from dolen.law.parameters import Parameter, Quantity, Unit, WrongUnit
from dolen.law.times_told import moment_told

__all__ = [
    "AtAttribute",
    "ByValue",
    "CalendarDaysInclusive",
    "Clock",
    "Counted",
    "ElapsedHours",
    "Months",
    "NextSchoolDay",
    "Read",
    "Resolve",
    "Weeks",
    "WorkingDays",
    "resumed",
]


@dataclass(frozen=True)
class Counted(Clock):
    """A clock that counts one parameter from the fact's time, or from the time in a field of it.

    Making one raises `WrongUnit` when the parameter counts something else.
    """

    unit: ClassVar[Unit]
    parameter: Parameter
    _: KW_ONLY
    counted_from: str | None = None

    def __post_init__(self) -> None:
        if self.parameter.unit is not self.unit:
            raise WrongUnit(
                f"{type(self).__name__} counts {self.unit.value}, but {self.parameter.name} is "
                f"counted in {self.parameter.unit.value}. Use the clock of that unit."
            )

    def parameters(self) -> tuple[Parameter, ...]:
        """Return the one parameter."""
        return (self.parameter,)

    def due(
        self, start: datetime, read: Read, calendars: Calendars, resolve: Resolve
    ) -> datetime | None:
        """Return the due time; see `Clock.due`."""
        quantity = resolve(self.parameter)
        if quantity is None:
            return None
        return self.count(self._begun(start, read), quantity, calendars, read)

    @abstractmethod
    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time counted from `begun`."""

    def _begun(self, start: datetime, read: Read) -> datetime:
        """Count a date told without a time from its earliest instant."""
        told = None
        if self.counted_from is not None:
            told = moment_told(read(self.counted_from), self.counted_from, of_a_day=start_of_day)
        return in_utc(start) if told is None else told

    def _whole(self, quantity: Quantity) -> int:
        if not isinstance(quantity, int):
            raise self._misfit(quantity)
        return quantity

    def _misfit(self, quantity: Quantity) -> WrongUnit:
        return WrongUnit(
            f"{self.parameter.name} came as {quantity!r}; {self.unit.accepts} is accepted."
        )


@dataclass(frozen=True)
class ElapsedHours(Counted):
    """So many elapsed hours, across clock changes; Sundays left out where the law leaves them."""

    unit: ClassVar[Unit] = Unit.HOURS
    skip_sundays: bool = False

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `add_hours`."""
        if isinstance(quantity, time):
            raise self._misfit(quantity)
        return add_hours(begun, quantity, skip_sundays=self.skip_sundays)


@dataclass(frozen=True)
class Weeks(Counted):
    """The same clock time so many weeks later, or 23:59 of that day."""

    unit: ClassVar[Unit] = Unit.WEEKS
    end_of_day: bool = False

    @property
    def ends_at_day_end(self) -> bool:
        """True when declared to end with the day."""
        return self.end_of_day

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `add_weeks`."""
        return add_weeks(begun, self._whole(quantity), ends_at_day_end=self.end_of_day)


@dataclass(frozen=True)
class Months(Counted):
    """The same clock time so many calendar months later, or 23:59 of that day."""

    unit: ClassVar[Unit] = Unit.MONTHS
    end_of_day: bool = False

    @property
    def ends_at_day_end(self) -> bool:
        """True when declared to end with the day."""
        return self.end_of_day

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `add_months`."""
        return add_months(begun, self._whole(quantity), ends_at_day_end=self.end_of_day)


class _WholeDays(Counted):
    @property
    def ends_at_day_end(self) -> bool:
        """Always true."""
        return True


@dataclass(frozen=True)
class WorkingDays(_WholeDays):
    """The end of the last of so many working days, the first being the day after."""

    unit: ClassVar[Unit] = Unit.WORKING_DAYS

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `add_working_days`."""
        return add_working_days(begun, self._whole(quantity), calendars.holidays)


@dataclass(frozen=True)
class CalendarDaysInclusive(_WholeDays):
    """The end of the last of so many days, the day of the event being the first."""

    unit: ClassVar[Unit] = Unit.DAYS

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `calendar_days_inclusive`."""
        return calendar_days_inclusive(begun, self._whole(quantity))


@dataclass(frozen=True)
class NextSchoolDay(Counted):
    """The parameter's time of day on the first school day on which it lies after the event.

    `establishment` names the field that tells whose calendar counts.
    """

    unit: ClassVar[Unit] = Unit.TIME_OF_DAY
    establishment: str | None = None

    def count(
        self, begun: datetime, quantity: Quantity, calendars: Calendars, read: Read
    ) -> datetime:
        """Return the due time; see `next_school_day`."""
        if not isinstance(quantity, time):
            raise self._misfit(quantity)
        told = None if self.establishment is None else read(self.establishment)
        school = calendars.school(None if told is None else str(told))
        return next_school_day(begun, quantity, school)


@dataclass(frozen=True)
class AtAttribute(Clock):
    """The time in a field of the fact, or another clock when the fact does not say.

    A field with a date alone means the end of that day.
    """

    field: str
    otherwise: Clock

    def parameters(self) -> tuple[Parameter, ...]:
        """Return what the other clock rests on."""
        return self.otherwise.parameters()

    def branch(self, read: Read) -> Clock:
        """Return this clock when the field tells a time, else what the other comes to."""
        return self.otherwise.branch(read) if self._told(read) is None else self

    def due(
        self, start: datetime, read: Read, calendars: Calendars, resolve: Resolve
    ) -> datetime | None:
        """Return the due time; see `Clock.due`."""
        told = self._told(read)
        return self.otherwise.due(start, read, calendars, resolve) if told is None else told

    def _told(self, read: Read) -> datetime | None:
        return moment_told(read(self.field), self.field, of_a_day=end_of_day)


@dataclass(frozen=True)
class ByValue(Clock):
    """One clock for each value of a field, and one for a value that is absent or unknown."""

    field: str
    choices: Mapping[str, Clock]
    otherwise: Clock

    @property
    def ends_at_day_end(self) -> bool:
        """True when every choice does."""
        return all(clock.ends_at_day_end for clock in (*self.choices.values(), self.otherwise))

    def parameters(self) -> tuple[Parameter, ...]:
        """Return what all its clocks rest on, each parameter once."""
        clocks = (*self.choices.values(), self.otherwise)
        named = {found.name: found for clock in clocks for found in clock.parameters()}
        return tuple(named.values())

    def branch(self, read: Read) -> Clock:
        """Return what the chosen clock comes to."""
        return self._chosen(read).branch(read)

    def due(
        self, start: datetime, read: Read, calendars: Calendars, resolve: Resolve
    ) -> datetime | None:
        """Return the due time; see `Clock.due`."""
        return self._chosen(read).due(start, read, calendars, resolve)

    def _chosen(self, read: Read) -> Clock:
        value = read(self.field)
        return self.choices.get(value, self.otherwise) if isinstance(value, str) else self.otherwise


def resumed(due: datetime, paused: timedelta, *, ends_at_day_end: bool) -> datetime:
    """Return a due time moved later by the elapsed time `paused`, for a clock the law stopped.

    A clock that ends with a day ends with the day so reached. Raises ValueError for a negative
    pause.
    """
    if paused < timedelta(0):
        raise ValueError(f"A pause cannot be negative: {paused} was given.")
    later = in_utc(due) + paused
    return end_of_day(local_day(later)) if ends_at_day_end else later
