"""What the journal promises, on each database alike."""

import datetime as dt
import threading
import uuid
from collections.abc import Callable

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError

from dolen.journal import envelope, index, keys, lag, reading, rows, sealing, store, witnesses
from dolen.journal.canonical import digest_of
from dolen.journal.envelope import Entry
from dolen.journal.fact import Fact
from dolen.journal.models import (
    CheckpointRow,
    ContentRow,
    FactRow,
    IndexRow,
    LeafRow,
    WitnessRow,
)
from dolen.journal.problems import Finding
from dolen.journal.registry import Registry
from dolen.journal.verify import verify
from tests.databases import Engine
from tests.journal.telling import DAY, described, entry, found, seal_all, tell

pytestmark = pytest.mark.usefixtures("each_database")


def in_threads(*works: Callable[[], None]) -> None:
    """Do works at the same time, each on its own connection; raises what one of them raised."""
    failures: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as failure:  # handed to the test
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def test_what_is_told_is_read_back_in_the_order_told() -> None:
    facts = [described("Cerys", 2), described("Carys", 1, note="café ☃"), described("Ceri", 3)]
    receipts = tell(*facts)
    seal_all()
    assert [uid for uid, _ in store.positions_after(0, 10)] == [one.uid for one in receipts]
    headers = store.read_headers([one.uid for one in receipts])
    reading.cache.forget(headers)
    assert [headers[one.uid].load() for one in receipts] == facts
    for receipt, fact, place in zip(receipts, facts, range(3), strict=True):
        header = headers[receipt.uid]
        assert receipt.new
        assert (header.position, header.digest) == (place, digest_of(fact))
        assert (header.happened_at, header.recorded_at) == (fact.happened_at, DAY)
        assert (header.by, header.agency, header.token) == ("officer", "force", "t1")
    assert found() == set()


def test_a_place_in_the_journal_tells_when_its_fact_was_recorded() -> None:
    tell(described(), at=DAY)
    tell(described("Carys"), at=DAY + dt.timedelta(hours=3))
    seal_all()
    moments = [reading.recorded_at(place) for place in range(3)]
    assert moments == [DAY, DAY + dt.timedelta(hours=3), None]


def test_everything_is_read_in_order_in_lists() -> None:
    receipts = [tell(described(hours=n))[0] for n in range(5)]
    seal_all()
    lists = list(reading.everything(batch=2))
    assert [len(part) for part in lists] == [2, 2, 1]
    stored = [one for part in lists for one in part]
    assert [one.uid for one in stored] == [one.uid for one in receipts]
    assert [one.position for one in stored] == [0, 1, 2, 3, 4]
    assert [one.digest for one in stored] == [one.digest for one in receipts]
    assert {(one.by, one.agency, one.token, one.recorded_at) for one in stored} == {
        ("officer", "force", "t1", DAY)
    }


def test_the_same_telling_is_kept_once() -> None:
    (first,) = tell(described(), dedupe="newport:1")
    (again,) = tell(described("Other"), dedupe="newport:1")
    assert (again.uid, again.mac, again.digest) == (first.uid, first.mac, first.digest)
    assert (first.new, again.new) == (True, False)
    assert FactRow.objects.count() == ContentRow.objects.count() == IndexRow.objects.count() == 1
    assert store.receipts([first.uid]) == {first.uid: again}


def test_the_same_telling_twice_in_one_call_is_kept_once() -> None:
    with transaction.atomic():
        one, two, three = store.append(
            [entry(described(), dedupe="a"), entry(described(), dedupe="a"), entry(described())],
            recorded_at=DAY,
        )
    assert (one.uid, one.new, two.new, three.new) == (two.uid, True, False, True)
    assert FactRow.objects.count() == 2


def test_a_telling_is_not_readable_from_what_stays() -> None:
    tell(described(), dedupe="Cerys Example, Newport")
    assert "Cerys" not in str(FactRow.objects.values_list("dedupe", flat=True)[0])


