"""The signs that make a missing child's risk high: decision table 4, row by row."""

import pytest

from dolen.missing.signs import RISK_ROWS, SIGN_WORDS, rows_that_hold

_NAMES = list(SIGN_WORDS)


@pytest.mark.parametrize(("row", "sign"), list(enumerate(_NAMES, start=1)))
def test_each_sign_alone_makes_it_high(row: int, sign: str) -> None:
    assert rows_that_hold([sign], reason_for_less=True) == (row,)
    assert RISK_ROWS[row - 1].number == row
    assert RISK_ROWS[row - 1].then.startswith("High")


def test_every_sign_that_holds_is_named_in_the_order_of_the_table() -> None:
    assert rows_that_hold(_NAMES[::-1], reason_for_less=False) == tuple(range(1, len(_NAMES) + 1))


def test_without_a_sign_a_reason_allows_low_and_none_leaves_medium() -> None:
    low, medium = RISK_ROWS[-2:]
    assert rows_that_hold([], reason_for_less=True) == (low.number,)
    assert rows_that_hold([], reason_for_less=False) == (medium.number,)
    assert low.then.startswith("Low")
    assert medium.then.startswith("Medium")
