"""Who and what is near some nominals, step by step: by relations, or named in one fact.

Being at the same hub place (a hospital, a school, a police station) joins nobody.
"""

from collections.abc import Collection

from dolen.journal import rows as stored
from dolen.people.components import Components, components, parts
from dolen.people.gathering import LINK_KINDS
from dolen.people.joining import LIVES_AT
from dolen.people.models import Nominal, Relation

_LIVING_AT = f"""
SELECT DISTINCT from_nominal FROM people_relation
WHERE relation = '{LIVES_AT}' AND NOT ends AND to_nominal IN ({{among}})
"""  # noqa: S608  # words of this module
_BESIDE = f"""
SELECT to_nominal FROM people_relation WHERE NOT ends AND from_nominal IN ({{among}})
UNION SELECT from_nominal FROM people_relation WHERE NOT ends AND to_nominal IN ({{among}})
UNION SELECT nominal FROM people_mention WHERE fact_uid IN (
  SELECT fact_uid FROM people_mention WHERE nominal IN ({{among}})
  AND kind NOT IN ({", ".join(f"'{kind}'" for kind in sorted(LINK_KINDS))})
)
"""  # noqa: S608  # words of this module
_HUBS = "SELECT DISTINCT canonical FROM people_nominal WHERE hub AND canonical IN ({among})"


def neighbours(
    nominals: Collection[str], *, hops: int = 1, seen: Components | None = None
) -> frozenset[str]:
    """Everybody and everything within `hops` steps of `nominals`, themselves included."""
    return Neighbourhood(nominals, seen or components(nominals)).within(hops)


class Neighbourhood:
    """Who and what is near some nominals, step by step; a step once taken is not taken again.

    A step is a relation that ever held, or being named in one fact; a judgement about two nominals
    is none. Through a hub place only the way to those who live there is taken (a children's home is
    a home to few; everybody passes through a hospital). Three queries a step at most. `seen` are
    the nominals' components as they are now.
    """

    def __init__(self, nominals: Collection[str], seen: Components) -> None:
        begun = {seen.canonical[one] for one in nominals if one in seen.canonical}
        self._hubs = begun & seen.hubs
        self._reached = [frozenset(begun)]
        """Whom each number of steps reaches; the first stands for none."""

    def within(self, hops: int) -> frozenset[str]:
        """Everybody and everything within `hops` steps, those one began with included."""
        while len(self._reached) <= hops:
            self._reached.append(self._one_further())
        return self._reached[hops]

    def _one_further(self) -> frozenset[str]:
        reached = self._reached[-1]
        frontier = reached.difference(*self._reached[-2:-1])
        if not frontier:
            return reached
        hubs = self._hubs if len(self._reached) == 1 else _hubs(frontier)
        return reached | _beside(frontier - hubs) | _living_at(hubs)


def _living_at(hubs: Collection[str]) -> set[str]:
    found: set[str] = set()
    for part in parts(hubs):
        found.update(one for (one,) in stored.read(Relation, _LIVING_AT, [part]))
    return found


def _beside(frontier: Collection[str]) -> set[str]:
    near: set[str] = set()
    for part in parts(frontier):
        near.update(one for (one,) in stored.read(Relation, _BESIDE, [part] * 3))
    return near


def _hubs(nominals: Collection[str]) -> set[str]:
    found: set[str] = set()
    for part in parts(nominals):
        found.update(one for (one,) in stored.read(Nominal, _HUBS, [part]))
    return found
