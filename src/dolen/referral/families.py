"""Whose facts are one family's, for patterns that a single child's page does not show. Pure."""

from collections.abc import Iterable

from dolen.concerns.households import ever_lived_with
from dolen.concerns.patterns import World
from dolen.journal.told import Told


def is_childs(world: World, one: Told, nominal: str) -> bool:
    """Whether a fact is about `nominal` as a child, not listed and not as a grown-up."""
    return one.names(nominal) and world.person(nominal).is_child(one.day, one.roles_of(nominal))


def household(world: World, child: str) -> tuple[str, ...]:
    """The child and whoever lives, or lived, in the same family home over the same time."""
    return tuple(ever_lived_with(world, child))


def family(world: World, child: str) -> tuple[str, ...]:
    """The household, and whoever cares for the child elsewhere."""
    carers = [
        tie.start for tie in world.ties(child) if tie.relation == "cares_for" and tie.end == child
    ]
    return tuple(dict.fromkeys((*household(world, child), *carers)))


def told_of(world: World, nominals: Iterable[str]) -> list[Told]:
    """The facts that name any of them, each once, in canonical order."""
    found = {
        one.uid: one for nominal in nominals for one in world.facts(nominal) if one.names(nominal)
    }
    return sorted(found.values(), key=lambda one: one.order)


def children_in(world: World, one: Told) -> list[str]:
    """Every child a fact is about."""
    named = [about.nominal for about in one.about if about.sort == "person"]
    return [who for who in dict.fromkeys(named) if is_childs(world, one, who)]


def speaks_for(world: World, child: str, told: Iterable[Told]) -> bool:
    """Of the children these facts are about one stands for all, so that one concern is raised.

    It is the one named first, whatever ids the children have.
    """
    ordered = sorted(told, key=lambda one: one.order)
    every = (who for one in ordered for who in children_in(world, one))
    return child == next(every, child)
