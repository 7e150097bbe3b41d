"""A date or time of no living memory is refused before anything is kept."""

import datetime as dt

import pytest

from dolen.contact.facts import ChildSeen
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.people.standing import MissingHistory
from dolen.recording.many import ToRecord, record_many
from dolen.recording.store import BeyondYears
from dolen.recording.years import beyond_years
from tests.builders import MONDAY, after, known_child, officer, tell

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("year", [1066, 1899, 2200, 9999])
def test_a_year_that_cannot_be_meant_is_refused_and_nothing_is_kept(year: int) -> None:
    child = PersonRef(nominal=known_child())
    absurd = MissingHistory(happened_at=MONDAY, child=child, since=dt.date(year, 1, 1))
    with pytest.raises(BeyondYears, match=r"missing\.history: give a year from 1900 to 2199"):
        tell(ChildSeen(happened_at=MONDAY, child=child), absurd, at=MONDAY)


def test_a_long_life_is_no_absurdity() -> None:
    born = PersonRef(said=SaidPerson(name="Mali", date_of_birth="1900-01-01"))
    fact = ChildSeen(happened_at=MONDAY, child=born)
    assert list(beyond_years(fact)) == []
    early = fact.model_copy(update={"learned_at": MONDAY.replace(year=1899)})
    assert list(beyond_years(early)) == [("learned_at",)]


def test_of_many_facts_the_one_of_such_a_year_is_put_aside_and_the_rest_is_kept() -> None:
    child = PersonRef(nominal=known_child("Rhywun", 9, at=MONDAY))
    years = (2019, 1066, 2020)
    batch = [
        ToRecord(
            MissingHistory(happened_at=MONDAY, child=child, since=dt.date(year, 1, 1)), str(year)
        )
        for year in years
    ]
    kept = record_many(batch, by=officer(), now=after(1))
    assert kept.facts == 2
    assert kept.refused == [batch[1]]
