"""A fact told by a clock that runs ahead counts from now, and what is to come is refused."""

import datetime as dt

import pytest

from dolen.duties.models import DutyRow
from dolen.journal import clock, store
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from dolen.recording.ahead import AHEAD
from dolen.recording.many import ToRecord, record_many
from dolen.recording.store import NotYet
from tests.builders import after, known_child, officer, tell

pytestmark = pytest.mark.django_db
NOW = after(10)
FAST = dt.timedelta(minutes=3)


def missing(at: dt.datetime) -> ChildReportedMissing:
    """A child reported missing, by a clock that says `at`."""
    child = PersonRef(nominal=known_child())
    return ChildReportedMissing(happened_at=at, learned_at=at, child=child, case="M1")


def test_a_report_by_a_fast_clock_has_its_duties_at_once() -> None:
    tell(missing(NOW + FAST), at=NOW)
    assert {row.opens_at for row in DutyRow.objects.filter(rule="missing.grade")} == {NOW}


def test_it_counts_as_learned_now_too() -> None:
    receipt = tell(missing(NOW + FAST), at=NOW)
    told = store.read_headers([receipt.facts[0].uid])[receipt.facts[0].uid].load()
    assert told.happened_at == told.learned_at == NOW


def test_many_at_once_are_taken_in_the_same_way() -> None:
    with clock.at(NOW):
        kept = record_many([ToRecord(missing(NOW + FAST), "one")], by=officer(), now=NOW)
    assert (kept.facts, kept.refused) == (1, [])
    assert DutyRow.objects.filter(rule="missing.grade", opens_at=NOW).exists()


def test_what_is_to_come_is_refused_by_both_ways_in() -> None:
    later = missing(NOW + AHEAD + dt.timedelta(seconds=1))
    with pytest.raises(NotYet):
        tell(later, at=NOW)
    with clock.at(NOW):
        kept = record_many([ToRecord(later, "one")], by=officer(), now=NOW)
    assert kept.facts == 0
    assert [one.fact for one in kept.refused] == [later]
