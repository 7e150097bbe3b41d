"""Whom a ranking falls on: groups of the children in it, held against all who could be. Pure.

The groups are made after the ranking, from what is known of each child, and are told to nobody but
the reader of the table. Small numbers are hidden so that nobody can be worked out from a row.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dolen.insight.figures import Counted, result
from dolen.insight.measures import Figure
from dolen.insight.suppressing import hidden

_BANDS = ((10, "0-9"), (13, "10-12"), (16, "13-15"), (18, "16-17"))


class By(StrEnum):
    """By what the children are grouped."""

    SEX = "sex"
    AGE = "age"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one child, as far as groups need it; empty where nobody knows."""

    nominal: str
    sex: str = ""
    age: int | None = None
    area: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group: how many could be in the ranking, how many are, their share and its interval.

    What is hidden is None; then so is everything that would give it away.
    """

    name: str
    whole: int | None
    inside: int | None
    share: float | None = None
    low: float | None = None
    high: float | None = None


def groups(
    by: By, everybody: Iterable[Person], ranked: Collection[str], *, smallest: int
) -> list[Group]:
    """The groups in order of their names, and how far the ranking falls on each."""
    people = list(everybody)
    name_of = _NAMES[by]
    whole = Counter(name_of(one) for one in people)
    inside = Counter(name_of(one) for one in people if one.nominal in ranked)
    names = sorted(whole)
    cells = [[inside[name], whole[name] - inside[name]] for name in names]
    secret = hidden(cells, smallest) if cells else frozenset()
    return [_group(name, cells[row], (row, secret)) for row, name in enumerate(names)]


def _group(name: str, cells: Sequence[int], place: tuple[int, frozenset[tuple[int, int]]]) -> Group:
    row, secret = place
    inside, rest = cells
    if (row, 0) in secret or (row, 1) in secret:
        return Group(name, None, None)
    found = result([Counted(held=True)] * inside + [Counted(held=False)] * rest, Figure.SHARE)
    return Group(name, inside + rest, inside, found.value, found.low, found.high)


def band(age: int | None) -> str:
    """The band of an age in whole years; empty where nobody knows."""
    if age is None:
        return ""
    return next((name for below, name in _BANDS if age < below), "18+")


_NAMES: dict[By, Callable[[Person], str]] = {
    By.SEX: lambda one: one.sex,
    By.AGE: lambda one: band(one.age),
    By.AREA: lambda one: one.area,
}
