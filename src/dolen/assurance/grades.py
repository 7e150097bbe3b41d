"""Counting grades, and how far two who graded the same cases agree; pure.

A fact of an audit is one graded case, or says of how many cases got which grade. Both are counted.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dolen.assurance.scales import CASE_GRADES, GOOD, INADEQUATE, REQUIRES_IMPROVEMENT, Scale

_NORMAL_95 = 1.959963984540054
"""So many standard errors each side hold 95 of 100 estimates."""
_TOTALS = ((GOOD, "good"), (REQUIRES_IMPROVEMENT, "ri"), (INADEQUATE, "inadequate"))


@dataclass(frozen=True, slots=True)
class Graded:
    """What one fact of an audit says: a case's grade, or how many cases got which."""

    grade: str | None = None
    record: str = ""
    cohort: str = ""
    round: str = ""
    good: int | None = None
    ri: int | None = None
    inadequate: int | None = None

    def counted(self) -> Mapping[str, int]:
        """How many cases got each grade."""
        if self.grade is not None:
            return {self.grade: 1}
        return {grade: getattr(self, name) or 0 for grade, name in _TOTALS}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases got each grade of the scale, the best first."""

    counts: tuple[int, ...]
    scale: Scale = CASE_GRADES

    @property
    def cases(self) -> int:
        """How many cases there are in all."""
        return sum(self.counts)

    def share(self, grade: str) -> float | None:
        """The share of cases with this grade; None without cases."""
        return self.counts[self.scale.place(grade)] / self.cases if self.cases else None

    def at_least(self, place: int) -> float:
        """The share of cases graded at this place of the scale or better; 0 without cases."""
        return sum(self.counts[: place + 1]) / self.cases if self.cases else 0.0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(tuple(a + b for a, b in zip(self.counts, other.counts, strict=True)))


def tally(graded: Iterable[Graded]) -> Tally:
    """How many cases got each grade of a case."""
    counts = dict.fromkeys(CASE_GRADES.keys, 0)
    for one in graded:
        for grade, number in one.counted().items():
            counts[grade] += number
    return Tally(tuple(counts.values()))


def above(own: Tally, independent: Tally) -> float:
    """By how much of all cases the own grades lie above the independent ones, at most.

    At each step of the scale: the share graded so well or better by oneself, less the share graded
    so by the others. 0 when they nowhere lie above.
    """
    steps = range(len(own.counts) - 1)
    return max(0.0, *(own.at_least(n) - independent.at_least(n) for n in steps))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two agree beyond chance: weighted kappa with its interval of 95 in 100.

    1 is full agreement, 0 what chance alone would give. Without enough cases, or where everybody
    gave one grade, there is no kappa. `higher` and `lower` count the cases the first graded better
    or worse than the second.
    """

    pairs: int
    same: int
    higher: int
    lower: int
    kappa: float | None = None
    low: float | None = None
    high: float | None = None
    table: tuple[tuple[int, ...], ...] = field(default=())


def agreement(pairs: Sequence[tuple[str, str]], scale: Scale = CASE_GRADES) -> Agreement:
    """Agreement over pairs of grades (own, independent) of the same cases, with linear weights.

    Two steps apart count twice as much as one. The standard error is that of Fleiss, Cohen and
    Everitt (1969) for weighted kappa in large samples; in small ones the interval is too narrow.
    """
    places = [(scale.place(own), scale.place(other)) for own, other in pairs]
    size = len(scale.keys)
    counts = [[0] * size for _row in range(size)]
    for own, other in places:
        counts[own][other] += 1
    kappa, error = _weighted_kappa(counts)
    reach = None if error is None else _NORMAL_95 * error
    return Agreement(
        pairs=len(places),
        same=sum(own == other for own, other in places),
        higher=sum(own < other for own, other in places),
        lower=sum(own > other for own, other in places),
        kappa=kappa,
        low=None if kappa is None or reach is None else max(-1.0, kappa - reach),
        high=None if kappa is None or reach is None else min(1.0, kappa + reach),
        table=tuple(tuple(row) for row in counts),
    )


def _weighted_kappa(counts: Sequence[Sequence[int]]) -> tuple[float | None, float | None]:
    """Kappa with linear weights and its standard error; None where it is not defined."""
    total, size = sum(map(sum, counts)), len(counts)
    if total == 0:
        return None, None
    share = [[cell / total for cell in row] for row in counts]
    rows = [sum(row) for row in share]
    columns = [sum(row[n] for row in share) for n in range(size)]
    cells = [(i, j) for i in range(size) for j in range(size)]
    weight = {(i, j): 1 - abs(i - j) / (size - 1) for i, j in cells}
    observed = sum(weight[i, j] * share[i][j] for i, j in cells)
    expected = sum(weight[i, j] * rows[i] * columns[j] for i, j in cells)
    if math.isclose(expected, 1.0):
        return None, None
    kappa = (observed - expected) / (1 - expected)
    by_row = [sum(weight[i, j] * columns[j] for j in range(size)) for i in range(size)]
    by_column = [sum(weight[i, j] * rows[i] for i in range(size)) for j in range(size)]
    spread = sum(
        share[i][j] * (weight[i, j] - (by_row[i] + by_column[j]) * (1 - kappa)) ** 2
        for i, j in cells
    )
    variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (total * (1 - expected) ** 2)
    return kappa, math.sqrt(max(0.0, variance))


def paired(own: Iterable[Graded], others: Iterable[Graded]) -> list[tuple[str, str]]:
    """The grades (own, independent) of each case that both graded; the last of each counts."""
    mine = {one.record: one.grade for one in own if one.record and one.grade}
    theirs = {one.record: one.grade for one in others if one.record and one.grade}
    return [(grade, theirs[record]) for record, grade in mine.items() if record in theirs]
