"""XmR charts: what months differ by chance, and which say that something has changed. Pure.

Statistical process control for individual values: the average, and natural limits at 2.66 times the
average moving range on both sides (2.66 is three over d2 of two values, 1.128). Four rules say that
a change is more than chance; which rule spoke is shown, so that nobody has to believe a colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

from dolen.law.words import _

TO_LIMITS = 3 / 1.128
"""Average moving ranges from the average to a natural limit."""
TO_RANGE_LIMIT = 3.268
"""Average moving ranges to the upper limit of moving ranges (D4 of two values)."""
FEWEST = 6
"""With fewer values no limits are drawn: they would say more than is known."""
_NEAR = (3, 4)
_TREND = 6


class Signal(StrEnum):
    """Why a value says that something has changed."""

    BEYOND = "beyond"
    RUN = "run"
    NEAR_LIMIT = "near_limit"
    TREND = "trend"

    @property
    def says(self) -> str:
        """In plain words, marked for translation."""
        return _SIGNALS[self]


_SIGNALS = {
    Signal.BEYOND: _("outside the limits within which months differ by chance"),
    Signal.RUN: _("one of many months in a row on the same side of the average"),
    Signal.NEAR_LIMIT: _("one of three out of four months nearer to a limit than to the average"),
    Signal.TREND: _("one of six months in a row that each go the same way"),
}


@dataclass(frozen=True, slots=True)
class Chart:
    """The average, the natural limits, and for each value the signals it gives.

    Without enough values the limits are None and nothing signals. `floor` and `ceiling` cut limits
    off where values cannot lie.
    """

    values: tuple[float, ...]
    average: float | None
    moving_range: float | None
    low: float | None
    high: float | None
    range_limit: float | None
    signals: tuple[tuple[Signal, ...], ...]


def xmr(
    values: Sequence[float],
    *,
    run: int,
    floor: float | None = None,
    ceiling: float | None = None,
) -> Chart:
    """The chart of these values in their order. `run` is how many on one side make a signal."""
    if len(values) < FEWEST:
        average = fmean(values) if values else None
        none = tuple(() for _value in values)
        return Chart(tuple(values), average, None, None, None, None, none)
    average = fmean(values)
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    moving = fmean(ranges)
    low, high = average - TO_LIMITS * moving, average + TO_LIMITS * moving
    found = [set[Signal]() for _value in values]
    for place, signal in _signals(values, (low, average, high), run):
        found[place].add(signal)
    return Chart(
        values=tuple(values),
        average=average,
        moving_range=moving,
        low=low if floor is None else max(low, floor),
        high=high if ceiling is None else min(high, ceiling),
        range_limit=TO_RANGE_LIMIT * moving,
        signals=tuple(tuple(one for one in Signal if one in here) for here in found),
    )


def _signals(
    values: Sequence[float], lines: tuple[float, float, float], run: int
) -> Iterator[tuple[int, Signal]]:
    low, average, high = lines
    for place, value in enumerate(values):
        if not low <= value <= high:
            yield place, Signal.BEYOND
    sides = [(value > average) - (value < average) for value in values]
    yield from _in_a_row(sides, run, Signal.RUN)
    yield from _near_a_limit(values, lines)
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    for place, signal in _in_a_row(steps, _TREND - 1, Signal.TREND):
        yield place, signal
        yield place + 1, signal


def _in_a_row(sides: Sequence[int], length: int, signal: Signal) -> Iterator[tuple[int, Signal]]:
    """Every place in a row of at least `length` alike; what lies on neither side breaks a row."""
    start = 0
    for place in range(1, len(sides) + 1):
        if place == len(sides) or sides[place] != sides[start]:
            if sides[start] and place - start >= length:
                yield from ((one, signal) for one in range(start, place))
            start = place


def _near_a_limit(
    values: Sequence[float], lines: tuple[float, float, float]
) -> Iterator[tuple[int, Signal]]:
    """Three out of four in a row nearer to the same limit than to the average."""
    low, average, high = lines
    if low == high:
        return
    wanted, among = _NEAR
    near = [
        1 if value > (average + high) / 2 else -1 if value < (average + low) / 2 else 0
        for value in values
    ]
    for start in range(len(near) - among + 1):
        here = near[start : start + among]
        for side in (1, -1):
            if here.count(side) >= wanted:
                yield from (
                    (start + place, Signal.NEAR_LIMIT)
                    for place, one in enumerate(here)
                    if one == side
                )
