"""Erasing lawfully: what goes, what stays, who may, and doing it again after a restore."""

import datetime as dt
import json
from pathlib import Path

import pytest
from django.db import connection, transaction

from dolen.journal import clock, reading, store
from dolen.journal import erase as erasing
from dolen.journal.erase import (
    CannotErase,
    Erasure,
    Gone,
    Held,
    TwoPeopleNeeded,
    erase,
    ledger,
    replay,
    scrub,
)
from dolen.journal.facts import HoldLifted, HoldPlaced, JournalErased
from dolen.journal.models import ContentRow, ErasureRow, FactRow, IndexRow
from dolen.journal.verify import verify
from tests.databases import Engine
from tests.journal.telling import DAY, described, entry, found, seal_all, tell

pytestmark = pytest.mark.usefixtures("each_database")
SECRET = "the words of a child that must go"


def gone(*uids: str) -> list[str]:
    """Erase facts as two people would."""
    return erase(uids, by="officer", second="sergeant", authority="Review 12", reason="Time")


def test_content_goes_and_the_journal_still_verifies() -> None:
    (one, two) = tell(described(note=SECRET), described())
    seal_all()
    before = store.latest_checkpoint()
    header = reading.header(one.uid)
    assert header is not None
    assert before is not None
    assert gone(one.uid, one.uid) == [one.uid]
    seal_all()
    report = verify(notes=[before.note()])
    assert (report.problems, report.facts, report.erased) == ([], 3, 1)
    assert set(reading.headers([one.uid, two.uid])) == {two.uid}
    assert not ContentRow.objects.filter(uid=one.uid).exists()
    with pytest.raises(reading.Erased):
        header.load()
    receipt = store.receipts([one.uid])[one.uid]
    assert (receipt.mac, receipt.digest) == (one.mac, "")


def test_the_erasure_is_a_fact_that_repeats_nothing() -> None:
    (one,) = tell(described(note=SECRET))
    gone(one.uid)
    ((uid, header),) = reading.headers_of_kind(JournalErased.kind).items()
    fact = header.load()
    assert isinstance(fact, JournalErased)
    assert (fact.erased, fact.second, fact.authority) == ((one.uid,), "sergeant", "Review 12")
    assert header.by == "officer"
    assert SECRET not in bytes(ContentRow.objects.get(uid=uid).body).decode()
    (row,) = ledger()
    assert (row.uid, row.erased_by_fact, row.by, row.second) == (
        one.uid,
        uid,
        "officer",
        "sergeant",
    )


def test_it_is_known_whether_anything_was_erased_since_a_moment() -> None:
    (one,) = tell(described(note=SECRET))
    before = clock.now()
    assert not erasing.erased_since(before)
    gone(one.uid)
    assert erasing.erased_since(before - dt.timedelta(seconds=1))
    assert not erasing.erased_since(clock.now())


def test_a_telling_that_was_erased_is_not_kept_when_it_comes_again() -> None:
    (one,) = tell(described(note=SECRET), dedupe="newport:1")
    gone(one.uid)
    (again,) = tell(described(note=SECRET), dedupe="newport:1")
    assert (again.uid, again.new, again.digest) == (one.uid, False, "")
    assert ContentRow.objects.count() == 1


def test_nobody_erases_alone() -> None:
    (one,) = tell(described())
    with pytest.raises(TwoPeopleNeeded):
        erase([one.uid], by="officer", second="officer", authority="Review")
    assert reading.header(one.uid) is not None


def test_only_what_is_there_can_be_erased_and_never_an_erasure() -> None:
    (one, two) = tell(described(), described())
    gone(one.uid)
    (erased,) = reading.headers_of_kind(JournalErased.kind)
    for uids in ([one.uid], ["0" * 32], [erased], []):
        with pytest.raises(CannotErase) as refused:
            gone(*uids, *([two.uid] if uids else []))
        assert refused.value.uids == tuple(uids)
    assert reading.header(two.uid) is not None


