"""What is compared when two descriptions may be of one person.

ASCII columns only, so that Python, SQLite, PostgreSQL and DuckDB agree on every one; None means
unknown and never counts against anybody. The words as said stay where they were said.
"""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, Protocol

from dolen.people.normalise.addresses import address_key
from dolen.people.normalise.births import ages_in, born_in
from dolen.people.normalise.handles import handle_name
from dolen.people.normalise.names import Name, names_in
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.postcodes import postcodes_in, whole_postcode
from dolen.people.normalise.text import plain_words
from dolen.people.normalise.welsh_names import (
    forename_kin,
    forename_root,
    forename_roots,
    surname_root,
)

MOST_PROFILES = 16
"""Profiles of one person; of more than these make, those of the first sayings are kept."""
_MOST_VALUES = 6
_LONGEST_DATE = 10
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


class Said(Protocol):
    """One thing said of somebody: its sort ("name", "date_of_birth", ...), the words, their key."""

    @property
    def sort(self) -> str: ...

    @property
    def value(self) -> str: ...

    @property
    def key(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Profile:
    """One way a person is described: what the matching model compares.

    `forename_root` is the one name a forename stands for (Dai and David: "david"); a short form of
    several names stands for itself. `forename_roots` are all the names it may stand for, and
    `forename_kin` those and the ones held to be the same name in the other language (Dewi, David);
    both are words separated by one space. `dob` is "YYYY-MM-DD", "YYYY-MM" or "YYYY", as exact as
    it was told; where only an age was told, `born_from` and `born_until` are the years it allows.
    """

    forename: str | None = None
    middle: str | None = None
    surname: str | None = None
    forename_root: str | None = None
    sex: str | None = None
    dob: str | None = None
    addr: str | None = None
    postcode: str | None = None
    phone: str | None = None
    handle: str | None = None
    reference: str | None = None
    unborn: bool = False
    forename_roots: str | None = None
    forename_kin: str | None = None
    born_from: int | None = None
    born_until: int | None = None


_ALL_OF = attrgetter(*(field.name for field in fields(Profile)))


def profiles_of(sayings: Iterable[Said], *, said_on: dt.date | None = None) -> tuple[Profile, ...]:
    """Every way a person was described, at most `MOST_PROFILES`; the scorer takes the best.

    `said_on` is the day on which an age was told; without it an age says nothing. An address and
    the postcode told right after it stay together. Empty when nothing comparable was said.
    """
    values: dict[str, list[str]] = {}
    homes: list[tuple[str | None, str | None]] = []
    for one in sayings:
        _add_home(homes, one)
        sort = "name" if one.sort == "alias" else one.sort
        value = one.key if sort == "date_of_birth" and one.key else one.value
        if value and value not in values.setdefault(sort, []):
            values[sort].append(value)
    if len(values) == 1 and (alone := _ALONE.get(next(iter(values)))):
        column, key = alone
        keys: list[Any] = [*_keyed(next(iter(values.values())), key)[:_MOST_VALUES]]
        return tuple(Profile(**{column: one}) for one in keys if one)
    if values.keys() <= {"address", "postcode"}:
        told = list(dict.fromkeys(homes))[:_MOST_VALUES]
        return tuple(Profile(addr=one, postcode=code) for one, code in told if one or code)
    named = readings(values.get("name", ()), said_on) or [Profile()]
    if values.keys() == {"name"}:
        return tuple(one for one in named[:_MOST_VALUES] if one != Profile())
    common = _in_common(values, said_on)
    keyed = (
        _keyed(values.get("date_of_birth", ()), _ascii),
        _keyed(values.get("phone", ()), phone_key),
        _keyed(values.get("account", ()), handle_name),
        _keyed(values.get("reference", ()), _ascii),
    )
    choices = _choices((named, list(dict.fromkeys(homes)) or [(None, None)], *keyed))
    profiles = (_completed(choice, common) for choice in choices)
    return tuple(one for one in dict.fromkeys(profiles) if one != Profile())


def _add_home(homes: list[tuple[str | None, str | None]], one: Said) -> None:
    """An address told starts a home; a postcode told next belongs to the one before it."""
    if one.sort == "address":
        within = postcodes_in(one.value)
        homes.append((address_key(one.value) or None, within[0] if within else None))
    elif one.sort == "postcode" and (code := whole_postcode(one.value)):
        if homes and homes[-1][1] in (None, code):
            homes[-1] = (homes[-1][0], code)
        else:
            homes.append((None, code))


def readings(told: Iterable[str], said_on: dt.date | None) -> list[Profile]:
    """The names told, each as read and, after them, with the family name's other form."""
    read = [name for text in told for name in names_in(text)]
    formal = [replace(name, surname=root) for name in read if (root := _other_form(name))]
    return list(dict.fromkeys(of_name(name, said_on) for name in (*read, *formal)))


def _other_form(name: Name) -> str | None:
    """The family name that Dafis, ap Hywel or Kowalska is a form of; None when it is itself it."""
    surname = name.surname.replace("-", "")
    root = surname_root(f"ap{surname}" if name.father else surname)
    if root.startswith("ap") and name.father:
        root = surname_root(surname)
    return root if surname and root != surname else None


def of_name(name: Name, said_on: dt.date | None) -> Profile:
    """The columns that a name tells."""
    forename, surname = name.forename.replace("-", ""), name.surname.replace("-", "")
    years = _years(name.ages, said_on)
    return Profile(
        forename=forename or None,
        middle=" ".join(name.middle) or None,
        surname=surname or None,
        forename_root=forename_root(forename) if forename else None,
        forename_roots=" ".join(sorted(forename_roots(forename))) if forename else None,
        forename_kin=" ".join(sorted(forename_kin(forename))) if forename else None,
        sex=name.sex or None,
        unborn=name.unborn,
        born_from=years[0] if years else None,
        born_until=years[1] if years else None,
    )


def _in_common(values: Mapping[str, Sequence[str]], said_on: dt.date | None) -> Profile:
    """What is one whatever the name: sex, and the years that a told age allows."""
    sex = next((one for one in values.get("sex", ()) if one in ("F", "M", "X")), None)
    ages = next((found for one in values.get("age", ()) if (found := ages_in(one))), None)
    years = _years(ages, said_on)
    return Profile(
        sex=sex, born_from=years[0] if years else None, born_until=years[1] if years else None
    )


def _years(ages: tuple[int, int] | None, said_on: dt.date | None) -> tuple[int, int] | None:
    return born_in(ages, said_on=said_on) if ages and said_on else None


def _keyed(values: Iterable[str], key: Callable[[str], str]) -> list[str | None]:
    keys = dict.fromkeys(one for value in values if (one := key(value)))
    return [*keys] or [None]


def _ascii(value: str) -> str:
    if len(value) <= _LONGEST_DATE and _DATE.fullmatch(value):
        return value
    return "".join(plain_words(value))


_ALONE: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "date_of_birth": ("dob", _ascii),
    "phone": ("phone", phone_key),
    "account": ("handle", handle_name),
    "reference": ("reference", _ascii),
}
"""Sorts of saying that fill one column, whatever else is said."""


def _choices(columns: Sequence[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
    """Combinations of one of each column: the first of all, each value once, then any others."""
    first = tuple(column[0] for column in columns)
    once = (
        (*first[:at], value, *first[at + 1 :])
        for at, column in enumerate(columns)
        for value in column[1:_MOST_VALUES]
    )
    every = itertools.product(*(column[:_MOST_VALUES] for column in columns))
    unique = dict.fromkeys(itertools.islice(itertools.chain([first], once, every), 60))
    return itertools.islice(unique, MOST_PROFILES)


def _completed(choice: tuple[Any, ...], common: Profile) -> Profile:
    name, (addr, postcode), dob, phone, handle, reference = choice
    cells = Profile(
        sex=common.sex,
        dob=dob,
        addr=addr,
        postcode=postcode,
        phone=phone,
        handle=handle,
        reference=reference,
        born_from=None if dob else common.born_from,
        born_until=None if dob else common.born_until,
    )
    return merged(name, cells)


def merged(name: Profile, cells: Profile) -> Profile:
    """The columns of both; what was told outright counts before what a name tells."""
    both = zip(_ALL_OF(name), _ALL_OF(cells), strict=True)
    return Profile(*(one if other is None or other is False else other for one, other in both))
