"""Small numbers in tables that leave the force: what is hidden stays hidden."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from dolen.insight.suppressing import Place, hidden

SMALLEST = 3


def tables(most: int) -> st.SearchStrategy[list[list[int]]]:
    """Tables of two to three rows and columns."""
    return st.integers(2, 3).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, most), min_size=width, max_size=width), min_size=2, max_size=3
        )
    )


def could_be(cells: list[list[int]], places: list[Place]) -> Iterator[dict[Place, int]]:
    """Every way to fill the hidden places that fits what is shown and the totals."""
    rows = {row: sum(cells[row][column] for r, column in places if r == row) for row, _ in places}
    columns = {
        column: sum(cells[row][column] for row, c in places if c == column) for _, column in places
    }
    most = [min(rows[row], columns[column]) for row, column in places]
    for values in product(*(range(one + 1) for one in most)):
        filled = dict(zip(places, values, strict=True))
        if all(sum(v for (r, _c), v in filled.items() if r == row) == rows[row] for row in rows):
            if all(
                sum(v for (_r, c), v in filled.items() if c == column) == columns[column]
                for column in columns
            ):
                yield filled


@settings(max_examples=100, deadline=None)
@given(tables(4))
def test_no_small_number_can_be_worked_out_from_what_is_shown(cells: list[list[int]]) -> None:
    places = sorted(hidden(cells, SMALLEST))
    small = [
        (row, column)
        for row, values in enumerate(cells)
        for column, value in enumerate(values)
        if 0 < value < SMALLEST
    ]
    assert set(small) <= set(places)
    everything = len(places) == len(cells) * len(cells[0])
    filled = list(could_be(cells, places))
    for place in small:
        assert everything or len({one[place] for one in filled}) > 1


def test_a_table_without_small_numbers_is_shown_whole() -> None:
    assert hidden([[0, 9], [12, 30]], SMALLEST) == frozenset()


def test_one_small_number_takes_three_others_with_it() -> None:
    assert len(hidden([[1, 9, 20], [12, 30, 40], [50, 60, 70]], SMALLEST)) == 4


def test_a_single_row_is_hidden_whole() -> None:
    assert hidden([[1, 50, 60]], SMALLEST) == {(0, 0), (0, 1), (0, 2)}
    assert hidden([], SMALLEST) == frozenset()
