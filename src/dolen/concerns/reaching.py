"""Which patterns a kind of fact can change, and which could be found at a nominal."""

from collections.abc import Sequence
from functools import cache

from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.concerns.world import JournalWorld
from dolen.journal.registry import registry


@cache
def changed_by(kind: str) -> frozenset[str]:
    """The names of the patterns a fact of `kind` can change. Ask after the house is ready."""
    ties = ties_told_in(kind)
    return frozenset(
        rule.name for rule in concerns if rule.speaks_of(kind) or not ties.isdisjoint(rule.ties)
    )


def ties_told_in(kind: str) -> frozenset[str]:
    """The relations that facts of `kind` say or end."""
    return frozenset(one.relation for one in registry.fact_class(kind).relations)


class Within:
    """Which patterns could be found at a nominal: those of which a fact in their reach speaks.

    No fact else ever made anybody look for them there. Most people are told of in two facts, and
    looking for every pattern around each would take most of the time of a rebuild.
    """

    def __init__(self, world: JournalWorld, near: frozenset[str]) -> None:
        self._world = world
        self._near = near
        self._spoken: dict[str, frozenset[str]] = {}
        self._beside: dict[str, frozenset[str]] = {}

    def could_be(self, anchor: str, rules: Sequence[Concern]) -> list[Concern]:
        """Those of the rules that could be found at the anchor, in their order."""
        found = []
        around = [frozenset({anchor})]
        for rule in rules:
            while len(around) <= rule.reach:
                around.append(frozenset().union(*map(self._neighbours, around[-1])))
            if any(rule.name in self._changeable(one) for one in around[rule.reach]):
                found.append(rule)
        return found

    def _changeable(self, nominal: str) -> frozenset[str]:
        """The patterns that the facts about a nominal can change."""
        if nominal not in self._spoken:
            kinds = {one.kind for one in self._world.facts(nominal)}
            self._spoken[nominal] = frozenset().union(*map(changed_by, kinds))
        return self._spoken[nominal]

    def _neighbours(self, nominal: str) -> frozenset[str]:
        """Who and what is one step away, and the nominal itself: more rather than less."""
        if nominal not in self._beside:
            ends = {tie.other_end(nominal) for tie in self._world.ties(nominal)}
            named = {about.nominal for one in self._world.facts(nominal) for about in one.about}
            self._beside[nominal] = frozenset((ends | named | {nominal}) & self._near)
        return self._beside[nominal]
