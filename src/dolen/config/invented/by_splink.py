"""What Splink's own call for a waiting person finds: one mention compared with everybody there is.

The same model as the search's, and no keys: every pair is compared. The people are read from the
tables that are measured, so that both look among the same.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import duckdb
import pyarrow as pa
from django.db import connection
from splink import DuckDBAPI
from splink.internals.realtime import compare_records

from dolen.config.invented.mentions import Told, profile
from dolen.people.matching import bulk, trusted
from dolen.people.matching.levels import COLUMNS, FREQUENCIES, LEAST_FREQUENCY, splink_settings
from dolen.people.matching.model import Model
from dolen.people.normalise.profile import Profile

_EVERYBODY: Final = "everybody"
_AT_ONCE: Final = 50_000
_KINDS: Final = {"VARCHAR": pa.string(), "INTEGER": pa.int32()}
_ASKED: Final = pa.schema(
    [
        ("unique_id", pa.int64()),
        *((name, _KINDS[sort]) for name, sort in COLUMNS.items()),
        *((f"tf_{name}", pa.float64()) for name in FREQUENCIES),
    ]
)
Found = Callable[[Told], list[tuple[str, float]]]
"""Whom a mention fits, the best ten first, each with its score."""


@contextmanager
def everybody() -> Iterator[Found]:
    """Splink over everybody in the tables; what it yields finds whom a mention fits."""
    model = trusted.standing().model
    with bulk.connected(memory="6GB") as own:
        owns: list[str] = []
        bulk.fill(own, _kept(owns))
        _with_frequencies(own, model)
        api = DuckDBAPI(connection=own)
        settings = splink_settings(
            weights=model.weights, prior=model.prior, blocking=["l.unique_id = r.unique_id"]
        )

        def found(told: Told) -> list[tuple[str, float]]:
            pairs = compare_records(
                _asked(profile(told), model), _EVERYBODY, settings, api, sql_cache_key=model.version
            )
            best = own.execute(
                "SELECT unique_id_r, match_weight"  # noqa: S608  # Splink's own name of a table
                f" FROM {pairs.physical_name} ORDER BY match_weight DESC LIMIT 10"
            ).fetchall()
            pairs.drop_table_from_database_and_remove_from_cache(force_non_splink_table=True)
            return [(owns[number], weight) for number, weight in best]

        yield found


def _kept(owns: list[str]) -> Iterator[tuple[int, None, Profile]]:
    """What is compared of everybody, numbered; adds to `owns` who each is."""
    columns = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT own, {columns} FROM people_matchprofile")  # noqa: S608  # our own names
        while part := cursor.fetchmany(_AT_ONCE):
            for own, *values in part:
                owns.append(own)
                yield len(owns) - 1, None, Profile(**dict(zip(COLUMNS, values, strict=True)))


def _with_frequencies(own: duckdb.DuckDBPyConnection, model: Model) -> None:
    """Everybody, with how common their names are, as the call wants to be given it."""
    told, joined = [f"{bulk.MENTIONS}.*"], bulk.MENTIONS
    for column in FREQUENCIES:
        common = bulk.common_values(own, model, column, bulk.MENTIONS)
        told.append(f"{common}.tf_{column}")
        joined += f" LEFT JOIN {common} USING ({column})"
    own.execute(f"CREATE TABLE {_EVERYBODY} AS SELECT {', '.join(told)} FROM {joined}").fetchall()  # noqa: S608
    own.execute(f"DROP TABLE {bulk.MENTIONS}").fetchall()


def _asked(one: Profile, model: Model) -> Any:  # a table of pyarrow, which has no types
    row: dict[str, object] = {name: getattr(one, name) for name in COLUMNS} | {"unique_id": -1}
    for column in FREQUENCIES:
        shares = model.frequencies[column]
        row[f"tf_{column}"] = shares.get(getattr(one, column) or "", LEAST_FREQUENCY)
    return pa.Table.from_pylist([row], schema=_ASKED)


def largest_difference(
    by_splink: Sequence[Sequence[tuple[str, float]]], by_us: Sequence[dict[str, float]]
) -> float:
    """The most by which a score differs of anybody whom both found for the same mention.

    Splink is told each record of a person apart; what counts is the one that fits best, as for us.
    """
    return max(
        (
            abs(score - ours[own])
            for theirs, ours in zip(by_splink, by_us, strict=True)
            for own, score in dict(reversed(theirs)).items()
            if own in ours
        ),
        default=0.0,
    )
