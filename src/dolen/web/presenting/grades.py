"""Tables of grades: how many cases got which, each number with the list behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from dolen.assurance.grades import Tally

ALL = "all"
"""Stands in an address for every sort of case, and for every grade."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number, and where the list behind it is; empty where only totals are on record."""

    number: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A row: what it is of, how many got each grade, and all of them."""

    says: str
    counts: Sequence[Count]
    whole: Count


def tally_row(says: str, found: Tally, matter: str = "", cohort: str = "") -> TallyRow:
    """A row of a table; with a matter and a sort of case its numbers lead to their lists."""
    keys = (*found.scale.keys, ALL)
    counts = [
        Count(number, _href(matter, cohort, grade) if number else "")
        for number, grade in zip((*found.counts, found.cases), keys, strict=True)
    ]
    return TallyRow(says, counts[:-1], counts[-1])


def _href(matter: str, cohort: str, grade: str) -> str:
    if not (matter and cohort):
        return ""
    address = reverse("web:inspection", args=[matter])
    return f"{address}?{urlencode({'cohort': cohort, 'grade': grade})}#listed"
