"""Finding people among many: how fast, how often the right one, and how often a wrong one.

Invented people are put straight into the tables (no facts in the journal). Queries come from an
error model whose name variants are not the product's tables. The same queries go to a text search,
and some to Splink's own comparison call over everybody. Putting a million people in takes half an
hour: they can be kept in a folder and asked for again. Databases are read into memory first.
"""

import argparse
import gc
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.test import Client

from dolen.config.benchmarks.person import ask, pages_alone, signed_in
from dolen.config.invented import asked as asking
from dolen.config.invented import baselines, by_splink, indexed
from dolen.config.invented.asked import Asked, questions, upper_bound, words_of
from dolen.config.invented.mentions import Told, profile
from dolen.config.invented.names import Names
from dolen.config.invented.population import Invented, people
from dolen.config.made_up import NOW
from dolen.config.measuring import (
    SQLITE,
    engines,
    milliseconds,
    own_databases,
    read_once,
    say,
    seconds,
)
from dolen.journal import clock
from dolen.people import search
from dolen.people.matching import trusted
from dolen.people.matching.finding import Candidate, find
from dolen.people.matching.several import Several

_SEED, _STRANGERS_SEED = 20_261_124, 77_261_124
_LABELS = (("normal", 1.0), ("harsh", 1.6))
_POSSIBLE = -10.0
"""A score (a chance of one in a thousand) below which nobody is proposed."""


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure on each engine asked for; with `--people` several sizes, how the cost grows.

    Strangers are asked for in the largest alone, where most people could be taken for them.
    """
    words = argparse.ArgumentParser(prog="dolen bench people")
    words.add_argument("--people", type=int, nargs="+", default=[10_000], metavar="N")
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--queries", type=int, default=900)
    words.add_argument("--strangers", type=int, default=2_000)
    words.add_argument("--pages", type=int, default=40)
    words.add_argument("--baseline-queries", type=int, default=300)
    words.add_argument("--splink-queries", type=int, default=3)
    words.add_argument("--engine", choices=(*engines(), "both"), default=SQLITE)
    words.add_argument("--kept", type=Path, help="a folder in which the invented people stay")
    asked = words.parse_args(list(arguments))
    names = Names.read(asked.data) if asked.data else Names.few()
    measured: dict[str, Any] = {
        "names": "public lists" if asked.data else "a few of our own",
        "loaded": "in bulk into the tables, without facts in the journal",
        "model": trusted.standing().model.version,
    }
    for engine in engines() if asked.engine == "both" else (asked.engine,):
        sizes = {number: _measure(engine, number, names, asked) for number in asked.people}
        measured |= {f"{engine}, {number} people": found for number, found in sizes.items()}
        if len(sizes) > 1:
            measured[f"{engine}, how the cost grows"] = _growth(sizes)
    return measured


def _measure(engine: str, number: int, names: Names, asked: argparse.Namespace) -> dict[str, Any]:
    everybody = list(people(number, names=names, seed=_SEED))
    gc.collect()
    gc.freeze()  # a million people of the benchmark's own are not looked through while it measures
    kept = asked.kept and asked.kept.resolve() / f"{engine}-{number}"
    later = clock.at(NOW + timedelta(hours=1))
    with own_databases(engine, kept=kept) as folder, later, pages_alone():
        found = _loaded(engine, everybody)
        baselines.fill_text(everybody)
        read_once(folder)
        for label, harsh in _LABELS:
            say(f"{engine}: {label} queries")
            queries = questions(
                everybody, number=asked.queries, names=names, seed=_SEED + 1, harsh=harsh
            )
            found[f"a mention matched, {label}"] = asking.measured(queries, _match)
            found[f"search box, {label}"] = asking.measured(queries, _search)
            found[f"search box with the address, {label}"] = asking.measured(queries, _with_address)
            if label == "normal":
                found["whole page"] = _pages(signed_in(), queries[: asked.pages])
            say(f"{engine}: a text search, for comparison")
            found |= _by_text(label, queries[: asked.baseline_queries])
            if label == "normal" and asked.splink_queries:
                say(f"{engine}: Splink's comparison call, for comparison")
                found["Splink's call, everybody compared"] = _by_splink(
                    queries[: asked.splink_queries]
                )
        if number == max(asked.people):
            say(f"{engine}: strangers")
            found["strangers"] = _strangers(asked.strangers, names)
        return found


def _loaded(engine: str, everybody: Sequence[Invented]) -> dict[str, Any]:
    say(f"{engine}: {len(everybody)} people are put in")
    begun = time.perf_counter()
    found: dict[str, Any] = {}
    if held := indexed.held():
        found["people_kept_from_before"] = held
    indexed.fill(islice(everybody, held, None))
    return found | {"seconds_to_load": time.perf_counter() - begun}


def _growth(sizes: Mapping[int, Mapping[str, Any]]) -> dict[str, Any]:
    """The 95th percentile in milliseconds of everything asked, side by side for each size."""
    return {
        f"{number} people": {
            name: answered.get("waited_milliseconds_p95", answered.get("milliseconds_p95"))
            for name, answered in found.items()
            if isinstance(answered, dict) and name != "strangers"
        }
        for number, found in sizes.items()
    }


def _match(told: Told) -> list[str]:
    return [one.nominal for one in _scored(told)[:10]]


def _scored(told: Told) -> list[Candidate]:
    return find([Several.of([profile(told)])], trusted.standing(), enough=0.0, least=_POSSIBLE)


def _search(told: Told) -> list[str]:
    return [hit.nominal for hit in search.search(words_of(told), limit=10)]


def _with_address(told: Told) -> list[str]:
    return [hit.nominal for hit in search.search(words_of(told, address=True), limit=10)]


def _pages(client: Client, queries: Sequence[Asked]) -> dict[str, Any]:
    addresses = [f"/search/?q={quote(words_of(one.told))}" for one in queries]
    ask(client, addresses[0])
    return milliseconds([seconds(lambda: ask(client, address)) for address in addresses])  # noqa: B023


def _strangers(number: int, names: Names) -> dict[str, Any]:
    """How many people who are in nobody's index are offered as certainly somebody who is."""
    outside: list[Invented] = list(
        islice(people(number, names=names, seed=_STRANGERS_SEED), number)
    )
    queries = questions(outside, number=number, names=names, seed=_STRANGERS_SEED + 1)
    certain = likely = 0
    for one in queries:
        hits = search.search(words_of(one.told), limit=1)
        certain += any(hit.band == "certain" for hit in hits)
        likely += any(hit.band == "likely" for hit in hits)
    return {
        "asked": number,
        "offered_as_certain": certain,
        "offered_as_likely": likely,
        "share_certain_at_most_95_percent": upper_bound(certain, number),
    }


