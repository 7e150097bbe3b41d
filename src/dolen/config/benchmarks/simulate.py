"""`dolen bench simulate`: trying policies on a year of an invented force, in facts a second.

A clock (one rule), a threshold (one pattern), and everything at once: each chain said again, so
that every duty is worked out twice and none moves.
"""

import argparse
import resource
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from dolen.config.invented import recorded
from dolen.config.invented.force import force
from dolen.config.invented.names import Names
from dolen.config.made_up import NOW
from dolen.config.measuring import SQLITE, engines, own_databases, say
from dolen.duties.registry import duties
from dolen.insight.policies import Policy, Staffing
from dolen.insight.simulating import simulate
from dolen.journal import clock, reading
from dolen.law.overrides import overrides_in


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure a force of 10,000 people over a year, or as asked; `--full` 600,000 people."""
    words = argparse.ArgumentParser(prog="dolen bench simulate")
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--years", type=float, default=1.0)
    words.add_argument("--full", action="store_true", help="600,000 people: hours")
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    asked = words.parse_args(list(arguments))
    names = Names.read(asked.data) if asked.data else Names.few()
    people = 600_000 if asked.full else asked.people
    made = force(people, years=asked.years, names=names, ends=NOW, seed=7)
    now = NOW + timedelta(hours=1)
    with own_databases(asked.engine), clock.at(now):
        say(f"Recording {people} people")
        recorded.record(made, recorded.describe(made, now=NOW), now=NOW)
        facts = reading.sealed_size()
        return {
            "facts": facts,
            **{name: _tried(name, policy, facts) for name, policy in _policies().items()},
            "peak memory in MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


def _policies() -> dict[str, Policy]:
    return {
        "another clock": Policy(_number("missing.grade.within", 0.5)),
        "another threshold": Policy(_number("child_unseen.after", 12)),
        "every rule said again": Policy(
            escalations={rule.name: rule.escalates for rule in duties},
            staffing=(Staffing("missing_team", 4, 4, 45),),
        ),
    }


def _number(name: str, value: float) -> Any:
    entry = {
        "parameter": name, "value": value, "unit": "hours", "from": _FIRST, "policy": "bench",
        "reason": "bench",
    }  # fmt: skip
    return overrides_in({"override": [entry]}, "bench")


_FIRST = NOW.date().replace(month=1, day=1)


def _tried(name: str, policy: Policy, facts: int) -> dict[str, Any]:
    say(f"Trying {name}")
    begun = time.process_time()
    done = simulate(policy, now=clock.now())
    taken = time.process_time() - begun
    return {
        "duties looked at": done.looked_at,
        "duties that would be others": sum(done.moved.values()),
        "concerns now": sum(one.now for one in done.concerns.values()),
        "concerns by the policy": sum(one.then for one in done.concerns.values()),
        "seconds of processor": taken,
        "facts a second of processor": facts / taken if taken else 0.0,
    }