def test_the_same_telling_by_several_at_once_is_kept_once() -> None:
    receipts: list[store.Receipt] = []
    barrier = threading.Barrier(4)

    def work() -> None:
        barrier.wait()
        receipts.extend(tell(described(), dedupe="newport:1"))

    in_threads(*[work] * 4)
    seal_all()
    assert len({one.uid for one in receipts}) == 1
    assert sorted(one.new for one in receipts) == [False, False, False, True]
    assert FactRow.objects.count() == ContentRow.objects.count() == IndexRow.objects.count() == 1
    assert found() == set()


def test_nothing_is_kept_of_a_transaction_undone() -> None:
    with transaction.atomic():
        store.append([entry(described())], recorded_at=DAY)
        transaction.set_rollback(True)
    seal_all()
    assert [model.objects.count() for model in (FactRow, ContentRow, IndexRow, LeafRow)] == [0] * 4


def test_a_fact_is_appended_within_a_transaction_only() -> None:
    with pytest.raises(TransactionManagementError):
        store.append([entry(described())], recorded_at=DAY)


def test_nothing_told_is_nothing_kept() -> None:
    assert tell() == []
    assert store.seal() == 0
    assert store.latest_checkpoint() is None
    assert store.sealed_size() == 0
    assert reading.headers([]) == {}
    assert reading.uids_in_matters([]) == {}
    assert list(reading.everything()) == []
    assert found() == set()


def test_a_given_uid_is_kept_and_never_used_twice() -> None:
    uid = uuid.uuid4().hex
    with transaction.atomic():
        (receipt,) = store.append([entry(described(), uid=uid)], recorded_at=DAY)
    assert receipt.uid == uid
    with pytest.raises(IntegrityError), transaction.atomic():
        store.append([entry(described("Other"), uid=uid)], recorded_at=DAY)
    header = reading.header(uid)
    assert header is not None
    assert header.load() == described()


def test_what_cannot_be_kept_is_refused() -> None:
    for wrong in (
        Entry(described(), by="officer", uid="short"),
        Entry(described(), by="o" * 65),
        Entry(described(), by="officer", agency="a" * 65),
    ):
        with pytest.raises(ValueError, match=r"uid is|at most"), transaction.atomic():
            store.append([wrong], recorded_at=DAY)


def test_facts_are_found_by_matter_and_by_record() -> None:
    late, early, other = tell(
        described(hours=2, case="c1", crime="k1"),
        described(hours=1, case="c1"),
        described(case="c2"),
    )
    both = reading.uids_in_matters(["c1", "k1", "none"])
    assert both == {"c1": [early.uid, late.uid], "k1": [late.uid]}
    assert reading.uids_in_matters(["c2"]) == {"c2": [other.uid]}
    assert reading.uids_in_matters(["k1"]) == {"k1": [late.uid]}
    assert set(store.uids_of_record("t1", by="officer")) == {late.uid, early.uid, other.uid}
    assert store.uids_of_record("t1", by="another") == []
    assert set(reading.headers_of_kind("person.described")) == {late.uid, early.uid, other.uid}


def test_matters_are_found_by_the_kinds_told_in_them() -> None:
    one, _ = tell(described(case="c1", crime="k1"), described())
    assert reading.matters_with(["person.described"]) == {"c1", "k1"}
    assert reading.matters_with(["other.kind"]) == set()
    hour = dt.timedelta(hours=1)
    assert reading.matters_with(["person.described"], since=DAY, until=DAY + hour) == {"c1", "k1"}
    assert reading.matters_with(["person.described"], since=DAY + hour) == set()
    assert reading.matters_with(["person.described"], until=DAY) == set()
    for period, of_these in (((DAY - hour, DAY), {"c1"}), ((DAY, DAY + hour), set())):
        assert reading.cases_with(["c1", "c2"], ["person.described"], period) == of_these
    assert reading.moments_in_cases(["c1", "c2"], ["person.described"]) == [
        ("c1", "person.described", DAY)
    ]
    assert reading.moments_in_cases(["c1"], ["other.kind"]) == []
    assert reading.living([one.uid, "0" * 32]) == {one.uid}
    assert reading.living([]) == set()


