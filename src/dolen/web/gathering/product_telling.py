"""The month's analysis as a fact: who, where and what it names, taken from the ranking itself."""

import datetime as dt

from dolen.access.permissions import MemberView
from dolen.exploitation.facts import AnalysisProduct
from dolen.insight.figures import Month
from dolen.insight.products import reading
from dolen.insight.products.links import Sort
from dolen.journal.subjects import PersonRef, PlaceRef, ThingRef
from dolen.web.gathering.product_asked import Asked

MOST = 10
"""How many people, places and things one analysis names of each."""


def the_month(member: MemberView, asked: Asked, now: dt.datetime) -> AnalysisProduct:
    """The analysis of the running month; its matter is the month, as the duty wants it."""
    scope = asked.scope(member)
    people = reading.ranking(Sort.PERSON, scope, now)
    places = reading.ranking(Sort.PLACE, scope, now)
    things = reading.ranking(Sort.THING, scope, now)
    children = {child for row in (*people, *places, *things) for child in row.children}
    return AnalysisProduct(
        happened_at=now,
        case=str(Month.of(now)),
        people=tuple(PersonRef(nominal=row.hub) for row in people[:MOST]),
        places=tuple(PlaceRef(nominal=row.hub) for row in places[:MOST]),
        things=tuple(ThingRef(nominal=row.hub) for row in things[:MOST]),
        children_known=min(len(children), 10_000),
        findings=asked.words,
    )
