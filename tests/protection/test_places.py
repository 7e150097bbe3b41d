"""Where a child in police protection may be: decision table 11, row by row."""

import pytest

from dolen.protection.places import PLACE_ROWS, place_row


@pytest.mark.parametrize(
    ("number", "sort", "value"),
    [
        (1, "la_accommodation", "suitable"),
        (1, "foster", "suitable"),
        (1, "hospital", "suitable"),
        (2, "relative", "check_first"),
        (2, "other", "check_first"),
        (3, "police_station", "exceptional_only"),
        (4, "cell_area", "never"),
        (5, None, "unknown"),
        (5, "a boat", "unknown"),
    ],
)
def test_each_row_of_the_table_decides(number: int, sort: str | None, value: str) -> None:
    assert (place_row(sort).number, place_row(sort).value) == (number, value)


def test_no_sort_of_place_stands_in_two_rows() -> None:
    sorts = [sort for row in PLACE_ROWS for sort in row.sorts]
    assert len(sorts) == len(set(sorts))
