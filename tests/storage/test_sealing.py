"""Sealing while transactions are open, which only PostgreSQL knows."""

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from dolen.journal import sealing, store
from dolen.journal.models import FactRow
from tests.journal.telling import DAY, described, entry, found, seal_all, tell

pytestmark = pytest.mark.usefixtures("postgres")


@contextmanager
def told_but_not_committed(name: str) -> Iterator[None]:
    """Let another connection append a fact, and commit it only in the end."""
    appended, may_commit = threading.Event(), threading.Event()

    def work() -> None:
        with transaction.atomic():
            store.append([entry(described(name))], recorded_at=DAY)
            appended.set()
            may_commit.wait(20)
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    assert appended.wait(20)
    try:
        yield
    finally:
        may_commit.set()
        thread.join()


def sealed_names() -> list[str]:
    """Who was told of, in the order of the journal."""
    uids = [uid for uid, _ in store.positions_after(0, 100)]
    headers = store.read_headers(uids)
    return [getattr(headers[uid].load(), "name", "") for uid in uids]


def test_what_commits_late_is_sealed_later_and_nobody_waits() -> None:
    with told_but_not_committed("late"):
        tell(described("early"))
        seal_all()
        assert sealed_names() == ["early"]
    seal_all()
    assert sealed_names() == ["early", "late"]
    assert list(FactRow.objects.order_by("pk").values_list("pk", flat=True)) == [1, 2]
    assert found() == set()


def test_what_is_open_for_long_is_not_overlooked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_MARGIN", dt.timedelta(0))
    tell(described("first"))
    seal_all()
    with told_but_not_committed("late"):
        for n in range(4):
            tell(described(f"n{n}"))
            seal_all()
    seal_all()
    assert sealed_names() == ["first", "n0", "n1", "n2", "n3", "late"]
    assert found() == set()


def test_only_one_seals_at_a_time() -> None:
    tell(described())
    with transaction.atomic():
        assert store.seal() == 1
        others: list[int] = []

        def work() -> None:
            others.append(store.seal())
            connection.close()

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert others == [0]
    assert store.sealed_size() == 1


def test_tables_cannot_be_emptied() -> None:
    tell(described())
    for table in ("factrow", "contentrow", "leafrow", "checkpointrow"):
        with pytest.raises(Exception, match="only grows"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE journal_{table}")
