"""Where the nodes of a network stand: no two names on one another, the same every time."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dolen.web.presenting.network import (
    LONGEST_NAME,
    Branch,
    branch_line,
    cross_line,
    layout,
    shortened,
)

WORDS = "Ffion Enghraifft"


@st.composite
def trees(draw: st.DrawFn) -> list[Branch]:
    """A tree whose nodes each hang from an earlier one, at most three deep."""
    depth = [0]
    found = [Branch("0", "", WORDS)]
    for number in range(1, draw(st.integers(1, 200))):
        parent = draw(st.sampled_from([n for n in range(number) if depth[n] < 3]))
        depth.append(depth[parent] + 1)
        found.append(Branch(str(number), str(parent), WORDS * draw(st.integers(1, 3))))
    return found


@given(trees())
def test_no_two_names_stand_on_one_another_and_all_stand_within(tree: list[Branch]) -> None:
    placed = layout(tree)
    assert set(placed.spots) == {one.key for one in tree}
    boxes = sorted(
        (spot.x, spot.y, min(spot.x, int(spot.far_x)), max(spot.x, int(spot.far_x)))
        for key, spot in placed.spots.items()
        if key != "0"
    )
    for one, other in pairwise(boxes):
        if one[0] == other[0]:
            assert other[1] - one[1] >= 13
    for _x, y, left, right in boxes:
        assert 0 <= left
        assert right <= placed.width
        assert 0 < y < placed.height


@given(trees())
def test_the_same_network_is_drawn_the_same(tree: list[Branch]) -> None:
    assert layout(tree) == layout(list(tree))


def test_somebody_tied_to_nobody_stands_alone() -> None:
    placed = layout([Branch("0", "", WORDS)])
    assert list(placed.spots) == ["0"]
    assert placed.height > 0


def test_both_sides_are_used() -> None:
    tree = [Branch("0", "", WORDS), *(Branch(str(n), "0", WORDS) for n in range(1, 7))]
    placed = layout(tree)
    assert (
        sorted(spot.side for key, spot in placed.spots.items() if key != "0") == [-1] * 3 + [1] * 3
    )


def test_lines_are_paths_that_begin_where_the_name_is_over() -> None:
    tree = [Branch("0", "", WORDS), Branch("1", "0", WORDS), Branch("2", "1", WORDS)]
    spots = layout(tree).spots
    assert branch_line(spots["0"], spots["1"], middle=True).startswith(f"M{spots['0'].x + 14} ")
    assert branch_line(spots["1"], spots["2"], middle=False).startswith(f"M{spots['1'].far_x:.0f} ")
    assert cross_line(spots["1"], spots["2"]).startswith(f"M{spots['1'].x} ")


def test_a_long_name_is_shortened() -> None:
    assert shortened(WORDS) == WORDS
    assert len(shortened(WORDS * 3)) == LONGEST_NAME


@given(trees())
def test_on_a_narrow_screen_all_stand_on_one_side(tree: list[Branch]) -> None:
    placed = layout(tree, one_sided=True)
    assert {spot.side for spot in placed.spots.values()} == {1}
    assert all(spot.x >= placed.spots["0"].x for spot in placed.spots.values())
