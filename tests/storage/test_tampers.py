"""Every way in which a database administrator could alter the journal, and how each one shows."""

import pytest
from django.db import connection, transaction
from pydantic import BaseModel

from dolen.journal import store
from dolen.journal.erase import erase
from dolen.journal.fact import Fact
from dolen.journal.facts import JournalErased
from dolen.journal.models import ContentRow, FactRow, IndexRow, LeafRow
from dolen.journal.problems import Finding
from dolen.journal.verify import verify
from tests.journal.telling import DAY, described, found, seal_all, tell, unguarded

pytestmark = pytest.mark.usefixtures("each_database")

_FIFTH = "(SELECT uid FROM journal_factrow WHERE id = 5)"
_LAST = "(SELECT max(size) FROM journal_checkpointrow)"
_TAIL_CUT = (
    "DELETE FROM journal_checkpointrow WHERE size > 10",
    "DELETE FROM journal_leafrow WHERE position >= 10",
    "DELETE FROM journal_indexrow WHERE uid IN (SELECT uid FROM journal_factrow WHERE id > 10)",
    "DELETE FROM journal_contentrow WHERE uid IN (SELECT uid FROM journal_factrow WHERE id > 10)",
    "DELETE FROM journal_factrow WHERE id > 10",
)

TAMPERS: dict[str, tuple[tuple[str, ...], Finding]] = {
    "uid": (
        ("UPDATE journal_factrow SET uid = substr(uid, 2) || substr(uid, 1, 1) WHERE id = 5",),
        Finding.LEAF_DIFFERS,
    ),
    "time of recording": (
        ("UPDATE journal_factrow SET recorded_at = '2019-02-01 00:00:00+00:00' WHERE id = 5",),
        Finding.LEAF_DIFFERS,
    ),
    "commitment": (
        ("UPDATE journal_factrow SET commitment = mac WHERE id = 5",),
        Finding.CONTENT_ALTERED,
    ),
    "mac": (("UPDATE journal_factrow SET mac = commitment WHERE id = 5",), Finding.FACT_NOT_OURS),
    "dedupe": (("UPDATE journal_factrow SET dedupe = 'x' WHERE id = 5",), Finding.FACT_NOT_OURS),
    "body": (
        (
            "UPDATE journal_contentrow SET body = "
            "(SELECT body FROM journal_contentrow WHERE uid = "
            "(SELECT uid FROM journal_factrow WHERE id = 6)) "
            f"WHERE uid = {_FIFTH}",
        ),
        Finding.CONTENT_ALTERED,
    ),
    "salt": (
        (
            "UPDATE journal_contentrow SET salt = "
            f"(SELECT mac FROM journal_factrow WHERE id = 5) WHERE uid = {_FIFTH}",
        ),
        Finding.CONTENT_ALTERED,
    ),
    "content gone": (
        (
            f"DELETE FROM journal_contentrow WHERE uid = {_FIFTH}",
            f"DELETE FROM journal_indexrow WHERE uid = {_FIFTH}",
        ),
        Finding.CONTENT_GONE,
    ),
    "fact gone": (("DELETE FROM journal_factrow WHERE id = 5",), Finding.FACT_MISSING),
    "fact and content gone": (
        (
            f"DELETE FROM journal_contentrow WHERE uid = {_FIFTH}",
            "DELETE FROM journal_factrow WHERE id = 5",
        ),
        Finding.FACT_MISSING,
    ),
    "leaf": (
        (
            "UPDATE journal_leafrow SET hash = "
            "(SELECT commitment FROM journal_factrow WHERE id = 5) WHERE position = 4",
        ),
        Finding.LEAF_DIFFERS,
    ),
    "leaf gone": (
        ("DELETE FROM journal_leafrow WHERE position = 4",),
        Finding.POSITION_MISSING,
    ),
    "two facts swapped": (
        (
            "UPDATE journal_leafrow SET position = 999 WHERE position = 4",
            "UPDATE journal_leafrow SET position = 4 WHERE position = 5",
            "UPDATE journal_leafrow SET position = 5 WHERE position = 999",
        ),
        Finding.CHECKPOINT_ROOT,
    ),
    "tail cut": (_TAIL_CUT, Finding.WITNESS_BEYOND),
    "checkpoints cut": (
        ("DELETE FROM journal_checkpointrow WHERE size > 10",),
        Finding.CHECKPOINT_LACKING,
    ),
    "leaves cut": (
        ("DELETE FROM journal_leafrow WHERE position >= 15",),
        Finding.CHECKPOINT_BEYOND,
    ),
    "checkpoint root": (
        (
            "UPDATE journal_checkpointrow SET root = "
            f"(SELECT hash FROM journal_leafrow WHERE position = 0) WHERE size = {_LAST}",
        ),
        Finding.CHECKPOINT_ROOT,
    ),
    "checkpoint frontier": (
        (f"UPDATE journal_checkpointrow SET frontier = root WHERE size = {_LAST}",),
        Finding.CHECKPOINT_FRONTIER,
    ),
    "checkpoint time": (
        (
            "UPDATE journal_checkpointrow SET at = '2019-02-01 00:00:00+00:00' "
            f"WHERE size = {_LAST}",
        ),
        Finding.CHECKPOINT_SIGNATURE,
    ),
    "checkpoint signature": (
        (f"UPDATE journal_checkpointrow SET signature = root WHERE size = {_LAST}",),
        Finding.CHECKPOINT_SIGNATURE,
    ),
    "index": (
        ("UPDATE journal_indexrow SET kind = 'other.kind' WHERE uid = " + _FIFTH,),
        Finding.INDEX_DIFFERS,
    ),
    "index time": (
        (
            "UPDATE journal_indexrow SET happened_at = '2019-02-01 00:00:00+00:00' "
            f"WHERE uid = {_FIFTH}",
        ),
        Finding.INDEX_DIFFERS,
    ),
    "index row gone": (
        (f"DELETE FROM journal_indexrow WHERE uid = {_FIFTH}",),
        Finding.INDEX_DIFFERS,
    ),
}


