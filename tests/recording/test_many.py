"""Many facts at once: kept once each, in parts, and with little looking for garbage."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dolen.contact.facts import ChildSeen
from dolen.duties.models import DutyRow
from dolen.journal.models import FactRow
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from dolen.recording.garbage import little_to_collect, seldom_looking
from dolen.recording.many import ToRecord, record_many
from dolen.recording.store import NotAllowed
from tests.builders import after, known_child, officer

pytestmark = pytest.mark.django_db(transaction=True)


def told_of(child: str, many: int) -> Iterator[ToRecord]:
    """A child reported missing, and seen so many times."""
    ref = PersonRef(nominal=child)
    yield ToRecord(ChildReportedMissing(happened_at=after(0), child=ref, case="M1"), key="missing")
    for number in range(many):
        fact = ChildSeen(happened_at=after(1 + number / 60), child=ref, case="M1")
        yield ToRecord(fact, key=f"seen {number}")


def test_what_is_told_twice_is_kept_once_and_worked_out_the_same() -> None:
    child = known_child()
    first = record_many(told_of(child, 150), by=officer(), now=after(9))
    owed = set(DutyRow.objects.values_list("rule", "subject", "due_at", "status"))
    assert first.facts == 151
    assert owed
    again = record_many(told_of(child, 150), by=officer(), now=after(9))
    assert again.facts == 0
    assert set(DutyRow.objects.values_list("rule", "subject", "due_at", "status")) == owed


def test_progress_is_told_and_garbage_looked_for_less_often_meanwhile() -> None:
    child, heard, before = known_child(), [], gc.get_threshold()

    def hear(done: int) -> None:
        heard.append((done, gc.get_threshold()[0]))

    record_many(told_of(child, 120), by=officer(), now=after(9), progress=hear)
    assert sum(done for done, _threshold in heard) == 121
    assert {threshold for _done, threshold in heard} == {200_000}
    assert gc.get_threshold() == before


def test_what_somebody_may_not_record_is_refused_and_garbage_looked_for_as_before() -> None:
    child, before = known_child(), gc.get_threshold()
    kept = FactRow.objects.count()
    nobody = replace(officer(), roles=())
    with pytest.raises(NotAllowed, match="missing"):
        record_many(told_of(child, 1), by=nobody, now=after(9))
    assert FactRow.objects.count() == kept
    assert gc.get_threshold() == before


def test_one_block_within_another_changes_nothing() -> None:
    before = gc.get_threshold()
    with little_to_collect():
        within = gc.get_threshold()
        with little_to_collect():
            assert gc.get_threshold() == within
        assert gc.get_threshold() == within
    assert gc.get_threshold() == before


def test_a_process_that_answers_pages_leaves_what_is_loaded_alone() -> None:
    found, often = gc.get_threshold(), (700, 10, 10)  # another test may have begun such a process
    gc.set_threshold(*often)
    try:
        with seldom_looking():
            assert gc.get_threshold() > often
            assert gc.get_freeze_count() > 10_000
        assert gc.get_threshold() == often
        assert gc.get_freeze_count() == 0
    finally:
        gc.set_threshold(*found)
