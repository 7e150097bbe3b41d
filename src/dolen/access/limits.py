"""The access room's numbers as this house has them on a day: the force's own where it has one."""

import datetime as dt

from dolen.journal.house import house
from dolen.journal.readings import as_number
from dolen.law.parameters import Parameter


def number(parameter: Parameter, *, at: dt.datetime) -> float:
    """The number in force at this moment; a length of time in hours."""
    return as_number(parameter.at(at.date(), house.overrides).value) or 0.0


def hours(parameter: Parameter, *, at: dt.datetime) -> dt.timedelta:
    """The length of time in force at this moment, of a parameter counted in hours."""
    return dt.timedelta(hours=number(parameter, at=at))