def test_the_oldest_fact_that_waits_for_its_seal_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert lag.waiting_since() is None
    tell(described())
    seal_all()
    assert lag.waiting_since() is None
    monkeypatch.setattr(store, "seal", lambda limit: 0)  # the sealer is away
    tell(described(), at=DAY)
    assert lag.waiting_since() == DAY


def test_what_was_never_told_is_not_found() -> None:
    (receipt,) = tell(described())
    assert reading.header("0" * 32) is None
    (header,) = reading.headers([receipt.uid, "0" * 32]).values()
    contents = reading.Contents({})
    contents.add("0" * 32, header.digest)
    with pytest.raises(reading.Erased):
        contents.loader("0" * 32)()


def test_the_cursor_has_no_gaps_and_ends_where_sealing_ended() -> None:
    for n in range(7):
        tell(described(hours=n), described(hours=n))
    seal_all()
    place, seen = 0, []
    while part := store.positions_after(place, 3):
        seen += [position for _, position in part]
        place = seen[-1] + 1
    assert seen == list(range(14))
    assert store.sealed_size() == 14


def test_checkpoints_are_signed_and_continue_each_other() -> None:
    sizes = []
    for n in range(3):
        tell(described(hours=n))
        seal_all()
        checkpoint = store.latest_checkpoint()
        assert checkpoint is not None
        assert checkpoint.is_signed()
        sizes.append(checkpoint.size)
        witnesses.keep(checkpoint.note(), holder="newport", received_at=DAY)
        witnesses.keep(checkpoint.note(), holder="newport", received_at=DAY)
    assert sizes == [1, 2, 3]
    assert WitnessRow.objects.count() == 3
    report = verify()
    assert (report.is_clean, report.facts, report.checkpoints, report.witnesses) == (True, 3, 3, 3)


def test_four_writers_at_once_and_a_sealer_give_a_clean_journal() -> None:
    done = threading.Event()

    def write() -> None:
        for n in range(25):
            tell(described(hours=n), described(hours=n))

    def seal() -> None:
        while not done.wait(0.005):
            store.seal()

    def writers() -> None:
        try:
            in_threads(*[write] * 4)
        finally:
            done.set()

    in_threads(writers, seal)
    seal_all()
    report = verify()
    assert (report.problems, report.facts, report.unsealed) == ([], 200, 0)


def test_a_forged_fact_is_never_sealed_and_the_others_are() -> None:
    FactRow.objects.create(uid="f" * 32, recorded_at=DAY, commitment=b"c" * 32, mac=b"m" * 32)
    (receipt,) = tell(described())
    seal_all()
    assert [uid for uid, _ in store.positions_after(0, 9)] == [receipt.uid]
    assert store.seal(from_the_start=True) == 0
    assert found() == {Finding.FACT_NOT_OURS, Finding.UNSEALED_TOO_LONG}


def test_forged_facts_do_not_fill_the_sealers_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        FactRow.objects.create(uid=f"{n:032}", recorded_at=DAY, commitment=b"c", mac=b"m")
    monkeypatch.setattr(store, "seal", lambda limit: 0)  # facts that nobody sealed yet
    receipts = tell(described(), described())
    monkeypatch.undo()
    assert [store.seal(1), store.seal(1), store.seal(1)] == [1, 1, 0]
    assert [uid for uid, _ in store.positions_after(0, 9)] == [one.uid for one in receipts]


