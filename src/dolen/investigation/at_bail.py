"""Looking for children at the address to which a suspect is bailed; pure."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.households import is_family_home, residents
from dolen.concerns.patterns import Finding, World
from dolen.investigation.accused import ENDS, children_told, matter
from dolen.investigation.near import Near, if_child
from dolen.journal.told import Told

BAIL_ENDS = (*ENDS, "bail.ended", "suspect.charged")
"""Facts with which bail before charge is over."""


def find_bailed_to_child(world: World, person: str) -> Iterable[Finding]:
    """A suspect was bailed to an address where a child lives, or moves in while bail lasts."""
    told = world.facts(person)
    for one in told:
        if one.kind != "suspect.bailed" or "suspect" not in one.roles_of(person):
            continue
        ended = next(
            (
                other.happened_at
                for other in told
                if other.kind in BAIL_ENDS
                and other.order > one.order
                and matter(other) == matter(one)
            ),
            None,
        )
        said = world.value(one, "child_at_address", person) is True
        places = _places(world, one, person, said=said)
        near = [
            it
            for place in places
            for it in _children_at(world, place, one.happened_at, but=person)
            if ended is None or it.since < ended
        ]
        named = [
            child
            for child in children_told(one)
            if child != person and world.person(child).is_child(one.day)
        ]
        if near or named or said:
            at = one.happened_at if named or said else near[0].since
            children = (*named, *(it.child for it in near))
            yield Finding(
                at=at,
                links=tuple(dict.fromkeys((person, *places, *children))),
                because=tuple(dict.fromkeys((one.uid, *(it.source for it in near)))),
                key=one.uid,
            )


def _places(world: World, one: Told, person: str, *, said: bool) -> list[str]:
    """The address bailed to; where none is told but a child is said to live there, the home."""
    address = bail_address(world, one)
    if address is not None or not said:
        return [address] if address is not None else []
    return [
        tie.end
        for tie in world.ties(person)
        if tie.relation == "lives_at"
        and tie.start == person
        and tie.holds_at(one.happened_at)
        and is_family_home(world, tie.end)
    ]


def bail_address(world: World, one: Told) -> str | None:
    """The address bailed to: told as such, else where the fact says, unless that is the station."""
    told = next((about.nominal for about in one.about if about.path == "address"), None)
    if told is not None:
        return told
    place = one.place_nominal()
    return place if place is not None and is_family_home(world, place) else None


def _children_at(world: World, address: str, since: dt.datetime, *, but: str) -> list[Near]:
    found = [
        near
        for tie in residents(world, address)
        if tie.start != but
        for near in if_child(world, tie.start, [tie], since)
    ]
    return sorted(found, key=lambda one: (one.since, one.child))
