import pytest
from pydantic import ValidationError

from dolen.journal.fact import Classification, Fact, subject_fields
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people import facts
from dolen.people.facts import LinkMade, LinkUndone, PersonDescribed
from tests.people.family import at, known, known_place, said

ONE, OTHER = known("f1"), known("f2")


def test_a_person_may_be_described_with_nothing_but_words_about_a_coat() -> None:
    seen = PersonDescribed(happened_at=at(0), person=said(description="girl in a blue coat"))
    assert seen.name is None


def test_a_judgement_names_two_of_one_sort_both_known() -> None:
    for pair in ((ONE,), (ONE, ONE), (ONE, said("Somebody")), (ONE, OTHER, known("f3")), ()):
        with pytest.raises(ValidationError):
            LinkMade(happened_at=at(0), persons=pair, judgement="same", reason="Why")
    with pytest.raises(ValidationError):
        LinkMade(
            happened_at=at(0),
            persons=(ONE, OTHER),
            places=(known_place("p"), known_place("q")),
            judgement="same",
            reason="Why",
        )


def test_a_judgement_needs_a_reason() -> None:
    with pytest.raises(ValidationError):
        LinkMade.model_validate(
            {"happened_at": at(0), "persons": (ONE, OTHER), "judgement": "same"}
        )


def test_an_undoing_names_the_judgement_or_the_two() -> None:
    assert LinkUndone(happened_at=at(0), link="l", reason="Why").pair() is None
    places = (PlaceRef(nominal="a"), PlaceRef(nominal="b"))
    assert LinkUndone(happened_at=at(0), places=places, reason="Why").pair() == ("a", "b")
    with pytest.raises(ValidationError):
        LinkUndone(happened_at=at(0), reason="Why")
    with pytest.raises(ValidationError):
        LinkUndone(happened_at=at(0), persons=(PersonRef(nominal="a"),), reason="Why")


@pytest.mark.parametrize("fact", facts.ALL, ids=lambda fact: fact.kind)
def test_every_fact_of_the_room_is_titled_told_and_classified(fact: type[Fact]) -> None:
    assert fact.title
    assert fact.sentence
    own = set(fact.model_fields) - set(Fact.model_fields)
    for name in own:
        extra = fact.model_fields[name].json_schema_extra
        assert isinstance(extra, dict), name
        assert extra["classification"] in {one.value for one in Classification}, name
        assert fact.model_fields[name].title, name
    assert set(subject_fields(fact)) - {"place", "also"} <= own
