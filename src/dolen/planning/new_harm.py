"""Looking for a new incident that was not taken into the plan a child already has; pure.

An inspection found a child of eleven on a plan, groomed online, and no trace of it in the plan.
"""

from collections.abc import Iterable

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_planning import NEW_HARM_AFTER
from dolen.planning.on_plan import ENDS, on_protection_plan
from dolen.planning.waiting import over_at

INCIDENTS = (
    "harm.suspected", "crime.disclosed", "protection.taken", "child.exposed", "incident.attended",
)  # fmt: skip
_SORTS = ("domestic", "concern")
"""The sorts of attended incident that are news for a plan."""
TAKEN_IN = ("plan.reviewed", "core_group.met", "conference.review")


def find_plan_new_harm(world: World, child: str) -> Iterable[Finding]:
    """One finding for each matter in which a child on a plan came to new harm.

    What follows in the same matter belongs to it, until it was taken into the plan.
    """
    told = world.facts(child)
    since: dict[str, Told] = {}
    for incident in told:
        if incident.kind not in INCIDENTS or not _is_harmed(world, incident, child):
            continue
        matter = incident.case or incident.uid
        on_plan = _on_plan(world, incident, told, child)
        if on_plan is None or _is_continued(told, since.get(matter), incident):
            continue
        since[matter] = incident
        limit = over_at(world, NEW_HARM_AFTER, incident.happened_at, incident.day)
        if limit is None or any(
            one.kind in (*TAKEN_IN, *ENDS)
            and one.order > incident.order
            and one.happened_at <= limit
            for one in told
        ):
            continue
        because = (incident.uid, *on_plan[0])
        yield Finding(at=limit, links=(child,), because=because, key=incident.uid)


def _is_continued(told: Iterable[Told], earlier: Told | None, incident: Told) -> bool:
    """Whether the incident belongs to an earlier one that no plan has taken in since."""
    return earlier is not None and not any(
        one.kind in TAKEN_IN and earlier.order < one.order < incident.order for one in told
    )


def _is_harmed(world: World, incident: Told, child: str) -> bool:
    roles = incident.roles_of(child)
    person = world.person(child)
    return (
        incident.names(child)
        and "suspect" not in roles | person.roles
        and person.is_child(incident.day, roles)
        and (incident.kind != "incident.attended" or stated(incident, "type") in _SORTS)
    )


def _on_plan(
    world: World, incident: Told, told: Iterable[Told], child: str
) -> tuple[tuple[str, ...]] | None:
    """The facts by which the child is on a plan then, in a tuple; None when the child is not."""
    before = [one for one in told if one.order < incident.order]
    found = on_protection_plan(before, world.person(child), incident.happened_at)
    if found is not None:
        return (found.because,)
    said = incident.kind == "harm.suspected" and world.value(incident, "on_plan", child) is True
    return ((),) if said else None
