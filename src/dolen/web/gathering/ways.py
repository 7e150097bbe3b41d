"""How two people, places or things connect, as far as the reader may know."""

from collections.abc import Iterable
from dataclasses import replace

from dolen.access.around import sight
from dolen.people import joining, paths
from dolen.people.paths import TOGETHER, Step, Way, Ways
from dolen.people.relations import Period


def ways(start: str, goal: str, *, hubs: bool = False) -> Ways:
    """The shortest ways between two canonical nominals that the reader may open.

    With `hubs`, ways through places that many people pass through count too. Everybody on a way,
    and the facts that lead along it, are logged before this returns. Raises `ledger.NotLogged`.
    """
    seen = sight()

    def around(frontier: frozenset[str]) -> Iterable[Step]:
        return seen.steps(frontier, besides={start, goal}, hubs=hubs)

    found = paths.shortest(start, goal, around=around)
    on_them = {start, goal, *(nominal for way in found.ways for nominal, _step in way)}
    facts = {step.source for way in found.ways for _nominal, step in way}
    seen.log(sorted(on_them), records=sorted(facts), reason="how two connect")
    return _ended(found, on_them)


def _ended(found: Ways, on_them: set[str]) -> Ways:
    """The ways with the end of each period, which a later fact may have told."""
    held = joining.relations_of(sorted(on_them))
    periods = {_key(one): one for rows in held.values() for one in rows}
    return replace(found, ways=tuple(_with_ends(way, periods) for way in found.ways))


def _with_ends(way: Way, periods: dict[tuple[str, str, str, str], Period]) -> Way:
    told = []
    for nominal, step in way:
        period = periods.get(_key(step)) if step.relation != TOGETHER else None
        told.append((nominal, replace(step, until=period.until) if period is not None else step))
    return tuple(told)


def _key(one: Period | Step) -> tuple[str, str, str, str]:
    return one.source, one.relation, one.from_nominal, one.to_nominal
