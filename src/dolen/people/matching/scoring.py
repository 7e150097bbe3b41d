"""Scores pairs of profiles as the model weighs them: while somebody waits, and with reasons.

The score is the logarithm (base 2) of the odds that both are one person: 0 is even, 10 a thousand
to one. It is the sum of the prior and of one step for each thing compared.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from dolen.people.matching.agreement import Predicate
from dolen.people.matching.levels import (
    COMPARISONS,
    DIFFERENT,
    DIFFERENT_WORDS,
    LEAST_FREQUENCY,
    Comparison,
)
from dolen.people.matching.model import Model
from dolen.people.normalise.profile import Profile

_ROUNDING = 1e-6
"""So much more than what is left can add: sums in another order differ in their last digits."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one comparison added to a score, and why.

    `level` is its label, `words` the level in plain words and `thing` the comparison's, both marked
    for translation. `weight` includes `frequency`: what a rare (more) or common (less) value added.
    """

    comparison: str
    level: str
    weight: float
    frequency: float
    words: str
    thing: str


@dataclass(frozen=True, slots=True)
class _Frequency:
    """How the commonness of a value changes a weight: the rarer, the more."""

    read: Callable[[Profile], str | None]
    table: Mapping[str, float]
    chance: float

    def of(self, left: Profile, right: Profile) -> float:
        table = self.table
        one = table.get(self.read(left) or "", LEAST_FREQUENCY)
        other = table.get(self.read(right) or "", LEAST_FREQUENCY)
        return self.chance - math.log2(max(one, other, LEAST_FREQUENCY))

    def at_most(self, left: Profile) -> float:
        """What a name adds at most: the commoner of the two counts."""
        one = self.table.get(self.read(left) or "", LEAST_FREQUENCY)
        return self.chance - math.log2(max(one, LEAST_FREQUENCY))


@dataclass(frozen=True, slots=True)
class _Rung:
    holds: Predicate
    weight: float
    frequency: _Frequency | None
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class _Ladder:
    name: str
    thing: str
    unknown: Predicate
    rungs: tuple[_Rung, ...]
    different: float
    read: Callable[[Profile], object]
    """What of a profile it compares; two with the same weigh the same against anybody."""
    heaviest: float
    """The most it adds, whatever the names."""

    def weigh(self, left: Profile, right: Profile) -> float:
        """What it adds to a score; nothing where one of the two is not known."""
        if self.unknown(left, right):
            return 0.0
        for rung in self.rungs:
            if rung.holds(left, right):
                if rung.frequency is None:
                    return rung.weight
                return rung.weight + rung.frequency.of(left, right)
        return self.different

    def at_most(self, left: Profile) -> float:
        """What it can add at most, whoever is held against `left`."""
        rungs = (
            rung.weight + (rung.frequency.at_most(left) if rung.frequency is not None else 0.0)
            for rung in self.rungs
        )
        return max(0.0, self.different, *rungs)


class Scorer:
    """Weighs pairs by one model. Cheap to ask (some microseconds), not to make: make it once."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.prior = math.log2(model.prior / (1 - model.prior))
        self._ladders = tuple(_ladder(comparison, model) for comparison in COMPARISONS)
        # The heaviest first: whoever cannot fit is known early.
        self._weighing = sorted(self._ladders, key=lambda one: -one.heaviest)

    def score(self, left: Profile, right: Profile) -> float:
        """The log2 odds that both profiles are of one person."""
        total = self.prior
        for ladder in self._weighing:
            total += ladder.weigh(left, right)
        return total

    def against(self, left: Profile) -> Callable[..., float]:
        """`score` of one profile with one after another, cheaper for many.

        What was weighed once is remembered: people found by a key have much in common. A second
        argument is the least score that counts: one that cannot reach it is -inf.
        """
        # What `left` does not tell is not asked.
        told = [ladder for ladder in self._weighing if not ladder.unknown(left, left)]
        known: list[tuple[_Ladder, Callable[[Profile], object], dict[object, float], float]] = []
        after = _ROUNDING
        for ladder in reversed(told):
            known.insert(0, (ladder, ladder.read, {}, after))
            after += ladder.at_most(left)
        prior = self.prior

        def score(right: Profile, least: float = -math.inf) -> float:
            total = prior
            for ladder, read, weights, later in known:
                compared = read(right)
                weight = weights.get(compared)
                if weight is None:
                    weights[compared] = weight = ladder.weigh(left, right)
                total += weight
                if total + later < least:
                    return -math.inf
            return total

        return score

    def explain(self, left: Profile, right: Profile) -> tuple[Step, ...]:
        """The steps whose weights, with the prior, add up to the score; the unknown has none."""
        return tuple(
            _step(ladder, left, right)
            for ladder in self._ladders
            if not ladder.unknown(left, right)
        )

    def weights(self) -> dict[tuple[str, str], float]:
        """The weight of every level, by comparison and label, before commonness counts."""
        found: dict[tuple[str, str], float] = {}
        for ladder in self._ladders:
            found |= {(ladder.name, rung.label): rung.weight for rung in ladder.rungs}
            found[ladder.name, DIFFERENT] = ladder.different
        return found


def _step(ladder: _Ladder, left: Profile, right: Profile) -> Step:
    for rung in ladder.rungs:
        if rung.holds(left, right):
            extra = rung.frequency.of(left, right) if rung.frequency is not None else 0.0
            weight = rung.weight + extra
            return Step(ladder.name, rung.label, weight, extra, rung.words, ladder.thing)
    words = DIFFERENT_WORDS[ladder.name]
    return Step(ladder.name, DIFFERENT, ladder.different, 0.0, words, ladder.thing)


def _ladder(comparison: Comparison, model: Model) -> _Ladder:
    chances = model.weights[comparison.name]
    weights = {label: math.log2(one.m / one.u) for label, one in chances.items()}
    rungs = tuple(
        _Rung(
            level.holds,
            weights[level.label],
            _frequency(level.frequency, chances[level.label].u, model),
            level.label,
            level.words,
        )
        for level in comparison.levels
    )
    return _Ladder(
        comparison.name,
        comparison.words,
        comparison.unknown,
        rungs,
        weights[DIFFERENT],
        attrgetter(*_columns(comparison)),
        max(rung.weight for rung in rungs),
    )


def _columns(comparison: Comparison) -> tuple[str, ...]:
    """The columns a comparison reads, as its SQL names them: its predicates read the same."""
    sql = [comparison.unknown_sql, *(level.sql for level in comparison.levels)]
    return tuple(sorted({name for one in sql for name in _COLUMN.findall(one)}))


def _frequency(column: str | None, chance: float, model: Model) -> _Frequency | None:
    if column is None:
        return None
    return _Frequency(_READERS[column], model.frequencies[column], math.log2(chance))


_COLUMN = re.compile(r"\b([a-z_]+)_[lr]\b")
_READERS: dict[str, Callable[[Profile], str | None]] = {
    "forename": lambda one: one.forename,
    "surname": lambda one: one.surname,
}
"""How to read each column whose commonness counts."""
