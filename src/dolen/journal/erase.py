"""Lawful erasure: content and salt go, the header and its place in the tree stay.

It needs two people and an authority, a hold stops it, and it is itself a fact. What rests on erased
facts is worked out anew by whoever put a function into `after_erasure`. A backup brings erased
content back; `replay` erases it again, from the ledger kept beside the backups.
"""

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

import structlog
from django.db import connection, transaction

from dolen.journal import clock, rows
from dolen.journal.canonical import moment_text
from dolen.journal.envelope import Entry
from dolen.journal.facts import (
    ErasureRefused,
    ErasureRequested,
    HoldLifted,
    HoldPlaced,
    JournalErased,
)
from dolen.journal.holds import held
from dolen.journal.models import ContentRow, ErasureRow, FactRow, IndexRow
from dolen.journal.reading import cache, headers
from dolen.journal.store import append
from dolen.journal.told import matters_of

KEPT_KINDS = frozenset(
    one.kind for one in (JournalErased, ErasureRequested, ErasureRefused, HoldPlaced, HoldLifted)
)
"""Kinds that tell of erasures and holds: they stay."""
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Gone:
    """Facts whose content has just gone, at `at`, and the cases and crimes they belonged to."""

    uids: tuple[str, ...]
    matters: frozenset[str]
    at: dt.datetime


after_erasure: list[Callable[[Gone], None]] = []
"""What to do in the same transaction once facts are gone: work out anew what rested on them.

Filled at start-up by rooms above."""


class TwoPeopleNeeded(PermissionError):
    """Nobody may erase alone."""


class Held(PermissionError):
    """Some of the facts must be kept. `holds` says which fact placed the hold on which of them."""

    def __init__(self, holds: dict[str, str]) -> None:
        self.holds = holds
        super().__init__(", ".join(f"{uid}: {hold}" for uid, hold in sorted(holds.items())))


