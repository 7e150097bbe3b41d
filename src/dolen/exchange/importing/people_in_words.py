"""Several people written into one cell: "Cerys PRYCE (14); Tomos, dob 03/02/2015; baby".

What follows a name in brackets or at the end is read as an age, a day of birth or a sex where it is
plainly one, and kept as a description where it is not. The name stays as it was written.
"""

import re
from collections.abc import Sequence
from typing import Any

from dolen.exchange.importing import dates

_SPLIT = (";", "\n", "|")
_BRACKETS = re.compile(r"^([^()\[\]]*)[(\[]([^()\[\]]*)[)\]]\s*$")
_AGE = re.compile(r"^(?:aged?|oed)?\s*(\d{1,3})\s*(?:yrs?|years?|y/?o|years old|oed)?\.?$", re.I)
_AT_END = re.compile(
    r"^(.*\S)[\s,]+(?:(?:aged?|oed)\s*)?(\d{1,2})(?:\s?(?:yrs?|y/?o|oed))?\.?$", re.I
)
_BORN = re.compile(r"^(.*?)[\s,]*\b(?:d\.?o\.?b\.?|born|b\.|ganed)[\s:]*(\S+)$", re.I)
_SEX = {"f": "F", "female": "F", "girl": "F", "merch": "F", "m": "M", "male": "M", "boy": "M",
        "bachgen": "M"}  # fmt: skip
_LONGEST = 200


class NotPeople(ValueError):
    """A part of the cell is too long to be somebody's name: `part`."""

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part)


def people_in(text: str, split: Sequence[str], formats: tuple[str, ...]) -> list[dict[str, Any]]:
    """What the cell says of each person, for `SaidPerson`. Raises `NotPeople`."""
    parts = [text]
    for mark in split or _SPLIT:
        parts = [piece for part in parts for piece in part.split(mark)]
    return [_person(part, formats) for raw in parts if (part := raw.strip(" ,."))]


def _person(part: str, formats: tuple[str, ...]) -> dict[str, Any]:
    if len(part) > _LONGEST:
        raise NotPeople(part)
    said: dict[str, Any] = {}
    name = part
    if found := _BRACKETS.match(part):
        name = found[1].strip()
        _detail(said, found[2], formats)
    elif (found := _BORN.match(part)) and _born(said, found[2], formats):
        name = found[1].strip(" ,(")
    elif found := _AT_END.match(part):
        name, said["age"] = found[1].strip(" ,"), int(found[2])
    if name:
        said["name"] = name
    return said or {"description": part}


def _detail(said: dict[str, Any], text: str, formats: tuple[str, ...]) -> None:
    rest = []
    for raw in text.split(","):
        one = raw.strip()
        age, born = _AGE.match(one), _BORN.match(one)
        if age and int(age[1]) <= 120:
            said["age"] = int(age[1])
        elif one.lower() in _SEX:
            said["sex"] = _SEX[one.lower()]
        elif not _born(said, born[2] if born else one, formats) and one:
            rest.append(one)
    if rest:
        said["description"] = ", ".join(rest)


def _born(said: dict[str, Any], text: str, formats: tuple[str, ...]) -> bool:
    try:
        read, precision = dates.day(text, formats)
    except dates.NoDate:
        return False
    if precision != "day":
        return False
    said["date_of_birth"] = read
    return True
