"""What a condition over a fact's own fields means, and how it is written in the rulebook."""

from enum import Enum

import pytest

from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.journal.conditions import PRESENT, On, WrongDeclaration, holds, stated, told_any
from dolen.journal.fact import Fact, Known
from tests.telling import said, told


class Colour(Enum):
    BLUE = "blue"


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        ("high", "high", True),
        ("high", "low", False),
        (None, "high", False),
        (Colour.BLUE, "blue", True),
        ("high", ("low", "high"), True),
        ("none", ("low", "high"), False),
        (None, ("low", None), True),
        (None, ("low",), False),
        ("anything", PRESENT, True),
        (0.5, PRESENT, True),
        (None, PRESENT, False),
        ("", PRESENT, False),
        (False, PRESENT, False),
        ((), PRESENT, False),
        (True, True, True),
        (1, True, False),
        (True, 1, False),
        (2, 2.0, True),
    ],
)
def test_an_answer_is_what_is_wanted(value: object, wanted: object, expected: bool) -> None:
    assert holds(value, wanted) is expected


def answer(fact: Fact, name: str) -> object:
    (one,) = told(fact)
    return stated(one, name)


def test_only_what_is_known_is_an_answer() -> None:
    spoken_to = {
        state: answer(said(ChildVoiceRecorded, alone={"state": state}), "alone")
        for state in ("not_known", "not_asked", "declined")
    }
    assert set(spoken_to.values()) == {None}
    known = said(ChildVoiceRecorded, alone=Known[bool](value=False))
    assert answer(known, "alone") is False
    assert answer(known, "no such field") is None


def test_one_of_several_conditions_is_enough_and_all_answers_of_it_are_wanted() -> None:
    (seen,) = told(said(ChildSeen, by_role="hcp", case="M1"))
    assert told_any(seen, (On(ChildVoiceRecorded), On(ChildSeen)))
    assert told_any(seen, (On(ChildSeen, by_role="hcp", case="M1"),))
    assert not told_any(seen, (On(ChildSeen, by_role="hcp", case="M2"), On(ChildVoiceRecorded)))
    assert not told_any(seen, ())


def test_a_condition_is_written_in_the_order_of_its_fields() -> None:
    assert On(ChildSeen).describe() == "child.seen"
    on = On(ChildSeen, case=PRESENT, by_role=("hcp", None))
    assert on.describe() == "child.seen(by_role=hcp|None, case=*)"


def test_a_condition_on_a_field_the_fact_has_not_stops_the_start() -> None:
    with pytest.raises(WrongDeclaration, match=r"child\.seen has no field 'colour'"):
        On(ChildSeen, colour="blue")
