"""The links that a model made and that stand, with what is known on either side of each.

A link is weighed as if it were not there: all that its end belongs to without it, against all that
the other end belongs to. A link beside which others hold the same people together parts nobody and
is left alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dolen.journal import rows as stored
from dolen.people.matching.several import COLUMNS, Several
from dolen.people.models import Judgement, MatchProfile, Nominal
from dolen.people.normalise.profile import Profile

_MEMBERS = "SELECT id, canonical FROM people_nominal WHERE canonical IN ({among})"
_LIVE = """
SELECT "left", "right", model_version FROM people_judgement
WHERE judgement = 'same' AND ended_at IS NULL AND against = '' AND "left" IN ({among})
ORDER BY fact_uid
"""
# Names of columns are the model's own, values are parameters.
_HELD = (
    f"SELECT own, {', '.join(COLUMNS)} FROM people_matchprofile"  # noqa: S608
    " WHERE own IN ({among}) ORDER BY own, number"
)
_OF_SEVERAL = """
SELECT canonical FROM people_nominal WHERE canonical IN ({among})
GROUP BY canonical HAVING count(*) > 1 ORDER BY canonical
"""
Edge = tuple[str, str, str]
"""The two ends as they were named, and the version of the model ("" for a person's judgement)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A link the model made: its ends as they were named, and what is known on either side."""

    left: str
    right: str
    sides: tuple[Several, Several]


def of_several(heads: Collection[str]) -> list[str]:
    """Those of the nominals that are more than one as they were named."""
    return [head for (head,) in stored.read(Nominal, _OF_SEVERAL, [sorted(heads)])]


def standing(head: str) -> list[Standing]:
    """The model's links that alone hold parts of this nominal together."""
    return standing_of([head])[head]


def standing_of(heads: Collection[str]) -> dict[str, list[Standing]]:
    """The same of several nominals, in three queries for them all."""
    of: dict[str, str] = {
        own: head for own, head in stored.read(Nominal, _MEMBERS, [sorted(heads)])
    }
    edges: dict[str, list[Edge]] = {head: [] for head in heads}
    for left, right, version in stored.read(Judgement, _LIVE, [sorted(of)]):
        edges[of[left]].append((left, right, version))
    made = {head for head, those in edges.items() if any(version for *_ends, version in those)}
    said = _said([own for own, head in of.items() if head in made])
    return {head: list(_bridges(those, said)) for head, those in edges.items()}


def all_standing() -> Iterator[Standing]:
    """The same of everybody."""
    live = Judgement.objects.filter(judgement="same", ended_at=None, against="")
    ends = live.exclude(model_version="").order_by().values("left")
    heads = Nominal.objects.filter(pk__in=ends).order_by("canonical")
    for head in heads.values_list("canonical", flat=True).distinct():
        yield from standing(head)


def _bridges(edges: Collection[Edge], said: Mapping[str, list[Profile]]) -> Iterator[Standing]:
    for edge in edges:
        left, right, version = edge
        others = [one for one in edges if one is not edge]
        side = _reached(left, others)
        if not version or right in side:
            continue
        other = _reached(right, others)
        sides = tuple(
            Several.of(profile for own in sorted(owns) for profile in said.get(own, ()))
            for owns in (side, other)
        )
        if all(any(one.groups) for one in sides):
            yield Standing(left, right, (sides[0], sides[1]))


def _reached(start: str, edges: Iterable[Edge]) -> set[str]:
    beside: dict[str, set[str]] = defaultdict(set)
    for left, right, _version in edges:
        beside[left].add(right)
        beside[right].add(left)
    found, waiting = {start}, [start]
    while waiting:
        new = beside[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _said(owns: Collection[str]) -> dict[str, list[Profile]]:
    found: dict[str, list[Profile]] = defaultdict(list)
    for own, *columns in stored.read(MatchProfile, _HELD, [sorted(owns)]) if owns else ():
        found[own].append(Profile(*columns))
    return found
