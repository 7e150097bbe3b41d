"""What recommendations are measured by: each measure before a moment and since, side by side.

Assurance names measures by their ids and knows nothing of them; here the two meet.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from dolen.insight.figures import Counted, Month, Result, result
from dolen.insight.measured import MEASURES
from dolen.insight.measures import Measure
from dolen.insight.reading import Part, Stale, counted, lines
from dolen.web.gathering.outcomes import stale_words
from dolen.web.presenting.outcomes import figure_words, interval_words
from dolen.web.words import translated

_BEFORE = 12
"""Months before the moment that are compared with those since (by design, no rule of law)."""


@dataclass(frozen=True, slots=True)
class Side:
    """A measure over some months: figure, interval, how many lines, and the list of them."""

    figure: str
    interval: str
    lines: int
    href: str


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """One measure before and since. `stale` says why there is no figure."""

    name: str
    asks: str
    better: str
    href: str
    before: Side | None = None
    since: Side | None = None
    stale: str = ""


def measured(names: Iterable[str], moment: dt.datetime, now: dt.datetime) -> list[MeasuredLine]:
    """These measures, those that exist, twelve months before the moment and since, to `now`.

    The month of the moment itself counts as since.
    """
    at = counted()
    turn, last = Month.of(moment), Month.of(now)
    return [
        _line(MEASURES[name], at[name], turn, last) for name in dict.fromkeys(names)
        if name in MEASURES
    ]  # fmt: skip


def _line(measure: Measure, at: dt.datetime | Stale, turn: Month, last: Month) -> MeasuredLine:
    plain = MeasuredLine(
        name=measure.name,
        asks=translated(measure.asks),
        better=translated(measure.better.says),
        href=reverse("web:outcome", args=[measure.name]),
        stale=stale_words(at) if isinstance(at, Stale) else "",
    )
    if plain.stale:
        return plain
    before, since = (turn.plus(-_BEFORE), turn.plus(-1)), (turn, max(turn, last))
    return MeasuredLine(
        plain.name, plain.asks, plain.better, plain.href, _side(measure, before),
        _side(measure, since),
    )  # fmt: skip


def _side(measure: Measure, months: tuple[Month, Month]) -> Side:
    told = list(lines(measure, months=months).values_list("held", "hours"))
    found: Result = result([Counted(held, hours) for held, hours in told], measure.figure)
    query = {"from": str(months[0]), "to": str(months[1]), "part": Part.ALL.value}
    return Side(
        figure=figure_words(found.value, measure.figure),
        interval=interval_words(found, measure.figure),
        lines=len(told),
        href=f"{reverse('web:outcome_list', args=[measure.name])}?{urlencode(query)}",
    )
