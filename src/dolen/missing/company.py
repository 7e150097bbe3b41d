"""Looking for whom a missing child was with, and at which places. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_missing import RISKY_PLACE_TIES
from dolen.missing.repeating import is_the_child

TOGETHER = (
    "child.found_with_risky_adult",
    "risky_adult.named",
    "incident.attended",
    "child.seen",
    "missing.found",
    "contact.report",
    "crime.disclosed",
    "offender.visit",
)
_ALWAYS_RISKY = ("child.found_with_risky_adult", "risky_adult.named")
_RISK_ROLES = frozenset({"risk_adult", "offender"})
RISK_FACTS = ("risk_adult", "offender.registered", "order.shpo", "order.warning")


def _is_a_risk(world: World, person: str, at: Told) -> bool:
    if world.person(person).roles & _RISK_ROLES or at.roles_of(person) & _RISK_ROLES:
        return True
    if "suspect" in at.roles_of(person) and stated(at, "while_missing") is True:
        return True
    return any(one.kind in RISK_FACTS and one.order < at.order for one in world.facts(person))


def find_child_with_risky_person(world: World, child: str) -> Iterable[Finding]:
    """The child was found with, named with or in contact with somebody recorded as a risk.

    Children of one fact are one concern, found around the first of them and named together.
    """
    for one in world.facts(child):
        if one.kind not in TOGETHER or stated(one, "children_present") is False:
            continue
        people = dict.fromkeys(about.nominal for about in one.about if about.sort == "person")
        children = [person for person in people if is_the_child(world, one, person)]
        adults = [person for person in people if person not in children]
        if one.kind not in _ALWAYS_RISKY:
            adults = [adult for adult in adults if _is_a_risk(world, adult, one)]
        if adults and children and children[0] == child:
            place = one.place_nominal()
            yield Finding(
                at=one.happened_at,
                links=(*children, *adults, *([place] if place else [])),
                because=(one.uid,),
                key=",".join(sorted(adults)),
            )


_NEVER = frozenset({"placement", "home", "school", "hospital", "police_station"})
TIES_TO_PLACE = ("missing.found", "child.found_with_risky_adult", "crime.disclosed")


def find_risky_place(world: World, place: str) -> Iterable[Finding]:
    """Two children or two episodes tied to one place that is nobody's home or care."""
    view = world.person(place)
    if view.hub or view.roles & _NEVER or view.tags & _NEVER:
        return
    told = [
        one
        for one in world.facts(place)
        if one.kind in TIES_TO_PLACE and not _a_child_lives_there(world, place, one)
    ]
    children: list[str] = []
    episodes = 0
    for number, one in enumerate(told):
        here = [
            about.nominal
            for about in one.about
            if about.sort == "person" and is_the_child(world, one, about.nominal)
        ]
        children += [child for child in here if child not in children]
        episodes += one.kind == "missing.found" and bool(here)
        enough = world.number(RISKY_PLACE_TIES, one.day)
        if here and enough is not None and (len(children) >= enough or episodes >= enough):
            yield Finding(
                at=one.happened_at,
                links=(place, *children),
                because=tuple(earlier.uid for earlier in told[: number + 1]),
                key="place",
            )
            return


def _a_child_lives_there(world: World, place: str, at: Told) -> bool:
    return any(
        tie.relation == "lives_at"
        and tie.holds_at(at.happened_at)
        and world.person(tie.start).is_child(at.day)
        for tie in world.ties(place)
    )
