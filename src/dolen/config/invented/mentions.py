"""What is said of invented people, mention by mention, with who was meant: labelled truth."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import Final

from dolen.config.invented import mishaps
from dolen.config.invented.names import Names
from dolen.config.invented.population import DAY, Invented
from dolen.people.details import Saying
from dolen.people.normalise.profile import Profile, profiles_of

_MORE: Final = 0.6
"""Mentions of a person beyond the first, on average."""
_REMEMBERED: Final = 5_000
"""People among whom somebody is chosen whose home or name another takes."""


@dataclass(frozen=True, slots=True)
class Told:
    """One mention, as words. `person` is who was meant, which nobody who matches may look at."""

    person: int
    household: int
    name: str
    born: str
    age: str
    sex: str
    address: str
    postcode: str
    phone: str
    handle: str
    reference: str


def mentions(
    people: Iterable[Invented], *, names: Names, seed: int = 2, harsh: float = 1.0
) -> Iterator[Told]:
    """One or more mentions of each; `harsh` multiplies how often things go wrong."""
    choose = Random(seed)
    others: list[Invented] = []
    for one in people:
        others.append(one)
        if len(others) > _REMEMBERED:
            others[choose.randrange(_REMEMBERED)] = others.pop()
        again = True
        while again:
            elsewhere = choose.choice(others)
            yield told(one, elsewhere, names=names, choose=choose, harsh=harsh)
            again = choose.random() < _MORE / (1 + _MORE)


def told(
    one: Invented, elsewhere: Invented, *, names: Names, choose: Random, harsh: float = 1.0
) -> Told:
    """One mention of somebody, who may since have moved to (or from) `elsewhere`."""
    chance = _Chance(choose, harsh)
    moved = chance(0.2)
    home = elsewhere if moved else one
    address = "" if chance(0.15) else home.address
    if address and chance(0.25):
        address = mishaps.written_otherwise(address, choose)
    postcode = "" if chance(0.2) else home.postcode
    born = _born(one, chance)
    if postcode and chance(0.04):
        postcode = mishaps.mistyped(postcode, choose)
    return Told(
        person=one.number,
        household=one.household,
        name=_name(one, elsewhere, names, chance),
        born=born,
        age="" if born else _age(one, choose),
        sex=_sex(one, chance),
        address=address,
        postcode=postcode,
        phone=_phone(one, chance),
        handle=_handle(one, chance),
        reference=one.reference if chance.choose.random() < 0.6 else "",
    )


@dataclass(frozen=True, slots=True)
class _Chance:
    choose: Random
    harsh: float

    def __call__(self, share: float) -> bool:
        return self.choose.random() < share * self.harsh


def _name(one: Invented, elsewhere: Invented, names: Names, chance: _Chance) -> str:
    choose = chance.choose
    given, family = _given(one, names, chance), _family(one, elsewhere, chance)
    middle = one.middle if choose.random() < 0.35 else ""
    if middle and choose.random() < 0.25:
        middle = middle[0]
    elif middle and chance(0.1):
        middle = mishaps.mistyped(middle, choose) if choose.random() < 0.6 else elsewhere.forename
    if given and family and chance(0.02):
        given, family = family, given
    if not given and family and choose.random() < 0.5:
        return ""
    return " ".join(part for part in (given, middle if given else "", family) if part)


def _given(one: Invented, names: Names, chance: _Chance) -> str:
    choose, given = chance.choose, one.forename
    forms = names.forms.get(given.casefold(), ())
    if forms and chance(0.12):
        given = choose.choice(forms)
    elif one.middle and chance(0.02):
        given = one.middle
    elif chance(0.02):
        return ""
    if chance(0.06):
        return mishaps.mistyped(given, choose)
    if chance(0.04):
        return mishaps.misheard(given, choose)
    if chance(0.01):
        return mishaps.misread(given, choose)
    return given[0] if chance(0.03) else given


def _family(one: Invented, elsewhere: Invented, chance: _Chance) -> str:
    choose, family = chance.choose, one.surname
    if chance(0.02):  # married, adopted, or a stepfather's name
        family = elsewhere.surname if choose.random() < 0.5 else f"{family}-{elsewhere.surname}"
    if chance(0.06):
        return mishaps.mistyped(family, choose)
    if chance(0.04):
        return mishaps.misheard(family, choose)
    if chance(0.01):
        return mishaps.misread(family, choose)
    return "" if chance(0.015) else family


def _born(one: Invented, chance: _Chance) -> str:
    day = one.born.isoformat()
    if chance(0.14):
        return ""
    if chance(0.02):
        return day[:4] if chance.choose.random() < 0.6 else day[:7]
    return mishaps.misdated(day, chance.choose) if chance(0.09) else day


def _age(one: Invented, choose: Random) -> str:
    """Years, as somebody guesses who was not told the date; often nobody guesses."""
    if choose.random() < 0.5:
        return ""
    years = (DAY - one.born).days // 365
    return str(max(0, years + choose.choices((0, -1, 1, -2, 2), weights=(6, 2, 2, 1, 1))[0]))


def _sex(one: Invented, chance: _Chance) -> str:
    if chance(0.1):
        return ""
    if chance(0.01):
        return "M" if one.sex == "F" else "F"
    return one.sex


def _phone(one: Invented, chance: _Chance) -> str:
    if not one.phone or chance(0.45):
        return ""
    if chance(0.2):  # changed, or that of somebody else
        return f"+447{chance.choose.randint(300_000_000, 999_999_999)}"
    return mishaps.misdialled(one.phone, chance.choose) if chance(0.04) else one.phone


def _handle(one: Invented, chance: _Chance) -> str:
    if not one.handle or chance.choose.random() < 0.75:
        return ""
    return mishaps.mistyped(one.handle, chance.choose) if chance(0.15) else one.handle


def profile(one: Told) -> Profile:
    """The mention as it is compared; what stands for itself already is taken as it is."""
    named, home = _named(one.name, one.age), _home(one.address, one.postcode)
    return replace(
        named,
        addr=home.addr,
        postcode=home.postcode,
        dob=one.born or None,
        sex=one.sex or None,
        phone=one.phone or None,
        handle=one.handle or None,
        reference=one.reference.casefold() or None,
    )


@lru_cache(maxsize=200_000)
def _named(name: str, age: str) -> Profile:
    return _first([Saying("name", name), Saying("age", age)])


@lru_cache(maxsize=200_000)
def _home(address: str, postcode: str) -> Profile:
    return _first([Saying("address", address), Saying("postcode", postcode)])


def _first(sayings: Sequence[Saying]) -> Profile:
    """By the house's own folding; of several readings of a name, the one that was said."""
    found = profiles_of([one for one in sayings if one.value], said_on=DAY)
    return found[0] if found else Profile()
