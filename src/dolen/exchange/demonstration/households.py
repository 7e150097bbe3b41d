"""Made-up households: who lives together where, how old they are, and what is known of them."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from dolen.exchange.demonstration.agencies import AUTHORITIES
from dolen.exchange.demonstration.names import (
    CARE_HOMES,
    SCHOOLS,
    STREETS,
    SURNAMES,
    person_name,
    seeded,
)
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.people.facts import PersonDescribed, PlaceDescribed
from dolen.people.standing import LookedAfter, MissingHistory, RelationshipKnown, Residence

_A_YEAR = 365.25
_ALONE_AT_LEAST = 3
_CHILDREN_FOR_ONE_ALONE = 50


@dataclass(frozen=True, slots=True)
class Child:
    """A made-up child: reference, name, sex, birthday, school, and whether looked after."""

    name: str
    full_name: str
    sex: Literal["F", "M"]
    born: dt.date
    school: str | None
    looked_after: bool

    def age_on(self, day: dt.date) -> int:
        """Age in whole years."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


@dataclass(slots=True)
class Household:
    """Who lives at one place. `place` and the names are references, `language` what they speak."""

    number: int
    place: str
    address: str
    authority: str
    language: str
    children: list[Child] = field(default_factory=list)
    carers: list[tuple[str, str]] = field(default_factory=list)


def households(seed: int, *, children: int, today: dt.date) -> list[Household]:
    """Households with `children` children in all, then a few adults who live alone.

    The same for the same seed and day.
    """
    choose = seeded(seed)
    homes = [_care_home(choose, number) for number in range(len(CARE_HOMES))]
    made: list[Household] = list(homes)
    count = 0
    while count < children:
        number = len(made)
        if choose.random() < 0.12:
            home = choose.choice(homes)
            home.children.append(_child(choose, home, count, today, looked_after=True))
            count += 1
            continue
        household = _family(choose, number)
        for _ in range(min(choose.choice((1, 1, 2, 2, 3, 4)), children - count)):
            household.children.append(_child(choose, household, count, today, looked_after=False))
            count += 1
        made.append(household)
    alone = max(_ALONE_AT_LEAST, children // _CHILDREN_FOR_ONE_ALONE)
    return [*made, *(_alone(choose, len(made) + number) for number in range(alone))]


def described(household: Household, moment: dt.datetime) -> Iterator[tuple[str, Fact]]:
    """What makes the household's people and place known, each with its reference."""
    care_home = household.place.startswith("home.")
    yield (
        household.place,
        PlaceDescribed(
            happened_at=moment,
            place=PlaceRef(said=SaidPlace(address=household.address)),
            address=household.address,
            local_authority=household.authority,
            sort="placement" if care_home else "home",
            reference=household.place,
        ),
    )
    for child in household.children:
        yield (
            child.name,
            PersonDescribed(
                happened_at=moment,
                person=PersonRef(said=SaidPerson(name=child.full_name), roles=("child",)),
                name=child.full_name,
                date_of_birth=child.born,
                sex=child.sex,
                school=child.school,
                language=household.language,
                tags=("lac",) if child.looked_after else (),
                reference=child.name,
            ),
        )
    for name, full_name in household.carers:
        yield (
            name,
            PersonDescribed(
                happened_at=moment,
                person=PersonRef(said=SaidPerson(name=full_name), roles=("carer",)),
                name=full_name,
                language=household.language,
                reference=name,
            ),
        )


def standing(
    household: Household, known: dict[str, str], moment: dt.datetime, choose: random.Random
) -> Iterator[Fact]:
    """Where they live, who cares for whom, and what was known of the children before."""
    place = PlaceRef(nominal=known[household.place])
    children = tuple(
        PersonRef(nominal=known[one.name], roles=("child",)) for one in household.children
    )
    carers = tuple(PersonRef(nominal=known[name], roles=("carer",)) for name, _ in household.carers)
    if children or carers:
        yield Residence(
            happened_at=moment,
            place=place,
            people=(*children, *carers),
            local_authority=household.authority,
        )
    for carer in carers if children else ():
        yield RelationshipKnown(
            happened_at=moment, person=carer, cares_for=children, parental_responsibility=True
        )
    for child, ref in zip(household.children, children, strict=True):
        if child.looked_after:
            yield LookedAfter(happened_at=moment, child=ref, local_authority=household.authority)
            if choose.random() < 0.5:
                yield MissingHistory(
                    happened_at=moment, child=ref, episodes=str(choose.randint(2, 9))
                )


def _care_home(choose: random.Random, number: int) -> Household:
    return Household(
        number=number,
        place=f"home.{number}",
        address=f"{CARE_HOMES[number]}, {choose.choice(STREETS)}",
        authority=choose.choice(tuple(AUTHORITIES)),
        language=choose.choice(("en", "cy")),
    )


def _family(choose: random.Random, number: int) -> Household:
    surname = choose.choice(SURNAMES)
    household = Household(
        number=number,
        place=f"address.{number}",
        address=f"{number} {choose.choice(STREETS)}",
        authority=choose.choice(tuple(AUTHORITIES)),
        language=choose.choice(("en", "en", "en", "cy")),
    )
    for place, sex in enumerate(choose.choice(("F", "F", "FM", "FM", "M"))):
        name = person_name(choose, sex, surname, child=False)
        household.carers.append((f"carer.{number}.{place}", name))
    return household


def _alone(choose: random.Random, number: int) -> Household:
    household = _family(choose, number)
    name = person_name(choose, "M", choose.choice(SURNAMES), child=False)
    household.carers = [(f"carer.{number}.0", name)]
    return household


def _child(
    choose: random.Random, household: Household, number: int, today: dt.date, *, looked_after: bool
) -> Child:
    years = choose.randint(10, 17) if looked_after else choose.randint(0, 17)
    born = today - dt.timedelta(days=int(years * _A_YEAR) + choose.randint(5, 350))
    sex: Literal["F", "M"] = choose.choice(("F", "M"))
    surname = household.carers[0][1].split()[-1] if household.carers else choose.choice(SURNAMES)
    return Child(
        name=f"child.{number}",
        full_name=person_name(choose, sex, surname, child=True),
        sex=sex,
        born=born,
        school=choose.choice(SCHOOLS) if years >= 4 else None,
        looked_after=looked_after,
    )