@pytest.fixture
def note() -> str:
    """Twenty facts, one of them erased, and what a partner was sent then."""
    (first, *_) = tell(*[described(hours=n) for n in range(10)])
    seal_all()
    tell(*[described(hours=n) for n in range(10)])
    erase([first.uid], by="officer", second="sergeant", authority="Review")
    seal_all()
    checkpoint = store.latest_checkpoint()
    assert checkpoint is not None
    return checkpoint.note()


def test_every_tamper_shows(note: str) -> None:
    assert found(note) == set()
    seen: dict[str, set[Finding]] = {}
    with unguarded():
        for name, (statements, _) in TAMPERS.items():
            with transaction.atomic():
                for statement in statements:
                    connection.cursor().execute(statement.replace("+00:00", _zone()))
                seen[name] = found(note)
                transaction.set_rollback(True)
    expected = {name: finding for name, (_, finding) in TAMPERS.items()}
    assert {n: f for n, f in expected.items() if f not in seen[n]} == {}
    assert found(note) == set()


def _zone() -> str:
    """SQLite keeps times without a zone."""
    return "" if connection.vendor == "sqlite" else "+00:00"


def test_only_a_partner_can_show_that_the_tail_was_cut(note: str) -> None:
    with unguarded(), transaction.atomic():
        for statement in _TAIL_CUT:
            connection.cursor().execute(statement)
        # The erasure was in the tail as well, so that the first fact's content is missing.
        assert found() == {Finding.CONTENT_GONE}
        assert found(note) == {Finding.CONTENT_GONE, Finding.WITNESS_BEYOND}
        transaction.set_rollback(True)


