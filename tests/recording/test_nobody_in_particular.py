"""What is told of nobody in particular counts for everybody in its matter, patterns too."""

import datetime as dt
from collections import Counter

import pytest

from dolen.concerns.models import ConcernRow
from dolen.custody.facts import ChildDetained, NecessityGiven
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.recording import clockwork, second_look
from dolen.recording.rebuild import compare
from tests.builders import after, known_child, tell

pytestmark = pytest.mark.django_db(databases="__all__")


def states() -> list[str]:
    rows = ConcernRow.objects.filter(rule="custody_overnight_avoidable")
    return [row.state for row in rows]


def ring(at: dt.datetime) -> None:
    with clock.at(at):
        clockwork.tick(at)
        second_look.settle(at)


def detained(at: dt.datetime) -> None:
    child = PersonRef(nominal=known_child(), roles=("child",))
    tell(ChildDetained(happened_at=at, child=child, case="night"), at=at)


def test_a_reason_that_names_nobody_keeps_a_pattern_from_being_said() -> None:
    detained(after(11))
    assert states() == ["pending"]
    tell(NecessityGiven(happened_at=after(12), case="night"), at=after(12))
    ring(after(16))
    assert states() == []


def test_a_reason_that_names_nobody_and_is_told_late_takes_back_what_was_said() -> None:
    detained(after(11))
    ring(after(16))
    assert states() == ["raised"]
    tell(NecessityGiven(happened_at=after(12), case="night"), at=after(17))
    assert states() == ["withdrawn"]
    compared = compare(after(17))
    assert (compared.gone, compared.new) == (Counter(), Counter())


def test_a_reason_told_in_another_matter_explains_nothing() -> None:
    detained(after(11))
    tell(NecessityGiven(happened_at=after(12), case="another"), at=after(12))
    ring(after(16))
    assert states() == ["raised"]
