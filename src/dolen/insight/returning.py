"""Reading the journal for the yearly return of children detained."""

import datetime as dt

from dolen.insight.custody_return import Detention, detained_within
from dolen.insight.looking_around import people_in, worlds
from dolen.insight.measured.custody import DETAINED


def detained(first: dt.date, last: dt.date, now: dt.datetime) -> list[Detention]:
    """Every detention of a child that began on these days, both in, as known `now`; by time.

    A year's children are some hundreds, so all of them are in memory; their facts are read in
    parts.
    """
    found: list[Detention] = []
    for child, _standpoint, world in worlds(_children(first, last), now):
        found.extend(detained_within(world, child, first, last))
    return sorted(found, key=lambda one: (one.since, one.uid))


def _children(first: dt.date, last: dt.date) -> list[str]:
    """Everybody named in a detention of these days, and of a day more on either side."""
    day = dt.timedelta(days=1)
    since, until = (
        dt.datetime.combine(on, dt.time(), dt.UTC) for on in (first - day, last + 2 * day)
    )
    return people_in((DETAINED,), since=since, until=until)
