"""Which places are hubs: many people pass through them, so that being there joins nobody."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

from dolen.people import details
from dolen.people.models import Detail

SORTS = ("hub", "place_sort")
"""The sorts of detail that decide it."""


def is_hub(said: Iterable[Detail]) -> bool:
    """Whether what is `said` makes a place a hub: the latest word on it, else the latest sort."""
    latest = {
        row.sort: row.value
        for row in sorted(
            said, key=lambda r: (r.happened_at, r.sequence, r.rank, r.digest, r.fact_uid)
        )
    }
    if "hub" in latest:
        return latest["hub"] == "yes"
    return latest.get("place_sort") in details.HUB_SORTS


def hubs_then(places: Collection[str], known_to: dt.datetime) -> set[str]:
    """Those of the places (ids as first mentioned) that were hubs by what was known at `known_to`.

    One query.
    """
    said: dict[str, list[Detail]] = defaultdict(list)
    if places:
        known = Detail.objects.filter(own__in=places, sort__in=SORTS, recorded_at__lte=known_to)
        for row in known:
            said[row.own].append(row)
    return {own for own, of_one in said.items() if is_hub(of_one)}
