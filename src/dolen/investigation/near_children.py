"""Looking for the children near a suspect, at a bail address, and beside a child who was harmed.

Pure. All of it rests on who lives where and who cares for whom, over the time that was so.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dolen.concerns.patterns import Finding, Tie, World
from dolen.investigation.accused import (
    ENDS,
    children_told,
    harms_children,
    is_suspect,
    matter,
    of_matter,
    suspects_in,
    victims_in,
)
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_investigation import SIBLING_AFTER

HARM = (
    "crime.disclosed", "harm.suspected", "child.exposed", "incident.attended", "contact.report",
    "home.conditions_recorded",
)  # fmt: skip
"""Facts that show a child harmed, or there when somebody was."""
HOMES = ("residence", "residence.ended", "relationship", "person.described", "place.described")
POSITION = (
    "child.seen", "child.voice_recorded", "sibling.considered", "strategy.held", "harm.suspected",
    "crime.disclosed", "protection.taken", "s47.started", "children.placed",
    "bail.child_risk_assessed",
)  # fmt: skip
"""Facts that say how it stands with a child they name."""
TRIGGERS = ("harm.suspected", "crime.disclosed", "protection.taken", "s47.started")
BAIL_ENDS = (*ENDS, "bail.ended", "suspect.charged")
_NO_HOME = frozenset({"placement", "school", "hospital", "police_station", "public"})
_OTHER = ("other", "order_breach")


@dataclass(frozen=True, slots=True)
class Near:
    """A child near somebody: since when, not before the moment asked about, and by which fact."""

    child: str
    since: dt.datetime
    source: str


def children_near(world: World, person: str, since: dt.datetime) -> list[Near]:
    """The children the person lives with or cares for at `since` or from a later moment on."""
    found: dict[str, Near] = {}
    for near in (*_cared_for(world, person, since), *_lived_with(world, person, since)):
        known = found.get(near.child)
        if known is None or near.since < known.since:
            found[near.child] = near
    return sorted(found.values(), key=lambda one: (one.since, one.child))


def _cared_for(world: World, person: str, since: dt.datetime) -> Iterator[Near]:
    for tie in world.ties(person):
        if tie.relation == "cares_for" and tie.start == person:
            yield from _if_child(world, tie.end, [tie], since)


def _lived_with(world: World, person: str, since: dt.datetime) -> Iterator[Near]:
    for home in world.ties(person):
        if home.relation != "lives_at" or home.start != person or not is_home(world, home.end):
            continue
        for other in world.ties(home.end):
            if other.relation == "lives_at" and other.start != person:
                yield from _if_child(world, other.start, [home, other], since)


def _if_child(world: World, child: str, ties: list[Tie], since: dt.datetime) -> Iterator[Near]:
    at = max(since, *(tie.from_ for tie in ties))
    view = world.person(child)
    if (
        all(tie.holds_at(at) for tie in ties)
        and view.is_child(at.date())
        and "unrelated" not in view.tags
    ):
        yield Near(child, at, ties[-1].source)


def is_home(world: World, place: str) -> bool:
    """Whether a family lives there: no placement, school, hospital or station, no public place."""
    view = world.person(place)
    return not view.hub and not (view.roles | view.tags) & _NO_HOME


def find_suspect_has_children(world: World, person: str) -> Iterable[Finding]:
    """A suspect of an offence that makes a risk to children lives with, cares for, works with some.

    Suspects of one fact are one concern, found around the first of them who has children near.
    """
    told = world.facts(person)
    seen: set[str] = set()
    for one in told:
        scope = matter(one)
        if not is_suspect(one, person) or scope in seen or stated(one, "offence_sort") in _OTHER:
            continue
        seen.add(scope)
        group = [other for other in suspects_in(one) if _first_accused(world, other, one)]
        near = {other: _near_and_relevant(world, other, one) for other in group}
        lead = next((other for other in group if near[other]), None)
        if lead == person:
            together = sorted(
                (child for found in near.values() for child in found), key=lambda it: it.since
            )
            yield Finding(
                at=together[0].since,
                links=(
                    *(other for other in group if near[other]),
                    *dict.fromkeys(it.child for it in together if it.child),
                ),
                because=tuple(dict.fromkeys((one.uid, *(it.source for it in together)))),
                key=scope or one.uid,
            )


def _first_accused(world: World, person: str, one: Told) -> bool:
    """Whether `one` is the first fact of its matter that accuses the person."""
    first = next(
        (
            other
            for other in world.facts(person)
            if is_suspect(other, person) and matter(other) == matter(one)
        ),
        None,
    )
    return first is not None and first.uid == one.uid


def _near_and_relevant(world: World, suspect: str, accused: Told) -> list[Near]:
    """Children near the suspect while accused, if the matter has to do with harm to children."""
    told = of_matter(world.facts(suspect), matter(accused))
    ended = next(
        (one.happened_at for one in told if one.kind in ENDS and one.order > accused.order), None
    )
    near = [
        *children_near(world, suspect, accused.happened_at),
        *_said_of_work(told, suspect, accused),
    ]
    near = [one for one in near if ended is None or one.since < ended]
    since = _relevant_since(world, suspect, accused, near)
    if since is None:
        return []
    return [Near(one.child, max(one.since, since), one.source) for one in near]


def _said_of_work(told: Iterable[Told], suspect: str, accused: Told) -> Iterator[Near]:
    """That the suspect lives or works with children somebody asked about without naming them."""
    for one in told:
        if not one.names(suspect) or one.order < accused.order:
            continue
        works = stated(one, "works_with_children") is True
        checked = one.kind == "online.children_checked" and "yes" in (
            stated(one, "lives_with"),
            stated(one, "works_with"),
        )
        if works or checked:
            yield Near("", one.happened_at, one.uid)


def _relevant_since(
    world: World, suspect: str, accused: Told, near: Iterable[Near]
) -> dt.datetime | None:
    """From when on the matter is one of harm to a child, or of harm in front of one."""
    told = of_matter(world.facts(suspect), matter(accused))
    if any(harms_children(one) and is_suspect(one, suspect) for one in told):
        return accused.happened_at
    shown = [one for one in told if children_told(one) and _shows_harm(one)]
    for child in near:
        theirs = of_matter(world.facts(child.child), matter(accused)) if child.child else []
        shown += [one for one in theirs if _shows_harm(one)]
    first = min((one.happened_at for one in shown), default=None)
    return None if first is None else max(first, accused.happened_at)


def _shows_harm(one: Told) -> bool:
    return one.kind in HARM or one.kind.startswith("suspect.")


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
        address = bail_address(world, one)
        near = [
            it
            for it in _children_at(world, address, one.happened_at, but=person)
            if ended is None or it.since < ended
        ]
        named = [
            child
            for child in children_told(one)
            if child != person and world.person(child).is_child(one.day)
        ]
        if near or named or world.value(one, "child_at_address", person) is True:
            at = one.happened_at if named or not near else near[0].since
            yield Finding(
                at=at,
                links=tuple(
                    dict.fromkeys(
                        (person, *([address] if address else []), *named, *(n.child for n in near))
                    )
                ),
                because=tuple(dict.fromkeys((one.uid, *(it.source for it in near)))),
                key=one.uid,
            )


def bail_address(world: World, one: Told) -> str | None:
    """The address bailed to: told as such, else where the fact says, unless that is the station."""
    told = next((about.nominal for about in one.about if about.path == "address"), None)
    if told is not None:
        return told
    place = one.place_nominal()
    return place if place is not None and is_home(world, place) else None


def _children_at(world: World, address: str | None, since: dt.datetime, *, but: str) -> list[Near]:
    if address is None:
        return []
    found = [
        near
        for tie in world.ties(address)
        if tie.relation == "lives_at" and tie.end == address and tie.start != but
        for near in _if_child(world, tie.start, [tie], since)
    ]
    return sorted(found, key=lambda one: (one.since, one.child))


def find_siblings_same_risk(world: World, child: str) -> Iterable[Finding]:
    """Other children of the home, or near the suspect, of whom nothing is on record after a day."""
    seen: set[str] = set()
    for one in world.facts(child):
        if one.kind not in TRIGGERS or matter(one) in seen:
            continue
        views = [world.person(name) for name in dict.fromkeys(a.nominal for a in one.about)]
        victims = victims_in(one, [view for view in views if view.sort == "person"])
        if child not in victims:
            continue
        seen.add(matter(one))
        hours = world.number(SIBLING_AFTER, one.day)
        if victims[0] != child or hours is None:
            continue
        lasting = dt.timedelta(hours=hours)
        others = [
            near
            for near in _who_shares(world, one, victims)
            if near.since <= one.happened_at
            and near.child not in victims
            and not _position_known(world, near.child, one, lasting)
        ]
        if others:
            yield Finding(
                at=one.happened_at + lasting,
                links=(*victims, *(near.child for near in others)),
                because=(one.uid, *dict.fromkeys(near.source for near in others)),
                key=matter(one) or one.uid,
            )


def _who_shares(world: World, one: Told, victims: Iterable[str]) -> list[Near]:
    """The other children of the victims' homes, and those near whoever the fact accuses."""
    found: dict[str, Near] = {}
    accused = [about.nominal for about in one.about if "suspect" in one.roles_of(about.nominal)]
    for person in (*victims, *dict.fromkeys(accused)):
        for near in children_near(world, person, one.happened_at):
            found.setdefault(near.child, near)
    return list(found.values())


def _position_known(world: World, child: str, one: Told, lasting: dt.timedelta) -> bool:
    return any(
        other.kind in POSITION
        and other.names(child)
        and one.happened_at - lasting <= other.happened_at <= one.happened_at + lasting
        for other in world.facts(child)
    )
