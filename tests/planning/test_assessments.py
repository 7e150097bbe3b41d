"""What is worked out about a child's plan and the open investigation."""

import pytest

from dolen.investigation.facts import CrimeClosed, CrimeRecorded
from dolen.journal.fact import Fact
from dolen.people.standing import ChildDied, ChildTurned18, PlanCurrent
from dolen.planning.assessments import DERIVED
from dolen.planning.facts import (
    HarmSuspected,
    InvestigatorConsulted,
    PoliceContributed,
    RegisterRegistered,
    RegisterRemoved,
    on_protection_plan,
)
from tests.telling import FRIEND, at, child, number, said, told


def worked_out(field: str, asked: Fact, *before: Fact, tags: tuple[str, ...] = ()) -> object:
    (derived,) = [one for one in DERIVED if one.field == field]
    (fact,) = told(asked)
    answer = derived.read(fact, told(*before), child(15, *tags), number)
    return None if answer is None else (answer.value, answer.because)


def on_plan(*before: Fact, tags: tuple[str, ...] = ()) -> object:
    return worked_out("on_plan", said(HarmSuspected, 5), *before, tags=tags)


def test_a_child_on_a_plan_is_known_to_be_on_it() -> None:
    assert on_plan(said(PlanCurrent, 1)) == (True, ("f0",))
    assert on_plan(said(RegisterRegistered, 1)) == (True, ("f0",))
    assert on_plan(tags=("cpp",)) == (True, ())


def test_a_plan_that_ended_does_not_count() -> None:
    assert on_plan(said(PlanCurrent, 1, ended_at=at(4))) is None
    assert on_plan() is None
    assert on_plan(said(RegisterRegistered, 1, child=FRIEND)) is None


@pytest.mark.parametrize("end", [RegisterRemoved, ChildTurned18, ChildDied])
def test_what_takes_a_child_off_the_register_ends_the_plan(end: type[Fact]) -> None:
    registered, ended = said(RegisterRegistered, 1), said(end, 2)
    assert on_plan(registered, ended) is None
    assert on_plan(ended, tags=("cpp",)) is None
    assert on_plan(registered, ended, said(RegisterRegistered, 3)) == (True, ("f2",))


def test_a_plan_is_read_as_of_the_moment_asked_for() -> None:
    facts = told(said(RegisterRegistered, 1), said(RegisterRemoved, 9))
    found = on_protection_plan(facts, child(15), at(5))
    assert found is not None
    assert found.because == ("f0",)
    assert on_protection_plan(facts, child(15), at(0)) is None
    assert on_protection_plan(facts, child(15), at(9)) is None


def test_an_investigation_is_open_until_its_crime_is_closed() -> None:
    asked = said(PoliceContributed, 9)
    first, second = said(CrimeRecorded, 1, crime="C1"), said(CrimeRecorded, 2, crime="C2")
    closed = said(CrimeClosed, 3, crime="C1")
    assert worked_out("open_investigation", asked) == (False, ())
    assert worked_out("open_investigation", asked, first) == (True, ("f0",))
    assert worked_out("open_investigation", asked, first, closed) == (False, ())
    assert worked_out("open_investigation", asked, first, second, closed) == (True, ("f1",))


def test_the_officer_was_spoken_to_only_in_the_same_matter_and_about_the_same_child() -> None:
    asked = said(PoliceContributed, 9, case="PE-1")
    spoken = said(InvestigatorConsulted, 8, case="PE-1")
    elsewhere = said(InvestigatorConsulted, 8, case="PE-2")
    of_another = said(InvestigatorConsulted, 8, case="PE-1", children=(FRIEND,))
    assert worked_out("oic_consulted", asked, spoken) == (True, ("f0",))
    assert worked_out("oic_consulted", asked, elsewhere, of_another) == (False, ())
