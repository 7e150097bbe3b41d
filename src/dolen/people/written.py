"""Names, dates, telephone numbers and addresses as people write them, folded for comparison.

Folding never shows: what was said is kept as said. Diacritics, apostrophes, hyphens, case and the
order of names do not count; letters of other scripts are kept. Nothing here raises on odd input.
"""

import datetime as dt
import re
import unicodedata
from functools import lru_cache

import phonenumbers

LONGEST = 200
"""Characters of a text that are looked at; facts hold no longer names."""
_APOSTROPHES = re.compile("['\u2019\u2018\u02bc\u0060\u00b4]")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?)\s*([0-9][A-Za-z]{2})\b")
_STREET_WORDS = {
    "rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
    "cres": "crescent", "dr": "drive", "ct": "court", "pl": "place", "sq": "square",
    "tce": "terrace", "terr": "terrace", "gdns": "gardens", "flt": "flat", "apt": "flat",
    "apartment": "flat",
}  # fmt: skip
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ionawr", "feb february chwefror", "mar march mawrth",
            "apr april ebrill", "may mai", "jun june mehefin", "jul july gorffennaf",
            "aug august awst", "sep sept september medi", "oct october hydref",
            "nov november tachwedd", "dec december rhagfyr",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})\b")
_WORDED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|af|ydd|fed)?\s+([^\W\d_]{3,10})\s+(\d{4}|\d{2})\b")


@lru_cache(maxsize=65_536)
def folded(text: str) -> tuple[str, ...]:
    """The words of `text`, folded: no diacritics, apostrophes, hyphens or case."""
    plain = _APOSTROPHES.sub("", text[:LONGEST]).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    kept = (c if c.isalnum() else " " for c in bare.translate(_UNDECOMPOSED))
    return tuple("".join(kept).split())


def name_key(name: str) -> str:
    """A key equal for two spellings of one name that differ only in folding and order."""
    return " ".join(sorted(folded(name)))[:LONGEST]


def name_words(name: str) -> frozenset[str]:
    """The words by whose beginning a name is found, hyphenated parts also as one word."""
    joined = (word for part in name[:LONGEST].split() if (word := "".join(folded(part))))
    return frozenset(folded(name)) | frozenset(joined)


@lru_cache(maxsize=65_536)
def phone_key(phone: str) -> str:
    """The number in international form; "" when `phone` is no possible number here or abroad."""
    try:
        number = phonenumbers.parse(phone[:LONGEST], "GB")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def postcode_key(postcode: str) -> str:
    """The postcode without spaces, small letters; "" when nothing of it is a letter or digit."""
    return "".join(folded(postcode))[:LONGEST]


def postcodes_in(text: str) -> tuple[str, ...]:
    """The keys of the whole postcodes written in `text`."""
    return tuple((a + b).casefold() for a, b in _POSTCODE.findall(text[:LONGEST]))


def without_postcodes(text: str) -> str:
    """`text` with the whole postcodes written in it left out."""
    return _POSTCODE.sub(" ", text[:LONGEST])


def address_words(address: str) -> tuple[str, ...]:
    """The words of an address in order, folded, common short forms written out, no postcode."""
    return tuple(_STREET_WORDS.get(word, word) for word in folded(without_postcodes(address)))


def address_key(address: str) -> str:
    """A key equal for two writings of one address in one town; the postcode is a key of its own."""
    return " ".join(address_words(address))[:LONGEST]


def reference_key(reference: str) -> str:
    """A reference folded to letters and digits."""
    return "".join(folded(reference))[:LONGEST]


def dates_in(text: str) -> tuple[dt.date, ...]:
    """The dates written in `text`, day before month; a two-digit year is of either century."""
    text = text[:LONGEST]
    found: list[dt.date] = []
    for year, month, day in _ISO.findall(text):
        _add(found, year, int(month), day)
    for day, month, year in _NUMERIC.findall(_ISO.sub(" ", text)):
        _add(found, year, int(month), day)
    for day, word, year in _WORDED.findall(" ".join(text.casefold().split())):
        month_number = _MONTHS.get(word)
        if month_number is not None:
            _add(found, year, month_number, day)
    return tuple(dict.fromkeys(found))


def without_dates(text: str) -> str:
    """`text` with the dates written in it left out."""
    bare = _NUMERIC.sub(" ", _ISO.sub(" ", text[:LONGEST]))
    return _WORDED.sub(lambda m: " " if m.group(2).casefold() in _MONTHS else m.group(0), bare)


def _add(found: list[dt.date], year: str, month: int, day: str) -> None:
    years = [int(year)] if len(year) == 4 else [2000 + int(year), 1900 + int(year)]
    for number in years:
        try:
            found.append(dt.date(number, month, int(day)))
        except ValueError:
            continue
