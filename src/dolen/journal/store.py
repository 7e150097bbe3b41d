"""Appending facts to the journal, and what others need of it under one name.

Facts are inserted freely and concurrently; a sealer gives each committed fact its position. On
SQLite, which has one writer anyway, sealing is part of the same transaction.
"""

import datetime as dt
import re
import secrets
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.db.transaction import TransactionManagementError

from dolen.journal import keys, rows
from dolen.journal.canonical import (
    SALT_BYTES,
    canonical,
    commit,
    content_of,
    digest_of_content,
    header_bytes,
)
from dolen.journal.checkpoints import latest as latest_checkpoint
from dolen.journal.envelope import Entry, Header, Receipt, body_of
from dolen.journal.models import REFERENCE, ContentRow, FactRow, IndexRow
from dolen.journal.reading import (
    cache,
    header,
    positions_after,
    sealed_size,
    uids_of_record,
)
from dolen.journal.reading import headers as read_headers
from dolen.journal.sealing import seal

__all__ = [
    "Entry",
    "Header",
    "Receipt",
    "append",
    "header",
    "latest_checkpoint",
    "positions_after",
    "read_headers",
    "receipts",
    "seal",
    "sealed_size",
    "uids_of_record",
]

_TOLD_BEFORE = "SELECT uid, dedupe FROM journal_factrow WHERE dedupe IN ({among})"
_UID = re.compile(r"[0-9a-f]{32}")


@dataclass(slots=True)
class _New:
    """Rows to be stored, each in the order of its table's columns."""

    facts: list[tuple[Any, ...]]
    contents: list[tuple[Any, ...]]
    index: list[tuple[Any, ...]]


def append(entries: Sequence[Entry], *, recorded_at: dt.datetime) -> list[Receipt]:
    """Append facts and return a receipt for each, in order. The caller holds the transaction.

    An entry whose `dedupe` was seen before adds nothing and gets the first receipt. Raises
    `TransactionManagementError` outside a transaction, ValueError for a uid or a teller that cannot
    be kept, and the database's `IntegrityError` when a given uid is taken.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("Facts are appended within a transaction.")
    names = [None if e.dedupe is None else keys.blinded(e.dedupe) for e in entries]
    known = _told_before({name for name in names if name is not None})
    new = _New([], [], [])
    given: list[Receipt] = []
    for entry, name in zip(entries, names, strict=True):
        if name is not None and name in known:
            given.append(known[name])
            continue
        receipt = _prepare(new, entry, name, recorded_at)
        given.append(receipt)
        if name is not None:
            known[name] = replace(receipt, new=False)
    stored = _store(new)
    if stored is not None and len(stored) < len(new.facts):
        given = _overtaken(given, names, stored)
    if new.facts and connection.vendor == "sqlite":
        seal(len(new.facts))
    return given


def receipts(uids: Collection[str]) -> dict[str, Receipt]:
    """The receipts of facts kept before, also of erased ones."""
    digests = {uid: head.digest for uid, head in read_headers(uids).items()}
    found = rows.where(FactRow.objects.all(), "uid", uids).values_list("uid", "mac", "recorded_at")
    return {
        uid: Receipt(uid, bytes(mac).hex(), recorded_at, digests.get(uid, ""), new=False)
        for uid, mac, recorded_at in found
    }


def _prepare(new: _New, entry: Entry, name: str | None, recorded_at: dt.datetime) -> Receipt:
    uid = uuid.uuid4().hex if entry.uid is None else entry.uid
    _check(uid, entry)
    fact, salt = entry.fact, secrets.token_bytes(SALT_BYTES)
    content = canonical(content_of(fact))
    body = body_of(entry, content)
    commitment = commit(salt, body)
    mac = keys.mac(header_bytes(uid, recorded_at, commitment), name)
    digest = digest_of_content(fact.kind, content)
    new.facts.append((uid, recorded_at, commitment, mac, name))
    new.contents.append((uid, salt, body))
    new.index.append(
        (
            uid,
            fact.kind,
            fact.version,
            fact.happened_at,
            fact.sequence,
            fact.rank,
            digest,
            fact.learned_at,
            recorded_at,
            fact.case,
            fact.crime,
            entry.by,
            entry.agency,
            entry.token,
        )
    )
    cache.keep(uid, digest, fact)
    return Receipt(uid, mac.hex(), recorded_at, digest, new=True)


def _check(uid: str, entry: Entry) -> None:
    if not _UID.fullmatch(uid):
        raise ValueError(f"A uid is 32 hexadecimal digits, not {uid!r}.")
    if len(entry.by) > REFERENCE or len(entry.agency or "") > REFERENCE:
        raise ValueError(f"Who tells a fact is named in {REFERENCE} characters at most.")


def _store(new: _New) -> set[str] | None:
    """Store the rows; returns which uids were stored when another writer may have come first."""
    named = any(fact[-1] is not None for fact in new.facts)
    stored = rows.insert(FactRow, new.facts, once="dedupe" if named else None)
    if stored is not None and len(stored) < len(new.facts):
        new.contents = [row for row in new.contents if row[0] in stored]
        new.index = [row for row in new.index if row[0] in stored]
    rows.insert(ContentRow, new.contents)
    rows.insert(IndexRow, new.index)
    return stored


def _overtaken(
    given: list[Receipt], names: Sequence[str | None], stored: set[str]
) -> list[Receipt]:
    """The receipts, with those of whoever told the same a moment earlier in another transaction."""
    lost = {
        name
        for receipt, name in zip(given, names, strict=True)
        if name is not None and receipt.new and receipt.uid not in stored
    }
    first = _told_before(lost)
    return [
        first.get(name, receipt) if name is not None else receipt
        for receipt, name in zip(given, names, strict=True)
    ]


def _told_before(names: Collection[str]) -> dict[str, Receipt]:
    if not names:
        return {}
    found = dict(rows.read(FactRow, _TOLD_BEFORE, [list(names)]))
    return {found[uid]: receipt for uid, receipt in receipts(found).items()} if found else {}
