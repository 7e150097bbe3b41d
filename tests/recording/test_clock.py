"""The clock: what is due is noticed, told once to each role, and nothing stops the others."""

import datetime as dt
import threading
from collections import Counter

import pytest
from django.db import connection

from dolen.duties.facts import DutyEscalated, EscalationAcknowledged
from dolen.duties.models import DutyRow, Trouble
from dolen.journal import clock, reading
from dolen.journal.models import ContentRow, IndexRow
from dolen.journal.reading import headers_of_kind
from dolen.journal.subjects import PersonRef
from dolen.people import telling
from dolen.protection.facts import TakenIntoProtection
from dolen.recording import clockwork, loop
from tests.builders import MONDAY, after, known_child, tell
from tests.journal.telling import unguarded

pytestmark = pytest.mark.usefixtures("each_database")
_BEFORE_THE_CLOCKS_CHANGE = dt.datetime(2026, 3, 27, 10, 0, tzinfo=dt.UTC)


def taken(name: str, *, at: dt.datetime = MONDAY) -> tuple[str, str]:
    """A child taken into police protection: the nominal, and the fact's uid."""
    child = known_child(name, at=at)
    fact = TakenIntoProtection(
        happened_at=at, child=PersonRef(nominal=child), case=f"P{name.split(maxsplit=1)[0]}"
    )
    return child, tell(fact).facts[0].uid


def escalated() -> Counter[tuple[str, str, dt.datetime]]:
    """What was told to whom for which moment: duty and opener, role, moment."""
    found: Counter[tuple[str, str, dt.datetime]] = Counter()
    for header in headers_of_kind("duty.escalated").values():
        fact = header.load()
        assert isinstance(fact, DutyEscalated)
        found[f"{fact.duty} {fact.opened_by}", fact.to, fact.alarm_at] += 1
    return found


def owed(moment: dt.datetime) -> set[tuple[str, str, dt.datetime]]:
    """Every alarm of a stored duty that nobody did, up to `moment`."""
    return {
        (f"{row.rule} {row.opened_by}", to, dt.datetime.fromisoformat(at))
        for row in DutyRow.objects.filter(status__in=["open", "overdue"])
        for at, to in row.alarms
        if dt.datetime.fromisoformat(at) <= moment
    }


def tick(hours: float) -> clockwork.Tally:
    """A round of the clock so many hours after Monday morning."""
    with clock.at(after(hours)):
        return clockwork.tick(after(hours))


def test_nothing_is_due_before_its_moment() -> None:
    taken("Cerys Un")
    first = DutyRow.objects.exclude(next_alarm_at=None).order_by("next_alarm_at").first()
    assert first is not None
    assert first.next_alarm_at is not None
    assert clockwork.tick(first.next_alarm_at - dt.timedelta(seconds=1)).looked == 0
    assert clockwork.tick(first.next_alarm_at).looked >= 1


def test_what_is_due_is_escalated_once_each_however_often_the_clock_looks() -> None:
    taken("Cerys Un")
    first, second = tick(6), tick(6)
    assert first.escalated == len(owed(after(6))) > 3
    assert (second.looked, second.escalated) == (0, 0)
    assert escalated() == Counter(owed(after(6)))


def test_two_clocks_at_once_escalate_once_each() -> None:
    for number in range(6):
        taken(f"Plentyn{number} Enghraifft")
    together = threading.Barrier(2)
    failures: list[Exception] = []

    def one() -> None:
        try:
            together.wait(10)
            tick(30)
        except Exception as failure:  # told by the test below
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _clock in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    tick(30)
    assert escalated() == Counter(owed(after(30)))
    assert not Trouble.objects.exists()


def test_a_missed_night_is_caught_up_in_the_first_round() -> None:
    taken("Cerys Un")
    with clock.at(after(80)):
        done = loop.once()
    assert done.tally.escalated == len(owed(after(80)))
    assert tick(80).looked == 0
    assert not DutyRow.objects.filter(status="open", due_at__lt=after(80)).exists()
    assert DutyRow.objects.filter(status="overdue").count() > 3


def test_who_took_it_on_is_on_record_and_the_duty_stays_late() -> None:
    child, uid = taken("Cerys Un")
    tick(6)
    before = escalated()
    row = DutyRow.objects.get(rule="protection.inform_child", opened_by=uid)
    fact = EscalationAcknowledged(
        happened_at=after(6),
        subject=PersonRef(nominal=child),
        duty=row.rule,
        opened_by=uid,
        case=row.scope,
    )
    tell(fact)
    tick(6)
    assert escalated() == before
    assert DutyRow.objects.get(pk=row.pk).status == row.status == "overdue"
    assert IndexRow.objects.filter(kind="duty.acknowledged").count() == 1


def spoil(uid: str) -> bytes:
    """Make the content of a fact unreadable, as a failing disk would; returns what it was."""
    before = bytes(ContentRow.objects.get(uid=uid).body)
    write(uid, b"{")
    return before


def write(uid: str, body: bytes) -> None:
    """Write content past the house, and let this process forget what it has read."""
    with unguarded():
        ContentRow.objects.filter(uid=uid).update(body=body)
    reading.cache.forget([uid])
    telling.forget([uid])


def test_a_row_that_cannot_be_worked_out_is_put_aside_and_the_others_go_on() -> None:
    children = [taken(f"Plentyn{number} Enghraifft") for number in range(5)]
    _child, poisoned = children[2]
    good = spoil(poisoned)
    done = tick(6)
    wanted = {one for one in owed(after(6)) if poisoned not in one[0]}
    assert escalated() == Counter(wanted)
    assert len(wanted) > 12
    aside = Trouble.objects.all()
    assert done.aside == aside.count() > 0
    assert all(poisoned in one.row for one in aside)
    assert {(one.since, one.times) for one in aside} == {(after(6), 1)}
    assert {one.error for one in aside} == {"JSONDecodeError"}

    assert tick(6.5).looked == 0, "not tried again within the hour"
    tick(7.5)
    assert {one.times for one in Trouble.objects.filter(since=after(6))} == {2}

    write(poisoned, good)
    tick(9)
    assert not Trouble.objects.exists()
    assert escalated() == Counter(owed(after(9)))


def test_a_night_in_which_the_clocks_go_forward_is_no_hour_shorter() -> None:
    _child, uid = taken("Cerys Un", at=_BEFORE_THE_CLOCKS_CHANGE)
    row = DutyRow.objects.get(rule="protection.end_within_72h", opened_by=uid)
    assert row.due_at == _BEFORE_THE_CLOCKS_CHANGE + dt.timedelta(hours=72)
    moments = sorted(dt.datetime.fromisoformat(at) for at, _to in row.alarms)
    for moment in moments:
        before, at = moment - dt.timedelta(seconds=1), moment
        with clock.at(before):
            clockwork.tick(before)
        told = sum(1 for duty, _to, _at in escalated() if duty == f"{row.rule} {uid}")
        with clock.at(at):
            clockwork.tick(at)
        assert sum(1 for duty, _to, _at in escalated() if duty == f"{row.rule} {uid}") > told
    assert DutyRow.objects.get(pk=row.pk).next_alarm_at in {None, row.due_at}
