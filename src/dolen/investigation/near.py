"""Who is near whom: the children somebody lives with, cares for or is family of, and since when.

Pure. It rests on who lives where and who cares for whom, over the time that was so.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dolen.concerns.households import is_child_of_household, is_family_home, residents
from dolen.concerns.patterns import Tie, World
from dolen.journal.conditions import stated

HOMES = ("residence", "residence.ended", "relationship", "person.described", "place.described")
"""Facts that say who is near whom."""
_FAMILY = re.compile(
    r"\b(mother|mam|mum|father|dad|tad|parent|rhiant|step|llysfam|llysdad|grand|nain|taid|uncle|"
    r"ewythr|aunt|modryb|brother|brawd|sister|chwaer|guardian|carer|gofal|daughter|merch|mab|son)"
)
"""Beginnings of words, English and Welsh, by which a relationship is one of family."""


@dataclass(frozen=True, slots=True)
class Near:
    """A child near somebody: since when, not before the moment asked about, and by which fact."""

    child: str
    since: dt.datetime
    source: str


def children_near(world: World, person: str, since: dt.datetime) -> list[Near]:
    """The children the person is family of, lives with or cares for, at `since` or later."""
    found: dict[str, Near] = {}
    for near in (
        *_cared_for(world, person, since),
        *_of_the_family(world, person, since),
        *_lived_with(world, person, since),
    ):
        known = found.get(near.child)
        if known is None or near.since < known.since:
            found[near.child] = near
    return sorted(found.values(), key=lambda one: (one.since, one.child))


def _cared_for(world: World, person: str, since: dt.datetime) -> Iterator[Near]:
    for tie in world.ties(person):
        if tie.relation == "cares_for" and tie.start == person:
            yield from if_child(world, tie.end, [tie], since)


def _of_the_family(world: World, person: str, since: dt.datetime) -> Iterator[Near]:
    """Children of whom it is on record, in so many words, that the person is family."""
    told = {one.uid: one for one in world.facts(person)}
    for tie in world.ties(person):
        said = told.get(tie.source)
        if tie.relation == "related_to" and said is not None and said.kind == "relationship":
            words = f"{stated(said, 'relation')} {stated(said, 'note')}".casefold()
            if _FAMILY.search(words):
                yield from if_child(world, tie.other_end(person), [tie], since)


def _lived_with(world: World, person: str, since: dt.datetime) -> Iterator[Near]:
    for home in world.ties(person):
        if (
            home.relation != "lives_at"
            or home.start != person
            or not is_family_home(world, home.end)
        ):
            continue
        for other in residents(world, home.end):
            if other.start != person:
                yield from if_child(world, other.start, [home, other], since)


def if_child(world: World, child: str, ties: list[Tie], since: dt.datetime) -> Iterator[Near]:
    """The child, if it is one while all the ties hold together at `since` or from later on."""
    at = max(since, *(tie.from_ for tie in ties))
    if all(tie.holds_at(at) for tie in ties) and is_child_of_household(world, child, at):
        yield Near(child, at, ties[-1].source)
