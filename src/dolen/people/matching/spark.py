"""The same linkage on Spark, for a force too large for one machine: same levels, same model.

Rows go over and come back as Parquet files. What Spark has no function for is the very Python
function that the online search uses, so that no engine spells a name in its own way. Needs the
extra `dolen[spark]` and Java; nothing else imports this module.
"""

import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType
from rapidfuzz.distance import JaroWinkler
from splink import Linker, SparkAPI

from dolen.people.matching.bulk import MENTIONS, common_values, ways
from dolen.people.matching.levels import FREQUENCIES, splink_settings
from dolen.people.matching.model import Model

_PAIRS = "spark_pairs"
_SHARES_WORD = (
    "CREATE OR REPLACE TEMPORARY FUNCTION shares_word(a STRING, b STRING) RETURNS BOOLEAN"
    " RETURN arrays_overlap(split(a, ' '), split(b, ' '))"
)


def on_spark(connection: duckdb.DuckDBPyConnection, model: Model, least: float) -> str:
    """Weigh the table of mentions on Spark; the name of a table of pairs in DuckDB.

    Spark is reached as its own settings say (`SPARK_REMOTE`, `spark-defaults.conf`), else locally.
    """
    with tempfile.TemporaryDirectory(prefix="dolen-link-") as name:
        folder = Path(name)
        _export(connection, model, folder)
        session = _session()
        try:
            _weigh(session, model, least, folder, ways(connection))
        finally:
            session.stop()
        pairs = str(folder / "pairs" / "*.parquet")
        connection.execute(
            f"CREATE OR REPLACE TABLE {_PAIRS} AS"  # noqa: S608  # our own names
            " SELECT unique_id_l, unique_id_r, match_weight FROM read_parquet(?)",
            [pairs],
        ).fetchall()
    return _PAIRS


def _export(connection: duckdb.DuckDBPyConnection, model: Model, folder: Path) -> None:
    tables = {MENTIONS: MENTIONS}
    for column in FREQUENCIES:
        tables[column] = common_values(connection, model, column, MENTIONS)
    for name, table in tables.items():
        file = folder / f"{name}.parquet"
        connection.execute(f"COPY {table} TO '{file}' (FORMAT parquet)").fetchall()


def _session() -> SparkSession:
    builder: Any = SparkSession.builder
    session: SparkSession = (
        builder.appName("dolen link")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    session.udf.register("jaro_winkler_similarity", _alike, DoubleType())
    session.sql(_SHARES_WORD)
    return session


def _alike(left: str | None, right: str | None) -> float | None:
    if left is None or right is None:
        return None
    return JaroWinkler.similarity(left, right)


def _weigh(
    session: SparkSession, model: Model, least: float, folder: Path, blocking: Sequence[str]
) -> None:
    session.sparkContext.setCheckpointDir(str(folder / "checkpoints"))
    api = SparkAPI(  # type: ignore[no-untyped-call]  # Splink has not typed it
        spark_session=session,
        break_lineage_method="parquet",
        num_partitions_on_repartition=8,
        register_udfs_automatically=False,
    )
    settings = splink_settings(weights=model.weights, prior=model.prior, blocking=blocking)
    rows = session.read.parquet(str(folder / f"{MENTIONS}.parquet"))
    splink = Linker(api.register(rows), settings)
    logging.getLogger("splink").setLevel(logging.ERROR)
    for column in FREQUENCIES:
        common = session.read.parquet(str(folder / f"{column}.parquet"))
        splink.table_management.register_term_frequency_lookup(api.register(common), column)
    found = splink.inference.predict(threshold_match_weight=least)
    session.table(found.physical_name).write.parquet(str(folder / "pairs"))
