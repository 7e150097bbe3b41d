"""`dolen bench insight`: counting every measure over an invented force, and whether SQL agrees.

At a tenth of the force and at the whole of it: seconds and memory of the count, of reading every
measure for its page, of finding and ranking the links of every product, and how many lines differ
from those that SQL over an export finds.
"""

import argparse
import resource
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dolen.config import links_otherwise
from dolen.config.counted_otherwise import QUERIES, differences
from dolen.config.invented import recorded
from dolen.config.invented.force import force
from dolen.config.invented.names import Names
from dolen.config.made_up import NOW
from dolen.config.measuring import SQLITE, engines, own_databases, say
from dolen.insight.counting import count
from dolen.insight.figures import Month
from dolen.insight.measured import MEASURES
from dolen.insight.products.links import KINDS, Sort
from dolen.insight.products.reading import Scope, emerging_places, missing_often, ranking
from dolen.insight.products.working import work_out
from dolen.insight.reading import history
from dolen.journal import clock, reading

_RUN = 8
_TENTH = 10
_MONTHS = 40
_RANKED = (Sort.PERSON, Sort.PLACE, Sort.THING)


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure a force of 60,000 people and three years, and a tenth of it; `--full` ten times."""
    words = argparse.ArgumentParser(prog="dolen bench insight")
    words.add_argument("--people", type=int, default=60_000)
    words.add_argument("--years", type=float, default=3.0)
    words.add_argument("--full", action="store_true", help="600,000 people: hours")
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    asked = words.parse_args(list(arguments))
    names = Names.read(asked.data) if asked.data else Names.few()
    number = 600_000 if asked.full else asked.people
    return {
        f"{people} people": _measured(people, asked.years, names, asked.engine)
        for people in (max(1, number // _TENTH), number)
    }


def _products(now: datetime) -> dict[str, int]:
    """How many lines each product has over all the years, for somebody who may read everything."""
    last = Month.of(now)
    scope = Scope((last.plus(-_MONTHS), last), KINDS)
    found = {sort.value: len(ranking(sort, scope, now)) for sort in _RANKED}
    found["missing"] = len(missing_often(scope, now))
    found["emerging"] = len(emerging_places(scope, now))
    return found


def _measured(people: int, years: float, names: Names, engine: str) -> dict[str, Any]:
    made = force(people, years=years, names=names, ends=NOW, seed=7)
    now = NOW + timedelta(hours=1)
    with own_databases(engine), clock.at(now):
        say(f"Recording {people} people")
        recorded.record(made, recorded.describe(made, now=NOW), now=NOW)
        say("Counting")
        begun = time.process_time()
        done = count(now)
        counted = time.process_time() - begun
        begun = time.process_time()
        for measure in MEASURES.values():
            history(measure, now, run=_RUN)
        read = time.process_time() - begun
        say("Working out links")
        begun = time.process_time()
        links = work_out(now)
        worked_out = time.process_time() - begun
        begun = time.process_time()
        lines = _products(now)
        ranked = time.process_time() - begun
        say("Counting by SQL")
        wrong = differences(now)
        links_wrong = links_otherwise.differences(now)
        facts = reading.sealed_size()
    return {
        "facts": facts,
        "people looked at": done.people,
        "lines": sum(done.lines.values()),
        "seconds of processor to count": counted,
        "facts a second of processor": facts / counted if counted else 0.0,
        "seconds of processor to read every measure": read,
        "links between children and people, places and things": links,
        "seconds of processor to work out the links": worked_out,
        "seconds of processor to rank every product of three years": ranked,
        "lines of products": lines,
        "peak memory in MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "measures counted by SQL too": len(QUERIES),
        "lines that differ": sum(wrong.values()),
        "links that differ from those SQL finds": links_wrong,
        "lines that differ by measure": {name: few for name, few in wrong.items() if few},
    }