def test_the_database_refuses_to_change_the_journal() -> None:
    tell(described())
    seal_all()
    for deed in (
        "UPDATE journal_factrow SET uid = uid",
        "DELETE FROM journal_factrow",
        "UPDATE journal_leafrow SET hash = hash",
        "DELETE FROM journal_leafrow",
        "UPDATE journal_checkpointrow SET at = at",
        "DELETE FROM journal_checkpointrow",
        "UPDATE journal_contentrow SET body = body",
    ):
        with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
            connection.cursor().execute(deed)
    assert found() == set()


def test_a_fact_of_an_older_version_is_lifted_when_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Seen(Fact):
        kind = "test.seen"
        title = sentence = "Seen"
        alone: bool

    class SeenNow(Seen):
        version = 2
        with_whom: str

    old, new = Registry(), Registry()
    old.register("test", [Seen])
    new.register("test", [SeenNow])
    new.upcast("test.seen", 1, lambda said: said | {"with_whom": "nobody"})
    monkeypatch.setattr(envelope, "registry", old)
    (receipt,) = tell(Seen(happened_at=DAY, alone=True))
    monkeypatch.setattr(envelope, "registry", new)
    reading.cache.forget([receipt.uid])
    seal_all()
    header = reading.header(receipt.uid)
    assert header is not None
    assert header.version == 1
    assert header.load() == SeenNow(happened_at=DAY, alone=True, with_whom="nobody")
    ((stored,),) = reading.everything()
    assert stored.digest == header.digest == receipt.digest
    assert found() == set()


def test_the_index_is_rebuilt_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_AT_ONCE", 2)
    tell(
        described(hours=1, case="c1", crime="k1", sequence=3),
        described(learned_at=DAY + dt.timedelta(hours=5, microseconds=7)),
        described(happened_at=DAY.astimezone(dt.timezone(dt.timedelta(hours=1)))),
    )
    before = list(IndexRow.objects.order_by("uid").values())
    IndexRow.objects.filter(uid=before[0]["uid"]).update(case="other", rank=7)
    assert index.rebuild() == 3
    assert list(IndexRow.objects.order_by("uid").values()) == before


def test_a_cache_forgets_what_was_least_read(each_database: Engine) -> None:
    cache = reading.Cache(2)
    for name in "abc":
        cache.keep(name, "d", described(name))
        cache.get("a", "d")
    assert [name for name in "abc" if cache.get(name, "d")] == ["a", "c"]
    assert cache.get("a", "other") is None
    cache.forget(["a", "never"])
    assert cache.get("a", "d") is None


def test_a_time_read_past_django_is_in_utc() -> None:
    assert rows.moment("2026-07-03 09:00:00") == DAY
    assert rows.moment(DAY.replace(tzinfo=None)) == DAY
    assert rows.moment(DAY) is DAY


def test_many_facts_in_one_call() -> None:
    receipts = tell(*[described(hours=n / 100) for n in range(2_500)])
    seal_all()
    assert [uid for uid, _ in store.positions_after(0, 5_000)] == [one.uid for one in receipts]
    assert len(reading.headers([one.uid for one in receipts])) == 2_500


def test_a_key_changed_by_mistake_is_noticed(settings: object) -> None:
    tell(described())
    seal_all()
    assert keys.origin().startswith("dolen/journal/")
    settings.JOURNAL_MAC_KEY = "ef" * 32  # type: ignore[attr-defined]  # the fixture's object
    settings.JOURNAL_SIGNING_KEY = "ef" * 32  # type: ignore[attr-defined]  # the same
    assert found() == {Finding.FACT_NOT_OURS, Finding.CHECKPOINT_SIGNATURE}


def test_the_sealer_looks_on_below_where_the_last_one_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sealing, "_MARGIN", dt.timedelta(0))
    for n in range(4):
        tell(described(hours=n))
        seal_all()
    lows = list(CheckpointRow.objects.order_by("size").values_list("low", flat=True))
    ids = list(LeafRow.objects.order_by("position").values_list("fact_id", flat=True))
    assert lows == (ids if connection.vendor == "sqlite" else [0, *ids[:3]])