def test_a_history_written_anew_with_our_own_keys_shows_to_a_partner(note: str) -> None:
    with unguarded(), transaction.atomic():
        for statement in _TAIL_CUT:
            connection.cursor().execute(statement)
        tell(*[described("Another", hours=n) for n in range(11)])
        seal_all()
        assert Finding.WITNESS_DISAGREES in found(note)
        transaction.set_rollback(True)


def test_what_no_partner_of_ours_holds_is_said(note: str) -> None:
    assert found(note.replace("dolen", "other")) == {Finding.WITNESS_UNREADABLE}


def test_content_that_belongs_to_nothing_or_is_back_shows() -> None:
    (receipt,) = tell(described())
    content = ContentRow.objects.get(uid=receipt.uid)
    ContentRow.objects.create(uid="a" * 32, salt=b"s", body=b"{}")
    seal_all()
    assert found() == {Finding.CONTENT_ASTRAY}
    ContentRow.objects.filter(uid="a" * 32).delete()
    erase([receipt.uid], by="officer", second="sergeant", authority="Review")
    seal_all()
    assert found() == set()
    ContentRow.objects.create(uid=content.uid, salt=content.salt, body=content.body)
    assert found() == {Finding.CONTENT_BACK, Finding.INDEX_DIFFERS}


def test_an_index_of_what_was_erased_shows() -> None:
    (receipt,) = tell(described())
    seal_all()
    index = store.read_headers([receipt.uid])
    assert set(index) == {receipt.uid}
    ContentRow.objects.filter(uid=receipt.uid).delete()
    assert found() == {Finding.CONTENT_GONE, Finding.INDEX_DIFFERS}


def test_a_flip_of_any_bit_of_a_fact_shows() -> None:
    tell(described("First"), described("Second", note="seen alone"), described("Third"))
    seal_all()
    leaf = LeafRow.objects.get(position=1)
    fact = FactRow.objects.get(pk=leaf.fact_id)
    content = ContentRow.objects.get(uid=fact.uid)
    parts = {
        "factrow.commitment": bytes(fact.commitment),
        "factrow.mac": bytes(fact.mac),
        "contentrow.salt": bytes(content.salt),
        "contentrow.body": bytes(content.body),
        "leafrow.hash": bytes(leaf.hash),
    }
    keys: dict[str, tuple[str, int | str]]
    keys = {"factrow": ("id", fact.pk), "contentrow": ("uid", fact.uid), "leafrow": ("position", 1)}
    unseen = []
    with unguarded(), transaction.atomic():
        for name, stored in parts.items():
            table, column = name.split(".")
            key, value = keys[table]
            statement = f"UPDATE journal_{table} SET {column} = %s WHERE {key} = %s"
            for place in range(len(stored)):
                flipped = bytearray(stored)
                flipped[place] ^= 1 << (place % 8)
                connection.cursor().execute(statement, [bytes(flipped), value])
                if verify().is_clean:
                    unseen.append((name, place))
            connection.cursor().execute(statement, [stored, value])
        assert unseen == []
        assert verify().is_clean
        transaction.set_rollback(True)


class Quoted(BaseModel):
    """Something that looks like an erasure and is none."""

    kind: str = "none"
    erased: tuple[str, ...] = ()


class LetterKept(Fact):
    """A letter was kept."""

    kind = "test.letter_kept"
    title = sentence = "Letter kept"
    letter: Quoted


def test_what_only_quotes_an_erasure_erases_nothing() -> None:
    (one,) = tell(described())
    quoted = Quoted(kind=JournalErased.kind, erased=(one.uid,))
    tell(LetterKept(happened_at=DAY, letter=quoted))
    seal_all()
    ContentRow.objects.filter(uid=one.uid).delete()
    IndexRow.objects.filter(uid=one.uid).delete()
    assert found() == {Finding.CONTENT_GONE}


def test_the_header_is_sealed_as_it_was_recorded() -> None:
    (receipt,) = tell(described(), at=DAY.replace(microsecond=7))
    seal_all()
    assert receipt.recorded_at.microsecond == 7
    assert found() == set()
