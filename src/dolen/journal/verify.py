"""Checks the whole journal against itself, the house's keys and what partners hold.

Everything is worked out again from the facts, in the order of their positions, and nothing is held
in memory but the frontier of the tree and the ids of erased facts.
"""

import datetime as dt
import hmac
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from psycopg import Cursor
from psycopg.pq import Format

from dolen.journal import clock, index, keys, rows, witnesses
from dolen.journal.canonical import commit, header_bytes
from dolen.journal.checkpoints import NotOurs, of_row, parse, stored
from dolen.journal.envelope import opened
from dolen.journal.facts import JournalErased
from dolen.journal.merkle import Frontier, leaf_hash
from dolen.journal.models import CheckpointRow, ContentRow
from dolen.journal.problems import Finding, Problem, Report
from dolen.journal.reading import sealed_size
from dolen.journal.snapshot import unchanging

_AT_ONCE = 5_000
_SOON = dt.timedelta(minutes=1)
_ERASING = f'"kind":"{JournalErased.kind}"'.encode()
_INDEX = ", ".join(f'i."{name}"' for name in index.CHECKED)

_SEALED = f"""
SELECT l.position, l.hash, f.uid, f.recorded_at, f.commitment, f.mac, f.dedupe, c.salt, c.body,
  i.uid, {_INDEX}
FROM journal_leafrow l
LEFT JOIN journal_factrow f ON f.id = l.fact_id
LEFT JOIN journal_contentrow c ON c.uid = f.uid
LEFT JOIN journal_indexrow i ON i.uid = f.uid
WHERE l.position >= %s AND l.position < %s ORDER BY l.position
"""  # noqa: S608  # names from the model
_UNSEALED = """
SELECT f.id, f.uid, f.recorded_at, f.commitment, f.mac, f.dedupe
FROM journal_factrow f LEFT JOIN journal_leafrow l ON l.fact_id = f.id
WHERE l.fact_id IS NULL ORDER BY f.id
"""
_ASTRAY = """
SELECT c.uid FROM journal_contentrow c LEFT JOIN journal_factrow f ON f.uid = c.uid
WHERE f.uid IS NULL
"""

more_checks: list[Callable[[], Iterable[Problem]]] = []
"""What rooms above check with the journal, filled at start-up: that every fact is settled, say."""

Progress = Callable[[int, int], None]


def verify(*, notes: Sequence[str] = (), progress: Progress | None = None) -> Report:
    """Check everything. `notes` are checkpoints that partners hold, beside those kept here.

    `progress` is told how many facts were checked, of how many.
    """
    check = _Check([*witnesses.kept(), *notes])
    with unchanging():
        size = sealed_size()
        check.begin(stored())
        for start in range(0, size, _AT_ONCE):
            for row in _rows(_SEALED, [start, start + _AT_ONCE]):
                check.fact(row)
            if progress is not None:
                progress(min(size, start + _AT_ONCE), size)
        for row in _rows(_UNSEALED, []):
            check.unsealed(row)
        for (uid,) in _rows(_ASTRAY, []):
            check.report.add(Finding.CONTENT_ASTRAY, uid)
        check.back(rows.where(ContentRow.objects.all(), "uid", check.erased))
    return check.end()


def _rows(statement: str, values: list[int]) -> Iterator[tuple[Any, ...]]:
    if connection.vendor == "postgresql":
        yield from _as_kept(statement, values)
        return
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        yield from cursor.fetchall()


def _as_kept(statement: str, values: list[int]) -> list[tuple[Any, ...]]:
    """The rows in the form PostgreSQL keeps: in words, bytes are twice as long, times slow."""
    connection.ensure_connection()
    with connection.wrap_database_errors, Cursor(connection.connection) as cursor:
        cursor.format = Format.BINARY
        cursor.execute(statement.encode(), values)
        return cursor.fetchall()


