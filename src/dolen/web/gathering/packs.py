"""Packs for meetings: measures of a month as scores, by authority, ready to leave the force.

On the screen every number opens its list. On paper, which may leave the force, small numbers are
hidden together with whatever would give them away.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.insight.figures import Counted, Month, Result, result
from dolen.insight.measured import MEASURES
from dolen.insight.measures import Measure, Theme
from dolen.insight.models import CountedLine
from dolen.insight.reading import Stale, counted
from dolen.insight.suppressing import hidden
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters_insight import SMALL_NUMBER
from dolen.tasking.facts import AREAS
from dolen.web.gathering.outcomes import stale_words
from dolen.web.presenting.outcomes import figure_words, interval_words
from dolen.web.words import translated

FORCE = "force"
"""Stands in the place of an authority for the whole force."""


@dataclass(frozen=True, slots=True)
class Score:
    """A measure's figure of one month and area: in words, from how many lines, and their list."""

    figure: str
    interval: str
    count: int
    href: str
    secret: bool = False

    @property
    def hidden(self) -> "Score":
        """The same with nothing that could be known of it."""
        return Score("", "", 0, "", secret=True)


@dataclass(frozen=True, slots=True)
class Scored:
    """A measure with its scores, by area and for the whole force, now and a month before."""

    asks: str
    better: str
    href: str
    scores: Mapping[str, Score]
    before: Mapping[str, Score]
    stale: str = ""

    @property
    def in_order(self) -> list[tuple[str, Score]]:
        """The whole force first, then each authority in its order, each with its name."""
        named = [(translated(says), self.scores[area]) for area, says in AREAS.items()]
        return [(_("The whole force"), self.scores[FORCE]), *named]

    def of(self, area: str) -> tuple[Score, Score, Score]:
        """An area's score, the one of the month before, and the force's."""
        return self.scores[area], self.before[area], self.scores[FORCE]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Every measure under its heading, and what the columns are."""

    month: Month
    themes: Sequence[tuple[str, Sequence[Scored]]]
    areas: Sequence[str]


@dataclass(frozen=True, slots=True)
class OfArea:
    """One measure on the scorecard of one authority."""

    asks: str
    better: str
    href: str
    now: Score
    before: Score
    force: Score
    stale: str


def last_whole_month(now: dt.datetime) -> Month:
    """The month before the one that runs."""
    return Month.of(now).plus(-1)


def scorecard(month: Month, now: dt.datetime, *, leaves: bool) -> Scorecard:
    """The scores of a month. With `leaves` small numbers are hidden."""
    at = counted()
    these, before = _lines(month), _lines(month.plus(-1))
    smallest = house.context({}).number(SMALL_NUMBER, local_day(now)) or 0
    least = round(smallest) if leaves else 0

    def scored(measure: Measure) -> Scored:
        stale = at[measure.name]
        name = measure.name
        return Scored(
            asks=translated(measure.asks),
            better=translated(measure.better.says),
            href=reverse("web:outcome", args=[name]),
            scores=_scores(measure, month, these.get(name, {}), least),
            before=_scores(measure, month.plus(-1), before.get(name, {}), least),
            stale=stale_words(stale) if isinstance(stale, Stale) else "",
        )

    return Scorecard(
        month,
        [
            (translated(theme.says), [scored(one) for one in MEASURES.values()
                                      if one.theme is theme])
            for theme in Theme
        ],
        [translated(says) for says in AREAS.values()],
    )  # fmt: skip


def of_area(card: Scorecard, area: str) -> list[tuple[str, list[OfArea]]]:
    """The scorecard of one authority: its month, the month before, and the whole force."""
    return [
        (
            theme,
            [OfArea(one.asks, one.better, one.href, *one.of(area), one.stale) for one in measures],
        )
        for theme, measures in card.themes
    ]


Lines = dict[str, dict[str, list[Counted]]]


def _lines(month: Month) -> Lines:
    """The counted lines of a month, by measure and area."""
    found: Lines = {}
    rows = CountedLine.objects.filter(month=str(month))
    for measure, area, held, hours in rows.values_list("measure", "area", "held", "hours"):
        found.setdefault(measure, {}).setdefault(area, []).append(Counted(held, hours))
    return found


def _scores(
    measure: Measure, month: Month, lines: Mapping[str, Sequence[Counted]], least: int
) -> dict[str, Score]:
    everywhere = [one for every in lines.values() for one in every]
    found = {FORCE: _score(measure, month, result(everywhere, measure.figure), FORCE)}
    results = {area: result(lines.get(area, ()), measure.figure) for area in AREAS}
    found |= {area: _score(measure, month, one, area) for area, one in results.items()}
    if not least:
        return found
    other = [one for area, every in lines.items() if area not in AREAS for one in every]
    cells = [_cells(one) for one in (*results.values(), result(other, measure.figure))]
    secret = {row for row, _column in hidden(cells, least)}
    areas = list(AREAS)
    found |= {areas[row]: found[areas[row]].hidden for row in secret if row < len(areas)}
    whole = result(everywhere, measure.figure)
    if any(0 < one < least for one in _cells(whole)):
        found = {area: one.hidden for area, one in found.items()}
    return found


def _cells(one: Result) -> list[int]:
    """What a row of the table tells: those it came about for, those it did not, those too early."""
    return [one.held, one.counted - one.held, one.open]


def _score(measure: Measure, month: Month, one: Result, area: str) -> Score:
    query = {"from": str(month), "to": str(month), "part": "counted"}
    if area != FORCE:
        query["area"] = area
    href = f"{reverse('web:outcome_list', args=[measure.name])}?{urlencode(query)}"
    words = figure_words(one.value, measure.figure)
    return Score(words, interval_words(one, measure.figure), one.counted, href)
