"""The other children of a household are named where nobody named any."""

import pytest

from dolen.duties.models import DutyRow
from dolen.journal.house import house
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.standing_life import Residence, ResidenceEnded
from dolen.planning.facts import HarmSuspected
from tests.builders import after, known_child, known_person, known_place, tell

pytestmark = pytest.mark.django_db


def considered() -> list[str]:
    rows = DutyRow.objects.filter(rule="others.consider")
    return sorted(rows.values_list("subject", flat=True))


def household() -> tuple[PersonRef, list[str], PersonRef]:
    """A child, the two children who live with it, and one who has moved out."""
    home = PlaceRef(nominal=known_place("1 Stryd Enghraifft, Casnewydd", sort="home"))
    mother = PersonRef(nominal=known_person("Rhian Enghraifft", age=34), roles=("carer",))
    names = ("Mali", "Guto", "Nia", "Elis")
    children = [
        PersonRef(nominal=known_child(f"{name} Enghraifft", 4 + 2 * n), roles=("child",))
        for n, name in enumerate(names)
    ]
    tell(Residence(happened_at=after(0), people=(mother, *children), place=home), at=after(0))
    gone = children[-1]
    tell(ResidenceEnded(happened_at=after(1), people=(gone,), place=home), at=after(1))
    return children[0], sorted(str(one.nominal) for one in children[1:3]), gone


def test_those_who_live_with_the_child_are_considered_though_nobody_named_them() -> None:
    child, siblings, _gone = household()
    tell(HarmSuspected(happened_at=after(2), children=(child,), case="one"), at=after(2))
    assert considered() == siblings


def test_whoever_was_named_stands_alone() -> None:
    child, _siblings, gone = household()
    tell(HarmSuspected(happened_at=after(2), children=(child,), others=(gone,)), at=after(2))
    assert considered() == [gone.nominal]


def test_a_child_of_no_known_household_has_nobody_beside_it() -> None:
    child = PersonRef(nominal=known_child(), roles=("child",))
    tell(HarmSuspected(happened_at=after(2), children=(child,)), at=after(2))
    assert considered() == []


def test_a_case_file_that_states_everything_is_left_as_it_is() -> None:
    child, _siblings, _gone = household()
    house.derive = False
    try:
        tell(HarmSuspected(happened_at=after(2), children=(child,)), at=after(2))
    finally:
        house.derive = True
    assert considered() == []
