"""Telling the journal things, and looking at it: what the tests of the journal share."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from dolen.journal import store
from dolen.journal.envelope import Entry, Receipt
from dolen.journal.fact import Fact
from dolen.journal.problems import Finding
from dolen.journal.subjects import PersonRef
from dolen.journal.verify import verify
from dolen.people.facts import PersonDescribed

DAY = dt.datetime(2026, 7, 3, 9, 0, tzinfo=dt.UTC)
"""A summer's day: Europe/London is not UTC then."""


def described(name: str = "Cerys", hours: float = 0, **more: object) -> PersonDescribed:
    """Something told of a child."""
    return PersonDescribed.model_validate(
        {
            "happened_at": DAY + dt.timedelta(hours=hours),
            "person": PersonRef(nominal="n1"),
            "name": name,
            **more,
        }
    )


def tell(*facts: Fact, dedupe: str | None = None, at: dt.datetime = DAY) -> list[Receipt]:
    """Append facts in one transaction."""
    with transaction.atomic():
        return store.append([entry(fact, dedupe=dedupe) for fact in facts], recorded_at=at)


def entry(fact: Fact, *, dedupe: str | None = None, uid: str | None = None) -> Entry:
    """A fact told by an officer."""
    return Entry(fact=fact, by="officer", agency="force", token="t1", dedupe=dedupe, uid=uid)


def seal_all() -> None:
    """Seal whatever is left."""
    while store.seal():
        pass


def found(*notes: str) -> set[Finding]:
    """What a check finds."""
    return {problem.what for problem in verify(notes=notes).problems}


@contextmanager
def unguarded() -> Iterator[None]:
    """Be a database administrator who switches the guards off."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{name}"')
    yield
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = origin")
