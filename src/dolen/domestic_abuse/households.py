"""Looking for domestic abuse that keeps coming, or hurts badly, where children live. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.concerns.households import homes, living_at
from dolen.concerns.patterns import Finding, World
from dolen.domestic_abuse.incidents import Number, incidents_among, is_serious, within_months
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter

_HURT = ("incident.attended", "suspect.arrested", "contact.report")
KINDS = (
    *_HURT, "da.cumulative", "residence", "residence.ended", "person.described", "plan.current",
    "register.registered", "register.removed",
)  # fmt: skip
"""The facts that can make or undo the pattern."""
_PARTS = ("victim", "carer", "child")
"""The parts of a household, the first that somebody plays throughout holds it together."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """An incident as this pattern sees it: who was in it, and the facts of a serious injury."""

    one: Told
    children: tuple[str, ...]
    adults: tuple[str, ...]
    hurt: tuple[Told, ...]

    @property
    def at(self) -> dt.datetime:
        """When it was."""
        return self.one.happened_at


def find_cumulative_abuse(world: World, person: str) -> Iterable[Finding]:
    """A second domestic incident in twelve months around children, or one with a serious injury.

    A household is known by one of its people: who was harmed, else who cares for the children, else
    a child. So abuse at several addresses, or by several partners, is counted together.
    """
    mine = [one for one in world.facts(person) if _part(world, one, person) is not None]
    number = _numbers_at(world, world.as_of)
    incidents = incidents_among(mine, number)
    told = [*incidents, *_counted_elsewhere(mine, incidents)]
    seen = [_seen(world, one, person) for one in sorted(told, key=lambda one: one.order)]
    raised: list[_Seen] = []
    for last in seen:
        months = world.number(by.CUMULATIVE_PERIOD, last.one.day)
        enough = world.number(by.CONCERN_INCIDENTS, last.one.day)
        if months is None or enough is None:
            continue
        near = within_months([one.one for one in seen], last.at, months)
        lately = [one for one in seen if one.one in near and one.one.order <= last.one.order]
        often = _how_many(lately) >= enough
        if not (often or last.hurt) or not _children_without_plan(world, last):
            continue
        rests_on = lately if often else [last]
        if _speaks(world, person, rests_on) and _is_news(world, last, raised):
            raised.append(last)
            yield _finding(person, last, rests_on, often)


def _part(world: World, one: Told, person: str) -> str | None:
    roles = one.roles_of(person)
    if "victim" in roles:
        return "victim"
    if world.person(person).is_child(one.day, roles):
        return None if "suspect" in roles else "child"
    return "carer" if "carer" in roles else None


def _numbers_at(world: World, moment: dt.datetime) -> Number:
    def number(parameter: Parameter) -> float:
        return world.number(parameter, local_day(moment)) or 0.0

    return number


def _counted_elsewhere(told: Sequence[Told], incidents: Sequence[Told]) -> list[Told]:
    """Counts that another store told, of matters in which no incident is known."""
    cases = {one.case for one in incidents}
    return [one for one in told if one.kind == "da.cumulative" and one.case not in cases]


def _how_many(lately: Sequence[_Seen]) -> int:
    counts = [stated(seen.one, "incidents") for seen in lately]
    return max([len(lately), *(one for one in counts if isinstance(one, int))])


def _seen(world: World, one: Told, person: str) -> _Seen:
    named = dict.fromkeys(a.nominal for a in one.about if a.sort == "person")
    children = [n for n in named if _part(world, one, n) == "child"]
    adults = [n for n in named if not world.person(n).is_child(one.day, one.roles_of(n))]
    places = [one.place_nominal(), *homes(world, person, one.happened_at)]
    living = [child for place in places if place for child in _children_at(world, place, one)]
    everybody = dict.fromkeys((*children, *living))
    hurt = _hurt(world, one, (*adults, *children)) if everybody else ()
    return _Seen(one, tuple(everybody), tuple(adults), hurt)


def _children_at(world: World, place: str, one: Told) -> list[str]:
    """The children who lived at the place when it happened."""
    return [
        who
        for who in living_at(world, place, one.happened_at)
        if world.person(who).is_child(one.day) and "suspect" not in one.roles_of(who)
    ]


def _hurt(world: World, one: Told, people: Sequence[str]) -> tuple[Told, ...]:
    near = dt.timedelta(hours=world.number(by.HURT_WITHIN_HOURS, one.day) or 0)
    facts = {
        other.uid: other
        for person in people
        for other in world.facts(person)
        if other.kind in _HURT
        and other.case == one.case
        and abs(other.happened_at - one.happened_at) <= near
        and is_serious(other)
    }
    return tuple(sorted(facts.values(), key=lambda other: other.order))


def _children_without_plan(world: World, seen: _Seen) -> bool:
    """Whether a child lives there who is on no plan now."""
    return any(not _planned(world, child, seen.one) for child in seen.children)


def _planned(world: World, child: str, one: Told) -> bool:
    planned = "cpp" in world.person(child).tags
    for other in world.facts(child):
        if other.order >= one.order:
            break
        ended = stated(other, "ended_at")
        if other.kind in ("plan.current", "register.registered"):
            planned = not (isinstance(ended, dt.datetime) and ended <= one.happened_at)
        elif other.kind == "register.removed":
            planned = False
    return planned


def _speaks(world: World, person: str, seen: Sequence[_Seen]) -> bool:
    """Whether `person` stands for the household of these incidents, so that it is said once."""
    first = seen[0].one
    named = dict.fromkeys(a.nominal for a in first.about if a.sort == "person")
    ranked = []
    for place, one in enumerate(named):
        parts = [_part(world, incident.one, one) for incident in seen]
        known = [part for part in parts if part is not None]
        if len(known) == len(parts):
            ranked.append((max(_PARTS.index(part) for part in known), place, one))
    return bool(ranked) and min(ranked)[-1] == person


def _is_news(world: World, last: _Seen, raised: Sequence[_Seen]) -> bool:
    """Once in thirty days, unless somebody is seriously hurt or somebody new is in it."""
    quiet = dt.timedelta(days=world.number(by.CONCERN_QUIET, last.one.day) or 0)
    recent = [one for one in raised if last.at < one.at + quiet]
    known = {n for one in recent for n in (*one.children, *one.adults)}
    newly_hurt = bool(last.hurt) and not any(one.hurt for one in recent)
    return not recent or newly_hurt or not {*last.children, *last.adults} <= known


def _finding(person: str, last: _Seen, rests_on: Sequence[_Seen], often: bool) -> Finding:
    hurt = [one for seen in rests_on for one in seen.hurt]
    at = last.at if often else max(last.at, last.hurt[0].happened_at)
    links = dict.fromkeys((person, *last.children, *last.adults))
    because = dict.fromkeys(one.uid for one in (*(seen.one for seen in rests_on), *hurt))
    return Finding(at=at, links=tuple(links), because=tuple(because), key=last.one.uid)
