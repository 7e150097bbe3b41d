"""When a wait counted from a fact is over, for patterns about an absence; pure."""

import datetime as dt

from dolen.concerns.patterns import World
from dolen.law.calendars import add_hours, add_working_days, standard_calendars
from dolen.law.parameters import Parameter, Unit


def over_at(world: World, wait: Parameter, since: dt.datetime, day: dt.date) -> dt.datetime | None:
    """The moment at which `wait`, counted from `since`, is over; None where no number is known."""
    number = world.number(wait, day)
    if number is None:
        return None
    if wait.unit is Unit.WORKING_DAYS:
        return add_working_days(since, round(number), standard_calendars().holidays)
    return add_hours(since, number)
