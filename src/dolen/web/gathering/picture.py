"""The network as a page shows it: nodes with shape and words, lines, and the links as rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dolen.web.gathering.moments import Moment
from dolen.web.gathering.network import Link, Network, Node, holds
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.network import (
    LONGEST_TIE,
    Branch,
    Layout,
    Spot,
    branch_line,
    cross_line,
    layout,
    shortened,
)
from dolen.web.presenting.relations import relation_words, when_words
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.sources import Source


@dataclass(frozen=True, slots=True)
class Shape:
    """A node as drawn. `state` and `sort` are classes.

    `tie` says how it is tied, `below` as much of that as there is room for.
    """

    spot: Spot
    named: Named
    words: str
    tie: str
    below: str
    sort: str
    state: str
    middle: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line as drawn, with the words that stand in its tooltip."""

    path: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One link in the list: who, what, whom, when, by which fact; whom to ask where hidden."""

    left: Named
    words: str
    right: Named
    when: str
    current: bool
    source: Source | None
    ask: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture for one width of screen."""

    name: str
    shapes: tuple[Shape, ...]
    strokes: tuple[Stroke, ...]
    width: int
    height: int
    narrow: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the page draws and lists: the picture for a desk and for a telephone."""

    drawings: tuple[Drawing, ...]
    rows: tuple[Row, ...]
    more: bool


def picture(found: Network, names: Names, told: Mapping[str, Source], moment: Moment) -> Picture:
    """The network, placed and put into words."""
    return _Drawn(found, names, told, moment).picture()


@dataclass
class _Drawn:
    """A network with the words for it, and where everything stands."""

    found: Network
    names: Names
    told: Mapping[str, Source]
    moment: Moment
    named: dict[str, Named] = field(init=False)

    def __post_init__(self) -> None:
        self.named = {key: self._name(node) for key, node in self.found.nodes.items()}

    def picture(self) -> Picture:
        """Everything the page draws and lists."""
        branches = [
            Branch(key, node.parent, self.named[key].words)
            for key, node in self.found.nodes.items()
        ]
        # Two sides of two steps and more are wider than any screen; one side is only longer.
        deep = any(node.depth > 1 for node in self.found.nodes.values())
        return Picture(
            (
                self._drawing("desk", layout(branches, one_sided=deep)),
                self._drawing("phone", layout(branches, one_sided=True)),
            ),
            tuple(self._row(link) for link in self.found.links),
            self.found.more,
        )

    def _drawing(self, name: str, placed: Layout) -> Drawing:
        first = _first_links(self.found)
        return Drawing(
            name,
            tuple(
                self._shape(node, placed.spots[node.key], first.get(node.key))
                for node in self.found.nodes.values()
            ),
            tuple(self._stroke(links, placed) for links in _pairs(self.found)),
            placed.width,
            placed.height,
            placed.narrow,
        )

    def _name(self, node: Node) -> Named:
        if node.nominal:
            return self.names.of(node.nominal)
        return Names(sorts={"": node.sort}).of("")

    def _shape(self, node: Node, spot: Spot, link: Link | None) -> Shape:
        sort = node.sort
        if node.nominal in self.names.children:
            sort = "child"
        if node.hub:
            sort = "hub"
        state = "now" if link is None else self._state(link)
        named = self.named[node.key]
        return Shape(
            spot,
            named,
            shortened(named.words),
            "" if link is None else self._words(link),
            "" if link is None else shortened(self._words(link), LONGEST_TIE),
            sort,
            state if node.nominal else "hidden",
            link is None,
        )

    def _stroke(self, links: Sequence[Link], placed: Layout) -> Stroke:
        """One line for all that ties two, drawn as the first of it: what holds goes before."""
        link = links[0]
        left, right = self.found.nodes[link.left], self.found.nodes[link.right]
        if left.parent == right.key:
            left, right = right, left
        from_, to = placed.spots[left.key], placed.spots[right.key]
        if right.parent == left.key:
            path, kind = branch_line(from_, to, middle=left.depth == 0), "branch"
        else:
            path, kind = cross_line(from_, to), "cross"
        ends = f"{self.named[link.left].words} – {self.named[link.right].words}"
        words = "; ".join(self._words(one) for one in links)
        return Stroke(path, f"{self._state(link)} dolen-net__line--{kind}", f"{ends}: {words}")

    def _row(self, link: Link) -> Row:
        current = holds(link.period, self.moment)
        ask = self.found.nodes[link.right].ask
        return Row(
            self.named[link.left],
            _relation(link),
            self.named[link.right],
            when_words(link.period, current=current),
            current,
            self.told.get(link.period.source),
            role_name(ask) if ask else "",
        )

    def _words(self, link: Link) -> str:
        when = when_words(link.period, current=holds(link.period, self.moment))
        return f"{_relation(link)} · {when}"

    def _state(self, link: Link) -> str:
        if link.period.moment:
            return "once"
        return "now" if holds(link.period, self.moment) else "ended"


def _relation(link: Link) -> str:
    """What the left end is to the right one."""
    return relation_words(link.period.relation, forward=link.period.from_nominal == link.left)


def _first_links(found: Network) -> dict[str, Link]:
    """The link by which each node hangs from its parent, one that holds before one that ended."""
    first: dict[str, Link] = {}
    for link in found.links:
        node = found.nodes[link.right]
        if node.parent == link.left:
            first.setdefault(link.right, link)
    return first


def _pairs(found: Network) -> list[list[Link]]:
    """The links of each two that are tied, in the order of the list."""
    together: dict[frozenset[str], list[Link]] = {}
    for link in found.links:
        together.setdefault(frozenset((link.left, link.right)), []).append(link)
    return list(together.values())
