"""Many rows into one table at once, as fast as each database can.

Django's `bulk_create` prepares every value by its field, which took most of the time of an import.
Here values already have the types of their columns, and only times are adapted for SQLite.
"""

import datetime as dt
import json
from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.expressions import RawSQL

M = TypeVar("M", bound=models.Model)


def insert(
    model: type[models.Model],
    rows: Sequence[tuple[Any, ...]],
    *,
    once: str | None = None,
    anew: bool = False,
) -> set[Any] | None:
    """Store `rows`, each a value for every column of `model` but an automatic id, in their order.

    With `once`, a row whose value of that column is there already is left out, and on PostgreSQL
    the first values of the rows stored are returned; None means every one was stored. (On SQLite
    whoever holds the transaction is the only writer and has looked before.) With `anew`, rows that
    are there already, by whatever makes them one, are left as they are.
    """
    if not rows:
        return None
    statement, times = _statement(model, once, anew, connection.vendor)
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            cursor.executemany(statement, _adapted(times, rows))
            return None
        cursor.execute(statement, [list(column) for column in zip(*rows, strict=True)])
        return None if once is None else {first for (first,) in cursor.fetchall()}


def made(model: type[M], **values: Any) -> M:
    """A row of `model` for `create` or a comparison: these values, and what its fields begin with.

    It has its fields and nothing else, no state by which it could be saved. Making objects by way
    of Django took longer than storing them.
    """
    row = model.__new__(model)
    fixed, called = _begin_with(model)
    row.__dict__.update(fixed)
    for name, first in called.items():
        row.__dict__[name] = first()
    row.__dict__.update(values)
    return row


@cache
def _begin_with(
    model: type[models.Model],
) -> tuple[dict[str, Any], dict[str, Callable[[], Any]]]:
    """What the model's fields begin with: values, and what makes them anew for each row."""
    fields = model._meta.concrete_fields
    called = {f.attname: f.default for f in fields if callable(f.default) and f.has_default()}
    fixed = {f.attname: f.get_default() for f in fields if f.attname not in called}
    return fixed, called


def create(model: type[models.Model], new: Sequence[models.Model], *, anew: bool = False) -> None:
    """Store unsaved rows of `model`; they are given no ids. `anew` as `insert` has it."""
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.AutoField)]
    insert(model, list(zip(*_columns(fields, new), strict=True)), anew=anew)


def _columns(fields: "Sequence[models.Field[Any, Any]]", of: Sequence[models.Model]) -> list[Any]:
    """For each field its values in the rows, as they are given to the database."""
    columns: list[Any] = []
    for field in fields:
        values = [row.__dict__[field.attname] for row in of]
        listed = isinstance(field, models.JSONField)
        columns.append([json.dumps(one) for one in values] if listed else values)
    return columns


@cache
def _statement(
    model: type[models.Model], once: str | None, anew: bool, vendor: str
) -> tuple[str, tuple[int, ...]]:
    """The statement that stores rows of `model`, and which of its columns hold times."""
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.AutoField)]
    times = tuple(n for n, f in enumerate(fields) if isinstance(f, models.DateTimeField))
    table = connection.ops.quote_name(model._meta.db_table)
    names = [connection.ops.quote_name(str(f.column)) for f in fields]
    # Names come from the model, values are parameters.
    into = f"INSERT INTO {table} ({', '.join(names)})"
    unless = " ON CONFLICT DO NOTHING" if anew else ""
    if vendor != "postgresql":
        return f"{into} VALUES ({', '.join(['%s'] * len(fields))}){unless}", times
    types = ", ".join(f"%s::{_type(f)}[]" for f in fields)
    statement = f"{into} SELECT * FROM unnest({types}){unless}"  # noqa: S608
    if once is not None:
        statement += f" ON CONFLICT ({once}) DO NOTHING RETURNING {names[0]}"
    return statement, times


def _type(field: "models.Field[Any, Any]") -> str:
    """The column's type without its length, as an array may hold it."""
    return str(field.db_type(connection)).split("(")[0]


