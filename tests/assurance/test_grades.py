"""Counting grades and how far two agree, against a well-kept library and against the report."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score  # type: ignore[import-untyped]  # ships no types

from dolen.assurance.grades import Graded, Tally, above, agreement, paired, tally
from dolen.assurance.scales import CASE_GRADES, FORCE_GRADES

GRADES = st.sampled_from(CASE_GRADES.keys)
PAIRS = st.lists(st.tuples(GRADES, GRADES), min_size=1, max_size=60)


@given(PAIRS)
def test_weighted_kappa_is_that_of_a_well_kept_library(pairs: list[tuple[str, str]]) -> None:
    found = agreement(pairs)
    places = [[CASE_GRADES.place(one) for one in side] for side in zip(*pairs, strict=True)]
    if len({grade for pair in pairs for grade in pair}) == 1:
        assert found.kappa is None
        return
    expected = cohen_kappa_score(*places, labels=[0, 1, 2], weights="linear")
    assert found.kappa is not None
    assert math.isclose(found.kappa, expected, abs_tol=1e-9)
    assert found.low is not None
    assert found.high is not None
    assert -1 <= found.low <= found.kappa <= found.high <= 1


@given(PAIRS)
def test_every_pair_is_counted_once(pairs: list[tuple[str, str]]) -> None:
    found = agreement(pairs)
    assert found.same + found.higher + found.lower == found.pairs == len(pairs)
    assert sum(map(sum, found.table)) == len(pairs)


def repeated(table: Sequence[Sequence[int]]) -> list[tuple[str, str]]:
    keys = CASE_GRADES.keys
    return [
        (keys[i], keys[j])
        for i, row in enumerate(table)
        for j, number in enumerate(row)
        for _one in range(number)
    ]


def test_the_interval_is_as_a_bootstrap_would_have_it() -> None:
    # 1,500 draws with replacement from this table: 95 in 100 lay between 0.462 and 0.662.
    found = agreement(repeated([[40, 20, 2], [10, 40, 12], [1, 9, 26]]))
    assert found.kappa == pytest.approx(0.566, abs=0.001)
    assert found.low == pytest.approx(0.462, abs=0.01)
    assert found.high == pytest.approx(0.662, abs=0.01)


def test_full_agreement_on_two_grades_is_one() -> None:
    found = agreement([("good", "good"), ("inadequate", "inadequate")])
    assert (found.kappa, found.low, found.high) == (1.0, 1.0, 1.0)


def test_nothing_graded_and_one_grade_for_all_have_no_kappa() -> None:
    assert agreement([]).kappa is None
    assert agreement([("good", "good")] * 5).kappa is None


def test_totals_and_single_cases_are_counted_together() -> None:
    counted = tally([Graded(good=27, ri=6, inadequate=0), Graded(grade="good"), Graded()])
    assert counted.counts == (28, 6, 0)
    assert counted.cases == 34
    assert counted.share("good") == pytest.approx(28 / 34)
    assert tally([]).share("good") is None


def test_the_reports_own_gap() -> None:
    assert above(Tally((27, 6, 0)), Tally((10, 17, 6))) == pytest.approx(17 / 33)
    assert above(Tally((5, 5, 0)), Tally((5, 2, 3))) == pytest.approx(0.3)
    assert above(Tally((10, 17, 6)), Tally((27, 6, 0))) == 0.0
    assert above(Tally((0, 0, 0)), Tally((0, 0, 0))) == 0.0


def test_the_last_grade_of_a_case_counts_and_only_cases_of_both_are_paired() -> None:
    own = [Graded("good", "a"), Graded("requires_improvement", "a"), Graded("good", "b")]
    others = [Graded("inadequate", "a"), Graded("good", "c"), Graded(good=3)]
    assert paired(own, others) == [("requires_improvement", "inadequate")]


def test_a_scale_knows_its_grades_in_order() -> None:
    assert [CASE_GRADES.place(grade) for grade in CASE_GRADES.keys] == [0, 1, 2]
    assert FORCE_GRADES.words("adequate") == "Adequate"
    with pytest.raises(ValueError, match="not in tuple"):
        CASE_GRADES.place("splendid")
