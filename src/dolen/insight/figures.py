"""What the lines of a month come to: a share, or the hours until half were done. Pure.

The interval beside it says how much of it chance may be: 95 of 100 such intervals hold the figure
that many such months would give. It is Wilson's for a share, Kaplan and Meier's for a length.
"""

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dolen.insight.measures import Figure
from dolen.law.moments import local_day, start_of_day

_NORMAL_95 = 1.959963984540054
"""So many standard errors each side hold 95 of 100 estimates."""
_HALF = 0.5 + 1e-9
"""A hair more, for what is a half on paper may be rounded up."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month by the calendar in Wales."""

    year: int
    number: int

    @classmethod
    def of(cls, moment: dt.datetime) -> "Month":
        """The month in which a moment lies."""
        day = local_day(moment)
        return cls(day.year, day.month)

    @classmethod
    def read(cls, told: str) -> "Month":
        """The month written as 2026-01. Raises ValueError for anything else."""
        year, _dash, number = told.partition("-")
        if len(year) != 4 or len(number) != 2 or not (year + number).isdecimal():
            raise ValueError(told)
        dt.date(int(year), int(number), 1)
        return cls(int(year), int(number))

    def __str__(self) -> str:
        """Written as 2026-01."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def next(self) -> "Month":
        """The month after."""
        return self.plus(1)

    def plus(self, months: int) -> "Month":
        """The month so many later (or earlier)."""
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)

    @property
    def begins(self) -> dt.datetime:
        """Its first moment."""
        return start_of_day(dt.date(self.year, self.number, 1))

    @property
    def first_day(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, self.number, 1)


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """Every month from the first to the last, both in."""
    month = first
    while month <= last:
        yield month
        month = month.next


@dataclass(frozen=True, slots=True)
class Counted:
    """One line as far as figures need it, or so many `times` the same."""

    held: bool | None
    hours: float | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Result:
    """The figure of some lines, and its interval; None where there is nothing to work it out from.

    `counted` is how many lines it rests on, `held` of how many what is asked came about, `open` how
    many it is too early to say of. Shares lie between 0 and 1.
    """

    counted: int
    held: int
    open: int
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def lines(self) -> int:
        """How many lines the list has."""
        return self.counted + self.open


def result(lines: Iterable[Counted], figure: Figure) -> Result:
    """The figure of these lines."""
    every = list(lines)
    held = sum(one.times for one in every if one.held is True)
    counted = sum(one.times for one in every if one.held is not None)
    waiting = sum(one.times for one in every) - counted
    if figure is Figure.SHARE:
        value, low, high = share(held, counted)
    else:
        value, low, high = middle(
            (one.hours, one.held is True)
            for one in every
            if one.hours is not None
            for _again in range(one.times)
        )
    return Result(counted, held, waiting, value, low, high)


def share(held: int, counted: int) -> tuple[float | None, float | None, float | None]:
    """The share and Wilson's interval."""
    if not counted:
        return None, None, None
    z2 = _NORMAL_95**2
    part = held / counted
    middle_ = (part + z2 / (2 * counted)) / (1 + z2 / counted)
    reach = (
        _NORMAL_95
        * math.sqrt(part * (1 - part) / counted + z2 / (4 * counted**2))
        / (1 + z2 / counted)
    )
    return part, max(0.0, middle_ - reach), min(1.0, middle_ + reach)


def middle(
    times: Iterable[tuple[float, bool]],
) -> tuple[float | None, float | None, float | None]:
    """The hours until half were done, with an interval; each time says whether it was done by then.

    Those still waiting have waited at least so long: leaving them out would make every slow month
    look quick. So the median is read from the Kaplan-Meier curve, which counts each of them for as
    long as they were waited for; there is none while more than half may yet take longer. The
    interval holds the times at which the curve, give or take its error by Greenwood's formula, may
    cross the half.
    """
    median = low = high = None
    left, spread = 1.0, 0.0
    for hours, done, waiting in _by_time(times):
        left *= 1 - done / waiting
        spread += done / (waiting * (waiting - done)) if waiting > done else math.inf
        error = left * math.sqrt(spread) if left else 0.0
        if low is None and left - _NORMAL_95 * error <= _HALF:
            low = hours
        if median is None and left <= _HALF:
            median = hours
        if high is None and left + _NORMAL_95 * error <= _HALF:
            high = hours
    return median, low if median is not None else None, high


def _by_time(times: Iterable[tuple[float, bool]]) -> Iterator[tuple[float, int, int]]:
    """Each time at which some were done: how many, and how many were waited for until then."""
    every = sorted(times)
    waiting = len(every)
    for hours, group in groupby(every, key=lambda one: one[0]):
        here = list(group)
        done = sum(was_done for _hours, was_done in here)
        if done:
            yield hours, done, waiting
        waiting -= len(here)
