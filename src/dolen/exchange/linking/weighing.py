"""Everybody known, weighed pair by pair in bulk: on this machine, or on a cluster."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import duckdb

from dolen.people.matching.bulk import MENTIONS, connected, fill
from dolen.people.matching.model import Model
from dolen.people.matching.pairing import weighed
from dolen.people.matching.several import COLUMNS
from dolen.people.models import MatchProfile
from dolen.people.normalise.profile import Profile

Weigh = Callable[[duckdb.DuckDBPyConnection, Model, float], str]
"""Makes a table of pairs (`unique_id_l`, `unique_id_r`, `match_weight`) of those of mentions."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Two people (canonical ids) who are not one now and may be, by the better of their words."""

    left: str
    right: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """How many people were compared, and the pairs worth a look, the likeliest first."""

    people: int
    pairs: list[Likely]


def on_duckdb(connection: duckdb.DuckDBPyConnection, model: Model, least: float) -> str:
    """Weigh on this machine."""
    return weighed(connection, model, least=least)


def likely_pairs(model: Model, weigh: Weigh) -> Found:
    """The pairs of people at or above the score for review, as the links now stand."""
    numbers: dict[str, int] = {}
    with connected() as connection:
        fill(connection, _rows(numbers))
        table = weigh(connection, model, model.thresholds.review)
        query = (
            "SELECT least(l.person, r.person), greatest(l.person, r.person), max(match_weight)"  # noqa: S608  # our own names
            f" FROM {table} JOIN {MENTIONS} AS l ON l.unique_id = unique_id_l"
            f" JOIN {MENTIONS} AS r ON r.unique_id = unique_id_r"
            " WHERE l.person <> r.person GROUP BY ALL ORDER BY 3 DESC, 1, 2"
        )
        rows = connection.execute(query).fetchall()
    heads = list(numbers)
    return Found(
        len(heads), [Likely(heads[one], heads[other], score) for one, other, score in rows]
    )


def _rows(numbers: dict[str, int]) -> Iterator[tuple[int, int, Profile]]:
    """Every profile kept, with the number of whom it is of now; `numbers` is filled on the way."""
    rows = MatchProfile.objects.order_by("pk").values_list("pk", "nominal", *COLUMNS)
    for number, nominal, *columns in rows.iterator(chunk_size=5_000):
        yield number, numbers.setdefault(nominal, len(numbers)), Profile(*columns)
