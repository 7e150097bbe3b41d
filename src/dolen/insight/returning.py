"""Reading the journal for the yearly return of children detained."""

import datetime as dt

from django.db.models import F

from dolen.concerns.world import JournalWorld
from dolen.insight.custody_return import Detention, detained_within
from dolen.insight.measured.custody import DETAINED
from dolen.people.models import Mention, Nominal
from dolen.people.standpoint import Standpoint

_AT_ONCE = 500


def detained(first: dt.date, last: dt.date, now: dt.datetime) -> list[Detention]:
    """Every detention of a child that began on these days, both in, as known `now`; by time.

    A year's children are some hundreds, so all of them are in memory; their facts are read in
    parts.
    """
    children = _children(first, last)
    found: list[Detention] = []
    for start in range(0, len(children), _AT_ONCE):
        part = children[start : start + _AT_ONCE]
        standpoint = Standpoint(as_of=now)
        standpoint.load(part)
        world = JournalWorld(standpoint)
        for child in part:
            found.extend(detained_within(world, child, first, last))
    return sorted(found, key=lambda one: (one.since, one.uid))


def _children(first: dt.date, last: dt.date) -> list[str]:
    """Everybody named in a detention of these days, and of a day more on either side."""
    day = dt.timedelta(days=1)
    since, until = (
        dt.datetime.combine(on, dt.time(), dt.UTC) for on in (first - day, last + 2 * day)
    )
    named = Mention.objects.filter(
        kind=DETAINED, sort="person", happened_at__gte=since, happened_at__lt=until
    ).order_by()
    people = Nominal.objects.filter(canonical=F("id"), pk__in=named.values("nominal"))
    return list(people.order_by("id").values_list("id", flat=True))
