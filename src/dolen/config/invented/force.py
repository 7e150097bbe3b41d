"""An invented force's years: who lives there, and what happened to them, as facts in order.

The people are those of `population`; what happens to them is told by the stories of the
demonstration, as often as `_HAPPENINGS` says. How often is chosen so that every rule has work; it
estimates nothing about any real place.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Final, Literal

from dolen.config.invented.names import Names
from dolen.config.invented.population import Invented, people
from dolen.exchange.demonstration import (
    crime_stories,
    custody_stories,
    exploitation_stories,
    missing_stories,
    offender_stories,
    other_stories,
    planning_stories,
)
from dolen.exchange.demonstration import households as shown
from dolen.exchange.demonstration.agencies import AUTHORITIES
from dolen.exchange.demonstration.names import CARE_HOMES, SCHOOLS
from dolen.exchange.demonstration.telling import Story, matter
from dolen.journal.fact import Fact

_A_YEAR: Final = dt.timedelta(days=365.25)
_LOOKED_AFTER: Final = 0.012
"""Share of children who live in a children's home."""
_IN_A_HOME: Final = 6
_HOURS: Final = (8, 12, 15, 16, 17, 18, 19, 20, 20, 21, 21, 22, 23, 1)
_TOWNS: Final = {
    "Newport": "newport", "Caerleon": "newport", "Cardiff": "newport",
    "Cwmbran": "torfaen", "Pontypool": "torfaen", "Blaenavon": "torfaen",
    "Caldicot": "monmouthshire", "Chepstow": "monmouthshire", "Monmouth": "monmouthshire",
    "Abergavenny": "monmouthshire", "Usk": "monmouthshire",
    "Tredegar": "blaenau_gwent", "Abertillery": "blaenau_gwent", "Brynmawr": "blaenau_gwent",
}  # fmt: skip
_ELSEWHERE: Final = "caerphilly"


@dataclass(frozen=True, slots=True)
class Happening:
    """A story that happens to a child (or a household), so often a year for each.

    `again` is how much likelier it is once it happened: some families meet the police every month.
    """

    prefix: str
    yearly: float
    tells: Callable[[Story, shown.Child], None]
    ages: tuple[int, int] = (0, 17)
    looked_after: float = 1.0
    of_household: bool = False
    again: float = 3.0


def _incident(story: Story, _child: shown.Child) -> None:
    other_stories.incident(story)


def _planned(story: Story, _child: shown.Child) -> None:
    planning_stories.planned(story)


_HAPPENINGS: Final = (
    Happening("INC", 0.06, _incident, of_household=True, again=4.0),
    Happening("MIS", 0.03, missing_stories.episode, ages=(11, 17), looked_after=30.0, again=6.0),
    Happening("POP", 0.002, other_stories.protection, ages=(0, 15)),
    Happening("CRM", 0.01, crime_stories.crime, ages=(3, 17)),
    Happening("EXP", 0.006, exploitation_stories.exploited, ages=(11, 17), looked_after=6.0),
    Happening("CUS", 0.01, custody_stories.detained, ages=(10, 17), looked_after=5.0, again=5.0),
    Happening("CPP", 0.004, _planned, of_household=True, again=1.0),
)
_MANAGED = 0.004
"""Share of the adults who live without children that are managed as offenders."""
_NEAR = 0.3
"""Share of those who are once found to stay in a home with children."""


