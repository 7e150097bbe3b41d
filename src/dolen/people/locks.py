"""Locks that keep two records about the same child from passing each other. SQLite needs none.

SQLite lets one transaction write at a time. On PostgreSQL the rows of the components named are
locked in id order, so that two records can wait for but never block each other. Hub places are
never locked: half the force would wait for a hospital.
"""

import hashlib
from collections.abc import Collection, Iterable

from django.db import connection

from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing
from dolen.people import details
from dolen.people.components import parts
from dolen.people.models import Nominal

_STRONGEST = ("phone", "reference", "name")


def lock(nominals: Collection[str]) -> bool:
    """Lock the components of `nominals` until the transaction ends. Call it once, first thing.

    False where there was nothing to lock, because one transaction writes at a time. Raises
    `TransactionManagementError` outside a transaction on PostgreSQL.
    """
    if not connection.features.has_select_for_update:
        return False
    for part in parts(sorted(set(nominals))):
        named = Nominal.objects.filter(pk__in=part, hub=False)
        rows = Nominal.objects.filter(canonical__in=named.values("canonical"))
        list(rows.order_by("pk").select_for_update().values_list("pk"))
    return True


def lock_creation(keys: Iterable[str]) -> None:
    """Let no other transaction make known somebody with one of these `keys` at the same time."""
    if connection.vendor != "postgresql":
        return
    numbers = sorted({_number(key) for key in keys})
    with connection.cursor() as cursor:
        for number in numbers:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def lock_matters(matters: Iterable[str]) -> None:
    """Let no other transaction that locks one of these matters pass this one."""
    lock_creation(f"matter {matter}" for matter in matters)


def strongest_key(said: SaidPerson | SaidPlace | SaidThing) -> str | None:
    """The key that two mentions of one new person, place or thing would most likely share."""
    keys = {one.sort: one.key for one in details.said_of(said) if one.key}
    if "name" in keys and "date_of_birth" in keys:
        return f"person {keys['name']} {keys['date_of_birth']}"
    if "address" in keys:
        return f"address {keys['address']} {keys.get('postcode', '')}"
    return next((f"{sort} {keys[sort]}" for sort in _STRONGEST if sort in keys), None)


def _number(key: str) -> int:
    digest = hashlib.blake2b(key.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
