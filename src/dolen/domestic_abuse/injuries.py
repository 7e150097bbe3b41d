"""Looking for a child who is hurt again, whatever each injury was judged to be. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by

KINDS = (
    "contact.report", "incident.attended", "child.seen", "ambulance.call", "injury.history",
    "harm.suspected", "person.described",
)  # fmt: skip
"""The facts that can speak of a child's injury."""
_NONE = ("no ", "none", "no", "nil", "dim", "dim ", "ddim")
"""How a field for injuries says that there are none, in English and Welsh."""


def find_repeat_injury(world: World, child: str) -> Iterable[Finding]:
    """Two injuries of one child in 120 days; said once, and again when a later one follows."""
    injuries: list[Told] = []
    quiet_until: dt.datetime | None = None
    for one in _injuries(world, child):
        days = world.number(by.REPEAT_INJURY_WITHIN, one.day)
        enough = world.number(by.REPEAT_INJURIES, one.day)
        injuries.append(one)
        if days is None or enough is None:
            continue
        since = one.happened_at - dt.timedelta(days=days)
        lately = [other for other in injuries if other.happened_at > since]
        if len(lately) >= enough and (quiet_until is None or one.happened_at >= quiet_until):
            quiet = world.number(by.CONCERN_QUIET, one.day) or 0
            quiet_until = one.happened_at + dt.timedelta(days=quiet)
            yield Finding(
                at=one.happened_at,
                links=(child, *_carers(world, lately)),
                because=tuple(other.uid for other in lately),
                key=one.uid,
            )


def _injuries(world: World, child: str) -> Iterator[Told]:
    """The first fact about each injury; what is told within a day of it is about the same one."""
    begun: Told | None = None
    for one in world.facts(child):
        if not _tells_of_injury(world, one, child):
            continue
        hours = world.number(by.SAME_INJURY_HOURS, one.day) or 0
        if begun is None or one.happened_at >= begun.happened_at + dt.timedelta(hours=hours):
            begun = one
            yield one


def _tells_of_injury(world: World, one: Told, child: str) -> bool:
    return (
        _speaks_of_injury(one, child)
        and one.names(child)
        and world.person(child).is_child(one.day, one.roles_of(child))
    )


def _speaks_of_injury(one: Told, child: str) -> bool:
    match one.kind:
        case "injury.history":
            return True
        case "ambulance.call":
            return stated(one, "why") in (None, "injury") or _some(stated(one, "injury"))
        case "child.seen":
            return _some(stated(one, "injuries"))
        case "harm.suspected":
            return stated(one, "harm") == "physical"
        case "contact.report" | "incident.attended":
            return _some(stated(one, "injury")) and _is_the_one_hurt(one, child)
    return False


def _some(injury: object) -> bool:
    words = str(injury or "").strip().casefold()
    return bool(words) and words not in _NONE and not words.startswith(("no ", "dim "))


def _is_the_one_hurt(one: Told, child: str) -> bool:
    """Where a call names who was harmed, the injury is theirs; else it is the child's."""
    victims = [a.nominal for a in one.about if "victim" in a.roles]
    return not victims or child in victims


def _carers(world: World, told: list[Told]) -> list[str]:
    return list(
        dict.fromkeys(
            about.nominal
            for one in told
            for about in one.about
            if about.sort == "person" and {"carer", "suspect"} & set(about.roles)
        )
    )
