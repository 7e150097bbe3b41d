"""What a comparison is: the degrees to which two mentions may agree in one thing.

Each level says the same thing twice: as SQL, which Splink runs over millions of pairs (on DuckDB or
Spark), and as a Python predicate, which scores a handful while somebody waits. A test holds the two
equal. Profiles are ASCII, so that every engine counts letters alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler, Levenshtein

from dolen.people.normalise.profile import Profile

Predicate = Callable[[Profile, Profile], bool]
DIFFERENT: Final = "different"
"""The label of the level that holds when no other does."""


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of agreement. `words` say it to a person and are marked for translation.

    `frequency` is the column whose common values count for less. `sane` is the range in which the
    share of true pairs at this level must lie for a trained model to be accepted; it is our own
    judgement, wide on purpose: it catches a training that went wrong, not one that differs.
    """

    label: str
    words: str
    sql: str
    holds: Predicate
    frequency: str | None = None
    sane: tuple[float, float] = (0.0, 0.6)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing compared. When `unknown` holds it counts neither for nor against.

    `identifier` is one that almost nobody shares: chance agreement is counted exactly, because no
    random sample would ever meet it. `different` is the share of true pairs at no level.
    """

    name: str
    words: str
    unknown_sql: str
    unknown: Predicate
    levels: tuple[Level, ...]
    identifier: bool = False
    different: tuple[float, float] = (0.0, 0.6)


def near(left: str | None, right: str | None, edits: int) -> bool:
    """Whether at most so many letters were added, left out or changed. Unknown is never near."""
    if left is None or right is None:
        return False
    return Levenshtein.distance(left, right, score_cutoff=edits) <= edits


def alike(left: str | None, right: str | None, similarity: float) -> bool:
    """Whether the Jaro-Winkler similarity (0 to 1, beginnings count more) is at least so much."""
    if left is None or right is None:
        return False
    return JaroWinkler.similarity(left, right) >= similarity


def same(left: str | None, right: str | None) -> bool:
    """Whether both are known and equal."""
    return left is not None and left == right


def shares_word(left: str | None, right: str | None) -> bool:
    """Whether both hold one same word. In SQL a function of this name is made before it is used."""
    if left is None or right is None:
        return False
    return not _words(left).isdisjoint(_words(right))


@lru_cache(maxsize=65_536)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(" "))
