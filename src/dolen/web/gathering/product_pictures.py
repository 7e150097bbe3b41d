"""The pictures of products: a map of the force, a calendar of finds, and whom rankings fall on."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView
from dolen.access.standing import authority_code
from dolen.insight.figures import Result
from dolen.insight.measures import Figure
from dolen.insight.products import reading
from dolen.insight.products.fairness import By, Group, Person, groups
from dolen.insight.products.links import Sort
from dolen.journal.house import house
from dolen.journal.subjects import SEXES
from dolen.law.moments import local_day
from dolen.law.parameters_insight import SMALL_NUMBER
from dolen.people import reading as people
from dolen.people.areas import borders_loaded
from dolen.web.gathering.outcomes import NOBODY, area_words
from dolen.web.gathering.product_asked import Asked, Number, children_number, list_href
from dolen.web.presenting.force_map import ForceMap, Shape, force_map, level_of
from dolen.web.presenting.outcomes import figure_words, interval_words
from dolen.web.words import translated

_BAND = 3
_BANDS = 24 // _BAND
_WEEKS = 26
CELL = 18
"""Pixels of a day of the calendar."""


@dataclass(frozen=True, slots=True)
class AreaShown:
    """An authority on the map and in the table beside it."""

    shape: Shape | None
    name: str
    number: Number


@dataclass(frozen=True, slots=True)
class MapShown:
    """The map with its table."""

    drawn: ForceMap
    areas: Sequence[AreaShown]
    elsewhere: Sequence[AreaShown]


def mapped(member: MemberView, asked: Asked) -> MapShown:
    """Children linked to somebody who may be a risk, by authority."""
    whole = Asked(asked.months, "", asked.team)
    counts = reading.children_by_area(Sort.PERSON, whole.scope(member))
    borders = {authority_code(name): rings for name, rings in borders_loaded().items()}
    drawn = force_map(borders, counts)

    def shown(area: str, shape: Shape | None) -> AreaShown:
        count = counts.get(area, 0)
        href = list_href("people", Asked(asked.months, area or NOBODY, asked.team))
        return AreaShown(shape, area_words(area), children_number(count, href))

    here = {shape.area for shape in drawn.shapes}
    return MapShown(
        drawn,
        [shown(shape.area, shape) for shape in drawn.shapes],
        [shown(area, None) for area in sorted(counts) if area not in here],
    )


@dataclass(frozen=True, slots=True)
class HourCell:
    """A part of the day on a weekday: how many facts, and how dark."""

    number: Number
    level: int


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the calendar picture."""

    x: int
    y: int
    level: int
    words: str
    number: Number


@dataclass(frozen=True, slots=True)
class Calendar:
    """When it happens: weekday by part of the day, and day by day over the last half year."""

    bands: Sequence[str]
    weekdays: Sequence[tuple[str, Sequence[HourCell]]]
    days: Sequence[DayCell]
    busy: Sequence[DayCell]
    width: int
    height: int


def calendar(product: str, member: MemberView, asked: Asked, now: dt.datetime) -> Calendar:
    """The facts of the product by weekday, hour and day."""
    sort = Sort.MISSING if product == "missing" else Sort.PLACE
    facts = set(
        reading.links(sort, asked.scope(member))
        .order_by()
        .values_list("uid", "weekday", "hour", "day")
    )
    hours = Counter((weekday, hour // _BAND) for _uid, weekday, hour, _day in facts)
    days = Counter(day for _uid, _weekday, _hour, day in facts)
    most = max(hours.values(), default=0)
    monday = dt.date(2024, 1, 1)
    weekdays = [
        (
            date_format(monday + dt.timedelta(days=weekday), "l"),
            [
                HourCell(
                    _plain(
                        hours[weekday, band],
                        list_href(product, asked, by="facts", weekday=str(weekday),
                                  band=str(band)),
                    ),
                    level_of(hours[weekday, band], most),
                )
                for band in range(_BANDS)
            ],
        )
        for weekday in range(7)
    ]  # fmt: skip
    cells = _days(days, product, asked, now)
    return Calendar(
        bands=[f"{band * _BAND:02}–{(band + 1) * _BAND:02}" for band in range(_BANDS)],
        weekdays=weekdays,
        days=cells,
        busy=[one for one in reversed(cells) if one.number.count],
        width=(_WEEKS + 1) * CELL,
        height=7 * CELL,
    )


def _plain(count: int, href: str) -> Number:
    return Number(count, str(count), href)


def _days(
    counts: Mapping[dt.date, int], product: str, asked: Asked, now: dt.datetime
) -> list[DayCell]:
    """One square a day, a column a week, the last one on the right."""
    today = local_day(now)
    first = today - dt.timedelta(days=today.weekday() + 7 * _WEEKS)
    most = max(counts.values(), default=0)
    cells = []
    for number in range((today - first).days + 1):
        day = first + dt.timedelta(days=number)
        count = counts.get(day, 0)
        href = list_href(product, asked, by="facts", day=str(day))
        words = f"{date_format(day, 'j F Y')}: {count}"
        cells.append(
            DayCell(
                x=number // 7 * CELL,
                y=number % 7 * CELL,
                level=level_of(count, most),
                words=words,
                number=_plain(count, href),
            )
        )
    return cells


@dataclass(frozen=True, slots=True)
class FairTable:
    """Whom a ranking falls on, by one way of grouping; hidden numbers are None."""

    title: str
    rows: Sequence["FairRow"]


@dataclass(frozen=True, slots=True)
class FairRow:
    """One group in words."""

    name: str
    whole: int | None
    inside: int | None
    share: str
    interval: str


def fairness(member: MemberView, asked: Asked, now: dt.datetime) -> list[FairTable]:
    """Of all children linked with anybody, who is in the ranking of people, by sex, age, area."""
    scope = asked.scope(member)
    everybody = dict(
        reading.links(Sort.PERSON, scope).exclude(child="").values_list("child", "area")
    )
    ranked = {child for row in reading.ranking(Sort.PERSON, scope, now) for child in row.children}
    known = _persons(everybody, local_day(now))
    smallest = house.context({}).number(SMALL_NUMBER, local_day(now))
    return [
        FairTable(
            _by_words(by),
            [
                _fair_row(by, group)
                for group in groups(by, known, ranked, smallest=round(smallest or 0))
            ],
        )
        for by in By
    ]


def _fair_row(by: By, group: Group) -> FairRow:
    name = _group_words(by, group.name)
    if group.whole is None:
        return FairRow(name, None, None, "", "")
    found = Result(group.whole, group.inside or 0, 0, group.share, group.low, group.high)
    share = figure_words(group.share, Figure.SHARE)
    return FairRow(name, group.whole, group.inside, share, interval_words(found, Figure.SHARE))


def _persons(areas: Mapping[str, str], today: dt.date) -> list[Person]:
    views = people.persons(areas)
    return [
        Person(one, view.sex or "", view.age_on(today), areas[one]) for one, view in views.items()
    ]


def _by_words(by: By) -> str:
    return {By.SEX: _("By sex"), By.AGE: _("By age"), By.AREA: _("By authority")}[by]


def _group_words(by: By, name: str) -> str:
    if by is By.AREA:
        return area_words(name)
    if not name:
        return _("Nobody knows")
    return translated(SEXES[name]) if by is By.SEX and name in SEXES else name
