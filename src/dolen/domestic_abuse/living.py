"""Who lives where, and with whom, at a moment; pure. Nobody lives together at a hub place."""

import datetime as dt

from dolen.concerns.patterns import World


def homes(world: World, person: str, at: dt.datetime) -> list[str]:
    """Where the person lives at that moment."""
    return [
        tie.end
        for tie in world.ties(person)
        if tie.relation == "lives_at"
        and tie.start == person
        and tie.holds_at(at)
        and not world.person(tie.end).hub
    ]


def living_at(world: World, place: str, at: dt.datetime) -> list[str]:
    """Who lives at the place at that moment."""
    if world.person(place).hub:
        return []
    return [
        tie.start
        for tie in world.ties(place)
        if tie.relation == "lives_at" and tie.end == place and tie.holds_at(at)
    ]


def living_with(world: World, person: str, at: dt.datetime) -> list[str]:
    """The person, and whoever shares a home with them at that moment."""
    others = [one for home in homes(world, person, at) for one in living_at(world, home, at)]
    return list(dict.fromkeys((person, *others)))
