"""What becomes of children, measure by measure: the figures of the last count and the lists behind.

Every number leads to its list, and the list has as many lines as the number says.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.insight.counting import SEVERAL
from dolen.insight.figures import Month, Result
from dolen.insight.measured import MEASURES
from dolen.insight.measures import Figure, Measure, Theme
from dolen.insight.models import CountedLine
from dolen.insight.reading import (
    History,
    Part,
    Stale,
    counted,
    counted_at,
    history,
    lines,
    shown_months,
)
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters_insight import RUN_LENGTH
from dolen.web.gathering.names import names_of
from dolen.web.paging import paged
from dolen.web.presenting.authorities import authority_name
from dolen.web.presenting.citing import Citation, citations
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.numbers import NumberLine, numbers
from dolen.web.presenting.outcomes import (
    Picture,
    figure_words,
    interval_words,
    month_words,
    picture,
    signal_words,
)
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Cell:
    """A number that leads to its list, and what it is a number of."""

    count: int
    href: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A month or an area: what it is called, its lines by what became of them, and its figure."""

    name: str
    cells: tuple[Cell, ...]
    figure: str
    interval: str
    signal: str = ""
    young: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A measure on the page of all: its question and what its last whole month says."""

    name: str
    asks: str
    better: str
    stale: str
    figure: str = ""
    interval: str = ""
    latest: str = ""
    latest_figure: str = ""
    signal: str = ""
    counted: Cell | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One measure with all there is to say of it."""

    measure: Measure
    asks: str
    counts: str
    holds: str
    figure: str
    better: str
    owner: str
    cited: tuple[Citation, ...]
    numbers: tuple[NumberLine, ...]
    stale: str
    as_of: dt.datetime | None = None
    whole: Row | None = None
    months: Sequence[Row] = ()
    areas: Sequence[Row] = ()
    picture: Picture | None = None
    signals: Sequence[str] = ()


def overview() -> tuple[dt.datetime | None, list[tuple[str, list[Card]]]]:
    """When was counted last, and every measure under its heading."""
    at = counted()
    found = [
        (
            translated(theme.says),
            [card(one, at[name]) for name, one in MEASURES.items() if one.theme is theme],
        )
        for theme in Theme
    ]
    times = [one for one in at.values() if not isinstance(one, Stale)]
    return max(times, default=None), found


def card(measure: Measure, at: dt.datetime | Stale) -> Card:
    """One measure as of when it was counted, or why it says nothing."""
    asks, better = translated(measure.asks), translated(measure.better.says)
    if isinstance(at, Stale):
        return Card(measure.name, asks, better, stale_words(at))
    told = _history(measure, at)
    last = told.charted[-1] if told.charted else None
    signals = told.chart.signals[-1] if told.charted else ()
    return Card(
        measure.name,
        asks,
        better,
        "",
        figure=figure_words(told.whole.value, measure.figure),
        interval=interval_words(told.whole, measure.figure),
        latest=month_words(last.month) if last else "",
        latest_figure=figure_words(last.result.value, measure.figure) if last else "",
        signal=signal_words(signals),
        counted=_row(measure, "", told.whole, shown_months(told.as_of)).cells[0],
    )


def stale_words(stale: Stale) -> str:
    """Why there is no figure."""
    return {
        Stale.NEVER: _("Not counted yet."),
        Stale.REDEFINED: _("What is counted has changed since the last count."),
        Stale.ERASED: _("Records were lawfully erased since the last count."),
    }[stale]


def _history(measure: Measure, at: dt.datetime) -> History:
    run = RUN_LENGTH.at(local_day(at), house.overrides).value
    return history(measure, at, run=run if isinstance(run, int) else 0)


def one(name: str) -> Shown | None:
    """One measure; None where there is none of this name."""
    measure = MEASURES.get(name)
    if measure is None:
        return None
    at = counted_at(measure)
    plain = Shown(
        measure=measure,
        asks=translated(measure.asks),
        counts=translated(measure.counts),
        holds=translated(measure.holds),
        figure=translated(measure.figure.says),
        better=translated(measure.better.says),
        owner=role_name(measure.owner),
        cited=citations(measure.cited),
        numbers=numbers(measure.parameters),
        stale=stale_words(at) if isinstance(at, Stale) else "",
    )
    return plain if isinstance(at, Stale) else _with_figures(plain, _history(measure, at))


