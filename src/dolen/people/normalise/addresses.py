"""Addresses folded: which door, in which street, in either language.

Words of a sort (Heol and Road, Stryd and Street) and names of places (Casnewydd and Newport) are
one; the name of a street is never translated. The town falls away once a street is known, for the
postcode tells it better; 12 and 12a, and the flats of one house, are different doors.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from dolen.people.normalise.postcodes import postcodes_in, whole_postcode, without_postcodes
from dolen.people.normalise.text import LONGEST, plain_words

_SEGMENTS = re.compile(r"[,;\n\r]+")
_RANGE = re.compile(r"\b(\d{1,4})\s*[-–]\s*(\d{1,4})\b")
_PART_OF = re.compile(r"^\s*(\d{1,3}[A-Za-z]?)\s*/\s*(\d{1,4})\b")
_NUMBER = re.compile(r"\d{1,5}(?:to\d{1,5})?[a-z]?")
_PART = re.compile(r"\d{1,4}[a-z]?|[a-z]\d{0,3}")
_HOUSE = re.compile(
    r"\b(?:(?:flat|fflat|apartment|apt|unit|room|ystafell|caravan)\s+\w{1,4},?\s+)?"
    r"\d{1,4}[A-Za-z]?,?\s+(?=[^\W\d])",
    re.I,
)
_ARTICLES = frozenset({"y", "yr", "r", "the", "co", "no"})
# English never begins the name of a street with these; Welsh puts them there.
_NEVER_FIRST = frozenset({"road", "street", "avenue", "lane", "close", "terrace", "crescent"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "upper", "lower"})


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address, folded; "" where none was told. `town` is what followed them."""

    flat: str = ""
    number: str = ""
    name: str = ""
    street: str = ""
    town: str = ""

    def door(self) -> str:
        """Flat, number (or the house's name when it has none) and street, as one key."""
        house = self.number or self.name
        return " ".join(part for part in (self.flat, house, self.street) if part)


@dataclass(frozen=True, slots=True)
class _Words:
    plain: dict[str, str]
    sorts: frozenset[str]
    phrases: dict[tuple[str, ...], str]
    places: frozenset[str]
    floors: frozenset[str]


@lru_cache(maxsize=65_536)
def address_of(address: str) -> Address:
    """The parts of an address written in one or several lines, whichever are there."""
    text = _RANGE.sub(r"\1to\2", without_postcodes(address))
    text = _PART_OF.sub(r"flat \1, \2", text)
    segments = [words for part in _SEGMENTS.split(text) if (words := _read(part))]
    flat, segments = _flat(segments)
    return _placed(flat, [words for words in segments if words])


def address_words(address: str) -> tuple[str, ...]:
    """The words of an address in order, folded and unified, no postcode."""
    return tuple(" ".join(_read(without_postcodes(address))).split())


def address_key(address: str) -> str:
    """A key equal for two writings of one address in one town; the postcode is a key of its own."""
    read = address_of(address)
    return (read.door() or read.town or " ".join(address_words(address)))[:LONGEST]


def door_key(address: str, postcode: str | None = None) -> str:
    """A key equal for one door only: flat, number or name, street, and a whole postcode.

    "" when one of them is not known: then the address may be of many doors.
    """
    within = postcodes_in(address)
    code = whole_postcode(postcode or "") or (within[0] if within else None)
    read = address_of(address)
    if not code or not read.street or not (read.number or read.name):
        return ""
    return f"{read.door()} {code}"[:LONGEST]


def door_in_town_key(address: str) -> str:
    """A key of one door by its town instead of a postcode; "" when either is not told.

    Weaker than `door_key`: a town may have two streets of one name.
    """
    read = address_of(address)
    if not read.town or not read.street or not (read.number or read.name):
        return ""
    return f"{read.door()} | {read.town}"[:LONGEST]


def address_within(text: str) -> tuple[str, str] | None:
    """What stands before an address typed in one line with a name, and the address.

    None where there is no number of a house before a word for a street: "girl 14 Newport" is none.
    """
    for match in _HOUSE.finditer(text[:LONGEST]):
        before, address = text[: match.start()].strip(" ,;"), text[match.start() : LONGEST]
        street = address_of(address).street.split()
        if before and not _words().sorts.isdisjoint(street):
            return before, address
    return None


def place_key(name: str) -> str:
    """The one name of a place that has a name in each language; folded, if it has only one."""
    return " ".join(_read(name))[:LONGEST]


def _read(text: str) -> list[str]:
    """The words of one line unified; a place or part of a house of several words is one of them."""
    table = _words()
    words = list(plain_words(text[:LONGEST]))
    read: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            phrase = table.phrases.get(tuple(words[at : at + length]))
            if phrase is not None:
                read.append(phrase)
                break
        else:
            length = 1
            read.append(table.plain.get(words[at], words[at]))
        at += length
    return [_saint_or_street(read, i) for i in range(len(read))]


