"""The duties of the missing room, held against the public catalogue."""

import pytest

from dolen.contact import duties as contact
from dolen.duties.rules import Duty
from dolen.investigation import duties as investigation
from dolen.missing import duties as missing
from dolen.missing.duties import DUTIES
from dolen.missing.guards import GUARDS
from dolen.planning import duties as planning
from dolen.protection import duties as protection
from dolen.protection import guards as protection_guards
from tests.duties.declared import differences, rows, time_forces

ALL = (*DUTIES, *GUARDS)


@pytest.mark.parametrize("duty", ALL, ids=lambda duty: duty.name)
def test_a_duty_does_what_the_catalogue_says(duty: Duty) -> None:
    assert differences(duty) == {}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_the_time_of_a_duty_binds_as_far_as_the_catalogue_says(duty: Duty) -> None:
    assert time_forces(duty) == {rows()[duty.name]["time_force"]}


def test_the_number_of_duties_is_as_recorded() -> None:
    assert len(ALL) == len({duty.name for duty in ALL}) == 15


@pytest.mark.parametrize("duty", ALL, ids=lambda duty: duty.name)
def test_a_duty_says_one_plain_sentence_and_names_its_room(duty: Duty) -> None:
    assert duty.says.endswith(".")
    assert duty.room == "missing"


def test_every_duty_of_the_catalogue_for_these_rooms_is_declared() -> None:
    begins = (
        "missing",
        "miraf",
        "trigger",
        "cawn",
        "school",
        "protection",
        "child.",
        "home",
        "handover",
    )
    begins = (*begins, "grade", "repeat")
    wanted = {name for name in rows() if name.startswith(begins)}
    rooms = (missing, protection, contact, planning, investigation)
    declared = {duty.name for room in rooms for duty in room.DUTIES}
    guarded = {duty.name for duty in (*GUARDS, *protection_guards.GUARDS)}
    assert {name for name in declared | guarded if name.startswith(begins)} == wanted
    assert len(wanted) == 34
