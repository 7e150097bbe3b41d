"""A network as a picture: where each node stands, and the lines between. Pure and steady.

What the middle is tied to stands in columns to the right and to the left (on a narrow screen, and
where there are several columns, to the right only), one row each, so that no two names overlap
however many there are and nobody scrolls sideways at a desk. Lengths are in pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COLUMN, MARGIN, BARE, SIZE = 310, 252, 140, 9
FIRST_COLUMN, FIRST_NARROW, BARE_NARROW = 220, 90, 24
ROW, NARROW_ROW, NARROW_FROM = 46, 26, 60
LONGEST_NAME = 26
LONGEST_TIE = 33
_LETTER = 8.2
"""About the width of a letter at the size of the picture's names."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A node to be placed: its key, the key it hangs from ("" for the middle), and its words."""

    key: str
    parent: str
    words: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands, and to which side its words run (1: right, -1: left)."""

    x: int
    y: int
    side: int
    words: str
    centred: bool = False

    @property
    def text_x(self) -> int:
        """Where its words begin, or (on the left) end."""
        return self.x + self.side * (SIZE + 7)

    @property
    def anchor(self) -> str:
        """How the words are set at that place, as SVG says it."""
        return "start" if self.side > 0 else "end"

    @property
    def far_x(self) -> float:
        """Where its words are over, and lines to the next column begin."""
        return self.text_x + self.side * (len(shortened(self.words)) * _LETTER + 6)


@dataclass(frozen=True, slots=True)
class Layout:
    """Every node's place, and the size of the whole picture."""

    spots: Mapping[str, Spot]
    width: int
    height: int
    narrow: bool


def layout(branches: Sequence[Branch], *, one_sided: bool = False) -> Layout:
    """Place the branches; the first is the middle, and each follows the one it hangs from."""
    below: dict[str, list[Branch]] = {}
    for one in branches[1:]:
        below.setdefault(one.parent, []).append(one)
    middle = branches[0]
    narrow = len(branches) > NARROW_FROM
    children = below.get(middle.key, [])
    right, left = (children, []) if one_sided else _sides(children, _leaves(branches))
    placed: dict[str, tuple[float, int, Branch]] = {}
    rows = max(_place(side, below, placed, sign) for side, sign in ((right, 1), (left, -1)))
    placed[middle.key] = (max((rows - 1) / 2, 0), 0, middle)
    _centre(placed, rows)
    return _measured(placed, rows, one_sided=one_sided, narrow=narrow)


def _measured(
    placed: Mapping[str, tuple[float, int, Branch]], rows: int, *, one_sided: bool, narrow: bool
) -> Layout:
    """Rows and depths as pixels."""
    row = NARROW_ROW if narrow else ROW
    first = FIRST_NARROW if one_sided else FIRST_COLUMN
    bare = BARE_NARROW if one_sided else BARE

    def far(depth: int) -> int:
        return first + (abs(depth) - 1) * COLUMN if depth else 0

    depths = [depth for _y, depth, _one in placed.values()]
    leftwards, rightwards = far(min(depths)), far(max(depths))
    origin = leftwards + (MARGIN if leftwards else bare)
    spots = {
        key: Spot(
            origin + (far(depth) if depth > 0 else -far(depth)),
            round(ROW + y * row),
            -1 if depth < 0 else 1,
            one.words,
            centred=depth == 0 and not one_sided,
        )
        for key, (y, depth, one) in placed.items()
    }
    width = origin + rightwards + (MARGIN if rightwards else bare)
    return Layout(spots, max(width, MARGIN), 2 * ROW + max(rows - 1, 0) * row, narrow)


def _leaves(branches: Sequence[Branch]) -> dict[str, int]:
    """How many rows each node and what hangs from it need."""
    parents = {one.key: one.parent for one in branches}
    inner = set(parents.values())
    counts = dict.fromkeys(parents, 0)
    for one in branches:
        if one.key not in inner:
            key = one.key
            while key:
                counts[key] += 1
                key = parents[key]
    return counts


def _sides(
    children: Sequence[Branch], leaves: Mapping[str, int]
) -> tuple[list[Branch], list[Branch]]:
    """Those right and those left of the middle, as even in rows as their order allows."""
    whole = sum(leaves[one.key] for one in children)
    right: list[Branch] = []
    rows = 0
    for one in children:
        if 2 * rows >= whole:
            break
        right.append(one)
        rows += leaves[one.key]
    return right, list(children[len(right) :])


def _place(
    side: Sequence[Branch],
    below: Mapping[str, Sequence[Branch]],
    placed: dict[str, tuple[float, int, Branch]],
    sign: int,
) -> int:
    """Give every node of one side its row; returns how many rows there are."""
    row = 0

    def put(one: Branch, depth: int) -> float:
        nonlocal row
        children = [put(child, depth + 1) for child in below.get(one.key, ())]
        if children:
            y = (children[0] + children[-1]) / 2
        else:
            y = float(row)
            row += 1
        placed[one.key] = (y, sign * depth, one)
        return y

    for one in side:
        put(one, 1)
    return row


def _centre(placed: dict[str, tuple[float, int, Branch]], rows: int) -> None:
    """Let the side with fewer rows stand in the middle of the height."""
    for sign in (1, -1):
        own = [key for key, (_y, depth, _one) in placed.items() if depth * sign > 0]
        last = max((placed[key][0] for key in own), default=0.0)
        shift = max((rows - 1 - last) / 2, 0)
        for key in own:
            y, depth, one = placed[key]
            placed[key] = (y + shift, depth, one)


def branch_line(from_: Spot, to: Spot, *, middle: bool) -> str:
    """The curve from a node to one that hangs from it, as an SVG path."""
    start = from_.x + to.side * (SIZE + 5) if middle else from_.far_x
    end = to.x - to.side * SIZE
    bend = (start + end) / 2
    return _path(start, from_.y, bend, to.y, end)


def cross_line(left: Spot, right: Spot) -> str:
    """The curve between two nodes of which neither hangs from the other, as an SVG path."""
    inner = 1 if left.side < 0 else -1
    bulge = 34 + min(abs(left.y - right.y) / 10, 40)
    bend = (left.x + right.x) / 2 + (inner * bulge if left.side == right.side else 0)
    height = (left.y + right.y) / 2
    return f"M{left.x} {left.y}Q{bend:.0f} {height:.0f} {right.x} {right.y}"


def _path(start: float, y: float, bend: float, to_y: float, end: float) -> str:
    return f"M{start:.0f} {y:.0f}C{bend:.0f} {y:.0f} {bend:.0f} {to_y:.0f} {end:.0f} {to_y:.0f}"


def shortened(words: str, longest: int = LONGEST_NAME) -> str:
    """The words as the picture shows them; the whole stands in the list and in the tooltip."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
