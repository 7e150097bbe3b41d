"""What somebody typed into the search box, read in every way in which it may be meant.

Dates, numbers, postcodes and an address are found and set aside; what is left is a name. Nothing is
asked about order: people type what they have, as they heard it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dolen.people.normalise.addresses import address_of, address_within
from dolen.people.normalise.births import dates_in, months_in, without_dates
from dolen.people.normalise.emails import email_key, emails_in
from dolen.people.normalise.handles import handles_in
from dolen.people.normalise.names import names_in
from dolen.people.normalise.phones import phones_in
from dolen.people.normalise.postcodes import outward, postcodes_in, slip_in, without_postcodes
from dolen.people.normalise.profile import Profile, merged, of_name, readings
from dolen.people.normalise.text import LONGEST, plain_words

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
# "elerithom159", "ellie_x" or "NF0035383": nobody's name, whatever else it may be.
_CODE = re.compile(
    r"(?<![\w@.])(?:[A-Za-z][A-Za-z.-]{2,}\d{2,}|[A-Za-z]+\d{5,}|\w*[A-Za-z]_\w+)(?!\w)"
)

_LONGEST_HALF = 4
_NUMBER = re.compile(r"(?<=\w)[,\s]+\d{1,4}[A-Za-z]?\s")


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody typed into the search box, read in every way it may be meant.

    `profiles` are the readings (forename first, surname first), `words` the folded words of names
    and places in order, the last of them perhaps unfinished; `outward` a postcode's first half.
    """

    profiles: tuple[Profile, ...]
    words: tuple[str, ...] = ()
    outward: str | None = None


@dataclass(slots=True)
class _Reading:
    """What is left of the text, and what was found in it so far."""

    rest: str
    found: Profile

    def take(self, raw: str, column: str, value: str | None) -> None:
        """Set aside what was found; the first of a column counts."""
        self.rest = self.rest.replace(raw, " ") if raw else self.rest
        if value and getattr(self.found, column) is None:
            told: dict[str, Any] = {column: value}
            self.found = replace(self.found, **told)


def profile_of_words(text: str) -> Query:
    """What was typed into the search box: dates, numbers and postcodes found, names read.

    Names are read in either order and a single word as either; a year alone is a year of birth, a
    house number and a street after a name are where that person may live.
    """
    asked = text[:LONGEST]
    dates = dates_in(asked)
    reading = _Reading(without_postcodes(without_dates(asked)), Profile())
    _postcode(reading, asked)
    codes = [*_codes(reading)]
    _numbers(reading)
    _born(reading, dates[0].isoformat() if dates else None)
    words = plain_words(reading.rest)
    halves = [word for word in reading.rest.split() if len(word) <= _LONGEST_HALF and outward(word)]
    for half in halves:
        reading.take(half, "postcode", None)
    second = [replace(reading.found, dob=day.isoformat()) for day in dates[1:2]]
    every = [merged(name, one) for one in (reading.found, *second) for name in _named(reading.rest)]
    coded = [replace(one, **code) for one in every for code in codes] or every
    profiles = tuple(one for one in dict.fromkeys(coded) if one != Profile())
    return Query(profiles, words, outward(halves[0]) if halves else None)


def _postcode(reading: _Reading, asked: str) -> None:
    codes = postcodes_in(asked)
    if codes:
        reading.take("", "postcode", codes[0])
    elif slip := slip_in(reading.rest):
        reading.take(slip[0], "postcode", slip[1])


def _codes(reading: _Reading) -> Iterator[dict[str, Any]]:
    """A name of an account and a reference look alike: either may be meant."""
    for email in emails_in(reading.rest):
        reading.take(email, "handle", email_key(email))
    handles = handles_in(reading.rest)
    if handles:
        reading.take("", "handle", handles[0])
    elif reading.found.handle is None and (code := _CODE.search(reading.rest)):
        reading.take(code[0], "handle", None)
        yield {"handle": code[0].casefold()}
        yield {"reference": "".join(plain_words(code[0]))}


def _numbers(reading: _Reading) -> None:
    for raw, key in phones_in(reading.rest):
        reading.take(raw, "phone", key)


def _born(reading: _Reading, day: str | None) -> None:
    if day is not None:
        reading.take("", "dob", day)
    elif months := months_in(reading.rest):
        reading.take(months[0][0], "dob", months[0][1])
    elif year := _YEAR.search(reading.rest):
        reading.take(year[0], "dob", year[0])


def _named(text: str) -> list[Profile]:
    """The readings of what is left: an address, a name, or a name and then an address."""
    if within := address_within(text):
        before, address = within
        return [replace(one, addr=_door(address)) for one in (*_either_way(before), Profile())]
    door = _door(text)
    if door and text.strip()[:1].isdigit():
        return [Profile(addr=door)]
    # "Ali Gunn 14 Brook oad": a number ends the name, though no street is made out after it.
    before = _NUMBER.split(text, maxsplit=1)[0]
    found = [*_either_way(text), *(_either_way(before) if before not in (text, "") else ())]
    return [*found, *([Profile(addr=door)] if door else [])]


def _door(text: str) -> str | None:
    """The key of an address typed into the box: one with a number before a street."""
    read = address_of(text)
    return read.door() if read.number and read.street and text.strip()[:1].isalnum() else None


def _either_way(text: str) -> list[Profile]:
    """The readings of a name whose order is not known."""
    found: list[Profile] = []
    found += readings([text], None)
    for name in names_in(text):
        if name.forename and name.surname:
            swapped = replace(name, forename=name.surname, surname=name.forename, father=False)
            found.append(of_name(swapped, None))
        elif name.forename:
            found.append(of_name(replace(name, forename="", surname=name.forename), None))
    return list(dict.fromkeys(found)) or [Profile()]
