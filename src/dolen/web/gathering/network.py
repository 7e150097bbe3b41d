"""Who and what is tied to a person, place or thing within some steps, as the reader may know it.

A hub is shown and never looked through. Whoever may not be opened is shown once beside each of
their neighbours, so that two people do not show as joined through somebody hidden.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from dolen.access.around import Sight, sight
from dolen.access.redact import header_for
from dolen.journal.reading import headers
from dolen.people import joining
from dolen.people.components import components
from dolen.people.relations import Period
from dolen.web.gathering.moments import Moment

MOST_SHOWN = 200
"""Nodes of one picture: a screen that holds more is read by nobody (by design, no rule of law)."""
DEEPEST = 3
_HIDDEN = "?"


@dataclass(frozen=True, slots=True)
class Node:
    """One in the picture: its key, how many steps from the middle, through whom it was reached.

    `nominal` is empty for one whom the reader may not open; `ask` is then the role to ask.
    """

    key: str
    nominal: str
    sort: str
    depth: int
    parent: str = ""
    hub: bool = False
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One relation between two nodes, by their keys."""

    left: str
    right: str
    period: Period


@dataclass
class Network:
    """What a picture holds: nodes, the middle first, and links. With `more`, some are left out."""

    nodes: dict[str, Node] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    more: bool = False


def network(centre: str, *, sort: str, moment: Moment, depth: int) -> Network:
    """The network around the (canonical) nominal `centre`, which the reader has opened.

    What the picture shows is logged before this returns. Raises `ledger.NotLogged`.
    """
    seen = sight()
    then = components([centre], known_to=moment.known_to)
    centre = then.canonical.get(centre, centre)
    found = Network({centre: Node(centre, centre, sort, 0)})
    drawing = _Drawing(found, seen, moment)
    frontier = {centre}
    for step in range(1, depth + 1):
        frontier = drawing.grow(frontier, step)
        if not frontier:
            break
    else:
        drawing.grow(frontier, depth + 1, new=False)
    found.links.sort(key=lambda one: drawing.rank(one.period))
    sources = {one.period.source for one in found.links}
    shown = [one.nominal for one in found.nodes.values() if one.nominal]
    seen.log(shown, records=sorted(sources), reason="network")
    return found


@dataclass
class _Drawing:
    """A picture being drawn, and the ties already in it."""

    found: Network
    seen: Sight
    moment: Moment
    tied: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    hidden: dict[tuple[str, str], str] = field(default_factory=dict)

    def grow(self, frontier: Collection[str], depth: int, *, new: bool = True) -> set[str]:
        """Add what is tied to the frontier; returns who is to be looked around next."""
        around = list(self._ties(frontier))
        ends = {end for one in around for end in (one.from_nominal, one.to_nominal)}
        known = components(ends, known_to=self.moment.known_to)
        open_ = self.seen.openable(ends)
        nexts: set[str] = set()
        for period in around:
            here, there = _from(period, self.found.nodes, frontier)
            key = there if there in open_ else self._hidden(here, there)
            if key not in self.found.nodes:
                if not new or len(self.found.nodes) >= MOST_SHOWN:
                    self.found.more |= new
                    continue
                hub = there in open_ and there in known.hubs
                ask = "" if there in open_ else _ask(period)
                nominal = there if there in open_ else ""
                sort = known.sorts.get(there, "person")
                self.found.nodes[key] = Node(key, nominal, sort, depth, here, hub, ask)
                if nominal and not hub:
                    nexts.add(there)
            self.tied.add((period.relation, frozenset((period.from_nominal, period.to_nominal))))
            self.found.links.append(Link(here, key, period))
        return nexts

    def _hidden(self, here: str, there: str) -> str:
        """A key that says no more than that somebody is there."""
        return self.hidden.setdefault((here, there), f"{here}{_HIDDEN}{len(self.hidden)}")

    def _ties(self, frontier: Collection[str]) -> Iterator[Period]:
        """The visible relations of the frontier not yet drawn, one for each tie of two."""
        held = joining.relations_of(sorted(frontier), known_to=self.moment.known_to)
        every = {one for periods in held.values() for one in periods}
        told = [one for one in every if one.to_nominal and one.from_ <= self.moment.as_of]
        best: dict[tuple[str, frozenset[str]], Period] = {}
        for one in sorted(self.seen.visible(told), key=self.rank):
            tie = (one.relation, frozenset((one.from_nominal, one.to_nominal)))
            if len(tie[1]) == 2 and tie not in self.tied:
                best.setdefault(tie, one)
        yield from sorted(best.values(), key=self.rank)

    def rank(self, one: Period) -> tuple[bool, tuple[float, str, str, str, str]]:
        """What holds goes before what is over, then the latest."""
        return not holds(one, self.moment), _order(one)


def holds(period: Period, moment: Moment) -> bool:
    """Whether a lasting relation holds at the moment looked from."""
    return not period.moment and period.holds_at(moment.as_of)


def _order(one: Period) -> tuple[float, str, str, str, str]:
    return (-one.from_.timestamp(), one.relation, one.source, one.from_nominal, one.to_nominal)


def _from(period: Period, nodes: Collection[str], frontier: Collection[str]) -> tuple[str, str]:
    """Which end is already drawn, and which is reached by it."""
    ends = (period.from_nominal, period.to_nominal)
    return ends if ends[0] in frontier and ends[0] in nodes else (ends[1], ends[0])


def _ask(period: Period) -> str:
    head = headers([period.source]).get(period.source)
    return header_for(period.source, head.kind).ask if head is not None else ""
