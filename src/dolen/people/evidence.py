"""What facts and people have said of two nominals and whether they are one, beside their likeness.

Asked of whole components: what holds between any two of their members holds between them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from dolen.journal import rows as stored
from dolen.people.gathering import never_apart
from dolen.people.models import Judgement, Mention, Nominal

Pair = tuple[str, str]
"""Two canonical ids, in any order."""

_MEMBERS = "SELECT id, canonical FROM people_nominal WHERE canonical IN ({among})"
_JUDGED = """
SELECT "left", "right", judgement, ended_at IS NOT NULL FROM people_judgement
WHERE "left" IN ({among})
"""
_APART = """
SELECT DISTINCT one.nominal, other.nominal
FROM people_mention one JOIN people_mention other ON other.fact_uid = one.fact_uid
WHERE one.nominal IN ({among}) AND other.nominal IN ({among})
AND one.sort = 'person' AND other.sort = 'person' AND one.kind NOT IN ({among})
"""


@dataclass(frozen=True, slots=True)
class Between:
    """Between two components: named apart in one fact; the live judgement; a "same" undone."""

    named_apart: bool = False
    judged: str = ""
    undone: bool = False


def between(left: str, right: str) -> Between:
    """What was said between the components of two canonical ids; three queries."""
    return among([(left, right)])[left, right]


def among(pairs: Collection[Pair]) -> dict[Pair, Between]:
    """The same of many pairs at once, in three queries for them all."""
    live, undone = _judged({end for pair in pairs for end in pair})
    apart = _named_apart(pairs)
    found: dict[Pair, Between] = {}
    for pair in pairs:
        both = frozenset(pair)
        words = live.get(both, ())
        judged = next((word for word in ("not_same", "unsure") if word in words), "")
        found[pair] = Between(both in apart, judged, both in undone)
    return found


def _judged(heads: set[str]) -> tuple[dict[frozenset[str], set[str]], set[frozenset[str]]]:
    """The live judgements between any two components, and between which a "same" was undone."""
    of: dict[str, str] = dict(stored.read(Nominal, _MEMBERS, [sorted(heads)]) if heads else ())
    live: dict[frozenset[str], set[str]] = {}
    undone: set[frozenset[str]] = set()
    judged = stored.read(Judgement, _JUDGED, [sorted(of)]) if of else []
    for left, right, judgement, ended in judged:
        both = frozenset((of[left], of.get(right, of[left])))
        if len(both) == 1:
            continue  # within one component, or to somebody not asked about
        if not ended:
            live.setdefault(both, set()).add(judgement)
        elif judgement == "same":
            undone.add(both)
    return live, undone


def _named_apart(pairs: Collection[Pair]) -> set[frozenset[str]]:
    """The pairs of whom one fact names both as two people; what judges of them aside."""
    if not pairs:
        return set()
    lefts, rights = (sorted({pair[end] for pair in pairs}) for end in (0, 1))
    named = stored.read(Mention, _APART, [lefts, rights, never_apart()])
    return {frozenset(pair) for pair in named}
