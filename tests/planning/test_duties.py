"""The duties of the planning room, held against the public catalogue."""

import pytest

from dolen.duties.rules import Duty
from dolen.planning.duties import DUTIES
from dolen.planning.guards import GUARDS
from tests.duties.declared import differences, rows, time_forces

ALL = (*DUTIES, *GUARDS)
BEYOND = {
    "strategy.reopen",
    "s47.open",
    "conference.later_review",
    "conference.transfer",
    "plan.seen_alone",
    "plan.seen_at_home",
    "plan.coordinator",
    "plan.access_told",
}
"""Duties of the Wales Safeguarding Procedures, or of ours, that the catalogue does not hold."""
CATALOGUED = [duty for duty in ALL if duty.name not in BEYOND]


@pytest.mark.parametrize("duty", CATALOGUED, ids=lambda duty: duty.name)
def test_a_duty_does_what_the_catalogue_says(duty: Duty) -> None:
    assert differences(duty) == {}


@pytest.mark.parametrize(
    "duty", [duty for duty in CATALOGUED if not duty.guard], ids=lambda duty: duty.name
)
def test_the_time_of_a_duty_binds_as_far_as_the_catalogue_says(duty: Duty) -> None:
    assert time_forces(duty) == {rows()[duty.name]["time_force"]}


def test_the_number_of_duties_is_as_recorded() -> None:
    assert len(ALL) == len({duty.name for duty in ALL}) == 26
    assert {duty.name for duty in ALL} - set(rows()) == BEYOND


@pytest.mark.parametrize("duty", ALL, ids=lambda duty: duty.name)
def test_a_duty_says_one_plain_sentence_and_names_its_room(duty: Duty) -> None:
    assert duty.says.endswith(".")
    assert duty.room == "planning"
