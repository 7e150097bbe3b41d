"""Looking for the other children who may share a risk, and of whom nothing is on record; pure."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Finding, World
from dolen.investigation.accused import matter, victims_in
from dolen.investigation.near import Near, children_near
from dolen.journal.told import Told
from dolen.law.parameters_investigation import SIBLING_AFTER

TRIGGERS = ("harm.suspected", "crime.disclosed", "protection.taken", "s47.started")
"""Facts that say a child was harmed or is at risk of it."""
POSITION = (
    "child.seen", "child.voice_recorded", "sibling.considered", "strategy.held", "harm.suspected",
    "crime.disclosed", "protection.taken", "s47.started", "children.placed",
    "bail.child_risk_assessed",
)  # fmt: skip
"""Facts that say how it stands with a child they name."""


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
            and not _position_known(world, near.child, child, one, lasting)
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


def _position_known(
    world: World, child: str, victim: str, one: Told, lasting: dt.timedelta
) -> bool:
    """Whether it was said of the child, or of all in the matter, how it stands with them."""
    said = [other for other in world.facts(child) if other.names(child)]
    said += [o for o in world.facts(victim) if o.names_nobody and matter(o) == matter(one)]
    return any(
        other.kind in POSITION
        and one.happened_at - lasting <= other.happened_at <= one.happened_at + lasting
        for other in said
    )
