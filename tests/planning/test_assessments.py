"""What is known of a child's plan when harm is suspected."""

from dolen.journal.fact import Fact
from dolen.people.standing import PlanCurrent
from dolen.planning.assessments import DERIVED
from dolen.planning.facts import HarmSuspected
from tests.telling import at, child, number, said, told


def on_plan(*before: Fact, tags: tuple[str, ...] = ()) -> object:
    (derived,) = DERIVED
    (suspected,) = told(said(HarmSuspected, 5))
    answer = derived.read(suspected, told(*before), child(15, *tags), number)
    return None if answer is None else (answer.value, answer.because)


def test_a_child_on_a_plan_is_known_to_be_on_it() -> None:
    assert on_plan(said(PlanCurrent, 1)) == (True, ("f0",))
    assert on_plan(tags=("cpp",)) == (True, ())


def test_a_plan_that_ended_does_not_count() -> None:
    assert on_plan(said(PlanCurrent, 1, ended_at=at(4))) is None
    assert on_plan() is None
