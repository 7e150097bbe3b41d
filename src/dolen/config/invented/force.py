"""An invented force's years: who lives there, and what happened to them, as facts in order.

The people are those of `population`, in homes of the size of Gwent's; what happens to them is told
by the stories of the demonstration, as often as `_HAPPENINGS` says. Where a count is published, it
is that of Gwent or of Wales; what is assumed is said to be.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random
from typing import Final, Literal

from dolen.config.invented.names import Names
from dolen.config.invented.population import Invented, Shape, people
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
_LOOKED_AFTER: Final = 0.002
"""Share of children who live in a children's home.

Of 10,000 children in Wales 115 were looked after (2021); that one in six of them lives in a home
is assumed, and those in families are not told apart from other children.
"""
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
    """A story that begins for a child (or a household) so often a year for each.

    `again` is the chance that another follows soon, as trouble comes in runs: on average
    `1 / (1 - again)` in a run. `yearly` counts the runs that begin.
    """

    prefix: str
    yearly: float
    tells: Callable[[Story, shown.Child], None]
    ages: tuple[int, int] = (0, 17)
    looked_after: float = 1.0
    of_household: bool = False
    again: float = 0.1


def _incident(story: Story, _child: shown.Child) -> None:
    other_stories.incident(story)


def _planned(story: Story, _child: shown.Child) -> None:
    planning_stories.planned(story)


_HAPPENINGS: Final = (
    # Assumed: no published count of incidents at homes with children.
    Happening("INC", 0.05, _incident, of_household=True, again=0.4),
    # 3,559 reports of missing children a year in Gwent (2015/16), of 123,669 children; 216,000
    # reports of 75,000 children in the UK (2022/23). That a third come from homes is assumed.
    Happening("MIS", 0.02, missing_stories.episode, ages=(11, 17), looked_after=96.0, again=0.6),
    Happening("POP", 0.0012, other_stories.protection, ages=(0, 15)),  # assumed
    # 8,408 violent and sexual crimes in Gwent in five months; that a tenth are told of a child is
    # assumed.
    Happening("CRM", 0.014, crime_stories.crime, ages=(3, 17)),
    Happening("EXP", 0.005, exploitation_stories.exploited, ages=(11, 17), looked_after=6.0),
    # About 62,000 detentions of children a year in England and Wales (to March 2024).
    Happening("CUS", 0.006, custody_stories.detained, ages=(10, 17), looked_after=5.0, again=0.45),
    # 4,435 children put on the registers of Wales in a year (to March 2015), of some 630,000.
    Happening("CPP", 0.006, _planned, of_household=True),
)
_SOON: Final = dt.timedelta(days=45)
"""How long, on average, until the next of a run; assumed."""
_MANAGED = 0.0023
"""Share of the adults who live without children that are managed as offenders: 776 in Gwent."""
_SINCE_BEFORE = 0.5
"""Share of them that were managed before the years that are told."""
_NEAR = 0.05
"""Share of those who are once found to stay in a home with children; assumed."""
_HOMES: Final = Shape(adults=(33, 50, 14, 3), children=(72, 12.5, 11, 3.4, 1.1))
"""Gwent: 598,194 people (2020), 123,669 of them under 18, in 253,815 households (2021)."""


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
                later = 0.8 * max(0.0, choose.random() - _SINCE_BEFORE) / (1 - _SINCE_BEFORE)
                start = self.begins + (self.ends - self.begins) * later
                reference = matter("OFF", self.seed, name)
                story = Story(household, known, choose, start, reference)
                near = choose.choice(families) if families and choose.random() < _NEAR else None
                near = near and _as_of(near, start.date())
                near = near if near and near.children else None
                offender_stories.managed(story, name, near=near)
                yield story

    def _stories(
        self, household: shown.Household, known: dict[str, str], choose: Random
    ) -> Iterator[Story]:
        for happening in _HAPPENINGS:
            children = household.children[:1] if happening.of_household else household.children
            for child in children:
                for number, start in enumerate(self._times(happening, child, choose)):
                    there = _as_of(household, start.date())
                    age = child.age_on(start.date())
                    if child not in there.children or not _within(age, happening.ages):
                        continue
                    reference = matter(
                        happening.prefix, self.seed, household.place, child.name, number
                    )
                    story = Story(there, known, choose, start, reference)
                    happening.tells(story, child)
                    yield story

    def _times(
        self, happening: Happening, child: shown.Child, choose: Random
    ) -> Iterator[dt.datetime]:
        """When it happens: now and then, and after each time perhaps soon again."""
        yearly = happening.yearly * (happening.looked_after if child.looked_after else 1.0)
        moment, soon = self.begins, False
        while True:
            wait = _SOON * choose.expovariate(1) if soon else _A_YEAR * choose.expovariate(yearly)
            moment += wait
            if moment >= self.ends:
                return
            at = dt.time(choose.choice(_HOURS), choose.randrange(60), tzinfo=dt.UTC)
            yield dt.datetime.combine(moment.date(), at)
            soon = choose.random() < happening.again


def _as_of(household: shown.Household, day: dt.date) -> shown.Household:
    """The household with those who are children on a day: born, and not of age."""
    children = [one for one in household.children if _within(one.age_on(day), (0, 17))]
    return replace(household, children=children)


def _within(age: int, ages: tuple[int, int]) -> bool:
    return ages[0] <= age <= ages[1]


def force(number: int, *, years: float, names: Names, ends: dt.datetime, seed: int = 1) -> Force:
    """A force of `number` people whose last `years` before `ends` are told."""
    everybody = people(number, names=names, seed=seed, shape=_HOMES)
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