class _Check:
    """One check under way."""

    def __init__(self, notes: Iterable[str]) -> None:
        self.report = Report()
        self._frontier = Frontier()
        self._checkpoints: Iterator[CheckpointRow] = iter(())
        self._next: CheckpointRow | None = None
        self._covered = 0
        self._gone: dict[str, int] = {}
        self.erased: set[str] = set()
        self._held: dict[int, set[bytes]] = {}
        self._now = clock.now()
        for note in notes:
            self._hold(note)

    def _hold(self, note: str) -> None:
        try:
            checkpoint = parse(note)
        except NotOurs:
            self.report.add(Finding.WITNESS_UNREADABLE, note.partition("\n\n")[0])
            return
        self.report.witnesses += 1
        self._held.setdefault(checkpoint.size, set()).add(checkpoint.root)

    def begin(self, checkpoints: Iterator[CheckpointRow]) -> None:
        """Take the stored checkpoints, the smallest first."""
        self._checkpoints = checkpoints
        self._next = next(checkpoints, None)

    def fact(self, row: tuple[Any, ...]) -> None:
        """Check the next sealed fact."""
        position, hashed, uid, recorded_at, commitment, mac, dedupe, salt, body = row[:9]
        if position != self.report.facts:
            self.report.add(Finding.POSITION_MISSING, self.report.facts)
            self.report.facts = position
        leaf = bytes(hashed)
        if uid is None:
            self.report.add(Finding.FACT_MISSING, position)
        else:
            moment = rows.moment(recorded_at)
            header = header_bytes(uid, moment, bytes(commitment))
            self._ours(position, header, bytes(mac), dedupe)
            if leaf_hash(header) != leaf:
                self.report.add(Finding.LEAF_DIFFERS, position)
                leaf = leaf_hash(header)
            if self._content(position, uid, commitment, salt, body):
                self._index(position, moment, body, row[9:])
        self._frontier.append(leaf)
        self.report.facts += 1
        self._tree()

    def _ours(self, where: object, header: bytes, mac: bytes, dedupe: str | None) -> None:
        if not hmac.compare_digest(keys.mac(header, dedupe), mac):
            self.report.add(Finding.FACT_NOT_OURS, where)

    def _content(self, position: int, uid: str, commitment: Any, salt: Any, body: Any) -> bool:
        """Check what the fact says; returns whether it can be read, or is simply gone."""
        if body is None:
            self._gone[uid] = position
            return True
        if commit(bytes(salt), bytes(body)) != bytes(commitment):
            self.report.add(Finding.CONTENT_ALTERED, position)
            return False
        if _ERASING in bytes(body):
            envelope = opened(bytes(body))
            if envelope["kind"] == JournalErased.kind:
                self.erased.update(envelope["fact"]["erased"])
        return True

    def _index(
        self, position: int, recorded_at: dt.datetime, body: Any, row: tuple[Any, ...]
    ) -> None:
        indexed = row[0] is not None
        if body is None:
            right = not indexed
        else:
            right = indexed and index.agrees(row[1:], recorded_at, bytes(body))
        if not right:
            self.report.add(Finding.INDEX_DIFFERS, position)

    def _tree(self) -> None:
        size = self._frontier.size
        held = self._held.pop(size, None)
        if held is not None and held != {self._frontier.root()}:
            self.report.add(Finding.WITNESS_DISAGREES, size)
        while self._next is not None and self._next.size <= size:
            self._checkpoint(self._next)
            self._covered = self._next.size
            self._next = next(self._checkpoints, None)

    def _checkpoint(self, row: CheckpointRow) -> None:
        self.report.checkpoints += 1
        if bytes(row.root) != self._frontier.root():
            self.report.add(Finding.CHECKPOINT_ROOT, row.size)
        if bytes(row.frontier) != self._frontier.dump():
            self.report.add(Finding.CHECKPOINT_FRONTIER, row.size)
        if not of_row(row).is_signed():
            self.report.add(Finding.CHECKPOINT_SIGNATURE, row.size)

    def unsealed(self, row: tuple[Any, ...]) -> None:
        """Check a fact that has no position yet."""
        fact_id, uid, recorded_at, commitment, mac, dedupe = row
        moment = rows.moment(recorded_at)
        self.report.unsealed += 1
        header = header_bytes(uid, moment, bytes(commitment))
        self._ours(f"unsealed {fact_id}", header, bytes(mac), dedupe)
        if self._now - moment > _SOON:
            self.report.add(Finding.UNSEALED_TOO_LONG, uid)

    def back(self, content: QuerySet[ContentRow]) -> None:
        """Note content that was erased and is there again."""
        for uid in content.values_list("uid", flat=True):
            self.report.add(Finding.CONTENT_BACK, uid)

    def end(self) -> Report:
        """Check what can be known only at the end, and report."""
        report = self.report
        for uid, position in self._gone.items():
            if uid not in self.erased:
                report.add(Finding.CONTENT_GONE, position)
        report.erased = len(self.erased & self._gone.keys())
        if self._covered < report.facts:
            report.add(Finding.CHECKPOINT_LACKING, report.facts)
        if self._next is not None:
            report.add(Finding.CHECKPOINT_BEYOND, self._next.size)
        for size in sorted(self._held):
            report.add(Finding.WITNESS_BEYOND, size)
        report.root = self._frontier.root().hex()
        for check in more_checks:
            for problem in check():
                report.add(problem.what, problem.where)
        return report
