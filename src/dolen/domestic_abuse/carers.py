"""Looking for a young child whose carer cannot care, or whose home is not fit for it. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.concerns.households import homes, living_with
from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.parameters import Parameter

KINDS = (
    "contact.report", "child.seen", "missing.reported", "home.conditions_recorded", "residence",
    "residence.ended", "person.described", "relationship",
)  # fmt: skip
"""The facts that can make or undo the pattern."""
_UNABLE = ("drunk", "drugged", "absent")
_AT_HOME = ("contact.report", "home.conditions_recorded")
"""Signs that may name the carer alone: told of a child's home, they are about who lives there."""


def find_carer_incapable(world: World, child: str) -> Iterable[Finding]:
    """A young child whose carer is drunk, drugged, absent or lost it, or whose home is not fit.

    Brothers and sisters are named together, around one of them; facts of one day are one concern.
    """
    begun: Told | None = None
    for one in _signs(world, child):
        apart = dt.timedelta(hours=world.number(by.CARER_SAME_HOURS, one.day) or 0)
        if begun is None or one.happened_at > begun.happened_at + apart:
            begun = one
        young = _concerned(world, one, child)
        if child == _stands_for(world, one, young):
            places = [home for who in young for home in homes(world, who, one.happened_at)]
            links = (*young, *_carers(world, one, young), *places)
            yield Finding(
                at=one.happened_at,
                links=tuple(dict.fromkeys(links)),
                because=(one.uid,),
                key=begun.uid,
            )


def _stands_for(world: World, one: Told, young: Sequence[str]) -> str:
    """The child around whom it is raised: named first, else told of first, whatever their ids."""
    named = [about.nominal for about in one.about]

    def place(who: str) -> tuple[int, object]:
        told = world.facts(who)
        return (named.index(who) if who in named else len(named), told[0].order if told else ())

    return min(young, key=place)


def _signs(world: World, child: str) -> list[Told]:
    """What says so of this child, or of another young child who lived with it then."""
    found: dict[str, Told] = {}
    for who in _ever_with(world, child):
        for one in (*world.facts(who), *_told_at_home(world, who)):
            if _is_sign(world, one, who) and child in _concerned(world, one, who):
                found[one.uid] = one
    return sorted(found.values(), key=lambda one: one.order)


def _told_at_home(world: World, child: str) -> list[Told]:
    """What is told of the child's home while it lives there, whomever it names."""
    return [
        one
        for tie in world.ties(child)
        if tie.relation == "lives_at" and tie.start == child
        for one in world.facts(tie.end)
        if _at_home(world, one, child)
    ]


def _at_home(world: World, one: Told, child: str) -> bool:
    place = one.place_nominal()
    return one.kind in _AT_HOME and place in homes(world, child, one.happened_at)


def _ever_with(world: World, child: str) -> list[str]:
    moments = [tie.from_ for tie in world.ties(child) if tie.relation == "lives_at"]
    if not moments:
        return [child]  # it was never known to live anywhere
    moments += [one.happened_at for one in world.facts(child) if one.kind in KINDS]
    everybody = [who for at in moments for who in living_with(world, child, at)]
    return list(dict.fromkeys((child, *everybody)))


def _is_sign(world: World, one: Told, child: str) -> bool:
    return (
        _tells_of_care(one)
        and (one.names(child) or _at_home(world, one, child))
        and _under(world, one, child, by.YOUNG_UNDER)
        and (one.kind != "missing.reported" or _under(world, one, child, by.LOST_UNDER))
    )


def _tells_of_care(one: Told) -> bool:
    """Whether the fact says that a carer could not care, or that a home was not fit."""
    match one.kind:
        case "contact.report" | "child.seen":
            return stated(one, "carer_state") in _UNABLE
        case "home.conditions_recorded":
            return stated(one, "habitable") is False
        case "missing.reported":
            return any("carer" in about.roles for about in one.about)
    return False


def _under(world: World, one: Told, person: str, age: Parameter) -> bool:
    """Whether the person is known to be below that age; whose age nobody knows is not."""
    years, under = world.person(person).age_on(one.day), world.number(age, one.day)
    return years is not None and under is not None and years < under


def _concerned(world: World, one: Told, child: str) -> list[str]:
    """The young children a sign is about: those it names, and those who live with them.

    A child was lost alone; a carer who cannot care and an unfit home are those of every child.
    """
    if one.kind == "missing.reported":
        return [child]
    named = [a.nominal for a in one.about if a.sort == "person"]
    everybody = dict.fromkeys((child, *named, *living_with(world, child, one.happened_at)))
    return [who for who in everybody if _under(world, one, who, by.YOUNG_UNDER)]


def _carers(world: World, one: Told, young: Sequence[str]) -> list[str]:
    """Whoever the fact names as carer or suspect, else who is known to care for them then."""
    named = [a.nominal for a in one.about if {"carer", "suspect"} & set(a.roles)]
    return [who for who in named if who not in young] or [
        tie.start
        for child in young
        for tie in world.ties(child)
        if tie.relation == "cares_for" and tie.end == child and tie.holds_at(one.happened_at)
    ]
