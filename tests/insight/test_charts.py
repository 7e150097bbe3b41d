"""Limits and signals of XmR charts, checked against published worked examples and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.insight.charts import FEWEST, Signal, xmr

NIST = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
"""Flow rates of ten batches: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2."""
PYZDEK = (
    110, 103, 97, 96, 105, 110, 100, 93, 90, 103, 97, 103, 90, 97, 99, 106, 90, 96, 109, 90, 91,
    108, 96, 101, 96,
)  # fmt: skip
"""Table 9.4 of Pyzdek and Keller, The Handbook for Quality Management (second edition)."""


def test_the_limits_are_those_of_the_handbook_of_statistical_methods() -> None:
    chart = xmr(NIST, run=8)
    assert chart.average == pytest.approx(50.81)
    assert chart.moving_range == pytest.approx(1.8778, abs=5e-5)
    assert chart.high == pytest.approx(55.8041, abs=5e-4)
    assert chart.low == pytest.approx(45.8159, abs=5e-4)
    assert not any(Signal.BEYOND in here for here in chart.signals)


def test_the_limits_are_those_of_the_handbook_for_quality_management() -> None:
    chart = xmr(PYZDEK, run=8)
    assert chart.average == pytest.approx(98.64, abs=0.5)
    assert chart.moving_range == pytest.approx(8.17, abs=0.05)
    assert chart.high is not None
    assert chart.average is not None
    assert chart.high - chart.average == pytest.approx(2.66 * (chart.moving_range or 0), rel=1e-3)
    assert not any(Signal.BEYOND in here for here in chart.signals)


def test_a_month_outside_the_limits_is_a_signal() -> None:
    chart = xmr((5, 6, 5, 6, 5, 6, 5, 6, 5, 40), run=20)
    assert chart.signals[-1] == (Signal.BEYOND,)
    assert chart.signals[0] == ()


def test_many_months_on_one_side_are_a_signal_and_one_fewer_is_none() -> None:
    low, high = [4.0, 4.4] * 4, [6.0, 5.6] * 4
    assert all(Signal.RUN in here for here in xmr(low + high, run=8).signals)
    assert not any(Signal.RUN in here for here in xmr(low + high, run=9).signals)


def test_a_month_on_the_average_breaks_a_row() -> None:
    values = [1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, -6.0]
    chart = xmr(values, run=4)
    assert chart.average == 0.0
    assert not any(Signal.RUN in here for here in chart.signals)


def test_three_of_four_near_one_limit_are_a_signal() -> None:
    values = [5, 5, 5, 5, 6, 5, 4, 5, 6, 5, 4, 5, 8.2, 5, 8, 8.1, 5, 4, 5, 6]
    chart = xmr(values, run=20)
    near = [place for place, here in enumerate(chart.signals) if Signal.NEAR_LIMIT in here]
    assert near == [12, 14, 15]


def test_six_months_that_go_the_same_way_are_a_signal_and_five_are_none() -> None:
    rising = [5, 1, 2, 3, 4, 5, 6, 1]
    found = [place for place, here in enumerate(xmr(rising, run=9).signals) if Signal.TREND in here]
    assert found == [1, 2, 3, 4, 5, 6]
    assert not any(Signal.TREND in here for here in xmr([5, 1, 2, 3, 4, 5, 1, 5], run=9).signals)


def test_with_few_months_nothing_is_said() -> None:
    chart = xmr([1.0] * (FEWEST - 2) + [9.0], run=2)
    assert chart.low is None
    assert chart.high is None
    assert not any(chart.signals)
    assert xmr((), run=8).average is None


def test_limits_end_where_values_cannot_lie() -> None:
    chart = xmr((0.0, 1.0, 0.0, 1.0, 0.0, 1.0), run=8, floor=0.0, ceiling=1.0)
    assert (chart.low, chart.high) == (0.0, 1.0)


@given(st.lists(st.floats(-1e6, 1e6), min_size=FEWEST, max_size=40), st.floats(-1e6, 1e6))
def test_moving_every_value_moves_the_limits_alike(values: list[float], by: float) -> None:
    here, there = xmr(values, run=8), xmr([value + by for value in values], run=8)
    for one, other in ((here.low, there.low), (here.high, there.high)):
        assert one is not None
        assert other == pytest.approx(one + by, abs=1e-3)


def test_months_that_never_differ_have_limits_on_the_average_and_no_signal() -> None:
    chart = xmr((3.0,) * 10, run=8)
    assert (chart.low, chart.average, chart.high) == (3.0, 3.0, 3.0)
    assert not any(chart.signals)


def test_every_signal_says_why() -> None:
    assert all(one.says for one in Signal)
