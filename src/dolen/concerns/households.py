"""Who lives where, and with whom: the one reading of a household, for the patterns of every room.

Pure, from the relation `lives_at` alone. Two readings, and a pattern says which it means: at a
moment (`homes`, `living_at`, `living_with`), or ever over the same time (`ever_lived_with`,
`lived_together`). Nobody lives at a place that everybody passes through. In a children's home a
child lives, but those who live there are no household: `living_with` counts family homes alone.
"""

import datetime as dt

from dolen.concerns.patterns import Tie, World

_NOBODYS = frozenset({"school", "hospital", "police_station", "public"})
_NO_FAMILYS = _NOBODYS | {"placement"}
_GROWN_OR_GONE = frozenset({"child.turned_18", "child.died"})


def is_lived_in(world: World, place: str) -> bool:
    """Whether people live there: no school, hospital or station, and nowhere public."""
    view = world.person(place)
    return not view.hub and not (view.roles | view.tags) & _NOBODYS


def is_family_home(world: World, place: str) -> bool:
    """Whether a family may live there: as `is_lived_in`, and no place where children are placed."""
    view = world.person(place)
    return not view.hub and not (view.roles | view.tags) & _NO_FAMILYS


def homes(world: World, person: str, at: dt.datetime) -> list[str]:
    """Where the person lives at `at`, a placement too."""
    return [
        tie.end
        for tie in world.ties(person)
        if _lives(tie, person) and tie.holds_at(at) and is_lived_in(world, tie.end)
    ]


def living_at(world: World, place: str, at: dt.datetime) -> list[str]:
    """Who lives at the place at `at`."""
    if not is_lived_in(world, place):
        return []
    return [tie.start for tie in residents(world, place) if tie.holds_at(at)]


def residents(world: World, place: str) -> list[Tie]:
    """The periods over which each person lives, or lived, at the place."""
    return [tie for tie in world.ties(place) if tie.relation == "lives_at" and tie.end == place]


def living_with(world: World, person: str, at: dt.datetime) -> list[str]:
    """The person, and whoever shares a family home with them at `at`."""
    others = [
        one
        for home in homes(world, person, at)
        if is_family_home(world, home)
        for one in living_at(world, home, at)
    ]
    return list(dict.fromkeys((person, *others)))


def ever_lived_with(world: World, person: str) -> list[str]:
    """The person, and whoever lives, or lived, in the same family home over the same time."""
    mine = [tie for tie in world.ties(person) if _lives(tie, person)]
    others = [
        tie.start
        for home in mine
        if is_family_home(world, home.end)
        for tie in residents(world, home.end)
        if tie.overlaps(home)
    ]
    return list(dict.fromkeys((person, *others)))


def lived_together(world: World, first: str, second: str) -> bool:
    """Whether the two have lived at one place over the same time, a placement too."""
    theirs = [tie for tie in world.ties(second) if _lives(tie, second)]
    return any(
        _lives(mine, first) and mine.end == tie.end and mine.overlaps(tie)
        for mine in world.ties(first)
        for tie in theirs
    )


def is_child_of_household(world: World, person: str, at: dt.datetime) -> bool:
    """Whether the person is a child at `at` who counts as one of a household.

    Whoever turned 18 or died before is none, nor who is told to be unrelated.
    """
    view = world.person(person)
    return (
        view.is_child(at.date())
        and "unrelated" not in view.tags
        and not any(
            one.kind in _GROWN_OR_GONE and one.happened_at <= at and one.names(person)
            for one in world.facts(person)
        )
    )


def _lives(tie: Tie, person: str) -> bool:
    return tie.relation == "lives_at" and tie.start == person
