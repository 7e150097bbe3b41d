"""Looking for somebody pregnant and at risk whose unborn child has no record; pure.

An inspection found a pregnant girl of seventeen, exploited and missing again and again, and nobody
who thought of the unborn child as a second child at risk.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_planning import UNBORN_AFTER
from dolen.planning.waiting import over_at

PREGNANT_IN = ("health", "miraf.updated")
RECORDED_IN = ("child.unborn_recorded", "child.unborn_ended", "child.born", "ppn.submitted")
RISKS = (
    "harm.suspected", "crime.disclosed", "incident.attended", "missing.reported",
    "missing.history", "selfharm.history", "substance", "quartz.case", "flag", "flag.added",
    "risky_adult.named", "child.found_with_risky_adult", "child.exposed",
    "exploitation.indicator", "seraf.completed", "seraf.current", "dash.completed",
    "marac.threshold", "da.cumulative", "home.conditions_recorded", "plan.current",
    "register.registered", "protection.taken",
)  # fmt: skip
_AT_RISK_FLAGS = ("cpr", "cse", "cce", "mace", "marac", "missing")
_NOTED = ("pregnan", "beichiog")
_ENDED_BY = ("child.born", "child.unborn_ended")


def find_unborn_at_risk(world: World, mother: str) -> Iterable[Finding]:
    """One finding for each pregnancy known of somebody about whom risks are known."""
    told = world.facts(mother)
    until: dt.datetime | None = None
    for known in told:
        if not _pregnant(known, mother) or (until and known.happened_at <= until):
            continue
        risk = _first_risk(told, mother, known)
        if risk is None:
            continue
        since = max(known.happened_at, risk.happened_at)
        limit = over_at(world, UNBORN_AFTER, since, known.day)
        if limit is None:
            continue
        ends = [one for one in told if one.kind in _ENDED_BY and one.order > known.order]
        until = ends[0].happened_at if ends else dt.datetime.max.replace(tzinfo=dt.UTC)
        if until > limit and not _recorded(told, known, limit):
            because = tuple(dict.fromkeys((known.uid, risk.uid)))
            yield Finding(at=limit, links=(mother,), because=because, key=known.uid)


def _pregnant(one: Told, mother: str) -> bool:
    if one.kind not in PREGNANT_IN or not one.names(mother):
        return False
    note = str(stated(one, "note") or "").casefold()
    said = stated(one, "pregnant")
    return said is True or (said is None and any(word in note for word in _NOTED))


def _first_risk(told: Sequence[Told], mother: str, known: Told) -> Told | None:
    """The first fact by which the mother herself is at risk, before the pregnancy ended."""
    for one in told:
        if one.kind in _ENDED_BY and one.order > known.order:
            return None
        if one.kind in RISKS and _at_risk_by(one, mother):
            return one
    return None


def _at_risk_by(one: Told, mother: str) -> bool:
    if not one.names(mother) or one.roles_of(mother) == {"reporter"}:
        return False
    if one.kind.startswith("missing."):
        return "carer" not in one.roles_of(mother)
    if one.kind in ("flag", "flag.added"):
        return stated(one, "type") in _AT_RISK_FLAGS
    if one.kind == "home.conditions_recorded":
        return stated(one, "habitable") is False
    if one.kind == "incident.attended":
        return stated(one, "type") == "domestic"
    return True


def _recorded(told: Sequence[Told], known: Told, limit: dt.datetime) -> bool:
    """Whether an unborn child stands on record beside the mother by the end of the wait."""
    begins = [one for one in told if one.kind in _ENDED_BY and one.order < known.order]
    return any(
        one.kind in (*RECORDED_IN, *RISKS)
        and one.happened_at <= limit
        and (not begins or one.order > begins[-1].order)
        and (
            one.kind == "child.unborn_recorded"
            or any("unborn" in about.roles for about in one.about)
        )
        for one in told
    )
