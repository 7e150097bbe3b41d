"""The two decision tables of managing offenders, row by row."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from dolen.offenders.assessments import (
    CRITERIA,
    MappaAnswers,
    ReactiveAnswers,
    mappa_level,
    reactive,
)

FIT = ReactiveAnswers(
    arms_applies=True,
    arms_current=True,
    level="low",
    clear_years=True,
    no_open_breach=True,
    notified=True,
    no_order_to_check=True,
    no_child_in_household=True,
    somebody_else_agrees=True,
)


def test_an_offender_who_fits_every_row_may_be_managed_reactively() -> None:
    decision = reactive(FIT)
    assert decision.allowed is True
    assert (decision.against, decision.unknown) == ((), ())


def test_two_rows_rest_on_no_source_and_say_so() -> None:
    assert [row.name for row in CRITERIA if row.ours] == [
        "no_order_to_check",
        "no_child_in_household",
    ]


@pytest.mark.parametrize("row", [row.name for row in CRITERIA if row.name != "level"])
def test_one_row_against_is_enough_to_refuse(row: str) -> None:
    changed: dict[str, Any] = {row: False}
    decision = reactive(replace(FIT, **changed))
    assert decision.allowed is False
    assert decision.against == (row,)


@pytest.mark.parametrize("row", [row.name for row in CRITERIA])
def test_one_row_that_nobody_knows_leaves_it_open(row: str) -> None:
    changed: dict[str, Any] = {row: None}
    decision = reactive(replace(FIT, **changed))
    assert decision.allowed is None
    assert decision.unknown == (row,)


@pytest.mark.parametrize("level", ["medium", "high", "very_high"])
def test_only_a_low_risk_fits(level: str) -> None:
    assert reactive(replace(FIT, level=level)).against == ("level",)


def test_a_row_against_outweighs_one_not_known() -> None:
    assert reactive(replace(FIT, notified=False, clear_years=None)).allowed is False


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        (MappaAnswers(), 1),
        (MappaAnswers(high_risk=True), 1),
        (MappaAnswers(meetings_add_value=True), 1),
        (MappaAnswers(meetings_add_value=True, high_risk=True), 2),
        (MappaAnswers(meetings_add_value=True, needs_coordination=True), 2),
        (MappaAnswers(meetings_add_value=True, stepping_down=True), 2),
        (MappaAnswers(meetings_add_value=True, high_risk=True, senior_staff_needed=True), 3),
        (MappaAnswers(senior_staff_needed=True), 1),
        (MappaAnswers(high_risk=True, senior_staff_needed=True), 1),
    ],
)
def test_the_level_follows_the_table(answers: MappaAnswers, level: int) -> None:
    assert mappa_level(answers) == level


def test_one_more_reason_never_lowers_the_level() -> None:
    names = MappaAnswers.__dataclass_fields__
    for said in product((False, True), repeat=len(names)):
        answers = dict(zip(names, said, strict=True))
        for name in names:
            more = MappaAnswers(**{**answers, name: True})
            assert mappa_level(more) >= mappa_level(MappaAnswers(**answers))
