"""Run by `make test-spark`, which brings Spark and Java; `make test` needs neither."""

import pytest

from dolen.config.invented.names import Names
from dolen.config.invented.shipping import rows
from dolen.people.matching import bulk
from dolen.people.matching.pairing import weighed
from dolen.people.matching.spark import on_spark
from dolen.people.matching.trusted import SHIPPED, load
from dolen.people.normalise.profile import Profile
from tests.people.matching.pools import profiles

MODEL = load(SHIPPED)
_INVENTED = [profile for *_ids, profile in rows(800, names=Names.few(), seed=5)]


@pytest.mark.parametrize("several", [profiles(400, seed=3), _INVENTED], ids=["pools", "invented"])
def test_spark_weighs_every_pair_as_this_machine_does(several: list[Profile]) -> None:
    with bulk.connected() as connection:
        bulk.fill(connection, ((place, None, one) for place, one in enumerate(several)))
        here, there = (
            {
                (left, right): weight
                for left, right, weight in connection.execute(f"FROM {table}").fetchall()
            }
            for table in (
                _kept(connection, weighed(connection, MODEL, least=-40.0)),
                on_spark(connection, MODEL, -40.0),
            )
        )

    assert len(here) > 100
    assert here.keys() == there.keys()
    assert max(abs(here[pair] - there[pair]) for pair in here) < 1e-9


def _kept(connection: bulk.duckdb.DuckDBPyConnection, table: str) -> str:
    connection.execute(
        f"CREATE TABLE here AS SELECT unique_id_l, unique_id_r, match_weight FROM {table}"
    ).fetchall()
    return "here"
