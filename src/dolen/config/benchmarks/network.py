"""A network of many people: what its picture costs, and how long ways between two are looked for.

The people of the picture are told of through the one way in. The relations among which ways are
looked for are written as the projection of as many facts, each of which names two.
"""

import argparse
import datetime as dt
import random
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from dolen.access.visits import Visit, visiting
from dolen.config import made_up
from dolen.config.benchmarks.person import ask, pages_alone, signed_in
from dolen.config.made_up import NOW, OFFICER, START
from dolen.config.measuring import SQLITE, engines, milliseconds, own_databases, say, seconds
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.people.models import Mention, Nominal, Relation
from dolen.people.standing import RelationshipKnown
from dolen.recording.many import ToRecord, record_many
from dolen.web.gathering.ways import ways

_BRANCHES = 14
"""People to whom the middle is tied; each of the others is tied to one of them."""
_KNOWN_TO_MANY = 0.01
_TO_THEM = 0.2
"""One in a hundred is known to many: a fifth of all relations leads to them."""
_AT_ONCE = 5_000
_LONGEST_WALK = 4


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure the page of a network of so many nodes, and the search among so many relations."""
    words = argparse.ArgumentParser(prog="dolen bench network")
    words.add_argument("--nodes", type=int, default=200, metavar="N")
    words.add_argument("--relations", type=int, default=100_000, metavar="N")
    words.add_argument("--times", type=int, default=40, help="how often each is asked for")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    asked = words.parse_args(list(arguments))
    measured: dict[str, Any] = {"engine": asked.engine}
    with own_databases(asked.engine), clock.at(NOW + dt.timedelta(hours=1)), pages_alone():
        say(f"A network of {asked.nodes} nodes")
        measured["picture"] = _picture(asked.nodes, asked.times)
        say(f"Ways among {asked.relations} relations")
        measured["ways"] = _ways(asked.relations, asked.times)
    return measured


def _picture(nodes: int, times: int) -> dict[str, Any]:
    middle, *others = made_up.make_known(nodes).children
    near, far = others[:_BRANCHES], others[_BRANCHES:]
    told = [_related(middle, near, 0)]
    told += [_related(one, far[at::_BRANCHES], at + 1) for at, one in enumerate(near)]
    record_many([one for one in told if one is not None], by=OFFICER, now=NOW)
    client = signed_in()
    page = f"/network/{middle}/?depth=2"
    ask(client, page)
    whole = client.get(page)
    found = {
        "nodes_drawn": whole.content.count(b'class="dolen-net__node') // 2,
        "kilobytes": round(len(whole.content) / 1000),
    }
    return found | _timed(lambda: ask(client, page), times)


def _related(who: str, others: Sequence[str], number: int) -> ToRecord | None:
    if not others:
        return None
    fact = RelationshipKnown(
        happened_at=START + dt.timedelta(hours=number),
        person=PersonRef(nominal=who),
        related=tuple(PersonRef(nominal=one) for one in others),
    )
    return ToRecord(fact, key=f"related {number}")


def _ways(relations: int, times: int) -> dict[str, Any]:
    chance = random.Random(1)  # made-up people, no secret
    people = [f"w{number:07}" for number in range(max(relations // 2, 2))]
    pairs = _pairs(people, relations, chance)
    _write(people, pairs)
    beside: dict[str, list[str]] = {}
    for left, right in pairs:
        beside.setdefault(left, []).append(right)
        beside.setdefault(right, []).append(left)
    near = [_walk(chance.choice(people), beside, chance) for _time in range(times)]
    far = [(chance.choice(people), chance.choice(people)) for _time in range(times)]
    found: dict[str, Any] = {"people": len(people), "relations": len(pairs)}
    with visiting(Visit(member=OFFICER, where="bench network")):
        for name, between in (("near", near), ("anybody", far)):
            reached = [bool(ways(*pair).ways) for pair in between]
            found[f"{name}_joined_percent"] = round(100 * sum(reached) / len(reached))
            pending = iter(between)
            timed = _timed(lambda: ways(*next(pending)), len(between))  # noqa: B023
            found |= {f"{name}_{key}": value for key, value in timed.items()}
    return found


def _timed(act: Callable[[], object], times: int) -> dict[str, float]:
    """Time by the clock, and of the processor alone: other work on the machine slows the first."""
    walls, own = [], []
    for _time in range(times):
        begun = time.process_time()
        walls.append(seconds(act))
        own.append(time.process_time() - begun)
    processor = milliseconds(own)
    return milliseconds(walls) | {
        f"processor_{key}": value for key, value in processor.items() if key != "times"
    }


def _pairs(people: Sequence[str], count: int, chance: random.Random) -> list[tuple[str, str]]:
    known = people[: max(1, int(len(people) * _KNOWN_TO_MANY))]
    found: set[tuple[str, str]] = set()
    while len(found) < count:
        among = known if chance.random() < _TO_THEM else people
        left, right = sorted((chance.choice(people), chance.choice(among)))
        if left != right:
            found.add((left, right))
    return sorted(found)


def _walk(start: str, beside: dict[str, list[str]], chance: random.Random) -> tuple[str, str]:
    """Somebody, and somebody a few steps away."""
    here = start
    for _step in range(chance.randint(2, _LONGEST_WALK)):
        here = chance.choice(beside.get(here, [here]))
    return start, here


def _write(people: Sequence[str], pairs: Sequence[tuple[str, str]]) -> None:
    head = {"happened_at": START, "recorded_at": NOW, "digest": "0"}
    _in_parts(
        Nominal(id=one, sort="person", canonical=one, cluster=one, first_at=START, recorded_at=NOW)
        for one in people
    )
    _in_parts(
        Mention(
            fact_uid=f"r{number}", path=path, own=one, nominal=one, sort="person",
            roles="person", kind=RelationshipKnown.kind, **head,
        )
        for number, pair in enumerate(pairs)
        for path, one in zip(("person", "related.0"), pair, strict=True)
    )  # fmt: skip
    _in_parts(
        Relation(
            fact_uid=f"r{number}", relation="related_to", from_path="person", to_path="related.0",
            from_own=left, to_own=right, from_nominal=left, to_nominal=right, since=START,
            moment=False, **head,
        )
        for number, (left, right) in enumerate(pairs)
    )  # fmt: skip


def _in_parts(rows: Iterator[Any]) -> None:
    while part := list(islice(rows, _AT_ONCE)):
        type(part[0])._default_manager.bulk_create(part, batch_size=_AT_ONCE)
