"""The duties of the contact room, held against the public catalogue."""

import pytest

from dolen.contact.duties import DUTIES
from dolen.contact.guards import GUARDS
from dolen.duties.rules import Duty
from tests.duties.declared import differences, rows, time_forces

ALL = (*DUTIES, *GUARDS)


@pytest.mark.parametrize("duty", ALL, ids=lambda duty: duty.name)
def test_a_duty_does_what_the_catalogue_says(duty: Duty) -> None:
    assert differences(duty) == {}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_the_time_of_a_duty_binds_as_far_as_the_catalogue_says(duty: Duty) -> None:
    assert time_forces(duty) == {rows()[duty.name]["time_force"]}


def test_the_number_of_duties_is_as_recorded() -> None:
    assert len(ALL) == len({duty.name for duty in ALL}) == 8


@pytest.mark.parametrize("duty", ALL, ids=lambda duty: duty.name)
def test_a_duty_says_one_plain_sentence_and_names_its_room(duty: Duty) -> None:
    assert duty.says.endswith(".")
    assert duty.room == "contact"
