"""When more work lies with a team than its people can carry."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.law.parameters_assurance import (
    AWAITING_REVIEW,
    FULL_CASELOAD,
    MEETING_MINUTES,
    SECTION_6,
    SECTION_7,
    SECTION_10,
)
from dolen.law.words import _

LISTED = "mace.listed"
ALONE = "strategy.single_agency"
COUNTED = "caseload.counted"
KINDS = (LISTED, ALONE, COUNTED)


def find_capacity_gap(world: World, person: str) -> Iterable[Finding]:
    """A meeting too short for whom it lists, too many decisions or offenders for their staff.

    Found once, around whom the fact names first: each child listed or waiting is named with it, or
    whoever answers for a caseload.
    """
    for one in world.facts(person):
        if one.kind not in KINDS:
            continue
        named = list(dict.fromkeys(about.nominal for about in one.about if about.sort == "person"))
        if named[:1] == [person] and _too_much(world, one):
            yield Finding(
                at=one.happened_at,
                links=tuple(named),
                because=(one.uid,),
                key=f"{one.kind}:{one.case or one.uid}",
            )


def _too_much(world: World, one: Told) -> bool:
    match one.kind:
        case "mace.listed":
            minutes = _minutes_for_each(one)
            return minutes is not None and minutes < (_number(world, one, MEETING_MINUTES) or 0)
        case "strategy.single_agency":
            return _above(_counted(one, "awaiting_review"), _number(world, one, AWAITING_REVIEW))
        case "caseload.counted":
            return _caseload_too_high(world, one)
    return False


def _caseload_too_high(world: World, one: Told) -> bool:
    work, held, people = stated(one, "work"), _counted(one, "held"), _counted(one, "people")
    if work == "reviews":
        return _above(held, _number(world, one, AWAITING_REVIEW))
    if work != "offenders" or held is None or not people:
        return False
    return _above(held / people, _number(world, one, FULL_CASELOAD))


def _minutes_for_each(one: Told) -> float | None:
    """Minutes of the meeting for each child listed; None when nobody said how many or how long."""
    listed, minutes = _counted(one, "listed"), _counted(one, "minutes")
    begins, ends = stated(one, "meeting_at"), stated(one, "ends_at")
    if minutes is None and isinstance(begins, dt.datetime) and isinstance(ends, dt.datetime):
        minutes = (ends - begins).total_seconds() / 60
    return minutes / listed if listed and minutes is not None else None


def _counted(one: Told, name: str) -> float | None:
    told = stated(one, name)
    return float(told) if isinstance(told, int | float) and not isinstance(told, bool) else None


def _number(world: World, one: Told, parameter: Parameter) -> float | None:
    return world.number(parameter, one.day)


def _above(count: float | None, most: float | None) -> bool:
    return count is not None and most is not None and count > most


CONCERNS: tuple[Concern, ...] = (
    Concern(
        name="capacity_gap",
        says=_("There is more work than the people for it can carry, and children wait."),
        room="workforce",
        cited=(SECTION_7, SECTION_6, SECTION_10),
        anchor="person",
        kinds=KINDS,
        find=find_capacity_gap,
        to="ppu_dci",
        timing="after_lasting",
        parameters=(MEETING_MINUTES, AWAITING_REVIEW, FULL_CASELOAD),
        reach=0,
    ),
)
"""The pattern this room acts on."""
