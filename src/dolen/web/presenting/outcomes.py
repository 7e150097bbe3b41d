"""Measures in words and as a picture: figures, their intervals, a chart of the months. Pure.

Lengths are in pixels of the picture. Shapes and words carry what the chart says, not colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.insight.charts import Chart, Signal
from dolen.insight.figures import Month, Result
from dolen.insight.measures import Figure
from dolen.web.words import translated

WIDTH, HEIGHT = 720, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 96, 40, 16, 40
_DAY = 24
_TWO_DAYS = 48
_TICKS = 4
_NAMED_MONTHS = 8


def figure_words(value: float | None, figure: Figure) -> str:
    """A figure as people say it: in a hundred, or in hours or days; a dash where there is none."""
    if value is None:
        return "–"
    if figure is Figure.SHARE:
        return f"{100 * value:.0f}%"
    if value < _TWO_DAYS:
        return ngettext("%(number)s hour", "%(number)s hours", 1 if value == 1 else 2) % {
            "number": f"{value:.1f}"
        }
    return _("%(number)s days") % {"number": f"{value / _DAY:.1f}"}


def interval_words(result: Result, figure: Figure) -> str:
    """Between what bounds the figure lies; empty where there are none."""
    if result.low is None:
        return ""
    low = figure_words(result.low, figure)
    if result.high is None:
        return _("%(low)s or more") % {"low": low}
    return _("%(low)s to %(high)s") % {"low": low, "high": figure_words(result.high, figure)}


def month_words(month: Month) -> str:
    """A month as people say it: October 2026."""
    return date_format(month.first_day, "F Y")


@dataclass(frozen=True, slots=True)
class Dot:
    """One month of the chart: where it stands, what it says, and whether it is a signal."""

    x: float
    y: float
    words: str
    signal: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across the chart or a word beside it."""

    at: float
    words: str
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart ready to be drawn: dots, the line through them, lines across, words below."""

    dots: Sequence[Dot]
    path: str
    across: Sequence[Mark]
    ticks: Sequence[Mark]
    months: Sequence[Mark]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = WIDTH - _RIGHT
    bottom: int = HEIGHT - _BOTTOM


def picture(months: Sequence[Month], chart: Chart, figure: Figure) -> Picture | None:
    """The chart of these months, or None where there are too few to draw a line between."""
    if len(months) < 2:  # a line has two ends
        return None
    top = _top(chart, figure)
    steps = (WIDTH - _LEFT - _RIGHT) / (len(months) - 1)

    def height(value: float) -> float:
        return round(HEIGHT - _BOTTOM - value / top * (HEIGHT - _TOP - _BOTTOM), 1)

    dots = [
        Dot(
            x=round(_LEFT + number * steps, 1),
            y=height(value),
            words=_said(month, value, chart.signals[number], figure),
            signal=bool(chart.signals[number]),
        )
        for number, (month, value) in enumerate(zip(months, chart.values, strict=True))
    ]
    every = max(1, -(-len(months) // _NAMED_MONTHS))
    return Picture(
        dots=dots,
        path="M" + " L".join(f"{dot.x} {dot.y}" for dot in dots),
        across=[
            Mark(height(value), f"{words}: {figure_words(value, figure)}", sort)
            for value, words, sort in (
                (chart.average, _("Average"), "average"),
                (chart.low, _("Lower limit"), "limit"),
                (chart.high, _("Upper limit"), "limit"),
            )
            if value is not None
        ],
        ticks=[
            Mark(height(top * step / _TICKS), figure_words(top * step / _TICKS, figure))
            for step in range(_TICKS + 1)
        ],
        months=[
            Mark(dots[number].x, str(month)) for number, month in enumerate(months)
            if number % every == 0
        ],
    )  # fmt: skip


def _top(chart: Chart, figure: Figure) -> float:
    """The value at the upper edge."""
    highest = max((*chart.values, chart.high or 0.0))
    if figure is Figure.SHARE:
        return 1.0
    return highest * 1.1 or 1.0


def _said(month: Month, value: float, signals: Sequence[Signal], figure: Figure) -> str:
    words = f"{month_words(month)}: {figure_words(value, figure)}"
    return f"{words} ({signal_words(signals)})" if signals else words


def signal_words(signals: Sequence[Signal]) -> str:
    """Why a month is a signal, each reason in words."""
    return "; ".join(translated(one.says) for one in signals)
