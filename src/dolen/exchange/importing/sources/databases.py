"""Databases of old stores, read through their own drivers, in a transaction that cannot write."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Reject, Row, Unreadable
from dolen.exchange.importing.sources import plain
from dolen.exchange.importing.sources.limits import Limits, refuse_columns
from dolen.exchange.importing.wording import at_most

_AT_ONCE = 1_000
SQLITE = "sqlite:///"
POSTGRESQL = ("postgresql://", "postgres://")


class Database:
    """The answer to one query. It must give its rows in an order that does not change."""

    def __init__(self, address: str, limits: Limits, *, query: str) -> None:
        self._address, self._limits, self._query = address, limits, query
        self.name = _without_password(address)
        self.size: int | None = None
        with self._asked(limit=True) as (columns, _values):
            self.columns = columns
        refuse_columns(len(self.columns), limits)

    def fingerprint(self) -> str:
        """A name for the question; what a database answers may change from day to day."""
        return hashlib.sha256(f"{self.name}\n{self._query}".encode()).hexdigest()

    @contextmanager
    def rows(self, *, after: int = 0) -> Iterator[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`."""
        with self._asked() as (_columns, values):
            yield self._read(values, after)

    def _read(self, values: Iterator[Sequence[object]], after: int) -> Iterator[Row | Reject]:
        for number, one in enumerate(values, start=1):
            if number <= after:
                continue
            cells = plain.cells_of(self.columns, one)
            long = [name for name, text in cells.items() if len(text) > self._limits.cell]
            if long:
                given = cells[long[0]][:200]
                yield Reject(number, "", long[0], given, at_most(self._limits.cell))
            else:
                yield Row(number, cells)

    @contextmanager
    def _asked(
        self, *, limit: bool = False
    ) -> Iterator[tuple[tuple[str, ...], Iterator[Sequence[object]]]]:
        # The query is the mapping's, written by whoever may run the import; it can only read.
        query = f"SELECT * FROM ({self._query}) AS asked LIMIT 1" if limit else self._query  # noqa: S608
        try:
            if self._address.startswith(SQLITE):
                with self._in_sqlite(query) as answer:
                    yield answer
            else:
                with self._in_postgresql(query) as answer:
                    yield answer
        except (sqlite3.Error, psycopg.Error) as error:
            reason = str(error).partition("\n")[0]
            words = _("The database could not answer the query of the mapping: %(reason)s")
            raise Unreadable(words % {"reason": reason}) from error

    @contextmanager
    def _in_sqlite(
        self, query: str
    ) -> Iterator[tuple[tuple[str, ...], Iterator[Sequence[object]]]]:
        path = Path(self._address.removeprefix(SQLITE))
        if not path.is_file():
            raise Unreadable(_("There is no file %(file)s.") % {"file": path.name})
        only_reading = f"file:{quote(str(path.resolve()))}?mode=ro"
        with closing(sqlite3.connect(only_reading, uri=True)) as database:
            database.text_factory = lambda told: told.decode("utf-8", "replace")
            cursor = database.execute(query)
            yield _headings(cursor.description), _fetched(cursor)

    @contextmanager
    def _in_postgresql(
        self, query: str
    ) -> Iterator[tuple[tuple[str, ...], Iterator[Sequence[object]]]]:
        with psycopg.connect(self._address, connect_timeout=10) as database:
            database.read_only = True
            with database.cursor(name="dolen_import") as cursor:  # on the server, so in streams
                cursor.itersize = _AT_ONCE
                cursor.execute(query.encode())
                yield _headings(cursor.description), _fetched(cursor)


def _headings(description: Any) -> tuple[str, ...]:
    return plain.headings([column[0] for column in description or ()])


def _fetched(cursor: Any) -> Iterator[Sequence[object]]:
    while part := cursor.fetchmany(_AT_ONCE):
        yield from part


def _without_password(address: str) -> str:
    before, at, host = address.rpartition("@")
    if not at:
        return address
    scheme, _slashes, user = before.partition("://")
    return f"{scheme}://{user.partition(':')[0]}@{host}"
