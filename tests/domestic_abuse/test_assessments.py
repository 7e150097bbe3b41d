"""The risk tool's sum and decision table 2, a test for each of its lines; and what is counted."""

from typing import Any

import pytest

from dolen.contact.facts import ChildAtIncident, IncidentAttended
from dolen.domestic_abuse import assessments
from dolen.domestic_abuse.assessments import LINES, QUESTIONS, MaracInputs, count, marac
from dolen.domestic_abuse.facts import DashCompleted
from dolen.domestic_abuse.incidents import is_serious
from dolen.journal.derived import Answer
from dolen.journal.fact import Fact, Known
from dolen.people.facts import PersonDescribed
from tests.telling import child, number, said, told

YES, NO = Known[bool](value=True), Known[bool](value=False)
REFUSED, UNKNOWN = Known[bool](state="declined"), Known[bool](state="not_known")


def dash(yes: int = 0, no: int = 0, **answers: Any) -> Fact:
    """A form with so many first questions answered yes, and so many after them no."""
    given = dict.fromkeys(QUESTIONS[:yes], YES) | dict.fromkeys(QUESTIONS[yes : yes + no], NO)
    return said(DashCompleted, 0, **(given | answers))


def test_every_question_of_the_form_is_a_field_of_the_fact_once() -> None:
    assert len(QUESTIONS) == len(set(QUESTIONS)) == 27
    assert set(QUESTIONS) <= set(DashCompleted.model_fields)
    assert len(assessments.asked_in(said(DashCompleted, 0, tool="dash24"))) == 24


def test_yes_answers_are_counted_and_no_answers_are_not() -> None:
    found = count(dash(14, 13), number)
    assert (found.yes, found.unanswered, found.incomplete) == (14, (), False)


@pytest.mark.parametrize("answer", [REFUSED, UNKNOWN, None])
def test_what_was_refused_or_is_not_known_is_no_no(answer: Known[bool] | None) -> None:
    found = count(dash(3, 24, **dict.fromkeys(QUESTIONS[:5], answer)), number)
    assert found.unanswered == QUESTIONS[:5]
    assert found.incomplete


def test_four_unanswered_questions_are_few_enough() -> None:
    assert not count(dash(3, 20), number).incomplete


def test_nobody_knows_the_sum_of_a_form_without_answers() -> None:
    assert count(dash(), number).yes is None


def test_a_sum_brought_over_without_answers_counts() -> None:
    found = count(dash(yes_count=16), number)
    assert (found.yes, found.incomplete) == (16, False)


def test_a_sum_lower_than_the_answers_lowers_nothing() -> None:
    assert count(dash(14, 13, yes_count=2), number).yes == 14


def test_a_yes_about_children_is_told_apart() -> None:
    assert count(dash(11, 16), number).about_children == (
        "pregnant_or_baby",
        "stepchildren",
        "hurt_children",
    )


@pytest.mark.parametrize(
    ("inputs", "value", "goes"),
    [
        (MaracInputs(referred_within_12m=True), "repeat", True),
        (MaracInputs(yes_count=14), "visible_high_risk", True),
        (MaracInputs(judgement=True, yes_count=2), "professional_judgement", True),
        (MaracInputs(incidents_12m=3, yes_count=2), "potential_escalation", True),
        (MaracInputs(yes_count=13), "medium", False),
        (MaracInputs(yes_count=10), "medium", False),
        (MaracInputs(yes_count=9), "standard", False),
        (MaracInputs(yes_count=0), "standard", False),
        (MaracInputs(), "unknown", False),
    ],
)
def test_each_line_of_the_table_decides(inputs: MaracInputs, value: str, goes: bool) -> None:
    found = marac(inputs, number)
    assert (found.value, found.goes) == (value, goes)


