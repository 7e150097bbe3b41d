"""Decision tables 9 and 10: a test for each row, and that the wrong bed can never be allowed."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.custody.assessments import (
    IF_REFUSED,
    NO_REASON,
    ROWS,
    Situation,
    accommodation,
)
from dolen.custody.facts import IMPRACTICABLE
from dolen.custody.searches import strip_search

_REFUSED: dict[str, Any] = {"held_for": "offence", "charged": True, "bail_refused": True}
_TESTED: dict[str, Any] = {**_REFUSED, "age": 15, "test_met": True}


@pytest.mark.parametrize(
    ("situation", "number", "where", "may_ask"),
    [
        ({"held_for": "court_bail_breach", "age": 12}, 1, "police_detention", set()),
        ({"held_for": "fail_to_appear", "charged": True}, 1, "police_detention", set()),
        ({"held_for": "offence"}, 2, "police_detention", set()),
        ({"held_for": "police_bail_breach"}, 3, "police_detention", set()),
        ({"held_for": "offence", "charged": True, "bail_refused": False}, 4, "released", set()),
        ({**_REFUSED, "age": 10}, 5, "authority", {"alternative"}),
        ({**_REFUSED, "age": 11, "test_met": True}, 5, "authority", {"alternative"}),
        ({**_REFUSED, "age": 15}, 6, "authority", {"alternative"}),
        ({**_REFUSED, "test_met": True}, 6, "authority", {"alternative"}),
        (_TESTED, 7, "secure_authority", {"secure"}),
        ({**_TESTED, "secure_offered": True}, 7, "secure_authority", {"secure"}),
        (
            {**_TESTED, "secure_offered": False, "ordinary_would_do": True},
            8,
            "authority",
            {"alternative"},
        ),
        (
            {**_TESTED, "secure_offered": False},
            9,
            "police_detention",
            {"alternative", "secure"},
        ),
        (
            {**_REFUSED, "age": 15, "prevented_by": "extreme_weather"},
            10,
            "police_detention",
            {"alternative"},
        ),
        (
            {**_REFUSED, "age": 15, "authority_answered": "no_bed"},
            11,
            "authority",
            {"alternative"},
        ),
        (
            {**_REFUSED, "age": 15, "authority_answered": "no_answer"},
            11,
            "authority",
            {"alternative"},
        ),
    ],
)
def test_each_row_answers(
    situation: dict[str, Any], number: int, where: str, may_ask: set[str]
) -> None:
    found = accommodation(Situation(**situation))
    assert (found.row.number, found.row.where, set(found.row.may_ask)) == (number, where, may_ask)


def test_a_new_charge_beside_a_breach_is_judged_by_the_charge_and_both_clocks_run() -> None:
    found = accommodation(
        Situation(held_for="court_bail_breach", charged=True, bail_refused=True, age=15)
    )
    assert found.row.number == 6
    assert len(found.also) == 1


@pytest.mark.parametrize("age", [12, 13])
def test_only_for_a_child_of_twelve_the_ministers_must_approve(age: int) -> None:
    found = accommodation(Situation(**_REFUSED, age=age, test_met=True))
    assert bool(found.also) == (age == 12)


@pytest.mark.parametrize("reason", ["behaviour", "offence", "no_bed", "night"])
def test_what_is_no_reason_in_law_leaves_the_duty_to_move_the_child(reason: str) -> None:
    found = accommodation(Situation(**_REFUSED, age=15, prevented_by=reason))
    assert found.row.where == "authority"
    assert NO_REASON in found.also


@pytest.mark.parametrize("age", [9, 18])
def test_whoever_the_table_does_not_speak_of_is_told_so(age: int) -> None:
    assert accommodation(Situation(**_REFUSED, age=age)).also


_SITUATIONS = st.builds(
    Situation,
    held_for=st.sampled_from(
        ["offence", "police_bail_breach", "court_bail_breach", "fail_to_appear", "search"]
    ),
    charged=st.sampled_from([None, True, False]),
    bail_refused=st.sampled_from([None, True, False]),
    age=st.none() | st.integers(8, 19),
    test_met=st.sampled_from([None, True, False]),
    secure_offered=st.sampled_from([None, True, False]),
    ordinary_would_do=st.sampled_from([None, True, False]),
    authority_answered=st.sampled_from([None, "bed", "no_bed", "no_answer"]),
    prevented_by=st.none() | st.sampled_from([*IMPRACTICABLE, "no_bed"]),
)


@given(_SITUATIONS)
def test_a_secure_bed_is_only_for_a_child_of_twelve_with_the_test_met_after_charge(
    situation: Situation,
) -> None:
    found = accommodation(situation)
    if found.allows("secure"):
        assert situation.kept_after_charge
        assert situation.charged
        assert situation.test_met
        assert situation.age is not None
        assert situation.age >= 12


def test_until_bail_is_refused_the_answer_is_given_and_no_bed_may_be_asked_for() -> None:
    found = accommodation(Situation(held_for="offence", charged=True, age=15))
    assert (found.row.number, found.row.where) == (6, "authority")
    assert IF_REFUSED in found.also
    assert not found.allows("alternative")
    refused = accommodation(Situation(held_for="offence", charged=True, bail_refused=True, age=15))
    assert IF_REFUSED not in refused.also
    assert refused.allows("alternative")


def test_the_boy_kept_for_fifty_three_hours_was_due_an_ordinary_bed_all_the_time() -> None:
    """Inspection report, section 11: fifteen, robbery, charged at night, secure asked for alone."""
    arrested = Situation(held_for="offence", age=15)
    assert accommodation(arrested).row.number == 2
    kept = replace(arrested, charged=True, bail_refused=True)
    charged = accommodation(kept)
    assert (charged.row.number, charged.row.where) == (6, "authority")
    assert (charged.allows("alternative"), charged.allows("secure")) == (True, False)
    refused = accommodation(replace(kept, authority_answered="no_bed", prevented_by="no_bed"))
    assert (refused.row.number, refused.row.where) == (11, "authority")
    assert NO_REASON in refused.also


@given(_SITUATIONS)
def test_no_bed_is_asked_for_before_a_charge(situation: Situation) -> None:
    if not situation.charged:
        assert not accommodation(situation).row.may_ask


def test_every_number_of_the_table_is_there_once() -> None:
    assert sorted(row.number for row in ROWS) == list(range(1, 12))
    assert all(row.says and row.cited and row.next_steps for row in ROWS)


@pytest.mark.parametrize(
    ("present", "urgent", "declined", "number", "lawful"),
    [
        (True, False, False, 1, True),
        (False, True, False, 2, True),
        (False, False, True, 3, True),
        (False, False, False, 4, False),
    ],
)
def test_each_row_of_the_search_table_answers(
    present: bool, urgent: bool, declined: bool, number: int, lawful: bool
) -> None:
    found = strip_search(adult_present=present, urgent=urgent, declined_and_agreed=declined)
    assert (found.number, found.lawful) == (number, lawful)
