"""Names of people as they are said and written, read into their parts.

A title, a name in brackets, "née", "ap", a surname written first, "unknown", "baby Jones" and
"girl, about 14" are all told in the field for a name. Nothing is corrected: a reading is only
compared.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from dolen.people.normalise.births import ages_in
from dolen.people.normalise.naming_words import (
    ENDINGS,
    FATHERS_NAME,
    NOT_A_NAME,
    PARTICLES,
    PERSONS,
    SECOND_SURNAMES,
    TITLES,
    UNBORN,
    VAGUE,
)
from dolen.people.normalise.text import LONGEST, folded, plain_words

_BRACKETED = re.compile(r"[(\[\"“‘]([^()\[\]\"“”‘’]{1,60})[)\]\"”’]|'([^' ]{2,30})'")
_ALSO = re.compile(
    r"[,;]?\s*\b(?:a\.?k\.?a\.?|a/k/a|also known as|known as|alias|n[ée]e|formerly|previously|"
    r"maiden name|neu|gynt|hefyd)\b:?\s*",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:called|named|name is|o['’]r enw|yn galw ei hun)\s+"
    r"(.*?)(?=\s*(?:[,;]|\d|\b(?:about|aged?|who|in|tua|oddeutu|oed|sydd|approx)\b|$))",
    re.I,
)
_OF_MOTHER = re.compile(r"\b(?:of|to|i)\s+(.*)", re.I)
_SPACED_CELTIC = re.compile(r"\b([Oo]|[Mm]a?c)['’]?\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Name:
    """A name read: folded parts in plain letters, "" where none was told; hyphens are kept.

    `sex` ("F", "M") is what the words tell ("Mrs", "girl"), `ages` the youngest and oldest age they
    allow. `father` tells that the surname was said with ap or ab.
    """

    forename: str = ""
    middle: tuple[str, ...] = ()
    surname: str = ""
    sex: str = ""
    ages: tuple[int, int] | None = None
    unborn: bool = False
    father: bool = False


@lru_cache(maxsize=65_536)
def names_in(name: str) -> tuple[Name, ...]:
    """Every reading of what was told as one name, the likeliest first, at most six.

    The first is the name itself; then other names given with it (in brackets, after "née" or
    "also known as") and the parts of hyphenated names. Empty when no name, sex or age is told.
    """
    text = " ".join(name[:LONGEST].split())
    main, *others = _ALSO.split(text)
    called = [m[1] or m[2] for m in _BRACKETED.finditer(main)]
    first = _described(_BRACKETED.sub(" ", main))
    if called and first.forename and not first.surname:
        first = replace(first, forename=_read(called[0]).forename, surname=first.forename)
    found = [first]
    for other in (*called, *others):
        read = _read(other)
        if read.forename and not read.surname:
            at = _as_surname if other in others else _as_forename
            found.append(at(first, read.forename))
        elif read.surname:
            found.append(replace(read, sex=read.sex or first.sex))
    found += [part for one in tuple(found) for part in _parts(one)]
    return tuple(one for one in dict.fromkeys(found) if one != Name())[:6]


def name_key(name: str) -> str:
    """A key equal for two spellings of one name that differ only in folding and order."""
    return " ".join(sorted(folded(name)))[:LONGEST]


def name_words(name: str) -> frozenset[str]:
    """The words by whose beginning a name is found, hyphenated parts also as one word."""
    joined = (word for part in name[:LONGEST].split() if (word := "".join(folded(part))))
    return frozenset(folded(name)) | frozenset(joined)


def _described(text: str) -> Name:
    """The name, or what is told of somebody unborn or of a person without a name."""
    words = plain_words(text)
    if not UNBORN.isdisjoint(words[:3]) or words[:3] == ("heb", "ei", "eni"):
        return _of_the_unborn(text)
    if next((word for word in words if word not in VAGUE), "") in PERSONS:
        return _of_a_person(text, words)
    return _read(text)


def _of_the_unborn(text: str) -> Name:
    """The surname alone of "baby of Siân Jones"; the forename is the mother's."""
    mother = _OF_MOTHER.search(text)
    kept = [w for w in plain_words(mother[1] if mother else text) if w not in UNBORN | VAGUE]
    read = _read(" ".join(w for w in kept if w not in PERSONS and w not in ("heb", "ei", "eni")))
    sexes = {PERSONS.get(word, "") for word in plain_words(text)} - {""}
    unborn = not sexes or "unborn" in plain_words(text)
    if mother is None and read.surname:
        # "Baby Elen Jones" has been named.
        return replace(read, unborn="unborn" in plain_words(text))
    surname = read.surname or read.forename
    return Name(surname=surname, sex=next(iter(sexes), ""), unborn=unborn)


