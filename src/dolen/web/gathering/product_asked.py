"""What is asked of products: which months, area and team; and numbers that open their lists.

A member's rankings rest on the kinds of fact that the member's roles may read, and on no other, so
that nobody learns from a number what they may not read; the page says so.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.access.permissions import MemberView, reads_by_role
from dolen.insight.counting import SEVERAL
from dolen.insight.figures import Month
from dolen.insight.products.links import KINDS, Sort, Sure
from dolen.insight.products.reading import Scope
from dolen.journal.registry import registry
from dolen.tasking.facts import AREAS
from dolen.web.gathering.outcomes import NOBODY, area_words
from dolen.web.presenting.outcomes import month_words
from dolen.web.words import translated

MONTHS = 12
"""How many months a product looks back unless it is asked otherwise."""
PRODUCTS = ("people", "things", "places", "emerging", "missing")
TEAMS = {
    "quartz": PRODUCTS,
    "offenders": ("people", "things"),
    "neighbourhood": ("places", "emerging", "missing"),
}
"""Which products each team gets, in order."""
SORTS = {
    "people": Sort.PERSON,
    "things": Sort.THING,
    "places": Sort.PLACE,
    "emerging": Sort.PLACE,
    "missing": Sort.MISSING,
    "online": Sort.ONLINE,
}


def product_words(product: str) -> str:
    """What a product is called."""
    return {
        "people": _("People linked to two or more children"),
        "things": _("Telephones, accounts and vehicles linked to children"),
        "places": _("Places where children were found"),
        "emerging": _("Emerging places: more finds lately than before"),
        "missing": _("Children missing again and again, and where they were found"),
        "online": _("Online packages"),
    }[product]


def team_words(team: str) -> str:
    """What a team is called."""
    return {
        "quartz": _("Operation Quartz team"),
        "offenders": _("Offender management team"),
        "neighbourhood": _("Neighbourhood team"),
    }[team]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which months, area and team were asked for."""

    months: tuple[Month, Month]
    area: str = ""
    team: str = "quartz"

    @classmethod
    def read(cls, query: Mapping[str, str], now: dt.datetime) -> "Asked":
        """From an address; what cannot be read there is as if not asked for."""
        last = Month.of(now)
        area, team = query.get("area", ""), query.get("team", "")
        return cls(
            (_month(query.get("from"), last.plus(1 - MONTHS)), _month(query.get("to"), last)),
            area if area in AREAS or area in (NOBODY, SEVERAL) else "",
            team if team in TEAMS else "quartz",
        )

    def scope(self, member: MemberView) -> Scope:
        """What the member's products are made from."""
        area = "" if self.area == NOBODY else self.area or None
        return Scope(self.months, readable_kinds(member), area)

    def query(self, **more: str) -> str:
        """The same in an address, with more behind it."""
        first, last = self.months
        told = {"from": str(first), "to": str(last), "area": self.area, "team": self.team} | more
        return urlencode({name: value for name, value in told.items() if value})

    @property
    def words(self) -> str:
        """In words: the months and the area."""
        first, last = self.months
        names = {"from": month_words(first), "to": month_words(last)}
        when = names["from"] if first == last else _("%(from)s to %(to)s") % names
        area = "" if self.area == NOBODY else self.area
        return f"{when}, {area_words(area)}" if self.area else when


def _month(told: str | None, otherwise: Month) -> Month:
    try:
        return Month.read(told or "")
    except ValueError:
        return otherwise


def readable_kinds(member: MemberView) -> list[str]:
    """The kinds of fact a link can rest on that the member's roles may read."""
    return [
        kind for kind in KINDS if reads_by_role(member, kind, registry.fact_class(kind).restriction)
    ]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words that opens its list."""

    count: int
    words: str
    href: str


def children_number(count: int, href: str) -> Number:
    """So many children, with their list."""
    return Number(
        count, ngettext("%(count)s child", "%(count)s children", count) % {"count": count}, href
    )


def facts_number(count: int, href: str) -> Number:
    """So many facts, with their list."""
    return Number(
        count, ngettext("%(count)s fact", "%(count)s facts", count) % {"count": count}, href
    )


def list_href(product_name: str, asked: Asked, **more: str) -> str:
    """The address of the list behind a number."""
    return f"{reverse('web:product_list', args=[product_name])}?{asked.query(**more)}"


def sure_words(told: str) -> str:
    """How sure a link is, in words."""
    return translated(Sure(told).says)
