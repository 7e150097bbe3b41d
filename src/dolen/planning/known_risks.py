"""Looking for a grave risk that is known and that no flag shows a day later; pure.

An inspection found a flag set six weeks after the children were discussed.
"""

from collections.abc import Iterable, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_planning import NOT_FLAGGED_AFTER
from dolen.planning.on_plan import ENDS
from dolen.planning.waiting import over_at

_EXPLOITED = ("cse", "cce", "mace")
KNOWN_RISKS = ("register.registered", "seraf.completed", "mace.listed")
_SHOWN_BY = {
    "register.registered": ("cpr",),
    "seraf.completed": _EXPLOITED,
    "mace.listed": _EXPLOITED,
}
_FLAGS = ("flag", "flag.added")


def find_known_risk_not_flagged(world: World, child: str) -> Iterable[Finding]:
    """One finding for each such fact about the child that no flag followed or stood before."""
    told = world.facts(child)
    seen = set()
    for risk in told:
        if risk.kind not in KNOWN_RISKS or not risk.names(child):
            continue
        if not world.person(child).is_child(risk.day, risk.roles_of(child)):
            continue
        if risk.kind == "seraf.completed" and world.value(risk, "top_band", child) is not True:
            continue
        limit = over_at(world, NOT_FLAGGED_AFTER, risk.happened_at, risk.day)
        told_twice = (risk.kind, risk.happened_at) in seen
        if limit is None or told_twice:
            continue
        seen.add((risk.kind, risk.happened_at))
        until = [one for one in told if one.happened_at <= limit]
        gone = any(one.kind in ENDS and one.order > risk.order for one in until)
        if not gone and not _flagged(until, child, risk):
            yield Finding(at=limit, links=(child,), because=(risk.uid,), key=risk.uid)


def _flagged(until: Sequence[Told], child: str, risk: Told) -> bool:
    """Whether a flag that shows this risk stood at some moment from the fact on."""
    standing: set[object] = set()
    wanted = _SHOWN_BY[risk.kind]
    for one in until:
        sort = stated(one, "type")
        if not one.names(child) or sort not in wanted:
            continue
        if one.kind in _FLAGS:
            standing.add(sort)
            if one.order > risk.order:
                return True
        elif one.kind == "flag.removed" and one.order < risk.order:
            standing.discard(sort)
    return bool(standing)
