"""What the journal tells of itself."""

import pytest
from pydantic import ValidationError

from dolen.journal.fact import Fact, asked_fields
from dolen.journal.facts import ALL, HoldPlaced, JournalErased
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef, SaidPerson
from tests.journal.telling import DAY


def test_the_journals_facts_are_registered() -> None:
    assert {registry.room_of(fact.kind) for fact in ALL} == {"journal"}


def test_a_hold_covers_something() -> None:
    with pytest.raises(ValidationError, match="must be kept"):
        HoldPlaced(happened_at=DAY, authority="Inquiry")


def test_an_erasure_holds_ids_and_nothing_else() -> None:
    with pytest.raises(ValidationError):
        JournalErased(happened_at=DAY, erased=("Cerys",), second="sergeant", authority="Review")


def test_a_person_is_asked_for_the_facts_own_fields_then_where_others_and_a_note() -> None:
    asked = list(asked_fields(HoldPlaced))
    own = [name for name in HoldPlaced.model_fields if name not in Fact.model_fields]
    assert asked == [*own, *(name for name in asked if name not in own)]
    assert set(asked) - set(own) == {"place", "also", "note"}


def test_somebody_is_either_known_already_or_described_and_not_both_or_neither() -> None:
    for wrong in ({}, {"nominal": "n1", "said": SaidPerson(name="Cerys")}):
        with pytest.raises(ValidationError, match="already known or what was said, not both"):
            PersonRef.model_validate(wrong)
    assert PersonRef(nominal="n1").said is None
    assert PersonRef(said=SaidPerson(name="Cerys")).nominal is None
