"""No way into the journal closes the minutes of a meeting while somebody listed has no outcome."""

import datetime as dt
import threading
import time

import pytest
from django.db import connections, transaction

from dolen.cases.facts import DutyExcused
from dolen.duties.models import DutyRow
from dolen.exploitation.facts import MaceListed
from dolen.journal import clock
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.meetings.facts import (
    MeetingClosed,
    MeetingConvened,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
)
from dolen.people.ids import nominal_id
from dolen.recording import gathered, store
from dolen.recording.guarding import Stopped
from dolen.recording.many import ToRecord, record_many
from tests.builders import after, known_child, officer, tell

pytestmark = pytest.mark.django_db
MEETING = "MT-1"


def ref(child: str) -> PersonRef:
    return PersonRef(nominal=child)


def listed(*children: str, at: float = 1) -> None:
    tell(PutOnAgenda(happened_at=after(at), case=MEETING, children=tuple(map(ref, children))))


def spoken_of(child: str, at: float = 2) -> None:
    tell(
        OutcomeReached(happened_at=after(at), case=MEETING, children=(ref(child),), outcome="plan")
    )


def closing(*children: str, at: float = 3, **more: object) -> MeetingClosed:
    told = {"happened_at": after(at), "case": MEETING, "children": tuple(map(ref, children))}
    return MeetingClosed.model_validate(told | more)


@pytest.fixture
def two() -> tuple[str, str]:
    """Two children listed, of whom the meeting spoke of the first."""
    first, second = known_child("Anwen Enghraifft"), known_child("Bedwyr Enghraifft")
    tell(MeetingConvened(happened_at=after(0), case=MEETING, sort="mace"))
    listed(first, second)
    spoken_of(first)
    return first, second


def closed() -> bool:
    return IndexRow.objects.filter(kind="meeting.closed").exists()


def refused(*facts: object, at: dt.datetime | None = None) -> set[str | None]:
    with pytest.raises(Stopped) as stopped:
        tell(*facts, at=at)  # type: ignore[arg-type]  # facts of several kinds
    assert not closed()
    assert {one.rule for one in stopped.value.judged} == {"meeting.close"}
    return {one.subject for one in stopped.value.judged}


def test_a_child_without_an_outcome_stops_the_closing_whoever_it_names(
    two: tuple[str, str],
) -> None:
    first, second = two
    assert refused(closing()) == {second}
    assert refused(closing(first)) == {second}
    assert refused(closing(first, second)) == {second}


def test_a_closing_dated_back_leaves_nobody_out(two: tuple[str, str]) -> None:
    assert refused(closing(at=0.5), at=after(4)) == set(two)


def test_no_reason_excuses_it(two: tuple[str, str]) -> None:
    excuse = DutyExcused(
        happened_at=after(2.5), case=MEETING, duty="meeting.close", reason="We ran out of time."
    )
    tell(excuse)
    assert refused(excuse.model_copy(update={"happened_at": after(3)}), closing()) == {two[1]}


def test_an_outcome_told_after_the_closing_in_the_same_record_comes_too_late(
    two: tuple[str, str],
) -> None:
    outcome = OutcomeReached(happened_at=after(3.1), case=MEETING, children=(ref(two[1]),))
    assert refused(closing(), outcome) == {two[1]}


def test_an_outcome_of_another_meeting_does_not_count(two: tuple[str, str]) -> None:
    tell(OutcomeReached(happened_at=after(2), case="MT-2", children=(ref(two[1]),)))
    assert refused(closing()) == {two[1]}


def test_somebody_listed_beside_the_closing_or_under_the_older_kind_counts_too(
    two: tuple[str, str],
) -> None:
    spoken_of(two[1])
    beside = PutOnAgenda(
        happened_at=after(2.5), case=MEETING, children=(PersonRef(said=SaidPerson(name="Cadi")),)
    )
    assert len(refused(beside, closing())) == 1
    third = known_child("Deio Enghraifft")
    tell(MaceListed(happened_at=after(2.5), case=MEETING, children=(ref(third),)))
    assert refused(closing()) == {third}


def test_once_everybody_has_an_outcome_the_minutes_close_and_name_everybody(
    two: tuple[str, str],
) -> None:
    first, second = two
    tell(NotReached(happened_at=after(2), case=MEETING, children=(ref(second),), why="time"))
    receipt = tell(closing())
    assert not receipt.breaches
    rows = DutyRow.objects.filter(rule="meeting.close")
    assert {(row.subject, row.status) for row in rows} == {(first, "met"), (second, "met")}
    assert DutyRow.objects.get(rule="meeting.review_outside").subject == second


def test_whatever_is_brought_in_from_elsewhere_is_held_to_it_too() -> None:
    child, other = known_child("Anwen Enghraifft"), known_child("Bedwyr Enghraifft")
    facts = [
        closing(child),
        PutOnAgenda(happened_at=after(1), case=MEETING, children=(ref(child), ref(other))),
        OutcomeReached(happened_at=after(2), case=MEETING, children=(ref(child),)),
    ]
    batch = [ToRecord(fact, f"in:{number}") for number, fact in enumerate(facts)]
    kept = record_many(batch, by=officer(), now=after(5))
    assert [one.fact for one in kept.refused] == [facts[0]]
    assert not closed()
    last = OutcomeReached(happened_at=after(2), case=MEETING, children=(ref(other),))
    again = record_many([batch[0], ToRecord(last, "in:last")], by=officer(), now=after(5))
    assert not again.refused
    assert closed()


def test_a_child_known_by_two_records_that_are_one_needs_one_outcome(two: tuple[str, str]) -> None:
    said = PersonRef(said=SaidPerson(name="Cadi Enghraifft", age=13))
    receipt = tell(PutOnAgenda(happened_at=after(2), case=MEETING, children=(said,)))
    new = nominal_id(receipt.facts[0].uid, "children.0")
    spoken_of(two[1])
    assert refused(closing()) == {new}
    spoken_of(new, at=2.5)
    tell(closing())
    assert closed()


@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
def test_a_child_listed_while_the_minutes_are_being_closed_keeps_them_open(
    two: tuple[str, str],
) -> None:
    spoken_of(two[1])
    third = known_child("Deio Enghraifft")
    told = threading.Event()
    found: list[str | None] = []

    def listing() -> None:
        put = PutOnAgenda(happened_at=after(2.5), case=MEETING, children=(ref(third),))
        try:
            with clock.at(after(3)), transaction.atomic():
                gathered.lock_sums([put])
                store.keep([put], by=officer(), token="listing", now=after(3))
                told.set()
                time.sleep(0.5)  # the closing has looked by now, and waits for this to be kept
        finally:
            told.set()
            connections.close_all()

    thread = threading.Thread(target=listing)
    thread.start()
    assert told.wait(timeout=20)
    try:
        tell(closing())
    except Stopped as stopped:
        found = [one.subject for one in stopped.judged]
    thread.join()
    assert found == [third]
    assert not closed()
