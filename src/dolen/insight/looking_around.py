"""Looking around: many people, read in parts of some hundred, each part with a world of its own."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence

from django.db.models import F

from dolen.concerns.world import JournalWorld
from dolen.people.models import Mention, Nominal
from dolen.people.standpoint import Standpoint

_AT_ONCE = 500
Progress = Callable[[int, int], None]
"""Hears how many people were looked at, and of how many."""


def people_in(
    kinds: Collection[str],
    *,
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
) -> list[str]:
    """Everybody whom a fact of one of these kinds names, by id.

    Of facts that happened from `since` on and before `until`, both aware; without them, of all.
    """
    named = Mention.objects.filter(kind__in=sorted(kinds), sort="person").order_by()
    if since is not None:
        named = named.filter(happened_at__gte=since)
    if until is not None:
        named = named.filter(happened_at__lt=until)
    people = Nominal.objects.filter(canonical=F("id"), pk__in=named.values("nominal"))
    return list(people.order_by("id").values_list("id", flat=True))


def worlds(
    people: Sequence[str],
    now: dt.datetime,
    *,
    relations: bool = False,
    progress: Progress = lambda *_: None,
) -> Iterator[tuple[str, Standpoint, JournalWorld]]:
    """Each of these people with what is known as of `now`, with `relations` if they are needed.

    Progress is told after the last of a part was looked at.
    """
    for start in range(0, len(people), _AT_ONCE):
        part = people[start : start + _AT_ONCE]
        standpoint = Standpoint(as_of=now)
        standpoint.load(part)
        if relations:
            standpoint.load_relations(part)
        world = JournalWorld(standpoint)
        for one in part:
            yield one, standpoint, world
        progress(start + len(part), len(people))
