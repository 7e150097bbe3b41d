"""Products for teams: rankings of what links children, with how sure, from where, and the lists.

Whoever is named on a page is logged.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.access.permissions import MemberView
from dolen.insight.figures import Month
from dolen.insight.products import reading
from dolen.insight.products.links import Sort
from dolen.insight.products.ranking import Emerging, Often, Ranked
from dolen.insight.products.reading import Scope
from dolen.web.gathering.names import names_of
from dolen.web.gathering.product_asked import (
    SORTS,
    TEAMS,
    Asked,
    Number,
    children_number,
    facts_number,
    list_href,
    product_words,
)
from dolen.web.paging import paged
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.outcomes import month_words
from dolen.web.words import translated

FEW, PER_PAGE = 5, 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a product: who, what or where, its numbers, how sure, from where, and since."""

    who: Named
    numbers: Sequence[Number]
    sure: str
    sources: str
    last: dt.datetime | None
    more: str = ""
    found_at: Sequence[tuple[Named, Number]] = ()
    task_href: str = ""
    network_href: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """A product: its lines on this page and how many there are."""

    name: str
    title: str
    lines: Sequence[Line]
    whole: int
    href: str
    page: "Page[Ranked | Often | Emerging] | None" = None


Row = Ranked | Often | Emerging


def products(member: MemberView, asked: Asked, now: dt.datetime) -> list[Product]:
    """The first lines of every product of the team; whoever is named is logged."""
    scope = asked.scope(member)
    found = {name: _rows(name, scope, now) for name in TEAMS[asked.team]}
    names = names_of(
        {one for rows in found.values() for row in rows[:FEW] for one in _named(row)},
        reason="products",
    )
    return [
        Product(
            name=name,
            title=product_words(name),
            lines=[_line(name, row, asked, names) for row in rows[:FEW]],
            whole=len(rows),
            href=f"{reverse('web:product', args=[name])}?{asked.query()}",
        )
        for name, rows in found.items()
    ]


def product(
    name: str, member: MemberView, asked: Asked, query: Mapping[str, str], now: dt.datetime
) -> Product:
    """One product whole, in pages."""
    rows = _rows(name, asked.scope(member), now)
    here = paged(rows, query, at_once=PER_PAGE)
    names = names_of({one for row in here for one in _named(row)}, reason=f"product {name}")
    return Product(
        name=name,
        title=product_words(name),
        lines=[_line(name, row, asked, names) for row in here],
        whole=len(rows),
        href="",
        page=here,
    )


def _rows(name: str, scope: Scope, now: dt.datetime) -> Sequence[Row]:
    if name == "emerging":
        return reading.emerging_places(scope, now)
    if name == "missing":
        return reading.missing_often(scope, now)
    return reading.ranking(SORTS[name], scope, now)


def _named(row: Row) -> list[str]:
    if isinstance(row, Ranked):
        return [row.hub]
    if isinstance(row, Emerging):
        return [row.place]
    return [row.child, *(place for place, _times in row.found_at)]


def _line(name: str, row: Row, asked: Asked, names: Names) -> Line:
    if isinstance(row, Ranked):
        line = _of_ranked(name, row, asked, names)
    elif isinstance(row, Emerging):
        line = _of_emerging(row, asked, names)
    else:
        return _of_often(row, asked, names)
    hub = row.hub if isinstance(row, Ranked) else row.place
    return replace(
        line,
        task_href=_task_href(hub if line.who.href else ""),
        network_href=reverse("web:network", args=[hub]) if hub in names.labels else "",
    )


def _task_href(about: str) -> str:
    """Where a team is given a task, about a person or place where there is a page of it."""
    href = reverse("web:record", args=["task"])
    return f"{href}?{urlencode({'about': about})}" if about else href


def _of_ranked(name: str, row: Ranked, asked: Asked, names: Names) -> Line:
    homes = ngettext("of %(count)s home", "of %(count)s homes", row.homes) % {"count": row.homes}
    return Line(
        who=names.of(row.hub),
        numbers=[
            children_number(len(row.children), list_href(name, asked, hub=row.hub)),
            facts_number(len(row.facts), list_href(name, asked, hub=row.hub, by="facts")),
        ],
        more=homes,
        sure=_sure(row),
        sources=_sources(row.stores),
        last=row.last,
    )


def _of_emerging(row: Emerging, asked: Asked, names: Names) -> Line:
    lately = list_href("emerging", asked, hub=row.place, span="lately", by="facts")
    before = list_href("emerging", asked, hub=row.place, span="before", by="facts")
    return Line(
        who=names.of(row.place),
        numbers=[
            Number(
                row.lately,
                ngettext("%(count)s find lately", "%(count)s finds lately", row.lately)
                % {"count": row.lately},
                lately,
            ),
            Number(
                row.before,
                ngettext("%(count)s find before", "%(count)s finds before", row.before)
                % {"count": row.before},
                before,
            ),
            children_number(row.children, list_href("emerging", asked, hub=row.place,
                                                    span="lately")),
        ],
        sure=_("By chance alone this would come about in %(percent)s of 100 such places.")
        % {"percent": _percent(row.chance)},
        sources="",
        last=None,
    )  # fmt: skip


def _percent(chance: float) -> str:
    return "< 0.1" if chance < 0.001 else f"{100 * chance:.1f}"


def _of_often(row: Often, asked: Asked, names: Names) -> Line:
    times = len(row.times)
    return Line(
        who=names.of(row.child),
        numbers=[
            Number(
                times,
                ngettext("reported missing %(count)s time", "reported missing %(count)s times",
                         times) % {"count": times},
                list_href("missing", asked, hub=row.child, by="facts"),
            )
        ],
        sure="",
        sources="",
        last=row.last,
        found_at=[
            (
                names.of(place),
                Number(
                    count,
                    ngettext("%(count)s time", "%(count)s times", count) % {"count": count},
                    list_href("missing", asked, hub=row.child, where=place, by="facts"),
                ),
            )
            for place, count in row.found_at
        ],
        task_href=_task_href(row.child),
    )  # fmt: skip


def _sure(row: Ranked) -> str:
    """How many facts are how sure."""
    return ", ".join(f"{translated(sure.says)}: {count}" for sure, count in row.sure)


def _sources(stores: Sequence[str]) -> str:
    return ", ".join(store or _("recorded here") for store in stores)


def online_months(member: MemberView, asked: Asked) -> list[tuple[str, Number]]:
    """Online packages month by month, the latest first, each with its list."""
    scope = asked.scope(member)
    months: Collection[str] = reading.links(Sort.ONLINE, scope).values_list("month", flat=True)
    counts: dict[str, int] = {}
    for month in months:
        counts[month] = counts.get(month, 0) + 1
    return [
        (
            month_words(Month.read(month)),
            Number(
                count,
                ngettext("%(count)s package", "%(count)s packages", count) % {"count": count},
                list_href("online", replace(asked, months=(Month.read(month),) * 2), by="facts"),
            ),
        )
        for month, count in sorted(counts.items(), reverse=True)
    ]
