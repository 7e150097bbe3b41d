"""What the lines of a month come to, and how much of it chance may be."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.insight.figures import Counted, Month, middle, months_between, result, share
from dolen.insight.measures import Figure

LEUKAEMIA = [
    (6, True), (6, True), (6, True), (6, False), (7, True), (9, False), (10, True), (10, False),
    (11, False), (13, True), (16, True), (17, False), (19, False), (20, False), (22, True),
    (23, True), (25, False), (32, False), (32, False), (34, False), (35, False),
]  # fmt: skip
"""Weeks to relapse under 6-MP: Freireich and others, 1963; the worked example of the method."""


def test_the_month_is_that_of_the_clocks_in_wales() -> None:
    assert str(Month.of(dt.datetime(2026, 6, 30, 23, 30, tzinfo=dt.UTC))) == "2026-07"
    assert str(Month.of(dt.datetime(2026, 12, 31, 23, 30, tzinfo=dt.UTC))) == "2026-12"


def test_months_go_on_over_the_year() -> None:
    found = list(months_between(Month(2025, 11), Month(2026, 2)))
    assert [str(one) for one in found] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert Month(2026, 1).plus(-23) == Month(2024, 2)
    assert Month(2026, 11).begins == dt.datetime(2026, 11, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("told", ["", "2026", "2026-13", "26-01", "2026-1", "2026-xx", "-01"])
def test_what_is_no_month_is_refused(told: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever calendar or number says of it
        Month.read(told)


def test_a_month_is_read_as_it_is_written() -> None:
    assert Month.read(str(Month(2026, 3))) == Month(2026, 3)


def test_a_share_counts_only_what_can_be_said() -> None:
    lines = [Counted(True), Counted(True), Counted(False), Counted(None)]
    found = result(lines, Figure.SHARE)
    assert (found.counted, found.held, found.open, found.lines) == (3, 2, 1, 4)
    assert found.value == pytest.approx(2 / 3)


@pytest.mark.parametrize("figure", Figure)
def test_lines_that_are_alike_may_be_told_of_together(figure: Figure) -> None:
    apart = [Counted(True, 2.0)] * 3 + [Counted(None, 1.0)] * 2 + [Counted(False)]
    together = [Counted(True, 2.0, 3), Counted(None, 1.0, 2), Counted(False, times=1)]
    assert result(together, figure) == result(apart, figure)


def test_the_interval_of_a_share_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263, and 0 of 20.
    _value, low, high = share(81, 263)
    assert low == pytest.approx(0.2553, abs=5e-5)
    assert high == pytest.approx(0.3662, abs=5e-5)
    _value, low, high = share(0, 20)
    assert low == pytest.approx(0.0, abs=1e-9)
    assert high == pytest.approx(0.1611, abs=5e-5)
    assert share(0, 0) == (None, None, None)


def test_the_middle_is_that_of_kaplan_and_meier() -> None:
    value, low, high = middle(LEUKAEMIA)
    assert value == 23
    assert low is not None
    assert low <= 23
    assert high is None


def test_those_still_waiting_make_the_middle_longer() -> None:
    done = [(float(hours), True) for hours in range(1, 10)]
    assert middle(done)[0] == 5
    waiting = [*done, *[(20.0, False)] * 5]
    value = middle(waiting)[0]
    assert value is not None
    assert value > 5


def test_while_half_may_yet_take_longer_there_is_no_middle() -> None:
    assert middle([(1.0, True), (9.0, False), (9.0, False)]) == (None, None, None)
    assert middle([]) == (None, None, None)


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60))
def test_where_nobody_waits_the_middle_is_the_first_time_at_which_half_were_done(
    hours: list[float],
) -> None:
    value, low, high = middle([(one, True) for one in hours])
    ordered = sorted(hours)
    assert value == ordered[(len(ordered) + 1) // 2 - 1]
    assert low is not None
    assert low <= value
    assert high is None or high >= value


def test_a_length_says_how_many_are_done_and_how_many_wait() -> None:
    lines = [Counted(True, 2.0), Counted(True, 4.0), Counted(None, 1.0), Counted(True, 3.0)]
    found = result(lines, Figure.HOURS)
    assert (found.counted, found.held, found.open) == (3, 3, 1)
    assert found.value == 3.0
