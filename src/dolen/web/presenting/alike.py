"""How alike two people are, in words and as a waterfall: each step of the score as a bar. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from django.utils.translation import gettext as _

from dolen.law.parameters_matching import CERTAIN, LIKELY, POSSIBLE
from dolen.people.matching.deciding import Why
from dolen.people.matching.levels import COMPARISONS, DIFFERENT, DIFFERENT_WORDS
from dolen.web.words import translated

WIDTH, ROW, TOP, SIDE = 340, 46, 26, 12
"""The picture's sizes in pixels: as wide as a telephone, one row for each step."""


class Weighed(Protocol):
    """One step of a score, as it is stored."""

    @property
    def comparison(self) -> str:
        """What was compared."""

    @property
    def level(self) -> str:
        """How far it agrees."""

    @property
    def weight(self) -> float:
        """What it added."""

    @property
    def frequency(self) -> float:
        """How much of it comes from a rare or common value."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in words, with its bar: from `x`, so wide, so far down."""

    thing: str
    words: str
    weight: str
    rare: str
    speaks_for: bool
    comparison: str = ""
    x: float = 0
    y: float = 0
    width: float = 0

    @property
    def text_y(self) -> float:
        """Where the words above the bar stand."""
        return self.y - 6


@dataclass(frozen=True, slots=True)
class Waterfall:
    """A score as a picture: its steps, where the sum stands, and the lines it must pass."""

    steps: tuple[StepLine, ...]
    start: StepLine
    total: StepLine
    review_x: float
    join_x: float
    height: int
    width: int = WIDTH


def waterfall(
    steps: Sequence[Weighed], *, prior: float, score: float, review: float, join: float
) -> Waterfall:
    """Place every step of `score` as a bar between the sum before it and the sum after it."""
    sums = [prior]
    for step in steps:
        sums.append(sums[-1] + step.weight)
    low, high = min(*sums, score, 0.0), max(*sums, score, join)
    span = (WIDTH - 2 * SIDE) / (high - low)

    def at(value: float) -> float:
        return round(SIDE + (value - low) * span, 1)

    def bar(line: StepLine, from_: float, to: float, row: int) -> StepLine:
        x, end = sorted((at(from_), at(to)))
        y = TOP + row * ROW
        return StepLine(
            line.thing, line.words, line.weight, line.rare, line.speaks_for, line.comparison,
            x=x, y=y, width=max(round(end - x, 1), 2),
        )  # fmt: skip

    lines = [
        bar(step_line(step), sums[number], sums[number + 1], number + 1)
        for number, step in enumerate(steps)
    ]
    rows = len(lines) + 2
    start = StepLine(_("Before anything is compared"), "", number(prior), "", prior > 0)
    total = StepLine(_("Together"), "", number(score), "", score > 0)
    return Waterfall(
        tuple(lines), bar(start, 0.0, prior, 0), bar(total, 0.0, score, rows - 1),
        at(review), at(join), TOP + rows * ROW,
    )  # fmt: skip


def step_line(step: Weighed) -> StepLine:
    """One step in words; a level that this release does not know keeps its label."""
    rare = ""
    if abs(step.frequency) >= 0.5:
        rare = _("a rare value counts more") if step.frequency > 0 else _("a common value: less")
    return StepLine(
        translated(_things().get(step.comparison, step.comparison)),
        translated(_levels().get((step.comparison, step.level), step.level)),
        number(step.weight),
        rare,
        step.weight > 0,
        step.comparison,
    )


def number(weight: float) -> str:
    """A weight with its sign, to one place, with a true minus."""
    return f"{weight:+.1f}".replace("-", "−")


@cache
def _things() -> dict[str, str]:
    return {one.name: one.words for one in COMPARISONS}


@cache
def _levels() -> dict[tuple[str, str], str]:
    found = {(one.name, level.label): level.words for one in COMPARISONS for level in one.levels}
    return found | {(name, DIFFERENT): words for name, words in DIFFERENT_WORDS.items()}


def why_words(why: str) -> str:
    """What decided, in words; nothing for what this release does not know."""
    return translated(Why(why).words) if why in set(Why) else ""


def band_words(band: str) -> str:
    """How sure the model is, in words; nothing without a band."""
    return {
        "certain": _("Certain"),
        "likely": _("Likely"),
        "possible": _("Possible"),
    }.get(band, "")


def pair_band(score: float, why: str) -> str:
    """How sure the model is of two who wait for a person: never certain while something differs."""
    # The latest numbers: a list of work speaks of now.
    certain, likely, possible = (_odds(one.values[-1].value) for one in (CERTAIN, LIKELY, POSSIBLE))
    if score >= certain and why in ("", Why.FITS.value, Why.SEVERAL_FIT.value):
        return "certain"
    if score >= likely:
        return "likely"
    return "possible" if score >= possible else ""


def _odds(chance: object) -> float:
    if not isinstance(chance, int | float) or chance >= 1:
        return math.inf
    return math.log2(chance / (1 - chance))


def chance_words(score: float) -> str:
    """The odds of a score in words that a court can read."""
    if score >= 0:
        times = 2 ** min(score, 40)
        shown = f"{times:,.0f}" if times < 1_000_000 else _("more than a million")
        return _("By the model it is %(times)s to 1 that they are one person") % {"times": shown}
    times = 2 ** min(-score, 40)
    shown = f"{times:,.0f}" if times < 1_000_000 else _("more than a million")
    return _("By the model it is %(times)s to 1 that they are two people") % {"times": shown}
