"""Which facts link a child with somebody, something or somewhere, and how sure each is. Pure.

Age, sex, origin and belief decide nothing here but one thing that the law decides by age: whether
somebody is a child.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dolen.concerns.households import homes, lived_together
from dolen.concerns.patterns import World
from dolen.exploitation.company import TYING, children_in, suspects_in
from dolen.exploitation.hotspots import FINDS
from dolen.exploitation.sharing import THINGS_IN
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.words import _

MISSING = "missing.reported"
FOUND = "missing.found"
ONLINE = "online.referral"
KINDS = tuple(dict.fromkeys((*TYING, *FINDS, *THINGS_IN, MISSING, FOUND, ONLINE)))
"""Every kind of fact that a link can rest on."""
_NOBODYS = frozenset({"placement", "home", "school", "hospital", "police_station"})


class Sort(StrEnum):
    """What a child is linked with."""

    PERSON = "person"
    PLACE = "place"
    THING = "thing"
    MISSING = "missing"
    ONLINE = "online"


class Sure(StrEnum):
    """How sure a link is, by what was said when it was told."""

    KNOWN = "known"
    LIKELY = "likely"
    POSSIBLE = "possible"
    REPORTED = "reported"

    @property
    def says(self) -> str:
        """In plain words, marked for translation."""
        return _SURE[self]


_SURE = {
    Sure.KNOWN: _("Known"),
    Sure.LIKELY: _("Likely"),
    Sure.POSSIBLE: _("Possible"),
    Sure.REPORTED: _("Reported, not checked"),
}
_FIRM = frozenset({"child.found_with_risky_adult", "missing.found", "custody.detained", MISSING})
"""Facts that somebody saw, not heard of."""


@dataclass(frozen=True, slots=True)
class Link:
    """One child, one fact, and whom or what or where it ties the child to.

    `home` tells children of one household from others. `where` is the place of a find after the
    child was missing. `store` is the old store it comes from, empty for what was recorded here.
    """

    sort: Sort
    hub: str
    child: str
    uid: str
    kind: str
    at: dt.datetime
    sure: Sure
    store: str = ""
    home: str = ""
    where: str = ""


def links_of(world: World, child: str) -> Iterator[Link]:
    """Every link of a child that the facts give, in their order."""
    told = [one for one in world.facts(child) if one.kind in KINDS and one.names(child)]
    found_in = {one.case: one for one in told if one.kind == FOUND and one.case}
    for one in told:
        if child not in children_in(world, one):
            continue
        home = min(homes(world, child, one.happened_at), default="")
        for sort, hub in _hubs(world, one, child):
            yield _link(sort, hub, one, child, home)
        if one.kind == MISSING:
            found = found_in.get(one.case or "")
            where = (found.place_nominal() or "") if found is not None else ""
            yield replace(_link(Sort.MISSING, child, one, child, home), where=where)


def online(told: Iterable[Told]) -> Iterator[Link]:
    """Each package about somebody online, with the first suspect; a child need not be known."""
    for one in told:
        suspects = suspects_in(one)
        yield _link(Sort.ONLINE, suspects[0] if suspects else "", one, "")


def _link(sort: Sort, hub: str, one: Told, child: str, home: str = "") -> Link:
    provenance = one.fact.provenance
    return Link(
        sort=sort,
        hub=hub,
        child=child,
        uid=one.uid,
        kind=one.kind,
        at=one.happened_at,
        sure=how_sure(one),
        store=provenance.store if provenance is not None else "",
        home=home or child,
    )


def how_sure(one: Told) -> Sure:
    """By what was said: how sure a teller was, what a store said of itself, or who saw it."""
    said = stated(one, "how_sure")
    if said in set(Sure):
        return Sure(str(said))
    provenance = one.fact.provenance
    if provenance is not None and provenance.confidence != "recorded":
        return Sure.POSSIBLE if provenance.confidence == "inferred" else Sure.REPORTED
    return Sure.KNOWN if one.kind in _FIRM else Sure.REPORTED


def _hubs(world: World, one: Told, child: str) -> Iterator[tuple[Sort, str]]:
    for person in _people(world, one, child):
        yield Sort.PERSON, person
    if one.kind in THINGS_IN:
        things = (about.nominal for about in one.about if about.sort == "thing")
        yield from ((Sort.THING, thing) for thing in dict.fromkeys(things))
    place = one.place_nominal()
    if one.kind in FINDS and place is not None and _counts(world, place):
        yield Sort.PLACE, place


def _people(world: World, one: Told, child: str) -> Sequence[str]:
    """Suspects and risks; of a find also whoever was with the child and is no family."""
    if one.kind in TYING:
        return [person for person in suspects_in(one) if person != child]
    if one.kind != FOUND:
        return ()
    with_whom = (a.nominal for a in one.about if a.path.startswith("with_whom"))
    return [
        person
        for person in dict.fromkeys(with_whom)
        if person != child and not _is_family(world, child, person)
    ]


def _is_family(world: World, child: str, person: str) -> bool:
    return lived_together(world, child, person) or any(
        tie.relation in ("cares_for", "related_to") and tie.other_end(child) == person
        for tie in world.ties(child)
    )


def _counts(world: World, place: str) -> bool:
    """Whether finds there say something of the place: nobody's home, school, ward or cell."""
    view = world.person(place)
    return not view.hub and not _NOBODYS & (view.roles | view.tags)
