"""Decides a whole table of mentions at once, with the scorer and the decisions of a single search.

Splink finds the pairs worth a look and weighs them; what follows from each is decided by the same
function that decides while somebody waits, so that a night's work never contradicts the day's.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import duckdb

from dolen.people.matching.bulk import MENTIONS, linker
from dolen.people.matching.deciding import Decision, Evidence, Kind, decide, is_child
from dolen.people.matching.levels import COLUMNS
from dolen.people.matching.model import Model
from dolen.people.normalise.profile import Profile

_AT_ONCE: Final = 5_000
Report = Callable[[int, int], None]
"""Told how many pairs are done, of how many."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows of the table that may be one person, and by what score (log2 of the odds)."""

    left: int
    right: int
    score: float
    profiles: tuple[Profile, Profile]


def weighed(connection: duckdb.DuckDBPyConnection, model: Model, *, least: float) -> str:
    """The name of a new table: `unique_id_l`, `unique_id_r`, `match_weight` from `least` up."""
    found = linker(connection, model).inference.predict(threshold_match_weight=least)
    return str(found.physical_name)


def pairs(
    connection: duckdb.DuckDBPyConnection, table: str, *, report: Report | None = None
) -> Iterator[Pair]:
    """The pairs of a table that `weighed` made, with what is compared of both."""
    sides = (f"{side}.{column}" for side in ("l", "r") for column in COLUMNS)
    query = (
        f"SELECT unique_id_l, unique_id_r, match_weight, {', '.join(sides)} FROM {table}"  # noqa: S608  # our own names
        f" JOIN {MENTIONS} AS l ON l.unique_id = unique_id_l"
        f" JOIN {MENTIONS} AS r ON r.unique_id = unique_id_r"
    )
    ((total,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()  # noqa: S608
    reading = connection.cursor()  # an answer half read would stop whatever is asked next
    reading.execute(query)
    done, width = 0, len(COLUMNS)
    while rows := reading.fetchmany(_AT_ONCE):
        for left, right, score, *columns in rows:
            profiles = (_profile(columns[:width]), _profile(columns[width:]))
            yield Pair(left, right, score, profiles)
        done += len(rows)
        if report is not None:
            report(done, total)
    reading.close()


def decided(found: Iterable[Pair], model: Model, *, on: dt.date) -> Iterator[tuple[Pair, Decision]]:
    """What follows for each pair of which nobody said anything but what the profiles hold.

    `on` is the day by which somebody is a child or not.
    """
    for pair in found:
        left, right = pair.profiles
        evidence = Evidence(children=(is_child(left, on), is_child(right, on)))
        yield pair, decide(pair.score, left, right, evidence, model.thresholds)


@dataclass(slots=True)
class Clusters:
    """Who belongs together when pairs are joined one after another."""

    _above: dict[int, int] = field(default_factory=dict)

    def join(self, left: int, right: int) -> None:
        """Make the clusters of both one."""
        one, other = self.of(left), self.of(right)
        if one != other:
            self._above[max(one, other)] = min(one, other)

    def of(self, row: int) -> int:
        """The lowest row of the cluster."""
        above = self._above
        while (parent := above.get(row, row)) != row:
            above[row] = above.get(parent, parent)
            row = parent
        return row

    def rows(self) -> Iterator[tuple[int, int]]:
        """Every row that was joined to a lower one, with the lowest of its cluster."""
        for row in list(self._above):
            yield row, self.of(row)


def joined(found: Iterable[tuple[Pair, Decision]]) -> Clusters:
    """The clusters of those pairs that are to be joined."""
    clusters = Clusters()
    for pair, decision in found:
        if decision.kind is Kind.JOIN:
            clusters.join(pair.left, pair.right)
    return clusters


def _profile(columns: list[str | int | None]) -> Profile:
    return Profile(**dict(zip(COLUMNS, columns, strict=True)))  # type: ignore[arg-type]  # by name
