"""What every clock can say; `dolen.law.clocks` has the kinds there are."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime

from dolen.law.calendars import Calendars
from dolen.law.parameters import Parameter, Quantity

Read = Callable[[str], object]
"""Reads one field of the opening fact by its name; None when the fact does not say."""

Resolve = Callable[[Parameter], Quantity | None]
"""Gives a parameter's number for the day the duty opened; None when it is unknown."""


class Clock(ABC):
    """What every clock can say."""

    @abstractmethod
    def due(
        self, start: datetime, read: Read, calendars: Calendars, resolve: Resolve
    ) -> datetime | None:
        """Return when it is due, in UTC, or None when a number is unknown.

        `start` is the opening fact's time. Raises `UnreadableTime` for a field that is not a time,
        `WrongUnit` for a number that does not fit and `CalendarEnds` past the known calendars.
        """

    @abstractmethod
    def parameters(self) -> tuple[Parameter, ...]:
        """Return every parameter the clock may rest on, each once."""

    def branch(self, read: Read) -> "Clock":
        """Return the clock that applies to the fact: itself, unless it is a choice of clocks."""
        del read
        return self

    @property
    def ends_at_day_end(self) -> bool:
        """True when it always ends at 23:59 local. For a choice, ask its `branch`."""
        return False