def _adapted(times: Sequence[int], rows: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    if not times:
        return rows
    known: dict[dt.datetime | None, str | None] = {None: None}
    adapt = connection.ops.adapt_datetimefield_value
    adapted = []
    for row in rows:
        values = list(row)
        for n in times:
            moment = values[n]
            if moment not in known:
                known[moment] = adapt(moment)
            values[n] = known[moment]
        adapted.append(tuple(values))
    return adapted


def moment(stored: dt.datetime | str) -> dt.datetime:
    """A time read past Django, made aware: SQLite keeps it without a zone, in UTC."""
    if isinstance(stored, str):
        return _read(stored)
    return stored.replace(tzinfo=dt.UTC) if stored.tzinfo is None else stored


@lru_cache(maxsize=50_000)
def _read(stored: str) -> dt.datetime:
    # The rows of one subject are read again with each record about it.
    said = dt.datetime.fromisoformat(stored)
    return said.replace(tzinfo=dt.UTC) if said.tzinfo is None else said


def update(changed: Sequence[models.Model], names: Sequence[str]) -> None:
    """Store the fields called `names` of rows of one model, with a statement prepared once.

    Django's `bulk_update` builds an expression for every value, and took three quarters of a round
    of the clock.
    """
    if not changed:
        return
    meta = changed[0]._meta
    fields = [field for field in meta.concrete_fields if field.name in names]
    columns = _columns([*fields, meta.pk], changed)
    quoted = connection.ops.quote_name
    table, key = quoted(meta.db_table), quoted(str(meta.pk.column))
    own = [quoted(str(field.column)) for field in fields]
    with connection.cursor() as cursor:
        # Names come from the model, values are parameters.
        if connection.vendor == "postgresql":
            sets = ", ".join(f"{name} = said.{name}" for name in own)
            types = ", ".join(f"%s::{_type(field)}[]" for field in (*fields, meta.pk))
            said = f"unnest({types}) AS said ({', '.join(own)}, of_row)"
            cursor.execute(f"UPDATE {table} SET {sets} FROM {said} WHERE {key} = of_row", columns)  # noqa: S608
            return
        sets = ", ".join(f"{name} = %s" for name in own)
        times = [n for n, field in enumerate(fields) if isinstance(field, models.DateTimeField)]
        values = _adapted(times, list(zip(*columns, strict=True)))
        cursor.executemany(f"UPDATE {table} SET {sets} WHERE {key} = %s", values)  # noqa: S608


def read(model: type[models.Model], statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows a statement of ours finds, with no query built anew for it.

    Every `{among}` in it stands for the members of a list of texts, given as one value, every
    `{numbers}` for those of a list of whole numbers. A column called as one of the model's times is
    made an aware time.
    """
    database = connections[DEFAULT_DB_ALIAS]  # looked up once: `connection` does so at each word
    arrays = database.vendor == "postgresql"
    given = values if arrays else [json.dumps(v) if isinstance(v, list) else v for v in values]
    with database.cursor() as cursor:
        cursor.execute(_written(statement, database.vendor), given)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        if arrays or not found:
            return found
        times = _times(model)
        at = [n for n, column in enumerate(cursor.description) if column[0] in times]
    return [_with_moments(row, at) for row in found] if at else found


@lru_cache(maxsize=1_000)
def _written(statement: str, vendor: str) -> str:
    """The statement in the words of this database."""
    return statement.format(among=_AMONG[vendor], numbers=_NUMBERS[vendor])


def _with_moments(row: tuple[Any, ...], at: Sequence[int]) -> tuple[Any, ...]:
    values = list(row)
    for n in at:
        if values[n] is not None:
            values[n] = moment(values[n])
    return tuple(values)


_AMONG = {
    "postgresql": "SELECT unnest(%s::text[])",
    "sqlite": "SELECT value FROM json_each(%s)",
}
_NUMBERS = _AMONG | {"postgresql": "SELECT unnest(%s::bigint[])"}


@cache
def _times(model: type[models.Model]) -> frozenset[str]:
    fields = model._meta.concrete_fields
    return frozenset(str(f.column) for f in fields if isinstance(f, models.DateTimeField))


def where(found: models.QuerySet[M], column: str, values: Collection[str]) -> models.QuerySet[M]:
    """The rows whose `column` is one of many `values`, given as one parameter.

    A parameter each, as `__in` gives them, takes longer to prepare than the rows to read.
    """
    listed = list(values)
    if connection.vendor == "postgresql":
        among = RawSQL("SELECT unnest(%s::text[])", [listed])
    else:
        among = RawSQL("SELECT value FROM json_each(%s)", [json.dumps(listed)])
    return found.filter(**{f"{column}__in": among})
