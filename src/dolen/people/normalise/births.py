"""Dates of birth as told: to the day, to the month, to the year, or as an age on a day."""

import datetime as dt
import re

from dolen.people.normalise.text import LONGEST

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
_WORDED = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s+([^\W\d_]{3,10}),?\s+(\d{4}|\d{2})\b",
    re.I,
)
_MONTH = re.compile(
    r"(?<![\d/.-])(?:((?:19|20)\d{2})[-/.](\d{1,2})|(\d{1,2})[-/.]((?:19|20)\d{2}))(?![\d/.-])"
)
_DECADE = re.compile(r"\b([1-9])0'?s\b|\bin (?:his|her|their) (\w+ies)\b", re.I)
_DECADES = {
    word: number
    for number, word in enumerate(
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"), start=2
    )
}
_RANGE = re.compile(r"\b(\d{1,2})\s*(?:-|–|to|or|neu|i)\s*(\d{1,2})\b", re.I)
_TEENS = re.compile(r"\bteens?\b|\bteenage[rd]?\b|\barddegau\b", re.I)
_AGE = re.compile(
    r"(\b(?:about|around|approx\w*|circa|c\.?|roughly|tua|oddeutu|rhyw|looks?)\s+|~\s*)?"
    r"(?:\b(?:age[ds]?|oed)\s*:?\s+)?\b(\d{1,3})\b"
    r"(\s*(?:ish\b|\+|-?\s?or so\b))?",
    re.I,
)
_OLDEST = 120


def precise(day: dt.date, precision: str) -> str:
    """The date as exactly as it was told: to the "day", the "month" ("2012-03") or the "year"."""
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}.get(precision, 10)]


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


def months_in(text: str) -> tuple[tuple[str, str], ...]:
    """The months written in figures ("2012-03", "3/2012"), each as written and as "2012-03"."""
    found = []
    for match in _MONTH.finditer(text[:LONGEST]):
        year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        if 1 <= int(month) <= 12:
            found.append((match[0], f"{year}-{int(month):02d}"))
    return tuple(found)


def born_in(ages: tuple[int, int], *, said_on: dt.date) -> tuple[int, int]:
    """The first and the last year of birth of somebody of these ages on a day."""
    return max(1, said_on.year - ages[1] - 1), max(1, said_on.year - ages[0])


def ages_in(text: str) -> tuple[int, int] | None:
    """The youngest and the oldest age, in years, that `text` allows; None when it tells none.

    "About 14" allows one more on either side, for people guess; "14-16", "teens" and "30s" what
    they say. Nobody is older than 120.
    """
    text = text[:LONGEST]
    if found := _DECADE.search(text):
        tens = int(found[1]) if found[1] else _DECADES.get(found[2].casefold())
        return (tens * 10, tens * 10 + 9) if tens else None
    if found := _RANGE.search(text):
        young, old = sorted((int(found[1]), int(found[2])))
        return (young, old) if old <= _OLDEST else None
    if found := _AGE.search(text):
        age = int(found[2])
        guess = 1 if found[1] or found[3] else 0
        return (max(0, age - guess), age + guess) if age <= _OLDEST else None
    return (13, 19) if _TEENS.search(text) else None


def _add(found: list[dt.date], year: str, month: int, day: str) -> None:
    years = [int(year)] if len(year) == 4 else [2000 + int(year), 1900 + int(year)]
    for number in years:
        try:
            found.append(dt.date(number, month, int(day)))
        except ValueError:
            continue