def _saint_or_street(words: list[str], at: int) -> str:
    """St is a street after a word and when no other sort of street follows, else a saint."""
    word = words[at]
    if word != "st" or at == 0:
        return word
    sorts, before = _words().sorts, words[at - 1]
    is_named = not _NUMBER.fullmatch(before) and before not in sorts and before not in _ARTICLES
    return "street" if is_named and sorts.isdisjoint(words[at + 1 :]) else "st"


def _flat(segments: list[list[str]]) -> tuple[str, list[list[str]]]:
    """The part of the house, and the segments without it."""
    table = _words()
    for index, words in enumerate(segments):
        for at, word in enumerate(words):
            if word in table.floors:
                rest = words[:at] + words[at + 1 :]
                return word, [*segments[:index], rest, *segments[index + 1 :]]
            following = words[at + 1] if at + 1 < len(words) else ""
            if word in ("flat", "room", "caravan") and _PART.fullmatch(following):
                rest = words[:at] + words[at + 2 :]
                return f"{word} {following}", [*segments[:index], rest, *segments[index + 1 :]]
    return "", segments


def _placed(flat: str, segments: list[list[str]]) -> Address:
    """The address whose number, name and street are looked for in order."""
    index = next((i for i, words in enumerate(segments) if _number_at(words) is not None), None)
    if index is None:
        return _unnumbered(flat, segments)
    words = segments[index]
    at = _number_at(words) or 0
    number, rest = words[at], words[at + 1 :]
    if len(rest) > 1 and len(rest[0]) == 1 and rest[0] not in _ARTICLES and number.isdigit():
        number, rest = number + rest[0], rest[1:]
    after = segments[index + 1 :]
    if not rest and after:
        rest, after = after[0], after[1:]
    street, beyond = _street(rest)
    named = [*(w for part in segments[:index] for w in part), *words[:at]]
    return Address(flat, number, _joined(named), _joined(street), _town(beyond, after))


def _unnumbered(flat: str, segments: list[list[str]]) -> Address:
    sorts = _words().sorts
    for index, words in enumerate(segments):
        if not sorts.isdisjoint(words):
            street, beyond = _street(words)
            named = [word for part in segments[:index] for word in part]
            return Address(
                flat, "", _joined(named), _joined(street), _town(beyond, segments[index + 1 :])
            )
    if len(segments) > 1:
        return Address(flat, "", _joined(segments[0]), "", _town([], segments[1:]))
    return Address(flat=flat, town=_town([], segments))


def _street(words: list[str]) -> tuple[list[str], list[str]]:
    """The words of the street, its sort last in either language, and those after it."""
    table = _words()
    words = [word for word in words if word not in _ARTICLES]
    at = next((i for i, word in enumerate(words) if word in table.sorts and i > 0), None)
    welsh_order = words[:1] and (words[0] in _NEVER_FIRST or (words[0] in table.sorts and not at))
    if welsh_order:
        named = _until_place(words[1:])
        return [*named, words[0]], words[1 + len(named) :]
    if at is None:
        named = _until_place(words)
        return named, words[len(named) :]
    end = at + 1
    while end < len(words) and (words[end] in table.sorts or words[end] in _DIRECTIONS):
        end += 1
    return words[:end], words[end:]


def _until_place(words: list[str]) -> list[str]:
    """The words before the first name of a place, which may itself be the first of them."""
    places = _words().places
    end = next((i for i, word in enumerate(words) if i > 0 and word in places), len(words))
    return words[:end]


def _number_at(words: list[str]) -> int | None:
    return next((i for i, word in enumerate(words) if _NUMBER.fullmatch(word)), None)


def _joined(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _ARTICLES)


def _town(beyond: list[str], after: list[list[str]]) -> str:
    return _joined([*beyond, *(word for part in after for word in part)])


@cache
def _words() -> _Words:
    file = resources.files("dolen.people.normalise").joinpath("place_names.toml")
    table: dict[str, dict[str, str]] = tomllib.loads(file.read_text("utf-8"))
    plain = {
        form: word
        for section in ("words", "flats", "streets")
        for word, forms in table[section].items()
        for form in (word, *forms.split())
    }
    phrases: dict[tuple[str, ...], str] = {}
    for section in ("places", "floors"):
        for name, forms in table[section].items():
            for form in (name, *forms.split("|")):
                phrases[tuple(form.split())] = name
    phrases.pop((), None)
    return _Words(
        plain,
        frozenset(table["streets"]),
        phrases,
        frozenset(table["places"]),
        frozenset(table["floors"]),
    )
