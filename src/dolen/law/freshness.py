"""Which numbers nobody has held against their source for too long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from dolen.law.editions import ours
from dolen.law.parameters import NotInForce, Overriding, Parameter, Unit, Value
from dolen.law.words import _

CHECK_AGAIN_AFTER = ours(
    "law.check_again_after",
    _("Time after which a number of the rulebook is held against its source again"),
    12,
    unit=Unit.MONTHS,
)


@dataclass(frozen=True, slots=True)
class Stale:
    """A number to check again: the value that counts, and since which day that is due."""

    parameter: Parameter
    value: Value
    since: date


def to_check_again(
    parameters: Iterable[Parameter], today: date, overrides: Overriding | None = None
) -> list[Stale]:
    """The numbers in force on `today` that were last checked too long ago, the oldest first.

    A value is due on the day after the months of `CHECK_AGAIN_AFTER` are over; the force's own
    values are held to the same. A number with no value in force on the day is left out.
    """
    months = CHECK_AGAIN_AFTER.at(today, overrides).value
    if not isinstance(months, int):
        return []
    found = []
    for parameter in parameters:
        try:
            value = parameter.at(today, overrides)
        except NotInForce:
            continue
        fresh_until = value.checked_on + relativedelta(months=months)
        if today > fresh_until:
            found.append(Stale(parameter, value, fresh_until))
    return sorted(found, key=lambda one: (one.since, one.parameter.name))
