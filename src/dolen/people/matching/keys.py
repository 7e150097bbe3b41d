"""The keys by which somebody is found among a million: hashes of what would likely be said again.

Each key stands for two things that seldom agree by chance (how a surname sounds, and a day of
birth). `narrow` keys are looked up first; `wide` ones, which many share, only when those find
nobody convincing. A key that very many share is skipped unless nothing else hits. Pure.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dolen.people.matching.several import Several
from dolen.people.normalise.profile import Profile
from dolen.people.normalise.sounds import sound

_NAME, _BIRTH, _HOME, _PHONE, _HANDLE, _REFERENCE = range(6)
_BEGINNING = 3
"""Letters of a name that are enough while somebody still types."""


def of_record(person: Several) -> frozenset[int]:
    """The keys under which a person is kept."""
    return frozenset(_hashed((*_narrow(person), *_wide(person))))


def narrow(person: Several) -> frozenset[int]:
    """The keys by which a person is looked up first, however names or dates were mixed up."""
    return frozenset(_hashed(_narrow(_turned(person))))


def wide(person: Several) -> frozenset[int]:
    """The keys by which a person is looked up when the narrow ones found nobody convincing."""
    return frozenset(_hashed(_wide(_turned(person))))


def hashed(*parts: str) -> int:
    """Eight bytes that stand for some words, as every database keeps a whole number."""
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _hashed(found: Iterable[tuple[str, ...]]) -> Iterator[int]:
    return (hashed(*parts) for parts in found)


def _turned(person: Several) -> Several:
    """The person, also with given and family name swapped, and day and month of birth."""
    found = list(person.pairs(_NAME, _BIRTH))
    for one in found.copy():
        if one.forename and one.surname:
            swapped = replace(
                one,
                forename=one.surname,
                surname=one.forename,
                forename_root=one.surname,
                forename_roots=None,
                forename_kin=None,
            )
            found.append(swapped)
        if one.dob and len(one.dob) == 10 and one.dob[8:] <= "12" and one.dob[8:] != one.dob[5:7]:
            found.append(replace(one, dob=f"{one.dob[:4]}-{one.dob[8:]}-{one.dob[5:7]}"))
    turned = Several.of(found).groups
    return Several((*turned[:_HOME], *person.groups[_HOME:]))


def _narrow(person: Several) -> Iterator[tuple[str, ...]]:
    for (phone,) in person.groups[_PHONE]:
        yield "phone", str(phone)
    for (handle,) in person.groups[_HANDLE]:
        yield "handle", str(handle)
    for (reference,) in person.groups[_REFERENCE]:
        yield "reference", str(reference)
    for one in person.pairs(_NAME, _BIRTH):
        yield from _name_and_birth(one)
    for one in person.pairs(_NAME, _HOME):
        yield from _name_and_home(one)
    for one in person.pairs(_BIRTH, _HOME):
        if one.dob and one.postcode:
            yield "born, postcode", one.dob, one.postcode


def _name_and_birth(one: Profile) -> Iterator[tuple[str, ...]]:
    firsts = _firsts(one)
    last = sound(one.surname) if one.surname else ""
    for first in firsts if last else ():
        yield "names", first, last
    if not one.dob:
        return
    if last:
        if len(one.dob) == 10:
            yield "surname, born", last, one.dob
            yield "surname, birthday", last, one.dob[5:]
        for initial in {first[0] for first in firsts}:
            yield "initial, surname, year", initial, last, one.dob[:4]
        if len(one.dob) >= 7:
            yield "surname, month", last, one.dob[:7]
    for first in firsts if len(one.dob) == 10 else ():
        yield "forename, born", first, one.dob


def _name_and_home(one: Profile) -> Iterator[tuple[str, ...]]:
    if one.addr:
        yield "address", one.addr
    if one.postcode:
        if one.surname:
            yield "postcode, surname", one.postcode, sound(one.surname)
        for first in _firsts(one):
            yield "postcode, forename", one.postcode, first


def _wide(person: Several) -> Iterator[tuple[str, ...]]:
    for one in person.pairs(_NAME, _BIRTH):
        yield from _name_and_roughly_born(one)
    for birth in person.pairs(_BIRTH):
        if birth.dob and len(birth.dob) == 10 and not birth.dob.endswith("-01-01"):
            yield "born", birth.dob
    for home in person.pairs(_HOME):
        if home.postcode:
            yield "postcode", home.postcode


def _name_and_roughly_born(one: Profile) -> Iterator[tuple[str, ...]]:
    if one.surname:
        yield "surname", sound(one.surname)
        if one.forename:
            yield "beginnings", one.forename[:_BEGINNING], one.surname[:_BEGINNING]
        if one.dob:
            yield "surname, year", sound(one.surname), one.dob[:4]
    if one.dob and len(one.dob) >= 7:
        for first in _firsts(one):
            yield "forename, month", first, one.dob[:7]


def _firsts(one: Profile) -> frozenset[str]:
    """How the names sound that a forename may stand for."""
    names = (one.forename_roots or one.forename_root or one.forename or "").split()
    return frozenset(found for name in names if (found := sound(name)))
