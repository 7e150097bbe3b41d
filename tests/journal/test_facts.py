"""What the journal tells of itself."""

import pytest
from pydantic import ValidationError

from dolen.journal.facts import ALL, HoldPlaced, JournalErased
from dolen.journal.registry import registry
from tests.journal.telling import DAY


def test_the_journals_facts_are_registered() -> None:
    assert {registry.room_of(fact.kind) for fact in ALL} == {"journal"}


def test_a_hold_covers_something() -> None:
    with pytest.raises(ValidationError, match="must be kept"):
        HoldPlaced(happened_at=DAY, authority="Inquiry")


def test_an_erasure_holds_ids_and_nothing_else() -> None:
    with pytest.raises(ValidationError):
        JournalErased(happened_at=DAY, erased=("Cerys",), second="sergeant", authority="Review")
