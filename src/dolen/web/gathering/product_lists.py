"""The list behind a number of a product: the children, or the facts, with how sure and from where.

A list has as many lines as its number said: by children one line a child, else one line a fact.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.access.permissions import MemberView
from dolen.insight.models import KeptLink
from dolen.insight.products import reading
from dolen.insight.products.links import Sort
from dolen.journal import clock
from dolen.journal.registry import registry
from dolen.people import reading as people
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of
from dolen.web.gathering.product_asked import SORTS, Asked, sure_words
from dolen.web.paging import paged
from dolen.web.presenting.naming import Named
from dolen.web.words import translated

PER_PAGE = 50
_BAND = 3
"""Hours of a part of the day in the calendar."""
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Which:
    """Which list: around whom, by children or facts, and which part of it."""

    hub: str = ""
    by_facts: bool = False
    where: str = ""
    span: str = ""
    weekday: int | None = None
    band: int | None = None
    day: dt.date | None = None

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "Which":
        """From an address; what cannot be read there is as if not asked for."""
        return cls(
            hub=query.get("hub", "")[:64],
            by_facts=query.get("by") == "facts",
            where=query.get("where", "")[:64],
            span=query.get("span", ""),
            weekday=_number(query.get("weekday"), _DAYS_OF_A_WEEK),
            band=_number(query.get("band"), 24 // _BAND),
            day=_day(query.get("day", "")),
        )


def _number(told: str | None, below: int) -> int | None:
    is_number = told is not None and told.isascii() and told.isdecimal() and len(told) < 3
    return int(told) if is_number and told is not None and int(told) < below else None


def _day(told: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(told)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: when, what, about which child, who or what or where, how sure, from where."""

    at: dt.datetime
    what: str
    held: bool
    child: Named | None
    hub: Named | None
    where: Named | None
    sure: str
    source: str


@dataclass(frozen=True, slots=True)
class ChildLine:
    """One child of a list with the facts that put the child on it."""

    child: Named
    facts: Sequence[FactLine]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: how many lines it has, and those of the page."""

    whole: int
    page: "Page[object]"
    facts: Sequence[FactLine] = ()
    children: Sequence[ChildLine] = ()
    hub: Named | None = None


def rows(
    product: str, which: Which, asked: Asked, member: MemberView, now: dt.datetime
) -> "QuerySet[KeptLink]":
    """The links of a list, the latest first."""
    scope = asked.scope(member)
    sort = SORTS[product]
    found = _in_span(which.span, scope, now) if which.span else reading.links(sort, scope)
    if which.hub:
        found = found.filter(hub=which.hub)
    if which.where:
        found = found.filter(where=which.where)
    if which.weekday is not None:
        found = found.filter(weekday=which.weekday)
    if which.band is not None:
        begins = which.band * _BAND
        found = found.filter(hour__gte=begins, hour__lt=begins + _BAND)
    return found.filter(day=which.day) if which.day else found


def _in_span(span: str, scope: reading.Scope, now: dt.datetime) -> "QuerySet[KeptLink]":
    """The finds at places of the last days, or of the days before them."""
    spans = reading.emerging_spans(now)
    begins = now - dt.timedelta(days=spans.lately)
    found = KeptLink.objects.filter(sort=Sort.PLACE.value, kind__in=scope.kinds)
    if scope.area is not None:
        found = found.filter(area=scope.area)
    if span == "lately":
        found = found.filter(at__gt=begins, at__lte=now)
    else:
        found = found.filter(at__gt=begins - dt.timedelta(days=spans.before), at__lte=begins)
    return found.order_by("-at", "uid", "hub", "child")


def listed(
    found: "QuerySet[KeptLink]", which: Which, member: MemberView, query: Mapping[str, str]
) -> Listed:
    """The page of the list that was asked for; whoever is named is logged."""
    if which.by_facts:
        last = found.order_by().values("uid").annotate(last=Max("at")).order_by("-last", "uid")
        here = paged(last, query, at_once=PER_PAGE)
        links = list(found.filter(uid__in=[one["uid"] for one in here]))
        lines = _facts(links, member, hub=which.hub, once=True)
        return Listed(here.paginator.count, here, facts=lines.facts, hub=lines.hub)
    children_last = found.exclude(child="").order_by().values("child").annotate(last=Max("at"))
    here = paged(children_last.order_by("-last", "child"), query, at_once=PER_PAGE)
    children = [one["child"] for one in here]
    lines = _facts(list(found.filter(child__in=children)), member, hub=which.hub, once=False)
    groups = [ChildLine(lines.names[one], lines.of_child.get(one, ())) for one in children]
    return Listed(here.paginator.count, here, children=groups, hub=lines.hub)


@dataclass(frozen=True, slots=True)
class _Lines:
    facts: Sequence[FactLine]
    of_child: Mapping[str, Sequence[FactLine]]
    names: Mapping[str, Named]
    hub: Named | None


def _facts(links: Sequence[KeptLink], member: MemberView, *, hub: str, once: bool) -> _Lines:
    told = people.told_of({one.uid for one in links}, alive=True)
    named = {about.nominal for one in told.values() for about in one.about}
    standings = reach.standings(member, sorted(named), at=clock.now())
    may = {uid for uid, one in told.items() if decision_on(member, one, standings).allowed}
    shown = {part for one in links for part in (one.hub, one.child, one.where) if part} | {hub}
    names = names_of(shown, reason="product")

    def named_as(nominal: str) -> Named | None:
        return names.of(nominal) if nominal else None

    facts: list[FactLine] = []
    of_child: dict[str, list[FactLine]] = {}
    seen: set[str] = set()
    for one in links:
        line = FactLine(
            at=one.at,
            what=translated(registry.fact_class(one.kind).title),
            held=one.uid not in may,
            child=named_as(one.child),
            hub=None if one.hub in (hub, one.child) else named_as(one.hub),
            where=named_as(one.where),
            sure=sure_words(one.sure),
            source=one.store or _("recorded here"),
        )
        if not once or one.uid not in seen:
            facts.append(line)
        seen.add(one.uid)
        of_child.setdefault(one.child, []).append(line)
    children = {one.child: names.of(one.child) for one in links if one.child}
    return _Lines(facts, of_child, children, named_as(hub))
