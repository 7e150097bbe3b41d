"""A record of an unborn child counts wherever a fact names the child beside the mother."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dolen.concerns.patterns import Tie
from dolen.journal.subjects import PersonRef
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.missing.facts import ChildReportedMissing
from dolen.people.standing import HealthKnown
from dolen.planning.facts import HarmSuspected
from dolen.planning.pregnancies import find_unborn_at_risk
from tests.telling import CHILD, MONDAY, at, child, number, said, told

UNBORN = PersonRef(nominal="unborn", roles=("child", "unborn"))
_PREGNANT = said(HealthKnown, 0, pregnant=True)
_MISSING = said(ChildReportedMissing, 1)


@dataclass(frozen=True)
class _World:
    """The facts of one mother, without a database."""

    known: Sequence[Told]
    as_of: dt.datetime = MONDAY + dt.timedelta(days=30)

    def facts(self, nominal: str) -> Sequence[Told]:
        return [one for one in self.known if one.names(nominal)]

    def person(self, nominal: str) -> PersonView:
        return child(17) if nominal == "cerys" else PersonView(nominal=nominal)

    def ties(self, nominal: str) -> Sequence[Tie]:
        return ()

    def value(self, told: Told, name: str, subject: str) -> object:
        return getattr(told.fact, name, None)

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        return None if self.as_of == MONDAY else number(parameter)


def test_without_a_record_it_is_found() -> None:
    (found,) = find_unborn_at_risk(_World(told(_PREGNANT, _MISSING)), "cerys")
    assert (found.links, found.because) == (("cerys",), ("f0", "f1"))


def test_a_suspicion_of_harm_that_names_the_unborn_child_is_a_record() -> None:
    harm = said(HarmSuspected, 20, children=(CHILD, UNBORN))
    assert not list(find_unborn_at_risk(_World(told(_PREGNANT, _MISSING, harm)), "cerys"))


def test_a_second_note_of_one_pregnancy_is_no_second_finding() -> None:
    again = said(HealthKnown, 30, pregnant=True)
    found = find_unborn_at_risk(_World(told(_PREGNANT, _MISSING, again)), "cerys")
    assert len(list(found)) == 1


def test_without_a_number_nothing_is_said() -> None:
    facts = told(_PREGNANT, _MISSING)
    assert not list(find_unborn_at_risk(_World(facts, as_of=at(0)), "cerys"))
