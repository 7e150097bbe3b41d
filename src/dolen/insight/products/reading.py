"""Reading links that were worked out: the rankings of a span of months, and the list behind each.

A ranking is made from the same rows that its lists show, so that a number and its list agree.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from dolen.insight.figures import Month
from dolen.insight.models import KeptLink, ProductsWorkedOut
from dolen.insight.products.links import Link, Sort, Sure
from dolen.insight.products.ranking import (
    Emerging,
    Often,
    Ranked,
    Spans,
    emerging,
    often,
    ranked,
)
from dolen.insight.reading import Stale
from dolen.journal.erase import erased_since
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter
from dolen.law.parameters_products import (
    EMERGING_BEFORE,
    EMERGING_CHANCE,
    EMERGING_DAYS,
    LINKS_AT_LEAST,
    MISSING_AT_LEAST,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a product is made from: months (both in), an authority or all, and readable kinds."""

    months: tuple[Month, Month]
    kinds: Collection[str]
    area: str | None = None


def worked_out_at() -> dt.datetime | Stale:
    """As of when the links were worked out last, or why there is nothing to show."""
    done = ProductsWorkedOut.objects.first()
    if done is None:
        return Stale.NEVER
    return Stale.ERASED if erased_since(done.as_of) else done.as_of


def links(sort: Sort, scope: Scope) -> "QuerySet[KeptLink]":
    """The links of a sort in the scope, the latest first."""
    first, last = scope.months
    found = KeptLink.objects.filter(
        sort=sort.value, kind__in=scope.kinds, month__gte=str(first), month__lte=str(last)
    )
    if scope.area is not None:
        found = found.filter(area=scope.area)
    return found.order_by("-at", "uid", "hub", "child")


def ranking(sort: Sort, scope: Scope, now: dt.datetime) -> list[Ranked]:
    """Who, what or where links enough children, in order."""
    return ranked(_read(links(sort, scope)), at_least=round(_number(LINKS_AT_LEAST, now)))


def missing_often(scope: Scope, now: dt.datetime) -> list[Often]:
    """Children missing again and again, in order."""
    return often(_read(links(Sort.MISSING, scope)), at_least=round(_number(MISSING_AT_LEAST, now)))


def emerging_places(scope: Scope, now: dt.datetime) -> list[Emerging]:
    """Places with more finds lately than before, whatever months the scope names."""
    spans = emerging_spans(now)
    begins = now - dt.timedelta(days=spans.lately + spans.before)
    found = KeptLink.objects.filter(
        sort=Sort.PLACE.value, kind__in=scope.kinds, at__gt=begins, at__lte=now
    )
    if scope.area is not None:
        found = found.filter(area=scope.area)
    return emerging(
        _read(found),
        now,
        spans=spans,
        below=_number(EMERGING_CHANCE, now),
        at_least=round(_number(LINKS_AT_LEAST, now)),
    )


def emerging_spans(now: dt.datetime) -> Spans:
    """The last days and those before them, as the force has set them."""
    return Spans(round(_number(EMERGING_DAYS, now)), round(_number(EMERGING_BEFORE, now)))


def children_by_area(sort: Sort, scope: Scope) -> Mapping[str, int]:
    """How many different children are linked, by authority."""
    found: dict[str, set[str]] = {}
    for area, child in links(sort, scope).exclude(child="").values_list("area", "child"):
        found.setdefault(area, set()).add(child)
    return {area: len(children) for area, children in found.items()}


def _number(parameter: Parameter, now: dt.datetime) -> float:
    value = house.context({}).number(parameter, local_day(now))
    return float("inf") if value is None else value


def _read(found: "Iterable[KeptLink]") -> list[Link]:
    return [
        Link(
            sort=Sort(row.sort),
            hub=row.hub,
            child=row.child,
            uid=row.uid,
            kind=row.kind,
            at=row.at,
            sure=Sure(row.sure),
            store=row.store,
            home=row.home,
            where=row.where,
        )
        for row in found
    ]
