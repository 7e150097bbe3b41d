"""Numbers that law or a force can change, each with its dated values and where they come from."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol, TypeGuard

from dolen.law.sources import Force, Provision
from dolen.law.words import _

Quantity = int | float | timedelta | time
"""What a parameter may be worth: a number, a length of time, or a time of day."""


class NotInForce(LookupError):
    """Raised when a parameter has no value on the day asked for."""


class NotYetInForce(NotInForce):
    """Raised when a parameter is asked for a day before its first value."""


class NoLongerInForce(NotInForce):
    """Raised when a parameter's value has ended and no later one is known."""


class WrongUnit(ValueError):
    """Raised when a value does not fit the unit of its parameter."""


class AlreadyRegistered(ValueError):
    """Raised when two parameters claim one name."""


class RegisterClosed(RuntimeError):
    """Raised when a parameter is registered after the register was closed."""


class Jurisdiction(StrEnum):
    """Where a rule or a number applies."""

    WALES = "wales"
    ENGLAND = "england"
    BOTH = "both"

    @property
    def label(self) -> str:
        """The English words for this jurisdiction, marked for translation."""
        return _JURISDICTIONS[self]


_JURISDICTIONS = {
    Jurisdiction.WALES: _("Wales"),
    Jurisdiction.ENGLAND: _("England"),
    Jurisdiction.BOTH: _("England and Wales"),
}


class Unit(StrEnum):
    """What a parameter counts."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    TIME_OF_DAY = "time_of_day"
    COUNT = "count"
    SHARE = "share"

    @property
    def label(self) -> str:
        """The English words for this unit, marked for translation."""
        return _UNITS[self][0]

    @property
    def accepts(self) -> str:
        """In plain words what a value in this unit looks like."""
        return _UNITS[self][1]

    def fits(self, value: object) -> TypeGuard[Quantity]:
        """Return True when `value` can be counted in this unit. A truth value never can."""
        if self is Unit.TIME_OF_DAY:
            return isinstance(value, time) and value.tzinfo is None
        if isinstance(value, bool):
            return False
        if self is Unit.HOURS:
            hours = value / _HOUR if isinstance(value, timedelta) else value
            return isinstance(hours, int | float) and abs(hours) <= _MOST_HOURS
        if self is Unit.SHARE:
            return isinstance(value, int | float) and 0 <= value <= 1
        return isinstance(value, int) and 1 <= value <= _MOST


_HOUR = timedelta(hours=1)
_MOST_HOURS = 1_000_000
_MOST = 10_000
_WHOLE = f"a whole number from 1 to {_MOST}"
_UNITS = {
    Unit.HOURS: (_("hours"), "a number of hours, such as 0.5 or 72, and at most a million"),
    Unit.DAYS: (_("calendar days"), _WHOLE),
    Unit.WORKING_DAYS: (_("working days"), _WHOLE),
    Unit.WEEKS: (_("weeks"), _WHOLE),
    Unit.MONTHS: (_("months"), _WHOLE),
    Unit.YEARS: (_("years"), _WHOLE),
    Unit.TIME_OF_DAY: (_("time of day"), "a local time without a zone, such as 09:00:00"),
    Unit.COUNT: (_("times"), _WHOLE),
    Unit.SHARE: (_("share of the whole"), "a number from 0 to 1, such as 0.5"),
}


@dataclass(frozen=True)
class Value:
    """What a parameter is worth from one day on.

    `value` None means unknown: no number was found and none is invented. `until` is exclusive.
    `verified` says whether the number itself was read in a source; `also` names what the number or
    its duty rests on besides `cited`.
    """

    value: Quantity | None
    _: KW_ONLY
    from_: date
    cited: Provision
    force: Force
    checked_on: date
    until: date | None = None
    verified: bool = False
    also: tuple[Provision, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """True when no number is known; pages then say so instead of showing a clock."""
        return self.value is None


class Overriding(Protocol):
    """What may stand in front of a parameter's own values: a force's policy."""

    def value_for(self, name: str, day: date) -> Value | None:
        """Return the policy's value for the parameter on that day, or None."""
        ...


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One number with a stable name, one plain sentence of what it is, and its dated values.

    Making one raises `WrongUnit` when a value does not fit the unit, and ValueError when there is
    no value or the values are not in the order of their dates.
    """

    name: str
    says: str
    unit: Unit
    values: tuple[Value, ...]
    jurisdiction: Jurisdiction = Jurisdiction.BOTH

    def __post_init__(self) -> None:
        starts = [value.from_ for value in self.values]
        if not starts or starts != sorted(set(starts)):
            raise ValueError(
                f"{self.name} needs at least one value, each beginning later than the one before."
            )
        for value in self.values:
            self.check(value.value)

    def check(self, value: object) -> None:
        """Raise `WrongUnit` when `value` is neither unknown (None) nor fits the unit."""
        if value is not None and not self.unit.fits(value):
            raise WrongUnit(
                f"{self.name} is counted in {self.unit.value}: {value!r} was given, "
                f"{self.unit.accepts} is accepted."
            )

    def at(self, day: date, overrides: Overriding | None = None) -> Value:
        """Return the value in force on a day, the force's policy first where law leaves room.

        Raises `NotYetInForce` before the first value and `NoLongerInForce` after the last.
        """
        own = self._own(day)
        if overrides is None or own.force.is_law:
            return own
        return overrides.value_for(self.name, day) or own

    def _own(self, day: date) -> Value:
        begun = [value for value in self.values if value.from_ <= day]
        if not begun:
            raise NotYetInForce(
                f"{self.name} has no value on {day}: its first value begins on "
                f"{self.values[0].from_}. Add an earlier value with its own citation where "
                f"the parameter is declared."
            )
        latest = begun[-1]
        if latest.until is not None and day >= latest.until:
            raise NoLongerInForce(
                f"{self.name} has no value on {day}: its last value ended on {latest.until}. "
                f"Add the value that followed, with its citation, where the parameter is declared."
            )
        return latest


class Register:
    """All parameters by name. Each name is taken once, and closing refuses latecomers."""

    def __init__(self) -> None:
        self._parameters: dict[str, Parameter] = {}
        self._closed = False

    def register(self, parameter: Parameter) -> Parameter:
        """Add a parameter and return it. Raises `AlreadyRegistered` or `RegisterClosed`."""
        if self._closed:
            raise RegisterClosed(f"{parameter.name} came after the register was closed.")
        if parameter.name in self._parameters:
            raise AlreadyRegistered(
                f"{parameter.name} is registered twice. Give one of the two another name."
            )
        self._parameters[parameter.name] = parameter
        return parameter

    def all_parameters(self) -> Mapping[str, Parameter]:
        """Return a read-only view of all parameters by name."""
        return MappingProxyType(self._parameters)

    def close(self) -> None:
        """Refuse every later registration: the application is ready."""
        self._closed = True


REGISTER = Register()
"""The application's register. Importing a module that declares parameters fills it."""

register = REGISTER.register
all_parameters = REGISTER.all_parameters
