"""The sealer: gives every committed fact a gap-free position, grows the tree, signs checkpoints.

Facts are inserted freely; one sealer at a time puts them in their final order. What commits late
gets a later position, and nothing ever gets one below what is sealed. On SQLite, which has one
writer anyway, sealing is part of the transaction that appends.
"""

import datetime as dt
import hmac
from collections.abc import Iterator
from dataclasses import dataclass

import structlog
from django.db import connection, transaction

from dolen.journal import clock, keys, rows
from dolen.journal.canonical import header_bytes
from dolen.journal.checkpoints import signed_text
from dolen.journal.merkle import Frontier, leaf_hash
from dolen.journal.models import CheckpointRow, LeafRow

LIMIT = 20_000
_LOCK = 431_985
"""The number of the advisory lock that makes the sealer one."""
_MARGIN = dt.timedelta(seconds=120)
"""Twice `idle_in_transaction_session_timeout`: how far behind the oldest transaction to stay."""
_log = structlog.get_logger(__name__)

_UNSEALED = """
SELECT f.id, f.uid, f.recorded_at, f.commitment, f.mac, f.dedupe
FROM journal_factrow f LEFT JOIN journal_leafrow l ON l.fact_id = f.id
WHERE f.id > %s AND l.fact_id IS NULL ORDER BY f.id LIMIT %s
"""
_LAST = "SELECT size, frontier, low FROM journal_checkpointrow ORDER BY size DESC LIMIT 1"
_HORIZON = """
SELECT clock_timestamp(), least(clock_timestamp(), min(xact_start))
FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@dataclass(slots=True)
class _Batch:
    """Leaves ready to be stored, and the last fact looked at."""

    frontier: Frontier
    leaves: list[tuple[int, int, bytes]]
    last: int


def seal(limit: int = LIMIT, *, from_the_start: bool = False) -> int:
    """Seal up to `limit` committed facts; returns how many. Does nothing while another seals.

    A fact whose code is not ours is forged: it stays unsealed and is reported, the others go on.
    The search begins where nothing older can be left; `from_the_start` looks everywhere.
    """
    with transaction.atomic(savepoint=False):
        if not _alone():
            return 0
        frontier, low = _so_far()
        batch = _gather(frontier, after=0 if from_the_start else low, limit=limit)
        if not batch.leaves:
            return 0
        at, safe = _settled(batch)
        root = frontier.root()
        signature = keys.sign(signed_text(frontier.size, root, at))
        checkpoint = (frontier.size, at, root, frontier.dump(), max(low, safe), signature)
        rows.insert(LeafRow, batch.leaves)
        rows.insert(CheckpointRow, [checkpoint])
        return len(batch.leaves)


def _so_far() -> tuple[Frontier, int]:
    """The tree as last signed, and the id below which nothing is left to seal."""
    for size, frontier, low in rows.read(CheckpointRow, _LAST, []):
        return Frontier.load(size, bytes(frontier)), low
    return Frontier(), 0


def _alone() -> bool:
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _gather(frontier: Frontier, *, after: int, limit: int) -> _Batch:
    batch = _Batch(frontier, [], after)
    while len(batch.leaves) < limit:
        wanted = limit - len(batch.leaves)
        found = list(_unsealed(batch.last, wanted))
        for fact_id, header, mac, dedupe in found:
            batch.last = fact_id
            if not hmac.compare_digest(keys.mac(header, dedupe), mac):
                _log.error("journal.forged_fact_refused", fact=fact_id)
                continue
            leaf = leaf_hash(header)
            batch.leaves.append((frontier.size, fact_id, leaf))
            frontier.append(leaf)
        if len(found) < wanted:
            break
    return batch


def _unsealed(after: int, limit: int) -> Iterator[tuple[int, bytes, bytes, str | None]]:
    with connection.cursor() as cursor:
        cursor.execute(_UNSEALED, [after, limit])
        for fact_id, uid, recorded_at, commitment, mac, dedupe in cursor.fetchall():
            header = header_bytes(uid, rows.moment(recorded_at), bytes(commitment))
            yield fact_id, header, bytes(mac), dedupe


def _settled(batch: _Batch) -> tuple[dt.datetime, int]:
    """The moment to sign, and the id up to which no open transaction can still add a fact.

    Ids are given out before commit, so a lower one may appear later. Whoever still holds one began
    before it was given out: what was sealed well before the oldest of them began is settled.
    """
    if connection.vendor != "postgresql":
        return clock.real(), batch.last
    with connection.cursor() as cursor:
        cursor.execute(_HORIZON)
        at, horizon = cursor.fetchone()
    old = CheckpointRow.objects.filter(at__lt=horizon - _MARGIN).order_by("-size").first()
    if old is None:
        return at, 0
    settled = LeafRow.objects.filter(position=old.size - 1).values_list("fact_id", flat=True)
    return at, settled.first() or 0
