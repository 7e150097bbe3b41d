"""Reading what was counted: a measure by month and by area, and the list behind each number.

Nothing is worked out here that the lines do not hold, so a number and its list cannot differ.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from django.db.models import Count as TotalOf
from django.db.models import Q, QuerySet

from dolen.insight.charts import Chart, xmr
from dolen.insight.figures import Counted, Month, Result, months_between, result
from dolen.insight.measured import MEASURES
from dolen.insight.measures import Figure, Measure
from dolen.insight.models import Count, CountedLine
from dolen.journal.erase import erased_since

MONTHS = 24
"""How many months back a page looks, so that two years lie beside each other."""


class Stale(Enum):
    """Why what was counted cannot be shown."""

    NEVER = "never"
    ERASED = "erased"
    REDEFINED = "redefined"


@dataclass(frozen=True, slots=True)
class InMonth:
    """A measure's figure in one month."""

    month: Month
    result: Result


@dataclass(frozen=True, slots=True)
class InArea:
    """A measure's figure for one authority over all the months shown."""

    area: str
    result: Result


@dataclass(frozen=True, slots=True)
class History:
    """A measure over the last months: each month, the whole, each area, and the chart.

    The chart holds the months that have a figure, in order: `charted`. A month that has not ended
    is in the table and not in the chart, which compares whole months.
    """

    measure: Measure
    as_of: dt.datetime
    months: tuple[InMonth, ...]
    whole: Result
    areas: tuple[InArea, ...]
    charted: tuple[InMonth, ...]
    chart: Chart


def counted() -> dict[str, dt.datetime | Stale]:
    """As of when each measure was last counted, or why there is nothing to show of it.

    After a lawful erasure nothing is shown until all is counted again: the list would still name
    what was erased.
    """
    counts = {one.measure: one for one in Count.objects.all()}
    erased = {at: erased_since(at) for at in {one.as_of for one in counts.values()}}
    found: dict[str, dt.datetime | Stale] = {}
    for name, measure in MEASURES.items():
        count = counts.get(name)
        if count is None:
            found[name] = Stale.NEVER
        elif count.edition != measure.digest():
            found[name] = Stale.REDEFINED
        else:
            found[name] = Stale.ERASED if erased[count.as_of] else count.as_of
    return found


def counted_at(measure: Measure) -> dt.datetime | Stale:
    """As of when the measure was last counted, or why there is nothing to show."""
    return counted()[measure.name]


def history(measure: Measure, as_of: dt.datetime, *, run: int, months: int = MONTHS) -> History:
    """The measure over the months up to the one of `as_of`."""
    last = Month.of(as_of)
    first = last.plus(1 - months)
    by_month: dict[str, list[Counted]] = defaultdict(list)
    by_area: dict[str, list[Counted]] = defaultdict(list)
    for month, area, one in _alike(measure, first, last):
        by_month[month].append(one)
        by_area[area].append(one)
    begun = min((Month.read(month) for month in by_month), default=last)
    rows = tuple(
        InMonth(month, result(by_month[str(month)], measure.figure))
        for month in months_between(max(first, begun), last)
    )
    charted = tuple(one for one in rows if one.result.value is not None and one.month < last)
    return History(
        measure=measure,
        as_of=as_of,
        months=rows,
        whole=result([one for every in by_month.values() for one in every], measure.figure),
        areas=tuple(
            InArea(area, result(every, measure.figure)) for area, every in sorted(by_area.items())
        ),
        charted=charted,
        chart=_chart([one.result.value for one in charted], measure.figure, run),
    )


def _alike(measure: Measure, first: Month, last: Month) -> Iterator[tuple[str, str, Counted]]:
    """The lines of these months, by month and area. Of a share the database counts those alike."""
    found = CountedLine.objects.filter(
        measure=measure.name, month__gte=str(first), month__lte=str(last)
    )
    if measure.figure is Figure.SHARE:
        alike = found.values("month", "area", "held").annotate(times=TotalOf("id"))
        for month, area, held, times in alike.values_list("month", "area", "held", "times"):
            yield month, area, Counted(held, times=times)
    else:
        for month, area, held, hours in found.values_list("month", "area", "held", "hours"):
            yield month, area, Counted(held, hours)


def _chart(values: Iterable[float | None], figure: Figure, run: int) -> Chart:
    told = [value for value in values if value is not None]
    return xmr(told, run=run, floor=0.0, ceiling=1.0 if figure is Figure.SHARE else None)


class Part(Enum):
    """Which lines: all, those it can be said of, those it came about for, or not, or may yet."""

    ALL = "all"
    COUNTED = "counted"
    HELD = "held"
    NOT = "not"
    OPEN = "open"


_PARTS = {
    Part.ALL: Q(),
    Part.COUNTED: Q(held__isnull=False),
    Part.HELD: Q(held=True),
    Part.NOT: Q(held=False),
    Part.OPEN: Q(held__isnull=True),
}


def lines(
    measure: Measure,
    *,
    months: tuple[Month, Month],
    area: str | None = None,
    part: Part = Part.ALL,
) -> QuerySet[CountedLine]:
    """The lines behind a number, the latest first. `months` are the first and the last, both in."""
    first, last = months
    found = CountedLine.objects.filter(
        _PARTS[part], measure=measure.name, month__gte=str(first), month__lte=str(last)
    )
    if area is not None:
        found = found.filter(area=area)
    return found.order_by("-at", "uid", "subject", "key")


def shown_months(as_of: dt.datetime, months: int = MONTHS) -> tuple[Month, Month]:
    """The first and the last month of a page."""
    last = Month.of(as_of)
    return last.plus(1 - months), last
