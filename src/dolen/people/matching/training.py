"""Learns a model from mentions: how often descriptions of one person agree, and of two by chance.

With the truth known (invented people, or links that somebody checked) the first is counted; without
it Splink's expectation maximisation finds it. What no random sample meets (two people with one
telephone) is counted exactly. No chance is let fall to nothing: then one oddity would outweigh all
else. A model whose numbers make no sense is refused, as training can go wrong without a word.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import duckdb
from splink import Linker, block_on

from dolen.people.matching.bulk import MENTIONS, linker
from dolen.people.matching.levels import (
    COMPARISONS,
    DIFFERENT,
    FREQUENCIES,
    Chances,
    Comparison,
    labels,
)
from dolen.people.matching.model import Model, Thresholds, check

LEAST_M: Final = 1e-3
"""No level is rarer than this among pairs of one person."""
LEAST_U: Final = 1e-6
LEAST_U_IDENTIFIER: Final = 1e-7
"""No agreement by chance is rarer: one number alone shall not outweigh everything else."""
_FEWEST_BEARERS: Final = 10
"""A value that fewer mentions bear is rare, and a model names nobody by it."""
_LEAST_SHARE: Final = 2e-5
_MOST_SAMPLED, _SAMPLED_A_ROW = 4e6, 100.0
"""Pairs looked at for agreement by chance, and by each round of expectation maximisation."""
THRESHOLDS: Final = Thresholds(join=16.0, review=2.0, fracture=12.0)
"""Our own choice: joining at odds of 65,000 to one; `docs/decisions` says on what it rests."""
_RULES: Final = (
    "l.forename = r.forename AND l.surname = r.surname AND l.dob = r.dob",
    "l.phone = r.phone AND l.dob = r.dob",
)
_BLOCKS: Final = (("dob",), ("forename", "surname", "postcode"), ("forename", "phone"))
"""What pairs share in each round of expectation maximisation; a telephone alone finds families."""
_FEWEST_PAIRS: Final = 300
_RECALL: Final = 0.4
"""The share of true pairs that the rules are believed to find, for the prior without the truth."""


def train(
    connection: duckdb.DuckDBPyConnection,
    *,
    version: str,
    about: Mapping[str, Any],
    truth: bool = False,
    otherwise: Model | None = None,
) -> Model:
    """A model of the table of mentions. Raises `ModelAbsurd` when what it learnt makes no sense.

    With `truth` the table's `person` says who was meant. Of what the mentions hold nothing (no
    telephone numbers, say), `otherwise` is believed.
    """
    splink = linker(connection, None)
    splink.training.estimate_u_using_random_sampling(max_pairs=_sample(connection), seed=1)
    if truth:
        splink.training.estimate_m_from_label_column("person")
        prior = _true_prior(connection)
    else:
        prior = _learn(connection, splink)
    learnt = _learnt(splink)
    model = Model(
        version=version,
        prior=prior,
        weights={
            one.name: otherwise.weights[one.name]
            if otherwise is not None and not learnt[one.name]["exact"][0]
            else _chances(one, learnt[one.name], connection)
            for one in COMPARISONS
        },
        frequencies={column: _common(connection, column) for column in FREQUENCIES},
        thresholds=otherwise.thresholds if otherwise is not None else THRESHOLDS,
        about=about,
    )
    check(model)
    return model


def _learn(connection: duckdb.DuckDBPyConnection, splink: Linker) -> float:
    training = splink.training
    training.estimate_probability_two_random_records_match(list(_RULES), recall=_RECALL)
    for columns in _BLOCKS:
        # Splink is left in pieces by a round that finds no pair.
        if _pairs_that_share(connection, columns) >= _FEWEST_PAIRS:
            training.estimate_parameters_using_expectation_maximisation(
                block_on(*columns), max_pairs=_sample(connection)
            )
    return float(splink.misc.save_model_to_json()["probability_two_random_records_match"])


def _sample(connection: duckdb.DuckDBPyConnection) -> float:
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {MENTIONS}").fetchall()  # noqa: S608
    return min(_MOST_SAMPLED, _SAMPLED_A_ROW * float(rows))


def _pairs_that_share(connection: duckdb.DuckDBPyConnection, columns: Sequence[str]) -> float:
    known = " AND ".join(f"{column} IS NOT NULL" for column in columns)
    query = f"""
        SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (
            SELECT count(*) AS n FROM {MENTIONS} WHERE {known} GROUP BY {", ".join(columns)})
        """  # noqa: S608  # our own names
    ((pairs,),) = connection.execute(query).fetchall()
    return float(pairs)


def _learnt(splink: Linker) -> dict[str, dict[str, tuple[float | None, float | None]]]:
    """What Splink found by comparison and label: m and u, None where it met no such pair."""
    return {
        comparison["output_column_name"]: {
            level["label_for_charts"]: (level.get("m_probability"), level.get("u_probability"))
            for level in comparison["comparison_levels"]
        }
        for comparison in splink.misc.save_model_to_json()["comparisons"]
    }


def _chances(
    comparison: Comparison,
    learnt: Mapping[str, tuple[float | None, float | None]],
    connection: duckdb.DuckDBPyConnection,
) -> dict[str, Chances]:
    named = labels(comparison)
    m = {label: max(learnt[label][0] or 0.0, LEAST_M) for label in named}
    u = {label: max(learnt[label][1] or 0.0, LEAST_U) for label in named}
    for label in named:
        if not learnt[label][0]:
            u[label] = max(u[label], LEAST_M)  # what was never met cannot speak for anything
    if comparison.identifier:
        u["exact"] = max(_collisions(connection, comparison.name), LEAST_U_IDENTIFIER)
    if named == ("exact", DIFFERENT) and comparison.identifier:
        m["exact"] = 1 - LEAST_M  # such that differ are left out, so what is left agrees
    m[DIFFERENT] = max(1 - sum(m[label] for label in named if label != DIFFERENT), LEAST_M)
    u[DIFFERENT] = 1 - sum(u[label] for label in named if label != DIFFERENT)
    total = sum(m.values())
    return {label: Chances(m[label] / total, u[label]) for label in named}


def _collisions(connection: duckdb.DuckDBPyConnection, column: str) -> float:
    """The share of pairs of two people who have the same value: counted, not sampled.

    Without the truth, a value's bearers with one name and one day of birth count as one person.
    """
    who = "coalesce(CAST(person AS VARCHAR), coalesce(forename_root, '') || coalesce(dob, ''))"
    query = f"""
        WITH known AS (SELECT {column} AS value, {who} AS who FROM {MENTIONS}
                       WHERE {column} IS NOT NULL),
        by_value AS (SELECT count(*) AS n FROM known GROUP BY value),
        by_person AS (SELECT count(*) AS n FROM known GROUP BY value, who)
        SELECT (SELECT coalesce(sum(n * (n - 1) / 2.0), 0) FROM by_value),
               (SELECT coalesce(sum(n * (n - 1) / 2.0), 0) FROM by_person),
               (SELECT count(*) FROM known)
        """  # noqa: S608  # our own names
    ((same, one_person, known),) = connection.execute(query).fetchall()
    pairs = known * (known - 1) / 2
    return float((same - one_person) / pairs) if pairs else 0.0


def _true_prior(connection: duckdb.DuckDBPyConnection) -> float:
    query = f"""
        SELECT coalesce(sum(n * (n - 1) / 2.0), 0), sum(n) FROM (
            SELECT count(*) AS n FROM {MENTIONS} GROUP BY person)
        """  # noqa: S608  # our own names
    ((same, total),) = connection.execute(query).fetchall()
    return float(same / (total * (total - 1) / 2)) if total > 1 else 0.0


def _common(connection: duckdb.DuckDBPyConnection, column: str) -> dict[str, float]:
    """How common each value is, two digits of it, of those that enough mentions bear."""
    query = f"""
        WITH counted AS (SELECT {column} AS value, count(*) AS n FROM {MENTIONS}
                         WHERE {column} IS NOT NULL GROUP BY value)
        SELECT value, n / (SELECT sum(n) FROM counted) FROM counted
        WHERE n >= {_FEWEST_BEARERS} ORDER BY value
        """  # noqa: S608  # our own names
    rows = connection.execute(query).fetchall()
    return {value: float(f"{share:.2g}") for value, share in rows if share >= _LEAST_SHARE}
