"""A matching model: what was learnt of how descriptions of one person differ, as data.

Pure. A model is a file of numbers with a version and an account of where they come from; nobody can
change one of them without its signature failing (`trusted`), and one whose numbers make no sense is
refused however it is signed.
"""

import gzip
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from dolen.people.matching.levels import (
    COMPARISONS,
    DIFFERENT,
    FREQUENCIES,
    Chances,
    Weights,
    labels,
)

FORMAT: Final = 1
_LARGEST = 64 * 2**20
"""Bytes a model may unpack to."""


class ModelWrong(ValueError):
    """A file is no model of this release; the message says what is amiss."""


class ModelAbsurd(ValueError):
    """The numbers of a model make no sense; `problems` says which and why."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores (log2 odds) from which a pair is joined, or shown for review.

    `fracture` is below `join`: what once held is parted only when it falls below, so that a small
    change of a model does not part and join the same people in turns.
    """

    join: float
    review: float
    fracture: float


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model. `prior` is the chance that any two mentions are of one person.

    `frequencies` says by column how common each value is (0 to 1); values not named are rare.
    `about` is the account for the transparency page: plain words and figures, no personal data.
    """

    version: str
    prior: float
    weights: Weights
    frequencies: Mapping[str, Mapping[str, float]]
    thresholds: Thresholds
    about: Mapping[str, Any]


def packed(model: Model) -> bytes:
    """The model as canonical JSON: equal models give equal bytes, which is what is signed."""
    content = {
        "format": FORMAT,
        "version": model.version,
        "prior": model.prior,
        "weights": {
            name: {label: [chances.m, chances.u] for label, chances in by_label.items()}
            for name, by_label in model.weights.items()
        },
        "frequencies": {name: dict(table) for name, table in model.frequencies.items()},
        "thresholds": {
            "join": model.thresholds.join,
            "review": model.thresholds.review,
            "fracture": model.thresholds.fracture,
        },
        "about": dict(model.about),
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def unpacked(content: bytes) -> Model:
    """The model of canonical JSON. Raises `ModelWrong` and `ModelAbsurd`."""
    try:
        read = json.loads(content)
        if read["format"] != FORMAT:
            raise ModelWrong(f"This release reads models of format {FORMAT}.")
        model = Model(
            version=str(read["version"]),
            prior=float(read["prior"]),
            weights={
                name: {label: Chances(float(m), float(u)) for label, (m, u) in by_label.items()}
                for name, by_label in read["weights"].items()
            },
            frequencies={
                name: {value: float(share) for value, share in table.items()}
                for name, table in read["frequencies"].items()
            },
            thresholds=Thresholds(**{key: float(at) for key, at in read["thresholds"].items()}),
            about=read["about"],
        )
    except (KeyError, TypeError, AttributeError, ValueError) as wrong:
        if isinstance(wrong, ModelWrong):
            raise
        raise ModelWrong(f"This is no matching model: {wrong!r}.") from None
    check(model)
    return model


def squeezed(content: bytes, signature: bytes) -> bytes:
    """A model's bytes and their signature as a file; the same again for the same model."""
    outer = {"model": content.decode(), "signature": signature.hex()}
    return gzip.compress(json.dumps(outer).encode(), mtime=0)


def opened(file: bytes) -> tuple[bytes, bytes]:
    """The model's bytes and their signature, not yet trusted. Raises `ModelWrong`."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(file)) as stream:
            raw = stream.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ModelWrong("The file is larger than any model.")
        outer = json.loads(raw)
        return str(outer["model"]).encode(), bytes.fromhex(outer["signature"])
    except (OSError, EOFError, KeyError, TypeError, ValueError) as wrong:
        if isinstance(wrong, ModelWrong):
            raise
        raise ModelWrong("This file is no matching model.") from None


def check(model: Model) -> None:
    """Raise `ModelAbsurd` unless every number lies where numbers of a sound training lie."""
    problems = tuple(_problems(model))
    if problems:
        raise ModelAbsurd(problems)


def _problems(model: Model) -> Iterator[str]:
    if not 1e-12 <= model.prior <= 0.05:
        yield f"The chance that two mentions are of one person cannot be {model.prior:.3g}."
    bounds = model.thresholds
    if not bounds.review <= bounds.fracture < bounds.join:
        yield "The thresholds must rise: review, fracture, join."
    for name in FREQUENCIES:
        if not all(0 < share <= 0.2 for share in model.frequencies.get(name, {"": 0.0}).values()):
            yield f"The frequencies of {name} are missing or not between 0 and 0.2."
    for comparison in COMPARISONS:
        known = model.weights.get(comparison.name, {})
        if set(known) != set(labels(comparison)):
            yield f"The levels of {comparison.name} are not those of this release."
            continue
        sane = {level.label: level.sane for level in comparison.levels}
        sane[DIFFERENT] = comparison.different
        yield from _weights(comparison.name, known, sane)


def _weights(
    name: str, known: Mapping[str, Chances], sane: Mapping[str, tuple[float, float]]
) -> Iterator[str]:
    for label, (low, high) in sane.items():
        chances = known[label]
        if not (0 < chances.m <= 1 and 0 < chances.u <= 1):
            yield f"{name}, {label}: chances lie above 0 and up to 1."
        elif not low <= chances.m <= high:
            yield (
                f"{name}, {label}: of pairs of one person {chances.m:.3g} agree so;"
                f" between {low} and {high} is believable."
            )
    total = math.fsum(chances.m for chances in known.values())
    if not 0.98 <= total <= 1.02:
        yield f"{name}: the chances for one person add up to {total:.3f}, not to 1."
    if "exact" in known and known["exact"].m <= known["exact"].u:
        yield f"{name}: full agreement must speak for one person."
    if known[DIFFERENT].m > known[DIFFERENT].u:
        yield f"{name}: disagreement cannot speak for one person."