def _with_figures(plain: Shown, told: History) -> Shown:
    measure, within = plain.measure, shown_months(told.as_of)
    signals = {
        one.month: found for one, found in zip(told.charted, told.chart.signals, strict=True)
    }
    months = [
        replace(
            _row(measure, month_words(one.month), one.result, (one.month, one.month)),
            signal=signal_words(signals.get(one.month, ())),
            young=one.month == within[1],
        )
        for one in reversed(told.months)
    ]
    areas = [
        _row(measure, area_words(one.area), one.result, within, one.area) for one in told.areas
    ]
    return replace(
        plain,
        as_of=told.as_of,
        whole=_row(measure, _("All months shown"), told.whole, within),
        months=months,
        areas=areas,
        picture=picture([one.month for one in told.charted], told.chart, measure.figure),
        signals=[
            f"{month_words(month)}: {signal_words(why)}" for month, why in signals.items() if why
        ],
    )


def _row(
    measure: Measure,
    name: str,
    result: Result,
    months: tuple[Month, Month],
    area: str | None = None,
) -> Row:
    counts = {
        Part.COUNTED: result.counted,
        Part.HELD: result.held,
        Part.OPEN: result.open,
    }
    return Row(
        name=name,
        cells=tuple(
            Cell(count, _list_of(measure, Asked(months, part, area)), part_words(part))
            for part, count in counts.items()
        ),
        figure=figure_words(result.value, measure.figure),
        interval=interval_words(result, measure.figure),
    )


def _list_of(measure: Measure, asked: "Asked") -> str:
    """The address of a list."""
    first, last = asked.months
    query = {"from": str(first), "to": str(last), "part": asked.part.value}
    if asked.area is not None:
        query["area"] = asked.area or NOBODY
    return f"{reverse('web:outcome_list', args=[measure.name])}?{urlencode(query)}"


def part_words(part: Part) -> str:
    """Which lines of a list, in words."""
    return {
        Part.ALL: _("All"),
        Part.COUNTED: _("Those it can be said of"),
        Part.HELD: _("Those for whom it came about"),
        Part.NOT: _("Those for whom it did not come about"),
        Part.OPEN: _("Those of whom it cannot be said yet"),
    }[part]


NOBODY = "none"
"""How an address says: whom no authority is known of."""


def area_words(area: str) -> str:
    """An authority's name; whom none or several are known of, in words."""
    if not area:
        return _("No authority known")
    return _("More than one authority") if area == SEVERAL else authority_name(area)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which list was asked for."""

    months: tuple[Month, Month]
    part: Part
    area: str | None

    @classmethod
    def read(cls, query: Mapping[str, str], as_of: dt.datetime) -> "Asked":
        """From an address; what cannot be read there is as if not asked for."""
        first, last = shown_months(as_of)
        part = query.get("part", "")
        area = query.get("area")
        return cls(
            (_month(query.get("from"), first), _month(query.get("to"), last)),
            Part(part) if part in {one.value for one in Part} else Part.ALL,
            "" if area == NOBODY else area,
        )

    @property
    def words(self) -> str:
        """What it is a list of, in words."""
        first, last = self.months
        names = {"from": month_words(first), "to": month_words(last)}
        when = names["from"] if first == last else _("%(from)s to %(to)s") % names
        return when if self.area is None else f"{when}, {area_words(self.area)}"

    @property
    def part_words(self) -> str:
        """Which lines, in words."""
        return part_words(self.part)


def _month(told: str | None, otherwise: Month) -> Month:
    try:
        return Month.read(told or "")
    except ValueError:
        return otherwise


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line: whom it is about, when, in which case, and what became of it."""

    who: Named | None
    at: dt.datetime
    matter: str
    area: str
    came: str
    hours: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list behind a number: how many lines it has, and those of the page."""

    whole: int
    page: Page[CountedLine]
    lines: Sequence[LineShown]


def listed(measure: Measure, asked: Asked, query: Mapping[str, str]) -> Listed:
    """The list; whoever is named on the page is logged."""
    found = lines(measure, months=asked.months, area=asked.area, part=asked.part)
    here = paged(found, query, at_once=PER_PAGE)
    names = names_of({line.subject for line in here if line.subject})
    return Listed(
        whole=here.paginator.count,
        page=here,
        lines=[_line(line, names, measure.figure) for line in here],
    )


def nobody(measure: Measure, stale: Stale) -> dict[str, object]:
    """What is shown of a list that cannot be shown; that nobody was named is logged too."""
    names_of(())
    return {"measure": measure, "stale": stale_words(stale)}


def _line(line: CountedLine, names: Names, figure: Figure) -> LineShown:
    return LineShown(
        who=names.of(line.subject) if line.subject else None,
        at=line.at,
        matter=line.matter,
        area=area_words(line.area),
        came=_("Not yet") if line.held is None else _("Yes") if line.held else _("No"),
        hours="" if line.hours is None or figure is not Figure.HOURS
        else figure_words(line.hours, Figure.HOURS),
    )  # fmt: skip
