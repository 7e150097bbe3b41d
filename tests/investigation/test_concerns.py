"""Concerns of the room through the real store: what changes far from their anchor is seen there."""

import datetime as dt

import pytest

from dolen.cases.facts import DelayExplained
from dolen.concerns.models import ConcernRow
from dolen.investigation.facts import (
    CrimeDisclosed,
    EnquiryMade,
    InvestigationSupervised,
    SiblingConsidered,
    SuspectBailed,
)
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.offenders.facts import ResidenceNotified
from dolen.people.standing import Residence
from dolen.planning.facts import ChildrenPlaced
from dolen.recording import clockwork
from tests.builders import after, known_child, known_person, known_place, tell

pytestmark = pytest.mark.django_db
DAY = 24.0


def child(name: str, age: int) -> PersonRef:
    return PersonRef(nominal=known_child(name, age, at=after(0)), roles=("child",))


def suspect() -> PersonRef:
    nominal = known_person("Idris Enghraifft", age=44, at=after(0))
    return PersonRef(nominal=nominal, roles=("suspect",))


def lives(place: str, *people: PersonRef, hours: float = 0.5) -> None:
    plain = tuple(PersonRef(nominal=one.nominal) for one in people)
    at = after(hours)
    tell(Residence(happened_at=at, people=plain, place=PlaceRef(nominal=place)), at=at)


def rows(rule: str) -> list[tuple[str, dt.datetime]]:
    found = ConcernRow.objects.filter(rule=rule).order_by("at")
    return [(row.state, row.at) for row in found]


def test_a_child_who_moves_in_with_a_suspect_is_seen_two_ties_away() -> None:
    man, victim, other = suspect(), child("Mali Enghraifft", 9), child("Guto Enghraifft", 5)
    flat = known_place("1 Stryd Enghraifft", sort="home", at=after(0))
    lives(flat, man)
    crime = CrimeDisclosed(
        happened_at=after(1), children=(victim,), suspects=(man,), offence_sort="violence"
    )
    tell(crime, at=after(1))
    assert rows("suspect_has_children") == []
    lives(flat, other, hours=30)
    (row,) = ConcernRow.objects.filter(rule="suspect_has_children")
    assert (row.state, row.at) == ("raised", after(30))
    assert set(row.links) == {man.nominal, other.nominal}


def test_a_child_who_moves_to_a_bail_address_is_seen() -> None:
    man, other = suspect(), child("Guto Enghraifft", 5)
    flat = known_place("1 Stryd Enghraifft", sort="home", at=after(0))
    lives(flat, man)
    bailed = SuspectBailed(
        happened_at=after(2), suspects=(man,), address=PlaceRef(nominal=flat), pre_charge=True
    )
    tell(bailed, at=after(2))
    assert rows("bailed_to_child") == []
    lives(flat, other, hours=40)
    assert rows("bailed_to_child") == [("raised", after(40))]


def test_a_sibling_nobody_thought_of_is_raised_when_the_day_is_over() -> None:
    victim, other = child("Mali Enghraifft", 9), child("Guto Enghraifft", 5)
    flat = known_place("1 Stryd Enghraifft", sort="home", at=after(0))
    lives(flat, victim, other)
    tell(CrimeDisclosed(happened_at=after(1), children=(victim,)), at=after(1))
    assert rows("siblings_same_risk") == [("pending", after(25))]
    with clock.at(after(26)):
        clockwork.tick(after(26))
    assert rows("siblings_same_risk") == [("raised", after(25))]


def test_a_sibling_thought_of_in_time_is_not() -> None:
    victim, other = child("Mali Enghraifft", 9), child("Guto Enghraifft", 5)
    flat = known_place("1 Stryd Enghraifft", sort="home", at=after(0))
    lives(flat, victim, other)
    tell(CrimeDisclosed(happened_at=after(1), children=(victim,)), at=after(1))
    tell(SiblingConsidered(happened_at=after(20), child=other, shares_risk=None), at=after(20))
    assert rows("siblings_same_risk") == []


def test_a_step_that_names_nobody_moves_the_silence_of_its_matter() -> None:
    victim = child("Mali Enghraifft", 9)
    crime = CrimeDisclosed(
        happened_at=after(0), children=(victim,), offence_sort="sexual", case="IN-1"
    )
    tell(crime, at=after(0))
    assert rows("serious_no_progress") == [("pending", after(14 * DAY))]
    tell(EnquiryMade(happened_at=after(10 * DAY), case="IN-1"), at=after(10 * DAY))
    assert rows("serious_no_progress") == [("pending", after(24 * DAY))]
    why = DelayExplained(happened_at=after(12 * DAY), reason="lab", case="IN-1")
    tell(why, at=after(12 * DAY))
    with clock.at(after(25 * DAY)):
        clockwork.tick(after(25 * DAY))
    assert rows("serious_no_progress") == [("raised", after(24 * DAY))]
    read = InvestigationSupervised(happened_at=after(26 * DAY), children=(victim,), case="IN-1")
    tell(read, at=after(26 * DAY))
    assert rows("serious_no_progress") == [
        ("raised", after(24 * DAY)),
        ("pending", after(40 * DAY)),
    ]


def test_children_placed_with_a_suspect_are_seen_though_no_home_was_told() -> None:
    man, victim, other = suspect(), child("Mali Enghraifft", 9), child("Guto Enghraifft", 5)
    crime = CrimeDisclosed(
        happened_at=after(1), children=(victim,), suspects=(man,), offence_sort="violence"
    )
    tell(crime, at=after(1))
    carer = PersonRef(nominal=man.nominal)
    tell(ChildrenPlaced(happened_at=after(20), children=(other,), carers=(carer,)), at=after(20))
    (row,) = ConcernRow.objects.filter(rule="suspect_has_children")
    assert (row.state, row.at) == ("raised", after(20))
    assert set(row.links) == {man.nominal, other.nominal}


def test_the_home_an_offender_notified_is_the_address_bailed_to_when_none_is_told() -> None:
    man = suspect()
    flat = known_place("1 Stryd Enghraifft", sort="home", at=after(0))
    bail = SuspectBailed(happened_at=after(3), suspects=(man,), child_at_address=True)
    tell(bail, at=after(3))
    notified = ResidenceNotified(
        happened_at=after(1),
        offender=PersonRef(nominal=man.nominal),
        address=PlaceRef(nominal=flat),
    )
    tell(notified, at=after(4))
    (row,) = ConcernRow.objects.filter(rule="bailed_to_child")
    assert set(row.links) == {man.nominal, flat}
