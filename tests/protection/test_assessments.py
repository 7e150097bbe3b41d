"""Where a child in police protection may be: decision table 11, and what the taking implies."""

from typing import Any

import pytest

from dolen.journal.fact import Fact, Known
from dolen.journal.subjects import PlaceRef
from dolen.people.standing import LookedAfter, Residence, ResidenceEnded
from dolen.protection import assessments
from dolen.protection.facts import (
    AtPoliceStation,
    EmergencyProtectionOrderGranted,
    ExceptionalReasonGiven,
    MovedFromStation,
    Placed,
    ProtectionEnded,
    TakenIntoProtection,
)
from tests.telling import HOME, at, child, number, said, told

_STATION = said(AtPoliceStation, 3)
_REASON = said(ExceptionalReasonGiven, 2, reason="No bed in the county before five")


def place(*facts: Fact) -> assessments.PlaceOfSafety:
    return assessments.place_of_safety(told(*facts), child(), at(10), number)


@pytest.mark.parametrize(
    ("sort", "value"),
    [
        ("la_accommodation", "suitable"),
        ("foster", "suitable"),
        ("hospital", "suitable"),
        ("relative", "check_first"),
        ("other", "check_first"),
        ("police_station", "exceptional_only"),
        ("cell_area", "never"),
        (None, "unknown"),
    ],
)
def test_a_place_is_suitable_as_the_table_says(sort: str | None, value: str) -> None:
    assert assessments.suitability(sort).value == value


def test_a_station_needs_a_reason_told_before() -> None:
    assert place(_STATION).condition_met is False
    assert place(_REASON, _STATION).condition_met is True
    assert place(_REASON, _STATION).because == ("f1", "f0")
    assert place(_STATION, said(ExceptionalReasonGiven, 4, reason="x")).condition_met is False
    assert place(said(ExceptionalReasonGiven, 2), _STATION).condition_met is False


def test_a_reason_of_an_earlier_protection_does_not_count() -> None:
    assert place(_REASON, said(ProtectionEnded, 2.5), _STATION).condition_met is False


def test_the_cells_are_never_a_place_of_safety() -> None:
    assert place(_REASON, said(AtPoliceStation, 3, part_of_station="cell_area")).value == "never"


def test_with_a_relative_every_adult_is_checked_first() -> None:
    checked = said(Placed, 3, place_sort="relative", adults_checked=Known[bool](value=True))
    assert place(checked).condition_met is True
    unasked = said(Placed, 3, place_sort="relative", adults_checked=Known[bool](state="not_asked"))
    assert place(unasked).condition_met is False


def test_the_last_place_counts_and_an_unknown_place_is_unknown() -> None:
    found = place(_STATION, said(MovedFromStation, 4, place_sort="foster"))
    assert (found.value, found.condition_met, found.because) == ("suitable", None, ("f1",))
    assert place().value == "unknown"


def differs(*facts: Fact) -> assessments.Reading:
    return assessments.home_authority_differs(told(*facts), child(), at(10), number)


_TAKEN = said(TakenIntoProtection, 5, found_in_authority="Newport")


def test_the_home_told_with_the_taking_counts_first() -> None:
    taken = said(TakenIntoProtection, 5, found_in_authority="Newport", home_authority="Caerphilly")
    assert differs(said(LookedAfter, 1, local_authority="Newport"), taken).value is True


def test_the_authority_that_looks_after_the_child_counts_before_the_address() -> None:
    home = said(Residence, 1, local_authority="newport", place=HOME)
    assert differs(home, _TAKEN) == assessments.Reading(False, ("f1", "f0"))
    care = said(LookedAfter, 1, local_authority="Torfaen")
    assert differs(home, care, _TAKEN) == assessments.Reading(True, ("f2", "f1"))


def test_care_or_a_home_that_has_ended_does_not_count() -> None:
    care = said(LookedAfter, 1, local_authority="Torfaen", ended_at=at(2))
    assert differs(care, _TAKEN).value is None
    home = said(Residence, 1, local_authority="Torfaen", place=HOME)
    assert differs(home, said(ResidenceEnded, 2, place=HOME), _TAKEN).value is None
    elsewhere = said(ResidenceEnded, 2, place=PlaceRef(nominal="flat"))
    assert differs(home, elsewhere, _TAKEN).value is True


def test_nobody_can_say_without_the_taking_or_where_the_child_was_found() -> None:
    assert differs().value is None
    assert differs(said(TakenIntoProtection, 5)).value is None
    assert differs(_TAKEN).value is None


def in_force(*facts: Fact) -> bool | None:
    return assessments.order_in_force(told(*facts), child(), at(10), number).value


def test_an_order_is_in_force_until_it_expires() -> None:
    assert in_force() is False
    assert in_force(said(EmergencyProtectionOrderGranted, 1, expires_at=at(11))) is True
    assert in_force(said(EmergencyProtectionOrderGranted, 1, expires_at=at(10))) is False


def test_an_order_without_an_end_counts_within_its_matter_only() -> None:
    order = said(EmergencyProtectionOrderGranted, 1, case="PP-1")
    assert in_force(order, said(TakenIntoProtection, 5, case="PP-1")) is True
    assert in_force(order, said(TakenIntoProtection, 5, case="PP-2")) is None
    assert in_force(order) is None
    nameless = said(EmergencyProtectionOrderGranted, 1)
    assert in_force(nameless, said(TakenIntoProtection, 5)) is None


def test_the_worked_out_answers_read_the_fact_itself() -> None:
    reads: dict[str, Any] = {one.field: one.read for one in assessments.DERIVED}
    (taken,) = told(said(TakenIntoProtection, 5, found_in_authority="A", home_authority="B"))
    assert reads["home_authority_differs"](taken, [], child(), number).value is True
    (blank,) = told(said(TakenIntoProtection, 5))
    assert reads["home_authority_differs"](blank, [], child(), number) is None
    assert reads["epo_in_force"](blank, [], child(), number).value is False
