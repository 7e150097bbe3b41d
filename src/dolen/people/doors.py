"""Places that are one door: the same flat, number or name, street and postcode, or the same UPRN.

Unlike a person's, a door's identity can be read off its address. Two writings of one door are
linked as soon as they are told, by a fact with its reason that anybody may undo. Never linked: hubs
(everybody passes through them), streets without a number, doors whose UPRNs differ, and what a
person judged or parted. Without a postcode a door counts only with its town, and only when one
known place fits.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import combinations

from dolen.journal.subjects import PlaceRef
from dolen.law.words import _
from dolen.people.components import Components, components
from dolen.people.evidence import between
from dolen.people.facts import LinkMade
from dolen.people.judging import MATCHING
from dolen.people.models import Nominal, SearchKey

VERSION = "doors-1"
"""The edition of these rules, told with each link."""
BY_UPRN = _("The same unique property reference number.")
BY_DOOR = _("The same door: flat, number or name, street and postcode agree.")
BY_TOWN = _("The same door in the same town, and no other known place fits.")
_SORTS = ("door", "door_town", "uprn")


@dataclass(frozen=True, slots=True)
class Doors:
    """What tells one door from another: doors with postcode, doors in a town, UPRNs."""

    doors: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    uprns: frozenset[str] = frozenset()
    hub: bool = False


def same_as(one: Doors, known: Mapping[str, Doors]) -> dict[str, str]:
    """Which of the `known` places are the same door as `one`, each with why. Pure."""
    if one.hub:
        return {}
    fit = {name: other for name, other in known.items() if not _apart(one, other)}
    found = {name: BY_DOOR for name, other in fit.items() if one.doors & other.doors}
    found |= {name: BY_UPRN for name, other in fit.items() if one.uprns & other.uprns}
    if found:
        return found
    in_town = [name for name, other in known.items() if one.towns & other.towns]
    if len(in_town) != 1 or in_town[0] not in fit:
        return {}
    [name] = in_town
    # With a postcode on both sides the doors were compared, and differ.
    return {} if one.doors and known[name].doors else {name: BY_TOWN}


def _apart(one: Doors, other: Doors) -> bool:
    return other.hub or bool(one.uprns and other.uprns and not one.uprns & other.uprns)


def links_of(own: str, *, now: dt.datetime) -> list[LinkMade]:
    """The links that follow from what is known of one place; none that are told already."""
    seen = components([own])
    head = seen.canonical.get(own)
    if head is None or seen.sorts[head] != "place" or head in seen.hubs:
        return []
    mine = _keys([own], seen)[head]
    if not (mine.doors or mine.towns or mine.uprns):
        return []
    near = components(_sharing(mine))
    others = set(near.members) - {head}
    found = same_as(mine, {one: _keys([one], near)[one] for one in others})
    if not _undisputed({head, *found}):
        return []
    return [_link(head, other, why, now) for other, why in sorted(found.items())]


def _undisputed(heads: Collection[str]) -> bool:
    """Whether nobody has judged or parted any two of these places."""
    said = (between(left, right) for left, right in combinations(sorted(heads), 2))
    return not any(one.judged or one.undone for one in said)


def _link(head: str, other: str, why: str, now: dt.datetime) -> LinkMade:
    return LinkMade(
        happened_at=now,
        places=(PlaceRef(nominal=head), PlaceRef(nominal=other)),
        judgement="same",
        reason=why,
        judged_by=MATCHING,
        model_version=VERSION,
    )


def _keys(nominals: Collection[str], seen: Components) -> dict[str, Doors]:
    """What tells each component's door."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = SearchKey.objects.filter(own__in=seen.owns(nominals), sort__in=_SORTS)
    for own, sort, key in rows.values_list("own", "sort", "key"):
        told[seen.canonical[own]][sort].add(key)
    return {
        head: Doors(
            frozenset(told[head]["door"]),
            frozenset(told[head]["door_town"]),
            frozenset(told[head]["uprn"]),
            head in seen.hubs,
        )
        for head in {seen.canonical[one] for one in nominals}
    }


def _sharing(mine: Doors) -> set[str]:
    """The places, by what they are called now, that share a key."""
    found: set[str] = set()
    for sort, keys in zip(_SORTS, (mine.doors, mine.towns, mine.uprns), strict=True):
        if keys:
            owns = SearchKey.objects.filter(sort=sort, key__in=keys).values("own")
            places = Nominal.objects.filter(pk__in=owns, sort="place")
            found.update(places.values_list("canonical", flat=True))
    return found
