"""Who lives where and with whom: at a moment, and ever over the same time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from dolen.concerns.households import (
    ever_lived_with,
    homes,
    is_child_of_household,
    is_family_home,
    is_lived_in,
    lived_together,
    living_at,
    living_with,
)
from dolen.concerns.patterns import Tie
from dolen.journal.fact import Fact
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.people.standing_life import ChildDied, ChildTurned18
from tests.telling import MONDAY, at, said, told


def lives(who: str, where: str, from_: float = 0, until: float | None = None) -> Tie:
    return Tie("lives_at", who, where, at(from_), None if until is None else at(until), "said")


@dataclass(frozen=True)
class Village:
    """A world of people and homes alone."""

    known: Sequence[Tie] = ()
    views: Sequence[PersonView] = ()
    told_of: Sequence[Told] = ()
    as_of: dt.datetime = MONDAY

    def facts(self, nominal: str) -> Sequence[Told]:
        return [one for one in self.told_of if one.names(nominal)]

    def person(self, nominal: str) -> PersonView:
        return next((v for v in self.views if v.nominal == nominal), PersonView(nominal=nominal))

    def ties(self, nominal: str) -> Sequence[Tie]:
        return [one for one in self.known if nominal in (one.start, one.end)]

    def value(self, told: Told, name: str, subject: str) -> object:
        return None

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        return None


def place(name: str, *roles: str, hub: bool = False) -> PersonView:
    return PersonView(nominal=name, sort="place", roles=frozenset(roles), hub=hub)


TWO_HOMES = Village(
    (
        lives("cerys", "house", 0, 10), lives("cerys", "flat", 10), lives("dewi", "house"),
        lives("ffion", "flat", 0, 10), lives("gwen", "flat", 20),
    )
)  # fmt: skip


def test_at_a_moment_a_household_is_whoever_lives_there_then() -> None:
    assert homes(TWO_HOMES, "cerys", at(5)) == ["house"]
    assert living_at(TWO_HOMES, "flat", at(15)) == ["cerys"]
    assert living_with(TWO_HOMES, "cerys", at(5)) == ["cerys", "dewi"]
    assert living_with(TWO_HOMES, "cerys", at(25)) == ["cerys", "gwen"]


def test_over_time_it_is_whoever_ever_lived_there_at_the_same_time() -> None:
    assert ever_lived_with(TWO_HOMES, "cerys") == ["cerys", "dewi", "gwen"]
    assert lived_together(TWO_HOMES, "cerys", "dewi")
    assert not lived_together(TWO_HOMES, "cerys", "ffion")


def test_children_of_one_childrens_home_live_there_and_are_no_household() -> None:
    known = (lives("cerys", "care"), lives("dewi", "care"))
    world = Village(known, (place("care", "placement"),))
    assert is_lived_in(world, "care")
    assert not is_family_home(world, "care")
    assert homes(world, "cerys", at(1)) == ["care"]
    assert living_at(world, "care", at(1)) == ["cerys", "dewi"]
    assert living_with(world, "cerys", at(1)) == ever_lived_with(world, "cerys") == ["cerys"]
    assert lived_together(world, "cerys", "dewi")


@pytest.mark.parametrize(
    "nowhere",
    [place("there", "school"), place("there", "hospital"), place("there", hub=True)],
    ids=["school", "hospital", "hub"],
)
def test_nobody_lives_where_everybody_passes_through(nowhere: PersonView) -> None:
    world = Village((lives("cerys", "there"), lives("dewi", "there")), (nowhere,))
    assert not is_lived_in(world, "there")
    assert homes(world, "cerys", at(1)) == []
    assert living_at(world, "there", at(1)) == []
    assert living_with(world, "cerys", at(1)) == ["cerys"]


@pytest.mark.parametrize("end", [ChildTurned18, ChildDied])
def test_whoever_turned_18_or_died_is_no_child_of_the_household(end: type[Fact]) -> None:
    view = PersonView(nominal="cerys", age=17)
    world = Village(views=(view,), told_of=told(said(end, 10)))
    assert is_child_of_household(world, "cerys", at(9))
    assert not is_child_of_household(world, "cerys", at(10))


def test_a_grown_up_and_an_unrelated_child_are_no_children_of_the_household() -> None:
    unrelated = PersonView(nominal="dewi", age=9, tags=frozenset({"unrelated"}))
    world = Village(views=(PersonView(nominal="gwen", age=30), unrelated))
    assert not is_child_of_household(world, "gwen", at(0))
    assert not is_child_of_household(world, "dewi", at(0))