def test_the_table_has_a_line_for_every_result_in_the_order_of_the_criteria() -> None:
    assert [line.value for line in LINES] == [
        "repeat",
        "visible_high_risk",
        "professional_judgement",
        "potential_escalation",
        "medium",
        "standard",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("inputs", "value"),
    [
        (MaracInputs(referred_within_12m=True, yes_count=20), "repeat"),
        (MaracInputs(referred_within_12m=True, further_abuse=False, yes_count=3), "standard"),
        (MaracInputs(yes_count=14, judgement=True), "visible_high_risk"),
        (MaracInputs(judgement=True, incidents_12m=9), "professional_judgement"),
        (MaracInputs(incidents_12m=2, yes_count=12), "medium"),
        (MaracInputs(judgement=False, referred_within_12m=False, yes_count=1), "standard"),
    ],
)
def test_the_first_line_that_holds_decides(inputs: MaracInputs, value: str) -> None:
    assert marac(inputs, number).value == value


def test_a_judgement_without_a_reason_still_goes_and_asks_for_the_reason() -> None:
    assert marac(MaracInputs(judgement=True), number).short_of_reason
    assert not marac(MaracInputs(judgement=True, judgement_reason=True), number).short_of_reason


def test_what_was_not_known_is_named() -> None:
    assert marac(MaracInputs(yes_count=3), number).unknown == (
        "judgement",
        "incidents_12m",
        "referred_within_12m",
    )


def test_a_child_in_the_household_is_always_owed_more() -> None:
    assert marac(MaracInputs(yes_count=0), number).also == ()
    found = marac(MaracInputs(yes_count=0, child_in_household=True), number)
    assert found.also == assessments.FOR_CHILDREN


def _worked_out(field: str, *facts: Fact) -> Answer | None:
    [reader] = [one.read for one in assessments.DERIVED if one.field == field]
    *before, last = told(*facts)
    return reader(last, before, child(9), number)


def _incident(hours: float, **answers: Any) -> Fact:
    return said(IncidentAttended, hours, **({"type": "domestic", "case": f"c{hours}"} | answers))


def test_the_third_incident_is_counted_and_says_which() -> None:
    found = _worked_out("cumulative", _incident(0), _incident(100), _incident(200))
    assert found == Answer(True, ("f0", "f1", "f2"))


def test_the_second_incident_is_not_enough() -> None:
    found = _worked_out("cumulative", _incident(0), _incident(100))
    assert found == Answer(False, ("f0", "f1"))


def test_a_second_record_of_one_visit_is_no_incident_more() -> None:
    found = _worked_out(
        "cumulative", _incident(0), _incident(100), _incident(200), _incident(203, case="c200")
    )
    assert found == Answer(False, ("f3",))


def test_nothing_is_counted_at_an_incident_of_another_sort() -> None:
    assert _worked_out("cumulative", _incident(0), _incident(9, type="concern")) is None


def test_the_latest_school_said_of_the_child_counts() -> None:
    found = _worked_out(
        "school",
        said(PersonDescribed, 0, school="Ysgol y Bryn"),
        said(ChildAtIncident, 5, school="Ysgol y Coed"),
        _incident(10),
    )
    assert found == Answer("Ysgol y Coed", ("f1",))


def test_without_any_school_said_nobody_knows_it() -> None:
    assert _worked_out("school", said(PersonDescribed, 0), _incident(10)) is None


@pytest.mark.parametrize(
    ("answers", "serious"),
    [
        ({"injury": "Stab wound to the arm"}, True),
        ({"injury": "Wedi ei thagu, anymwybodol"}, True),
        ({"injury": "Serious"}, True),
        ({"injury": "No serious injury"}, False),
        ({"injury": "Minor graze, not broken"}, False),
        ({"injury": "Dim anaf difrifol"}, False),
        ({"injury_serious": True}, True),
        ({"injury_serious": False, "injury": "Serious"}, False),
        ({}, False),
    ],
)
def test_a_serious_injury_is_read_from_the_answer_or_from_words(
    answers: dict[str, Any], serious: bool
) -> None:
    [one] = told(_incident(0, **answers))
    assert is_serious(one) is serious
