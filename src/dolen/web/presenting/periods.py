"""Periods as bars on one line of time, so that one sees who was there when another was."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDE = 1000
"""The width of the line of time, in the picture's own units."""
_LEAST = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a period begins and how long it is, in the picture's units; whether it goes on."""

    x: int
    width: int
    lasts: bool
    moment: bool


@dataclass(frozen=True, slots=True)
class Line:
    """The line of time all bars share."""

    first: dt.datetime
    last: dt.datetime

    def bar(self, from_: dt.datetime, until: dt.datetime | None, *, moment: bool) -> Bar:
        """The bar of one period."""
        lasts = until is None and not moment
        end = until or (from_ if moment else self.last)
        x, stop = self._at(from_), self._at(end)
        width = max(stop - x, _LEAST)
        return Bar(min(x, WIDE - width), width, lasts, moment)

    def _at(self, moment: dt.datetime) -> int:
        whole = (self.last - self.first).total_seconds()
        part = (min(max(moment, self.first), self.last) - self.first).total_seconds()
        return round(WIDE * part / whole) if whole > 0 else 0


def line_of(begun: Iterable[dt.datetime], last: dt.datetime) -> Line:
    """The line of time from the first beginning to `last`, the moment one looks from."""
    first: Sequence[dt.datetime] = sorted(begun)
    return Line(min(first[0], last) if first else last, last)
