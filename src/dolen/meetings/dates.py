"""Until when a meeting takes referrals, and when the next of its kind is owed. Pure."""

import datetime as dt
from collections.abc import Callable

from dolen.law.moments import END_OF_DAY, local_day, nearest_instant


def referrals_until(
    begins: dt.datetime, days: int, is_working_day: Callable[[dt.date], bool]
) -> dt.datetime:
    """The end of the day that many working days before a meeting; later ones go to the next."""
    day, left = local_day(begins), days
    while left > 0:
        day -= dt.timedelta(days=1)
        left -= is_working_day(day)
    return nearest_instant(dt.datetime.combine(day, END_OF_DAY))


def next_owed(last: dt.datetime, every: float) -> dt.datetime:
    """The end of the day by which the next meeting is owed, `every` days after the last began."""
    day = local_day(last) + dt.timedelta(days=round(every))
    return nearest_instant(dt.datetime.combine(day, END_OF_DAY))
