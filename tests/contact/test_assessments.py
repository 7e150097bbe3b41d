"""THRIVE: the lowest grade of a call that the facts support (decision table 1)."""

from typing import Any

import pytest

from dolen.contact import assessments
from dolen.contact.facts import (
    CallReceived,
    ContactGraded,
    IncidentAttended,
    NoRiskReasonGiven,
)
from dolen.journal.fact import Fact, Known
from dolen.journal.subjects import PlaceRef
from dolen.people.standing import FlagStanding, PlanCurrent, Residence, ResidenceEnded
from dolen.planning.facts import FlagAdded, FlagRemoved, RegisterRegistered, RegisterRemoved
from tests.telling import HOME, at, child, number, said, told

_ANSWERED = {name: Known[str](value="Told in words") for name in assessments.ELEMENTS}
_NOW = Known[bool](value=True)


def floor(*facts: Fact) -> assessments.GradeFloor:
    return assessments.grade_floor(told(*facts), child(), at(10), number)


def test_a_child_in_danger_now_is_an_emergency() -> None:
    found = floor(said(CallReceived, 1, immediate_danger=_NOW), said(PlanCurrent, 0))
    assert (found.value, found.because) == ("emergency", ("f0",))


@pytest.mark.parametrize(
    "warning",
    [
        said(PlanCurrent, 0),
        said(RegisterRegistered, 0),
        said(FlagStanding, 0, type="cse"),
        said(FlagAdded, 0, type="rso"),
    ],
)
def test_a_warning_held_about_the_child_makes_it_priority(warning: Fact) -> None:
    found = floor(warning, said(ContactGraded, 1, **_ANSWERED))
    assert (found.value, found.because) == ("priority", ("f0",))


@pytest.mark.parametrize(
    "facts",
    [
        (said(FlagAdded, 0, type="cse"), said(FlagRemoved, 1, type="cse")),
        (said(FlagStanding, 0, type="language"),),
        (said(PlanCurrent, 0, ended_at=at(5)),),
        (said(RegisterRegistered, 0), said(RegisterRemoved, 1)),
        (said(CallReceived, 1, immediate_danger=Known[bool](state="not_known")),),
    ],
)
def test_what_has_ended_or_warns_of_no_harm_leaves_it_to_judgement(
    facts: tuple[Fact, ...],
) -> None:
    assert floor(*facts, said(ContactGraded, 2, **_ANSWERED)).value == "judgement"


def test_a_flag_set_again_counts() -> None:
    flag = said(FlagAdded, 0, type="cse")
    again = said(FlagAdded, 2, type="cse")
    assert floor(flag, said(FlagRemoved, 1, type="cse"), again).because == ("f2",)


def test_an_element_nobody_answered_keeps_the_call_out_of_the_diary() -> None:
    partly = _ANSWERED | {"harm": Known[str](state="not_known"), "risk": None}
    found = floor(said(ContactGraded, 1, **partly))
    assert (found.value, found.unknown) == ("not_diary", ("harm", "risk"))
    assert floor().unknown == assessments.ELEMENTS


_SAFE = {"reason": "The man was arrested and is in custody.", "supervisor": "Sergeant Enghraifft"}


def test_the_table_has_its_five_lines_in_order() -> None:
    assert [line.value for line in assessments.LINES] == [
        "emergency",
        "priority",
        "not_diary",
        "diary_allowed",
        "judgement",
    ]


def test_a_supervisors_reason_after_the_grading_allows_the_diary() -> None:
    graded = said(ContactGraded, 1, **_ANSWERED)
    found = floor(graded, said(NoRiskReasonGiven, 2, **_SAFE))
    assert (found.value, found.because) == ("diary_allowed", ("f1",))


@pytest.mark.parametrize(
    ("hours", "answers", "value"),
    [
        (2, {"reason": "Nobody is there."}, "judgement"),
        (2, {"supervisor": "Sergeant Enghraifft"}, "judgement"),
        (0, _SAFE, "judgement"),
    ],
)
def test_half_a_reason_or_one_from_before_the_grading_does_not(
    hours: int, answers: dict[str, str], value: str
) -> None:
    graded = said(ContactGraded, 1, **_ANSWERED)
    assert floor(graded, said(NoRiskReasonGiven, hours, **answers)).value == value


def test_a_reason_does_not_answer_what_nobody_answered() -> None:
    assert floor(said(ContactGraded, 1), said(NoRiskReasonGiven, 2, **_SAFE)).value == "not_diary"


def test_the_incident_is_at_home_where_the_child_lives() -> None:
    (read,) = [one.read for one in assessments.DERIVED]
    home, gone = said(Residence, 1, place=HOME), said(ResidenceEnded, 2, place=HOME)

    def at_home(place: PlaceRef | None, *before: Fact) -> Any:
        (attended,) = told(said(IncidentAttended, 5, place=place))
        answer = read(attended, told(*before), child(), number)
        return None if answer is None else (answer.value, answer.because)

    assert at_home(HOME, home) == (True, ("f0",))
    assert at_home(HOME, home, gone) is None
    assert at_home(HOME) is None
    assert at_home(None, home) is None
    assert at_home(PlaceRef(nominal="street"), home) is None


@pytest.mark.parametrize(
    ("held", "value"),
    [
        (("emergency", "priority"), "emergency"),
        (("priority", "not_diary"), "priority"),
        (("not_diary", "diary_allowed"), "not_diary"),
        (("diary_allowed",), "diary_allowed"),
        ((), "judgement"),
    ],
)
def test_the_first_line_that_holds_decides(
    held: tuple[assessments.CallFloor, ...], value: str
) -> None:
    assert assessments.first_line(held).value == value
