"""Millions of profiles at once: tables in DuckDB, and Splink comparing them by the same levels.

Splink gets a connection of its own (an unread answer of anybody else would stop it), in memory or
spilling to a folder. Everything here is about numbers of rows; nothing touches the house's tables.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker

from dolen.people.matching.levels import (
    COLUMNS,
    FREQUENCIES,
    LEAST_FREQUENCY,
    splink_settings,
)
from dolen.people.matching.model import Model
from dolen.people.normalise.profile import Profile

MENTIONS: Final = "mentions"
"""The table of profiles: `unique_id`, `person` (who was meant, where known) and the columns."""
_AT_ONCE: Final = 50_000
_SHARES_WORD: Final = (
    "CREATE OR REPLACE MACRO shares_word(a, b) AS"
    " list_has_any(string_split(a, ' '), string_split(b, ' '))"
)
BLOCKING: Final = (
    "l.surname = r.surname AND l.dob = r.dob",
    "l.forename_root = r.forename_root AND l.dob = r.dob",
    "l.dob = r.dob AND l.postcode = r.postcode",
    "l.dob = r.dob AND substr(l.forename, 1, 1) = substr(r.forename, 1, 1)",
    "l.surname = r.surname AND l.postcode = r.postcode",
    "l.phone = r.phone",
    "l.handle = r.handle",
    "l.reference = r.reference",
    "l.forename_root = r.forename_root AND l.surname = r.surname AND l.postcode = r.postcode",
    "l.addr = r.addr AND substr(l.forename, 1, 1) = substr(r.forename, 1, 1)"
    " AND substr(l.surname, 1, 1) = substr(r.surname, 1, 1)",
    "l.forename_root = r.forename_root AND l.surname = r.surname"
    " AND substr(l.dob, 1, 4) = substr(r.dob, 1, 4)",
    "substr(l.surname, 1, 3) = substr(r.surname, 1, 3)"
    " AND substr(l.forename, 1, 2) = substr(r.forename, 1, 2)"
    " AND substr(l.dob, 1, 7) = substr(r.dob, 1, 7)",
    "substr(l.surname, 1, 4) = substr(r.surname, 1, 4)"
    " AND substr(l.forename, 1, 3) = substr(r.forename, 1, 3) AND l.postcode = r.postcode",
    "l.forename = r.surname AND l.surname = r.forename AND l.dob = r.dob",
)
"""Which pairs are compared at all: those that agree in one of these ways."""
WIDE: Final = (
    "l.dob = r.dob",
    "l.forename_root = r.forename_root AND l.surname = r.surname",
    "l.surname = r.surname AND substr(l.dob, 1, 4) = substr(r.dob, 1, 4)",
    "l.forename_root = r.forename_root AND substr(l.dob, 1, 7) = substr(r.dob, 1, 7)",
    "l.postcode = r.postcode",
    "l.addr = r.addr",
)
"""Ways in which many strangers agree too: looked at in a table of few."""
FEW: Final = 250_000
"""Mentions up to which everybody who agrees in a wide way can be compared within a minute."""


@contextmanager
def connected(
    *, memory: str = "1500MB", threads: int = 2, folder: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A DuckDB of its own, in memory; it spills into `folder` when given. `memory` is its limit."""
    connection = duckdb.connect()
    try:
        connection.execute("SET memory_limit = ?", [memory]).fetchall()
        connection.execute(f"SET threads = {int(threads)}").fetchall()
        connection.execute("SET enable_progress_bar = false").fetchall()
        if folder is not None:
            connection.execute("SET temp_directory = ?", [str(folder)]).fetchall()
        connection.execute(_SHARES_WORD).fetchall()
        yield connection
    finally:
        connection.close()


def fill(
    connection: duckdb.DuckDBPyConnection, rows: Iterable[tuple[int, int | None, Profile]]
) -> int:
    """Put numbered profiles, and who was meant where known, into the table; returns how many."""
    columns = ", ".join(f"{name} {sort}" for name, sort in COLUMNS.items())
    connection.execute(
        f"CREATE OR REPLACE TABLE {MENTIONS} (unique_id BIGINT, person BIGINT, {columns})"
    ).fetchall()
    kinds = {"VARCHAR": pa.string(), "INTEGER": pa.int32()}
    fields = [("unique_id", pa.int64()), ("person", pa.int64())]
    schema = pa.schema([*fields, *((name, kinds[sort]) for name, sort in COLUMNS.items())])
    total = 0
    remaining = iter(rows)
    while part := list(islice(remaining, _AT_ONCE)):
        values: list[list[Any]] = [[number for number, _person, _profile in part]]
        values.append([person for _number, person, _profile in part])
        values.extend([getattr(profile, name) for *_ids, profile in part] for name in COLUMNS)
        table = pa.table(values, schema=schema)
        connection.register("part", table)
        connection.execute(f"INSERT INTO {MENTIONS} SELECT * FROM part").fetchall()  # noqa: S608
        connection.unregister("part")
        total += len(part)
    return total


def linker(
    connection: duckdb.DuckDBPyConnection,
    model: Model | None,
    *,
    blocking: Sequence[str] | None = None,
    table: str = MENTIONS,
) -> Linker:
    """Splink over the table, with the model's weights and frequencies (or, without, untrained).

    `blocking` are the ways in which pairs must agree to be compared; by default as many as a table
    of this size allows.
    """
    if blocking is None:
        blocking = ways(connection, table)
    settings = splink_settings(
        weights=model.weights if model else None,
        prior=model.prior if model else None,
        blocking=blocking,
    )
    api = DuckDBAPI(connection=connection)
    found = Linker(api.register(table), settings)
    logging.getLogger("splink").setLevel(logging.ERROR)  # it sets its own level when made
    if model is not None:
        for column in FREQUENCIES:
            name = common_values(connection, model, column, table)
            found.table_management.register_term_frequency_lookup(api.register(name), column)
    return found


def ways(connection: duckdb.DuckDBPyConnection, table: str = MENTIONS) -> tuple[str, ...]:
    """In which ways pairs of this table are to agree that are compared: SQL over "l" and "r"."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()  # noqa: S608
    return (*BLOCKING, *WIDE) if rows <= FEW else BLOCKING


def common_values(
    connection: duckdb.DuckDBPyConnection, model: Model, column: str, table: str
) -> str:
    """A table of how common every value met is, by the model: a value it has not is rare."""
    known = model.frequencies[column]
    shares = pa.table({"value": list(known), "share": list(known.values())})
    connection.register("shares", shares)
    name = f"common_{column}"
    query = (
        f"SELECT seen.{column}, CAST(coalesce(share, {LEAST_FREQUENCY}) AS DOUBLE) AS tf_{column}"  # noqa: S608  # our own names
        f" FROM (SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL) AS seen"
        f" LEFT JOIN shares ON shares.value = seen.{column}"
    )
    connection.execute(f"CREATE OR REPLACE TABLE {name} AS {query}").fetchall()
    connection.unregister("shares")
    return name
