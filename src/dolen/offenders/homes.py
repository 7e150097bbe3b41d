"""Looking for an offender at a place where a child lives, from residence facts alone. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from dolen.concerns.households import is_child_of_household, is_lived_in, residents
from dolen.concerns.patterns import Finding, Tie, World
from dolen.journal.told import Told
from dolen.offenders.bound import ORDER_FACTS, RISK_FACTS, permitted, poses_risk
from dolen.offenders.worked_out import hours_of

PRESENT_IN = (
    "incident.attended", "contact.report", "offender.visit", "offender.stay", "offender.change",
    "offender.residence_notified", "offender.significant_change", "offender.custody_ended",
    "offender.intelligence", "suspect.arrested", "child.seen", "missing.found",
    "child.found_with_risky_adult", "risky_adult.named", "intelligence.link", "breach.detected",
    "child.exposed", "harm.suspected", "home.conditions_recorded",
)  # fmt: skip
"""Facts that put whoever they name at their place, except who only reported."""
_NOT_THERE = frozenset({"reporter", "others", "children_considered"})
_PLACES = ("place", "address")
_INSTANT = dt.timedelta(microseconds=1)


def at_place(one: Told, person: str, place: str) -> bool:
    """Whether the fact puts the person at the place."""
    return (
        one.kind in PRESENT_IN
        and any(a.nominal == place and a.path in _PLACES for a in one.about)
        and any(
            a.nominal == person and a.path.split(".")[0] not in _NOT_THERE
            for a in one.about
            if a.sort == "person"
        )
    )


def children_at(world: World, place: str) -> list[Tie]:
    """The periods over which each child lives at the place."""
    return [
        tie for tie in residents(world, place) if world.person(tie.start).is_child(tie.from_.date())
    ]


def lives_with_child(world: World, place: str, moment: dt.datetime, but: str) -> list[str]:
    """The children who live at the place at `moment`, the person `but` left out."""
    return [
        tie.start
        for tie in children_at(world, place)
        if tie.start != but
        and tie.holds_at(moment)
        and is_child_of_household(world, tie.start, moment)
    ]


def _stays(world: World, place: str) -> Iterator[Tie]:
    """When whom the facts put there: a stay lasts as told, everything else a moment."""
    yield from residents(world, place)
    for one in world.facts(place):
        people = dict.fromkeys(a.nominal for a in one.about if a.sort == "person")
        for person in people:
            if at_place(one, person, place):
                hours = hours_of(one) if one.kind == "offender.stay" else None
                lasts = dt.timedelta(hours=hours) if hours else _INSTANT
                until = one.happened_at + lasts
                yield Tie("present_at", person, place, one.happened_at, until, one.uid)


def find_offender_at_child_home(world: World, place: str) -> Iterable[Finding]:
    """Somebody who poses a risk was at, or lives at, a place while a child lived there.

    The children need not have been in. Periods that share no moment say nothing.
    """
    if not is_lived_in(world, place):
        return
    children = children_at(world, place)
    if not children:
        return
    for stay in _stays(world, place):
        met = [(max(stay.from_, one.from_), one) for one in children if _together(stay, one)]
        at = min((moment for moment, _one in met), default=None)
        if at is None or not _a_risk_within(world, stay, at):
            continue
        at = max(at, _known_since(world, stay.start, at))
        near = [
            (one.start, one.source)
            for _moment, one in met
            if is_child_of_household(world, one.start, at)
            and not permitted(world, stay.start, one.start, at)
        ]
        if near:
            yield Finding(
                at=at,
                links=(stay.start, place, *dict.fromkeys(child for child, _source in near)),
                because=(stay.source, *dict.fromkeys(source for _child, source in near)),
                key=stay.start,
            )


def _together(stay: Tie, child: Tie) -> bool:
    return stay.start != child.start and stay.overlaps(child)


def _a_risk_within(world: World, stay: Tie, at: dt.datetime) -> bool:
    """Whether the person was known as a risk then, or became one while still living there."""
    return poses_risk(world, stay.start, _known_since(world, stay.start, at)) and (
        stay.until is None or _known_since(world, stay.start, at) < stay.until
    )


def _known_since(world: World, person: str, at: dt.datetime) -> dt.datetime:
    """From when on, not before `at`, the person is known as a risk; `at` when never."""
    if poses_risk(world, person, at):
        return at
    later = (
        one.happened_at
        for one in world.facts(person)
        if one.happened_at > at and one.kind in (*RISK_FACTS, *ORDER_FACTS)
    )
    return next((moment for moment in later if poses_risk(world, person, moment)), at)
