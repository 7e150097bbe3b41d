"""How two nominals connect: the shortest ways between them, step by step. Pure.

The search goes out from both ends at once and asks for the steps around a whole frontier, so that
whoever answers may leave out what a reader may not know, and hubs, which join nobody.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

LONGEST = 5
"""Steps of the longest way looked for: beyond it everybody is joined to everybody."""
MOST_REACHED = 20_000
"""Nominals one end may reach before the search gives up and says so."""
MOST_WAYS = 5
TOGETHER = "named_together"
"""The relation of two whom one fact names without saying what joins them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One fact that joins two nominals: by what relation, when, and which fact says so."""

    relation: str
    from_nominal: str
    to_nominal: str
    source: str
    from_: dt.datetime
    until: dt.datetime | None = None
    moment: bool = True

    def other(self, nominal: str) -> str:
        """The nominal at the other end."""
        return self.to_nominal if nominal == self.from_nominal else self.from_nominal

    @property
    def order(self) -> tuple[bool, bool, float, str, str, str, str]:
        """The better step first: a relation before a mere mention, lasting, then the latest."""
        ends = (self.from_nominal, self.to_nominal)
        together = self.relation == TOGETHER
        return (together, self.moment, -self.from_.timestamp(), self.source, self.relation, *ends)


Way = tuple[tuple[str, Step], ...]
"""A way from the start: each next nominal with the step that leads to it."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The shortest ways, none where there is none; `complete` is False when too many were met."""

    ways: tuple[Way, ...] = ()
    complete: bool = True


@dataclass(slots=True)
class _Side:
    """What one end has reached: how far each is, and from whom by which step."""

    level: dict[str, int]
    frontier: frozenset[str]
    depth: int = 0
    before: dict[str, dict[str, Step]] = field(default_factory=dict)

    def grow(self, steps: Iterable[Step]) -> None:
        """Take every step out of the frontier to somebody not reached earlier."""
        self.depth += 1
        for step in steps:
            for here in {step.from_nominal, step.to_nominal} & self.frontier:
                there = step.other(here)
                if self.level.setdefault(there, self.depth) == self.depth:
                    held = self.before.setdefault(there, {}).get(here)
                    if held is None or step.order < held.order:
                        self.before[there][here] = step
        self.frontier = frozenset(n for n in self.before if self.level[n] == self.depth)


def shortest(
    start: str,
    goal: str,
    *,
    around: Callable[[frozenset[str]], Iterable[Step]],
    longest: int = LONGEST,
    most: int = MOST_WAYS,
) -> Ways:
    """The shortest ways between two, at most `most` of them, the best and then by id.

    `around` tells the steps that begin or end at any of the nominals given.
    """
    if start == goal:
        return Ways()
    ahead = _Side({start: 0}, frozenset({start}))
    behind = _Side({goal: 0}, frozenset({goal}))
    for _round in range(longest):
        side = min(ahead, behind, key=lambda one: len(one.frontier))
        if len(side.frontier) > MOST_REACHED:
            return Ways(complete=False)
        side.grow(around(side.frontier))
        met = sorted(ahead.frontier & behind.frontier)
        if met:
            return Ways(tuple(_first(_ways(met, ahead, behind), most)))
        if not side.frontier:
            break
    return Ways()


def _first(ways: Iterable[Way], most: int) -> Iterator[Way]:
    for number, way in enumerate(ways, start=1):
        yield way
        if number >= most:
            return


def _ways(met: Iterable[str], ahead: _Side, behind: _Side) -> Iterator[Way]:
    for middle in met:
        for back in _back(middle, ahead.before):
            for on in _back(middle, behind.before):
                there = [(to, step) for to, _from, step in reversed(back)]
                yield (*there, *((before, step) for _to, before, step in on))


def _back(
    nominal: str, before: Mapping[str, Mapping[str, Step]]
) -> Iterator[list[tuple[str, str, Step]]]:
    """Every way back to the end a side began at: (to, from, step), the nearest first."""
    if nominal not in before:
        yield []
        return
    for here in sorted(before[nominal], key=lambda one: (before[nominal][one].order, one)):
        for rest in _back(here, before):
            yield [(nominal, here, before[nominal][here]), *rest]
