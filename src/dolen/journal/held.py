"""The rows a projection holds, read only to be compared with what should be true.

Making objects of them by way of Django took longer than finding them, for a record compares
hundreds and changes few. They are read, never saved.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

from django.db import connection, models

from dolen.journal import rows

M = TypeVar("M", bound=models.Model)


def held(model: type[M], condition: str, values: Sequence[Any]) -> list[M]:
    """The rows of `model` for which `condition` holds, as `rows.read` has `{among}` and `values`.

    They have their fields and nothing else: no state by which they could be saved.
    """
    names, listed, statement = _reading(model, connection.vendor)
    found = []
    for one in rows.read(model, statement + condition, values):
        row = model.__new__(model)
        row.__dict__.update(zip(names, one, strict=True))
        for name in listed:
            row.__dict__[name] = json.loads(row.__dict__[name])
        found.append(row)
    return found


@cache
def _reading(model: type[models.Model], vendor: str) -> tuple[list[str], list[str], str]:
    """The names of the model's fields, of those that hold lists, and the words that read them."""
    del vendor  # how names are quoted
    fields = model._meta.concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    # Names come from the model, values are parameters.
    return (
        [field.attname for field in fields],
        [field.attname for field in fields if isinstance(field, models.JSONField)],
        f"SELECT {columns} FROM {quote(model._meta.db_table)} WHERE ",  # noqa: S608
    )