def test_a_hold_keeps_what_it_covers_until_it_is_lifted() -> None:
    named, in_case, of_crime, free = tell(
        described(), described(case="c1"), described(crime="k1"), described(case="c2")
    )
    (by_name, by_case, by_crime) = tell(
        HoldPlaced(happened_at=DAY, authority="Inquiry", records=(named.uid,)),
        HoldPlaced(happened_at=DAY, authority="Inquiry", case="c1"),
        HoldPlaced(happened_at=DAY, authority="Inquiry", crime="k1"),
    )
    with pytest.raises(Held) as refused:
        gone(named.uid, in_case.uid, of_crime.uid, free.uid)
    assert refused.value.holds == {
        named.uid: by_name.uid,
        in_case.uid: by_case.uid,
        of_crime.uid: by_crime.uid,
    }
    assert gone(free.uid) == [free.uid]
    tell(HoldLifted(happened_at=DAY, hold=by_case.uid, authority="Inquiry over"))
    assert gone(in_case.uid) == [in_case.uid]
    (over_all,) = tell(HoldPlaced(happened_at=DAY, authority="Inquiry", everything=True))
    (another,) = tell(described())
    with pytest.raises(Held):
        gone(another.uid)
    assert over_all.new


def test_what_rests_on_erased_facts_is_worked_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Gone, bool]] = []
    work = [lambda gone: seen.append((gone, bool(reading.headers(gone.uids))))]
    monkeypatch.setattr(erasing, "after_erasure", work)
    (one, two) = tell(described(case="c1"), described(crime="k1"))
    with clock.at(DAY):
        gone(two.uid, one.uid)
    uids = tuple(sorted([one.uid, two.uid]))
    assert seen == [(Gone(uids, frozenset({"c1", "k1"}), DAY), False)]


def test_an_erasure_that_fails_erases_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(uids: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(erasing, "after_erasure", [fail])
    (one,) = tell(described())
    with pytest.raises(RuntimeError):
        gone(one.uid)
    assert reading.header(one.uid) is not None
    assert ErasureRow.objects.count() == 0


def test_a_restored_backup_is_erased_again() -> None:
    """As after a restore of a backup older than the erasure: the ledger alone knows of it."""
    uid = "b" * 32
    with transaction.atomic():
        store.append([entry(described(note=SECRET), uid=uid)], recorded_at=DAY)
    lost = Erasure(uid, "c" * 32, DAY, "officer", "sergeant", "Review 12", "Time")
    assert Erasure.of_line(lost.line()) == lost
    assert replay([lost]) == [uid]
    seal_all()
    assert found() == set()
    (header,) = reading.headers_of_kind(JournalErased.kind).values()
    assert (header.uid, header.by, header.happened_at) == ("c" * 32, "officer", DAY)
    assert replay([lost]) == []
    assert ledger() == [lost]
    assert FactRow.objects.count() == 2


def test_a_line_that_is_no_erasure_is_refused() -> None:
    for line in ("{}", "[1]", '{"at": 3}', "no"):
        with pytest.raises(ValueError, match=r"erasure ledger|Expecting"):
            Erasure.of_line(line)


def test_nothing_of_what_was_erased_is_left_in_the_files(each_database: Engine) -> None:
    receipts = tell(*[described(note=f"{SECRET} {n} " * 20, hours=n) for n in range(40)])
    keep = tell(described(note="what stays"))
    gone(*[one.uid for one in receipts])
    assert scrub()
    if connection.vendor == "sqlite":
        files = Path(str(each_database.settings["default"]["NAME"])).parent.glob("dolen.sqlite3*")
        text = b"".join(file.read_bytes() for file in files)
        assert b"what stays" in text
        assert SECRET.encode() not in text
    assert set(IndexRow.objects.values_list("uid", flat=True)) > {keep[0].uid}
    assert json.loads(ledger()[0].line())["by"] == "officer"


def test_readers_in_the_way_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite cannot empty its log while somebody reads an older state; erasing goes on."""
    monkeypatch.setattr(erasing, "scrub", lambda: False)
    (one,) = tell(described())
    assert gone(one.uid) == [one.uid]
    assert reading.header(one.uid) is None
