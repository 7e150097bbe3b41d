"""Which years a date or time told may lie in."""

import datetime as dt
from collections.abc import Iterator

from pydantic import BaseModel

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Of every date and time told. Beyond these no reckoning with offsets and working days holds."""

_NO_DATES = (type(None), str, int, bool, float)
"""Most of what a fact says; there are fifty fields to one that tells a date."""


def beyond_years(
    value: object, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """Where in a fact, or in plain values, a date or time lies beyond the years accepted."""
    if isinstance(value, dt.date):  # a moment is one too
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            yield path
    elif isinstance(value, BaseModel):
        yield from beyond_years(vars(value), path)
    elif isinstance(value, dict):
        for name, one in value.items():
            if type(one) not in _NO_DATES:
                yield from beyond_years(one, (*path, name))
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from beyond_years(one, (*path, number))
