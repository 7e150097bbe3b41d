"""The yearly return of children detained, as a page: each count, and the list behind it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from dolen.insight.custody_return import GROUPS, Detention, Group, Night
from dolen.insight.returning import detained
from dolen.law.moments import local_day
from dolen.law.sources_custody import CUSTODY_RETURN
from dolen.web.gathering.names import names_of
from dolen.web.paging import paged
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

PER_PAGE = 50
YEARS = 3
"""How many years the page offers."""
_APRIL = 4


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the return: from 1 April, as the Home Office publishes them, to 31 March."""

    begins: int

    @classmethod
    def asked(cls, told: str, today: dt.date) -> "Year":
        """The year an address asks for by the year it begins in; the last whole one otherwise."""
        offered = cls.offered(today)
        return next((one for one in offered if told == str(one.begins)), offered[1])

    @classmethod
    def offered(cls, today: dt.date) -> "Sequence[Year]":
        """This year and those before it, the latest first."""
        this = today.year if today.month >= _APRIL else today.year - 1
        return [cls(this - back) for back in range(YEARS)]

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.begins, _APRIL, 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return dt.date(self.begins + 1, _APRIL, 1) - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Count:
    """A count of the return and the words for it."""

    name: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class LineShown:
    """One detention in words."""

    number: int
    child: Named
    line: Detention
    night: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The return of a year: its counts, and the lines of the one asked for."""

    year: Year
    years: Sequence[Year]
    counts: Sequence[Count]
    group: Group
    whole: int
    page: "Page[Detention]"
    lines: Sequence[LineShown]
    source: str = CUSTODY_RETURN.title
    address: str = CUSTODY_RETURN.address or ""


def custody_return(query: Mapping[str, str], now: dt.datetime) -> Shown:
    """The return the address asks for; whoever is named on the page is logged."""
    today = local_day(now)
    year = Year.asked(query.get("year", ""), today)
    every = detained(year.first, year.last, now)
    group = next((one for one in GROUPS if one.name == query.get("only")), GROUPS[0])
    chosen = [one for one in every if group.holds(one)]
    here = paged(chosen, query, at_once=PER_PAGE)
    names = names_of({one.child for one in here})
    numbers = {one.uid + one.child: number for number, one in enumerate(every, 1)}
    return Shown(
        year=year,
        years=Year.offered(today),
        counts=[
            Count(one.name, translated(one.counts), sum(map(one.holds, every))) for one in GROUPS
        ],
        group=group,
        whole=len(chosen),
        page=here,
        lines=[_line(numbers[one.uid + one.child], one, names) for one in here],
    )


def file_of(told: str, now: dt.datetime) -> tuple[Year, list[Detention]]:
    """The lines of a year's file; the children they are about are logged, though none is named."""
    year = Year.asked(told, local_day(now))
    every = detained(year.first, year.last, now)
    names_of({one.child for one in every})
    return year, every


def _line(number: int, line: Detention, names: Names) -> LineShown:
    return LineShown(number, names.of(line.child), line, _night(line.night))


def _night(night: Night | None) -> str:
    if night is None:
        return pgettext("custody", "Not known yet")
    return {
        Night.NONE: pgettext("custody", "No"),
        Night.BEFORE_CHARGE: _("Before a charge"),
        Night.AFTER_CHARGE: _("After a charge"),
    }[night]
