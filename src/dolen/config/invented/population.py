"""Invented people in invented households: parents, children, twins, sons named after fathers."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from dolen.config.invented.names import Names, language

DAY: Final = dt.date(2026, 1, 1)
"""The day on which ages are counted."""
_STREETS: Final = (
    "Church Chapel Station Park Mill Bridge Castle High Commercial Usk Caerleon Malpas Victoria"
    " Albert Queen King Alexandra Clarence George Somerset Raglan Tredegar Bryn Heol Pen Nant Oak"
    " Ash Beech Elm Maple Willow Cedar Birch Poplar Holly Laurel Rowan Meadow Spring Hill North"
    " South East West Green Brook Vale Forge Colliery"
).split()
_SORTS: Final = "Road Street Close Terrace Avenue Lane Crescent Place".split()
_TOWNS: Final = (
    "Newport Cwmbran Caldicot Chepstow Monmouth Abergavenny Usk Pontypool Blaenavon Tredegar"
    " Abertillery Brynmawr Caerphilly Blackwood Bargoed Risca Rhymney Newbridge Crumlin Cardiff"
).split()
_LETTERS: Final = "ABDEFGHJLNPQRSTUWXYZ"
_AGED: Final = (19 * 365, 80 * 365)
"""Between which days of age an adult is."""
_TWINS, _NAMESAKES, _OTHER_SURNAME, _PARENTS_PHONE = 0.03, 0.03, 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented person. `phone` may be a parent's; `reference` a number in one old store."""

    number: int
    household: int
    forename: str
    middle: str
    surname: str
    sex: str
    born: dt.date
    address: str
    postcode: str
    phone: str
    handle: str
    reference: str
    child: bool

    @property
    def language(self) -> str:
        """The tradition of the given name: "cy", "en" or "other"."""
        return language(self.forename)


@dataclass(frozen=True, slots=True)
class Shape:
    """Of how many adults (from one on) and children (from none on) homes are, by their weights."""

    adults: tuple[float, ...] = (35, 65)
    children: tuple[float, ...] = (42, 24, 23, 8, 3)


FAMILIES: Final = Shape()
"""Mostly families: what the matching of people is taught and measured with."""


@dataclass(frozen=True, slots=True)
class _Home:
    number: int
    address: str
    postcode: str
    surname: str


def people(
    number: int, *, names: Names, seed: int = 1, shape: Shape = FAMILIES
) -> Iterator[Invented]:
    """So many people, household by household."""
    choose = Random(seed)
    made = household = 0
    while made < number:
        for one in _household((household, made), shape, names, choose):
            if made < number:
                yield one
                made += 1
        household += 1


def _household(
    numbers: tuple[int, int], shape: Shape, names: Names, choose: Random
) -> list[Invented]:
    number, first = numbers
    home = _home(number, names, choose)
    adults = choose.choices(range(1, len(shape.adults) + 1), weights=shape.adults)[0]
    children = choose.choices(range(len(shape.children)), weights=shape.children)[0]
    found: list[Invented] = []
    for place in range(adults):
        surname = home.surname
        if place and choose.random() < 0.45:
            surname = names.surnames.one(choose)
        sex = "MF"[place] if adults == 2 and choose.random() < 0.95 else choose.choice("FM")
        age = choose.randint(*_AGED)
        found.append(_person(home, first + len(found), (surname, sex, age), names, choose))
    for _child in range(children):
        found.append(_child_of(home, first + len(found), found, names, choose))
    return found


def _child_of(
    home: _Home, number: int, found: list[Invented], names: Names, choose: Random
) -> Invented:
    surname = home.surname if choose.random() > _OTHER_SURNAME else names.surnames.one(choose)
    sex = choose.choice("FM")
    age = choose.randint(0, 18 * 365 - 1)
    siblings = [one for one in found if one.child]
    if siblings and choose.random() < _TWINS:
        age = (DAY - siblings[-1].born).days
        surname = siblings[-1].surname
    forename = None
    elders = [one for one in found if not one.child and one.sex == sex]
    if elders and choose.random() < _NAMESAKES:
        forename = elders[0].forename
    phone = found[0].phone if choose.random() < _PARENTS_PHONE else None
    return _person(home, number, (surname, sex, age), names, choose, forename=forename, phone=phone)


def _person(  # noqa: PLR0913  # what makes one person
    home: _Home,
    number: int,
    born_as: tuple[str, str, int],
    names: Names,
    choose: Random,
    *,
    forename: str | None = None,
    phone: str | None = None,
) -> Invented:
    surname, sex, age = born_as
    child = age < 18 * 365
    draw = (names.girls if sex == "F" else names.boys) if child else None
    draw = draw or (names.women if sex == "F" else names.men)
    forename = forename or draw.one(choose)
    has_own = age > 9 * 365
    own_phone = f"+447{choose.randint(300_000_000, 999_999_999)}" if has_own else ""
    handle = f"{forename[:5]}{surname[:4]}{choose.randint(1, 999)}".casefold() if has_own else ""
    return Invented(
        number=number,
        household=home.number,
        forename=forename,
        middle=draw.one(choose) if choose.random() < 0.7 else "",
        surname=surname,
        sex=sex,
        born=DAY - dt.timedelta(days=age),
        address=home.address,
        postcode=home.postcode,
        phone=own_phone if phone is None else phone,
        handle="".join(letter for letter in handle if letter.isascii() and letter.isalnum()),
        reference=f"NF{number:07d}" if choose.random() < 0.3 else "",
        child=child,
    )


def _home(number: int, names: Names, choose: Random) -> _Home:
    town, street, sort = choose.choice(_TOWNS), choose.choice(_STREETS), choose.choice(_SORTS)
    door = choose.randint(1, 160)
    flat = f"Flat {choose.randint(1, 9)}, " if choose.random() < 0.08 else ""
    # One side of one street shares a postcode, as in life.
    place = Random(f"{town} {street} {sort} {door // 25}")
    code = f"NP{1 + _TOWNS.index(town)} {place.randint(1, 9)}"
    code += place.choice(_LETTERS) + place.choice(_LETTERS)
    address = f"{flat}{door} {street} {sort}, {town}"
    return _Home(number, address, code, names.surnames.one(choose))