def _by_text(label: str, queries: Sequence[Asked]) -> dict[str, Any]:
    """What a text search finds, and what the search box finds of the same questions."""
    by_all = partial(baselines.by_text, address=True)
    found: dict[str, Any] = {}
    for name, ours, theirs in (
        ("", _search, baselines.by_text),
        (" with the address", _with_address, by_all),
    ):
        answered = asking.measured(queries, theirs)
        mine = asking.measured(queries, ours)
        found[f"text search{name}, {label}"] = answered | {
            key.replace("recall", "search_box_recall"): value
            for key, value in mine.items()
            if key.startswith("recall_at_10")
        }
    return found


def _by_splink(queries: Sequence[Asked]) -> dict[str, Any]:
    """How long Splink takes to compare a mention with everybody, and whether scores agree."""
    with by_splink.everybody() as found:
        found(queries[0].told)  # the call keeps its SQL from one time to the next
        answers: list[list[tuple[str, float]]] = []

        def answer(told: Told) -> list[str]:
            answers.append(found(told))
            return [own for own, _score in answers[-1]]

        measured = asking.measured(queries, answer)
    ours = [{one.nominal: one.score for one in _scored(asked.told)} for asked in queries]
    return measured | {"largest_difference_of_a_score": by_splink.largest_difference(answers, ours)}
