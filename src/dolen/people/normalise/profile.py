"""What is compared when two descriptions may be of one person.

ASCII columns only, so that Python, SQLite, PostgreSQL and DuckDB agree on every one; None means
unknown and never counts against anybody. The words as said stay where they were said.
"""

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from dolen.people import written

MOST_PROFILES = 12
"""Profiles of one person; more sayings than these make are left out, the oldest first."""


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
    `forename_kin` those and their relations in the other language that some hold for another name
    (Dewi and David); both are words separated by spaces. `dob` is "YYYY-MM-DD", "YYYY-MM" or
    "YYYY", as exact as it was told. `born_from` and `born_until` are the years an estimate allows.
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


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody typed into the search box, read in every way it may be meant.

    `profiles` are the readings (forename first, surname first), `words` the folded words of names
    and places in order, the last of them perhaps unfinished; `outward` a postcode's first half.
    """

    profiles: tuple[Profile, ...]
    words: tuple[str, ...] = ()
    outward: str | None = None


def profiles_of(sayings: Iterable[Said], *, said_on: dt.date | None = None) -> tuple[Profile, ...]:
    """Every way a person was described, at most `MOST_PROFILES`; the scorer takes the best.

    `said_on` is the day on which an age was told; without it an age says nothing.
    """
    values: dict[str, list[str]] = {}
    for one in sayings:
        worth = one.key if one.sort in ("date_of_birth", "phone", "reference") else one.value
        if worth:
            values.setdefault("name" if one.sort == "alias" else one.sort, []).append(worth)
    names = [_named(name) for name in _distinct(values.get("name", ()))] or [Profile()]
    choices = itertools.product(
        names,
        _distinct(values.get("date_of_birth", ())) or [None],
        _distinct(values.get("address", ())) or [None],
        _distinct(values.get("postcode", ())) or [None],
        _distinct(values.get("phone", ())) or [None],
        _distinct(values.get("reference", ())) or [None],
    )
    sex = next(iter(values.get("sex", ())), None)
    return tuple(
        replace(
            name,
            dob=dob,
            addr=written.address_key(address) or None if address else None,
            postcode=written.postcode_key(postcode) or None if postcode else None,
            phone=phone,
            reference=reference,
            sex=sex,
        )
        for name, dob, address, postcode, phone, reference in itertools.islice(
            choices, MOST_PROFILES
        )
    )


def profile_of_words(text: str) -> Query:
    """What was typed into the search box: dates, numbers and postcodes found, names read."""
    dates = written.dates_in(text)
    codes = written.postcodes_in(text)
    words = written.folded(written.without_postcodes(written.without_dates(text)))
    first = replace(
        _named(" ".join(words)),
        dob=dates[0].isoformat() if dates else None,
        postcode=codes[0] if codes else None,
    )
    return Query((first,), words)


def _named(name: str) -> Profile:
    words = written.folded(name)
    if not words:
        return Profile()
    forename, *rest = words
    surname = rest[-1] if rest else None
    return Profile(
        forename=forename,
        middle=" ".join(rest[:-1]) or None,
        surname=surname,
        forename_root=forename,
        forename_roots=forename,
        forename_kin=forename,
    )


def _distinct(values: Sequence[str] | tuple[()]) -> list[str]:
    return list(dict.fromkeys(values))
