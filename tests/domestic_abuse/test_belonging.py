"""Incidents that are a child's though nobody named the child: at its home, or of its carers."""

from typing import Any

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.domestic_abuse.assessments import DERIVED
from dolen.domestic_abuse.belonging import beside, carers, stays, theirs
from dolen.duties.models import DutyRow
from dolen.journal.derived import Answer
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.facts import PersonDescribed
from dolen.people.standing_life import ChildBorn, RelationshipKnown, Residence, ResidenceEnded
from tests.builders import after, known_child, known_person, known_place, tell
from tests.telling import CHILD, HOME, at, child, number, said, told

MOTHER = PersonRef(nominal="rhian", roles=("carer",))
LODGER = PersonRef(nominal="huw")
ELSEWHERE = PlaceRef(nominal="elsewhere")
LIVES = said(Residence, 0, people=(CHILD, MOTHER), place=HOME)


def incident(hours: float, **answers: Any) -> Fact:
    """A domestic incident at which nobody named the child."""
    given = {"happened_at": at(hours), "type": "domestic", "case": f"c{hours}"}
    return IncidentAttended.model_validate(given | answers)


def counted(*facts: Fact) -> Answer | None:
    [one] = [one for one in DERIVED if one.field == "cumulative"]
    *before, last = told(*facts)
    return one.read(last, before, child(9), number)


def named_last(*others: Fact) -> Answer | None:
    """The answer at an incident that names the child, after these others."""
    return counted(LIVES, *others, incident(300, children=(CHILD,), place=HOME))


def test_two_incidents_at_its_home_and_one_that_names_the_child_are_three() -> None:
    found = named_last(incident(100, place=HOME), incident(200, place=HOME))
    assert found == Answer(True, ("f1", "f2", "f3"))


def test_two_incidents_of_its_mother_elsewhere_count() -> None:
    moved = [incident(hours, victims=(MOTHER,), place=ELSEWHERE) for hours in (100, 200)]
    assert named_last(*moved) == Answer(True, ("f1", "f2", "f3"))


@pytest.mark.parametrize(
    "other",
    [
        incident(100, place=ELSEWHERE),
        incident(100, victims=(LODGER,), place=ELSEWHERE),
        incident(100, adults=(MOTHER,), place=ELSEWHERE),
    ],
)
def test_what_is_neither_of_its_home_nor_of_its_carers_does_not_count(other: Fact) -> None:
    assert named_last(other, incident(200, place=HOME)) == Answer(False, ("f2", "f3"))


def test_what_happened_before_it_lived_there_or_after_it_left_does_not_count() -> None:
    moved_in = said(Residence, 150, people=(CHILD,), place=HOME)
    left = said(ResidenceEnded, 210, people=(CHILD,), place=HOME)
    facts = (
        incident(100, place=HOME), moved_in, incident(200, place=HOME), left,
        incident(250, place=HOME), incident(300, children=(CHILD,), place=ELSEWHERE),
    )  # fmt: skip
    assert counted(*facts) == Answer(False, ("f2", "f5"))


def test_two_records_of_no_matter_at_one_place_within_hours_are_one_incident() -> None:
    twice = [incident(hours, place=HOME, case=None) for hours in (100, 101)]
    assert named_last(*twice) == Answer(False, ("f1", "f3"))


def test_two_records_of_no_matter_and_no_place_are_two() -> None:
    apart = [incident(h, victims=(MOTHER,), case=None) for h in (100, 101)]
    assert named_last(*apart) == Answer(True, ("f1", "f2", "f3"))


def test_a_childrens_home_is_no_family_home_and_a_move_ends_one_stay() -> None:
    placed = said(Residence, 1, people=(CHILD,), place=ELSEWHERE, arrangement="care_home")
    left = said(ResidenceEnded, 5, people=(CHILD,), place=HOME)
    facts = told(LIVES, placed, said(Residence, 3, people=(CHILD,), place=ELSEWHERE), left)
    one, other = stays(facts, CHILD.nominal or "")
    assert (one.place, one.until) == ("home", at(5))
    assert (other.place, other.until) == ("elsewhere", None)
    assert one.holds_at(at(4))
    assert not one.holds_at(at(5))


def test_nobody_says_which_home_it_left_so_it_left_all() -> None:
    left = ResidenceEnded(happened_at=at(5), people=(CHILD,))
    [stay] = stays(told(LIVES, left), CHILD.nominal or "")
    assert stay.until == at(5)


def test_who_cares_is_read_of_homes_relationships_births_and_incidents() -> None:
    father, aunt, midwife = (PersonRef(nominal=name) for name in ("gethin", "nia", "mair"))
    facts = told(
        LIVES,
        RelationshipKnown(happened_at=at(1), person=father, cares_for=(CHILD,)),
        RelationshipKnown(happened_at=at(2), person=aunt, related=(CHILD,)),
        ChildBorn(happened_at=at(3), child=CHILD, carer=MOTHER),
        incident(4, children=(CHILD,), carers=(father,), adults=(midwife,)),
        incident(5, carers=(midwife,)),
    )
    assert carers(facts, CHILD.nominal or "") == {"rhian": at(0), "gethin": at(1)}


def test_only_a_domestic_incident_asks_for_homes_and_carers() -> None:
    *before, last = told(LIVES, incident(5, place=HOME))
    assert beside(last, before, child(9)) == ("home", "rhian")
    *before, last = told(LIVES, said(PersonDescribed, 5))
    assert beside(last, before, child(9)) == ()


def test_what_names_the_child_is_always_its_own() -> None:
    facts = told(said(PersonDescribed, 1), incident(2, place=ELSEWHERE))
    assert theirs(facts, CHILD.nominal or "") == [facts[0]]


@pytest.mark.django_db
def test_an_incident_told_late_of_the_home_counts_for_the_child_nobody_named() -> None:
    ref = PersonRef(nominal=known_child(age=9), roles=("child",))
    home = PlaceRef(nominal=known_place("1 Stryd Enghraifft, Casnewydd", sort="home"))
    mother = PersonRef(nominal=known_person("Rhian Enghraifft", age=34), roles=("carer",))
    tell(Residence(happened_at=after(0), people=(ref, mother), place=home), at=after(0))

    def attended(hours: float, told_at: float, **more: Any) -> None:
        given = {"happened_at": after(hours), "type": "domestic", "case": f"c{hours}"}
        fact = IncidentAttended.model_validate(given | {"place": home} | more)
        tell(fact, at=after(told_at))

    attended(100, 100)
    attended(300, 300, children=(ref,))
    assert not DutyRow.objects.filter(rule="da.cumulative_ppn").exists()
    attended(200, 310)
    [row] = DutyRow.objects.filter(rule="da.cumulative_ppn")
    assert (row.subject, row.opens_at) == (ref.nominal, after(300))