@dataclass(frozen=True, slots=True)
class Force:
    """The households of a force with children or without, and the years that are told."""

    households: tuple[shown.Household, ...]
    begins: dt.datetime
    ends: dt.datetime
    seed: int

    @property
    def children(self) -> int:
        """How many children live there."""
        return sum(len(one.children) for one in self.households)

    def descriptions(self) -> Iterator[tuple[str, Fact]]:
        """What makes everybody and every home known, each with its reference."""
        for household in self.households:
            yield from shown.described(household, self.begins)

    def facts(self, known: Mapping[str, str]) -> Iterator[Fact]:
        """Everything that happened, household by household; `known` are nominals by reference."""
        held = dict(known)
        families = [one for one in self.households if one.children and one.carers]
        for household in self.households:
            choose = Random(f"{self.seed}:{household.place}")
            yield from shown.standing(household, held, self.begins, choose)
            for story in self._stories(household, held, choose):
                yield from (one for one in story.facts if one.happened_at <= self.ends)
            for story in self._managed(household, held, choose, families):
                yield from (one for one in story.facts if one.happened_at <= self.ends)

    def _managed(
        self,
        household: shown.Household,
        known: dict[str, str],
        choose: Random,
        families: Sequence[shown.Household],
    ) -> Iterator[Story]:
        """The adults without children at home of whom a few are managed as offenders."""
        for name, _words in () if household.children else household.carers:
            if choose.random() < _MANAGED:
                start = self.begins + (self.ends - self.begins) * choose.random() * 0.8
                reference = matter("OFF", self.seed, name)
                story = Story(household, known, choose, start, reference)
                near = choose.choice(families) if families and choose.random() < _NEAR else None
                offender_stories.managed(story, name, near=near)
                yield story

    def _stories(
        self, household: shown.Household, known: dict[str, str], choose: Random
    ) -> Iterator[Story]:
        for happening in _HAPPENINGS:
            children = [
                child
                for child in household.children
                if happening.ages[0] <= child.age_on(self.begins.date()) <= happening.ages[1]
            ]
            for child in children[:1] if happening.of_household else children:
                for number, start in enumerate(self._times(happening, child, choose)):
                    reference = matter(
                        happening.prefix, self.seed, household.place, child.name, number
                    )
                    story = Story(household, known, choose, start, reference)
                    happening.tells(story, child)
                    yield story

    def _times(
        self, happening: Happening, child: shown.Child, choose: Random
    ) -> Iterator[dt.datetime]:
        """When it happens: each time makes the next likelier."""
        yearly = happening.yearly * (happening.looked_after if child.looked_after else 1.0)
        moment = self.begins
        while True:
            moment += _A_YEAR * choose.expovariate(yearly)
            if moment >= self.ends:
                return
            at = dt.time(choose.choice(_HOURS), choose.randrange(60), tzinfo=dt.UTC)
            yield dt.datetime.combine(moment.date(), at)
            yearly = min(yearly * happening.again, 26.0)


def force(number: int, *, years: float, names: Names, ends: dt.datetime, seed: int = 1) -> Force:
    """A force of `number` people whose last `years` before `ends` are told."""
    everybody = people(number, names=names, seed=seed)
    choose = Random(f"homes:{seed}")
    made: list[shown.Household] = []
    taken: list[shown.Child] = []
    for place, members in groupby(everybody, key=lambda one: one.household):
        family = _family(place, list(members), choose)
        away = [one for one in family.children if choose.random() < _LOOKED_AFTER]
        family.children = [one for one in family.children if one not in away]
        taken += [_looked_after(one) for one in away]
        if family.children or family.carers:
            made.append(family)
    return Force((*made, *_homes(taken, choose)), ends - years * _A_YEAR, ends, seed)


def _family(place: int, members: Sequence[Invented], choose: Random) -> shown.Household:
    one = members[0]
    household = shown.Household(
        number=place,
        place=f"address.{place}",
        address=f"{one.address}, {one.postcode}",
        authority=authority_of(one),
        language=choose.choice(("en", "en", "en", "en", "cy")),
    )
    for person in members:
        name = _name(person)
        if person.child:
            household.children.append(_child(person, name, choose))
        else:
            household.carers.append((f"person.{person.number}", name))
    return household


def authority_of(one: Invented) -> str:
    """The authority in whose area somebody's home stands, by the town of the address."""
    town = next((town for town in _TOWNS if town in one.address), "")
    return _TOWNS.get(town, _ELSEWHERE)


def _child(person: Invented, name: str, choose: Random) -> shown.Child:
    sex: Literal["F", "M"] = "F" if person.sex == "F" else "M"
    return shown.Child(
        name=f"person.{person.number}",
        full_name=name,
        sex=sex,
        born=person.born,
        school=choose.choice(SCHOOLS),
        looked_after=False,
    )


def _looked_after(child: shown.Child) -> shown.Child:
    return shown.Child(child.name, child.full_name, child.sex, child.born, child.school, True)


def _homes(children: Iterable[shown.Child], choose: Random) -> Iterator[shown.Household]:
    """Children's homes, a few children in each."""
    waiting = list(children)
    for number in range(0, len(waiting), _IN_A_HOME):
        home = number // _IN_A_HOME
        yield shown.Household(
            number=home,
            place=f"home.{home}",
            address=f"{CARE_HOMES[home % len(CARE_HOMES)]} {home + 1}",
            authority=choose.choice(tuple(AUTHORITIES)),
            language=choose.choice(("en", "cy")),
            children=waiting[number : number + _IN_A_HOME],
        )


def _name(one: Invented) -> str:
    return " ".join(part for part in (one.forename, one.middle, one.surname) if part)
