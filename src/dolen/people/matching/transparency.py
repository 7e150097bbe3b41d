"""What there is to tell about the model in force: what it is, what it learnt from, how it errs.

Data for a page and for the published record of an algorithm; the words are marked for translation.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dolen.people.matching.levels import COMPARISONS, DIFFERENT, DIFFERENT_WORDS
from dolen.people.matching.model import Model, Thresholds, packed
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.trusted import SHIPPED_DIGEST


@dataclass(frozen=True, slots=True)
class LevelTold:
    """One degree of agreement and what it counts.

    `weight` is the log2 of how much likelier it is for one person than for two; `one_person` and
    `two_people` are those chances (0 to 1).
    """

    comparison: str
    level: str
    thing: str
    words: str
    weight: float
    one_person: float
    two_people: float


@dataclass(frozen=True, slots=True)
class Account:
    """The account of one model. `signed` is "release" or "force"; `digest` names its very bytes.

    `prior` is the score before anything is compared. `measured` holds the figures found when the
    model was measured on people whose truth is known (shares of 0 to 1); empty when nobody did.
    """

    version: str
    digest: str
    signed: str
    trained_on: str
    details: Mapping[str, Any]
    measured: Mapping[str, float]
    prior: float
    thresholds: Thresholds
    levels: tuple[LevelTold, ...]


def account(model: Model) -> Account:
    """What a transparency page tells of a model."""
    digest = hashlib.sha256(packed(model)).hexdigest()
    about = dict(model.about)
    return Account(
        version=model.version,
        digest=digest,
        signed="release" if digest == SHIPPED_DIGEST else "force",
        trained_on=str(about.pop("trained_on", "")),
        measured=about.pop("measured", {}),
        details=about,
        prior=Scorer(model).prior,
        thresholds=model.thresholds,
        levels=tuple(_levels(model)),
    )


def _levels(model: Model) -> list[LevelTold]:
    weights = Scorer(model).weights()
    told = []
    for comparison in COMPARISONS:
        words = {level.label: level.words for level in comparison.levels}
        words[DIFFERENT] = DIFFERENT_WORDS[comparison.name]
        for label, said in words.items():
            chances = model.weights[comparison.name][label]
            weight = weights[comparison.name, label]
            told.append(
                LevelTold(
                    comparison.name, label, comparison.words, said, weight, chances.m, chances.u
                )
            )
    return told