def _of_a_person(text: str, words: tuple[str, ...]) -> Name:
    """Sex and age of "girl, about 14"; a name only when it is said to be one ("called Ellie")."""
    sex = next(PERSONS[word] for word in words if word in PERSONS)
    called = _CALLED.search(text)
    read = _read(called[1]) if called else Name()
    return replace(read, sex=sex, ages=ages_in(text))


def _read(text: str) -> Name:
    text = _SPACED_CELTIC.sub(r"\1", text)
    before, comma, after = text.partition(",")
    last, given = _tokens(before), _tokens(after)
    title = next((t for t in (*last[:1], *given[:1]) if t in TITLES), "")
    nameless = bool(last) and last[0] in NOT_A_NAME
    last, given = _trimmed(last), _trimmed(given)
    if comma and given and last:
        words, surnames = [*given, *last], len(last)
    else:
        words = _surname_last(before, last) if not comma else [*last, *given]
        surnames = 1
    surname_alone = (bool(title) or nameless) and len(words) == 1
    return replace(_arranged(words, surnames, surname_alone), sex=TITLES.get(title, ""))


def _tokens(text: str) -> list[str]:
    """Folded words of plain letters, a hyphenated one with its hyphens."""
    words = ("-".join(plain_words(part.replace(".", " "))) for part in _spaced(text).split())
    return [word for word in words if word]


def _spaced(text: str) -> str:
    """Initials without spaces ("J.R.") and words around a stroke are several words."""
    return re.sub(r"\.(?=\w)", ". ", text.replace("/", " "))


def _trimmed(words: list[str]) -> list[str]:
    """Without titles before, honours after, and words that stand where a name is not known."""
    while words and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and (words[-1] in ENDINGS or words[-1] in TITLES):
        words = words[:-1]
    if " ".join(words) in NOT_A_NAME:
        return []
    return [word for word in words if word not in NOT_A_NAME and not word.isdigit()]


def _surname_last(text: str, words: list[str]) -> list[str]:
    """The words, surname last; "JONES Dafydd" and "Jones D" have it first, as forms do."""
    shouted = [part for part in text.split() if len(part) > 1 and part.isupper()]
    first = text.split()[:1]
    if len(words) > 1 and first and shouted == first and "".join(folded(first[0])) == words[0]:
        return [*words[1:], words[0]]
    if len(words) > 1 and len(words[-1]) == 1 and len(words[0]) > 1:
        return [*words[1:], words[0]]
    return words


def _arranged(words: list[str], surnames: int, surname_alone: bool) -> Name:
    """The words, forename first and `surnames` of the surname last, as parts."""
    father = any(word in ("ap", "ab") for word in words[1:])
    kept = [w for i, w in enumerate(words) if not (i and w in FATHERS_NAME)]
    surnames = min(surnames, len(kept))
    at = len(kept) - surnames
    while at > 1 and kept[at - 1] in PARTICLES:
        at -= 1
    surname = "".join(kept[at:]) if at or surname_alone else ""
    given = kept[:at] if at else ([] if surname_alone else kept)
    middle = tuple(word.replace("-", "") for word in given[1:])
    return Name(given[0] if given else "", middle, surname, father=father)


def _parts(name: Name) -> list[Name]:
    """A hyphenated name by each of its parts, and with a second surname in its place."""
    found: list[Name] = []
    if "-" in name.surname:
        parts = [part for part in name.surname.split("-") if part not in PARTICLES]
        found += [replace(name, surname=part) for part in parts]
    if "-" in name.forename:
        first, *rest = name.forename.split("-")
        found.append(replace(name, forename=first, middle=(*rest, *name.middle)))
    if name.middle and name.middle[-1] in SECOND_SURNAMES:
        found.append(replace(name, middle=name.middle[:-1], surname=name.middle[-1]))
    return found


def _as_surname(name: Name, other: str) -> Name:
    return replace(name, surname=other, father=False)


def _as_forename(name: Name, other: str) -> Name:
    return replace(name, forename=other)
