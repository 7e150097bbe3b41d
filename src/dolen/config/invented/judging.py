"""How well a model links mentions of which it is known whom they mean."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import duckdb
import pyarrow as pa

from dolen.config.invented.population import DAY
from dolen.people.matching.bulk import MENTIONS
from dolen.people.matching.deciding import Kind
from dolen.people.matching.model import Model
from dolen.people.matching.pairing import Clusters, decided, pairs, weighed

_TRUTH: Final = f"""
WITH together AS (SELECT coalesce(cluster, unique_id) AS cluster, person
                  FROM {MENTIONS} LEFT JOIN clusters USING (unique_id)),
same AS (SELECT cluster, person, count(*) AS n FROM together GROUP BY ALL),
of_cluster AS (SELECT cluster, sum(n) AS n, count(*) AS people FROM same GROUP BY ALL),
of_person AS (SELECT person, sum(n) AS n FROM same GROUP BY ALL)
SELECT (SELECT sum(n * (n - 1) / 2) FROM same), (SELECT sum(n * (n - 1) / 2) FROM of_cluster),
       (SELECT sum(n * (n - 1) / 2) FROM of_person),
       (SELECT count(*) FROM of_cluster WHERE people > 1), (SELECT count(*) FROM of_cluster),
       (SELECT max(n) FROM of_cluster)
"""  # noqa: S608  # our own names
_WRONG: Final = f"""
WITH together AS (SELECT coalesce(cluster, unique_id) AS cluster, person, household
                  FROM {MENTIONS} JOIN households USING (person)
                  LEFT JOIN clusters USING (unique_id)),
mixed AS (SELECT cluster FROM together GROUP BY ALL HAVING count(DISTINCT person) > 1),
members AS (SELECT * FROM together WHERE cluster IN (SELECT cluster FROM mixed))
SELECT count(*), count(*) FILTER (l.household = r.household)
FROM members AS l JOIN members AS r ON l.cluster = r.cluster AND l.person < r.person
"""  # noqa: S608  # our own names


_SHOWN: Final = f"""
SELECT count(*) FROM shown JOIN {MENTIONS} AS l ON l.unique_id = shown.one
JOIN {MENTIONS} AS r ON r.unique_id = shown.other WHERE l.person = r.person
"""  # noqa: S608  # our own names


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking a table came to: its clusters, and how often each decision was taken.

    `shown` are the pairs put before a person, as one who may be one or as possible relatives.
    """

    clusters: Clusters
    decisions: Counter[str]
    shown: list[tuple[int, int]]


def link(connection: duckdb.DuckDBPyConnection, model: Model) -> Linked:
    """Weigh, decide and cluster the table of mentions."""
    table = weighed(connection, model, least=model.thresholds.review)
    decisions: Counter[str] = Counter()
    clusters = Clusters()
    shown: list[tuple[int, int]] = []
    for pair, decision in decided(pairs(connection, table), model, on=DAY):
        decisions[decision.kind.value] += 1
        if decision.kind is Kind.JOIN:
            clusters.join(pair.left, pair.right)
        elif decision.kind is not Kind.APART and clusters.of(pair.left) != clusters.of(pair.right):
            shown.append((pair.left, pair.right))
    return Linked(clusters, decisions, shown)


def shares(
    connection: duckdb.DuckDBPyConnection, linked: Linked, households: Iterable[tuple[int, int]]
) -> dict[str, float]:
    """Pairwise precision, recall and F1, and where the errors lie.

    `households` are people and their households. Shares are of 0 to 1.
    """
    clusters = linked.clusters
    _table(connection, "clusters", ("unique_id", "cluster"), clusters.rows())
    apart = ((one, other) for one, other in linked.shown if clusters.of(one) != clusters.of(other))
    _table(connection, "shown", ("one", "other"), apart)
    _table(connection, "households", ("person", "household"), households)
    ((right, joined_pairs, true_pairs, mixed, number, largest),) = connection.execute(
        _TRUTH
    ).fetchall()
    ((shown,),) = connection.execute(_SHOWN).fetchall()
    ((wrong, at_home),) = connection.execute(_WRONG).fetchall()
    precision, recall = right / (joined_pairs or 1), right / (true_pairs or 1)
    return {
        "pairwise_precision": float(precision),
        "pairwise_recall": float(recall),
        "pairwise_f1": float(2 * precision * recall / ((precision + recall) or 1)),
        "pairwise_recall_with_those_shown": float((right + shown) / (true_pairs or 1)),
        "true_pairs": int(true_pairs),
        "joined_pairs": int(joined_pairs),
        "clusters": int(number),
        "mixed_clusters": int(mixed),
        "largest_cluster": int(largest),
        "wrong_pairs": int(wrong),
        "share_of_wrong_pairs_within_a_household": at_home / wrong if wrong else 0.0,
    }


def _table(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    columns: tuple[str, str],
    rows: Iterable[tuple[int, int]],
) -> None:
    first, second = [list(values) for values in zip(*rows, strict=True)] or [[], []]
    made = pa.table(
        {columns[0]: pa.array(first, pa.int64()), columns[1]: pa.array(second, pa.int64())}
    )
    connection.register("made", made)
    connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM made").fetchall()  # noqa: S608
    connection.unregister("made")