class CannotErase(ValueError):
    """Some facts do not exist, were erased already, or tell of erasures and holds themselves."""

    def __init__(self, uids: Collection[str]) -> None:
        self.uids = tuple(sorted(uids))
        super().__init__(", ".join(self.uids))


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erased fact, as the ledger keeps it."""

    uid: str
    erased_by_fact: str
    at: dt.datetime
    by: str
    second: str
    authority: str
    reason: str

    def line(self) -> str:
        """The erasure as one line of JSON."""
        return json.dumps(
            {name: getattr(self, name) for name in self.__slots__ if name != "at"}
            | {"at": moment_text(self.at)},
            sort_keys=True,
        )

    @classmethod
    def of_line(cls, line: str) -> "Erasure":
        """The erasure written by `line`. Raises ValueError for anything else."""
        try:
            values = json.loads(line)
            return cls(**(values | {"at": dt.datetime.fromisoformat(values["at"])}))
        except (KeyError, TypeError) as error:
            raise ValueError(f"This is no line of an erasure ledger: {line[:80]}") from error


def erase(
    uids: Collection[str], *, by: str, second: str, authority: str, reason: str = ""
) -> list[str]:
    """Erase the content of facts, in one transaction; returns their uids, sorted.

    `by` and `second` are member ids, `authority` the review, request or order; `reason` must name
    nobody. Raises `TwoPeopleNeeded`, `CannotErase` and `Held`; then nothing was erased.
    """
    wanted = sorted(set(uids))
    if by == second:
        raise TwoPeopleNeeded(by)
    with transaction.atomic():
        _refuse(wanted)
        at = clock.now()
        fact = JournalErased(
            happened_at=at,
            erased=tuple(wanted),
            second=second,
            authority=authority,
            reason=reason or None,
        )
        (receipt,) = append([Entry(fact=fact, by=by)], recorded_at=at)
        erased = [Erasure(uid, receipt.uid, at, by, second, authority, reason) for uid in wanted]
        _remove(erased, at=at)
    return wanted


def _refuse(uids: Sequence[str]) -> None:
    found = headers(uids)
    refused = {uid for uid in uids if uid not in found or found[uid].kind in KEPT_KINDS}
    if refused or not uids:
        raise CannotErase(refused)
    holds = {uid: hold.uid for uid, hold in held(list(found.values()))}
    if holds:
        raise Held(holds)


def _remove(erasures: Sequence[Erasure], *, at: dt.datetime) -> None:
    uids = [erasure.uid for erasure in erasures]
    known = headers(uids).values()
    matters = frozenset(matters_of(known))
    rows.where(ContentRow.objects.all(), "uid", uids).delete()
    rows.where(IndexRow.objects.all(), "uid", uids).delete()
    ErasureRow.objects.bulk_create(
        (ErasureRow(**{name: getattr(one, name) for name in one.__slots__}) for one in erasures),
        ignore_conflicts=True,
    )
    for work in after_erasure:
        work(Gone(tuple(uids), matters, at))
    # What fails after the commit must not look as if nothing had been erased.
    transaction.on_commit(lambda: _finish(uids), robust=True)


def _finish(uids: Sequence[str]) -> None:
    cache.forget(uids)
    if connection.vendor == "sqlite" and not scrub():
        _log.warning("journal.erased_text_still_in_write_ahead_log", facts=len(uids))


def scrub() -> bool:
    """Remove from the database's files what was erased; False when readers kept it from doing so.

    SQLite overwrites erased pages but keeps them in its write-ahead log until that is emptied. On
    PostgreSQL the tables are written anew, which locks them: for the night. Copies in archived logs
    and backups go when those do. Raises `TransactionManagementError` within a transaction.
    """
    connection.validate_no_atomic_block()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET statement_timeout = 0")
            for table in (ContentRow, IndexRow):
                cursor.execute(f"VACUUM FULL {connection.ops.quote_name(table._meta.db_table)}")
            cursor.execute("RESET statement_timeout")
            return True
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy: int = cursor.fetchone()[0]
        return busy == 0


def ledger() -> list[Erasure]:
    """Every erasure, in order: to be kept where backups of the database are not."""
    stored = ErasureRow.objects.order_by("at", "uid")
    return [Erasure(*values) for values in stored.values_list(*Erasure.__slots__)]


def erased_since(moment: dt.datetime) -> bool:
    """Whether anything was erased later than `moment` (aware)."""
    return ErasureRow.objects.filter(at__gt=moment).exists()


def erasures_of(uids: Collection[str]) -> dict[str, Erasure]:
    """The erasure of each of these facts that was erased."""
    stored = rows.where(ErasureRow.objects.all(), "uid", list(uids))
    found = (Erasure(*values) for values in stored.values_list(*Erasure.__slots__))
    return {one.uid: one for one in found}


def replay(erasures: Iterable[Erasure]) -> list[str]:
    """Erase again what a restored backup brought back; returns the uids erased.

    Nobody is asked again. Where the backup is older than the erasure, its fact is told again under
    its own uid.
    """
    by_fact: dict[str, list[Erasure]] = {}
    for erasure in erasures:
        by_fact.setdefault(erasure.erased_by_fact, []).append(erasure)
    gone: list[str] = []
    for fact_uid, of_fact in by_fact.items():
        with transaction.atomic():
            _tell_again(fact_uid, of_fact)
            back = rows.where(ContentRow.objects.all(), "uid", [one.uid for one in of_fact])
            uids = set(back.values_list("uid", flat=True))
            if uids:
                _remove([one for one in of_fact if one.uid in uids], at=clock.now())
                gone.extend(sorted(uids))
    return gone


def _tell_again(uid: str, erasures: Sequence[Erasure]) -> None:
    if FactRow.objects.filter(uid=uid).exists():
        return
    first = erasures[0]
    fact = JournalErased(
        happened_at=first.at,
        erased=tuple(one.uid for one in erasures),
        second=first.second,
        authority=first.authority,
        reason=first.reason or None,
    )
    append([Entry(fact=fact, by=first.by, uid=uid)], recorded_at=clock.now())
