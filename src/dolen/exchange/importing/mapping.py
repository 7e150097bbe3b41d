"""A mapping: how a store's columns become facts, declared in TOML and read by people.

Nothing here knows the kinds of facts; `checking` holds a mapping against them.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dolen.journal.subjects import RoleName, ShortText

Format = Literal["csv", "xlsx", "parquet", "jsonl", "sql"]
Confidence = Literal["recorded", "reported", "inferred"]
Scalar = str | bool | int
_LONGEST = 200_000


def _as_cell(given: object) -> object:
    """A column's name alone, or several, stand for a cell that says nothing more."""
    if isinstance(given, str):
        return {"column": given}
    if isinstance(given, list):
        return {"columns": given}
    return given


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(_("There is no such time zone; one is Europe/London."))
    return name


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Cell(_Part):
    """Where an answer is found: in a column, in several joined, or always the same.

    `values` translates what the store writes, whatever its capitals; what it does not list is
    refused, or kept as it is with `unlisted`. `otherwise` stands where the cell is empty. `split`
    makes one cell several answers. `dates` go before those of the whole mapping.
    """

    column: str | None = None
    columns: tuple[str, ...] = ()
    join: str = " "
    constant: Scalar | tuple[Scalar, ...] | None = None
    values: Mapping[str, Scalar] = {}
    unlisted: Literal["refuse", "keep"] = "refuse"
    otherwise: Scalar | None = None
    split: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """The columns it reads."""
        return (self.column, *self.columns) if self.column is not None else self.columns


CellHere = Annotated[Cell, BeforeValidator(_as_cell)]


class When(_Part):
    """A row tells the fact only if this column is one of `any_of`, none of `none_of`, or filled."""

    column: str
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    filled: bool | None = None


class Reading(_Part):
    """How the extract is read."""

    format: Format | None = None
    encoding: Literal["utf-8", "cp1252", "latin-1", "utf-16"] = "utf-8"
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    sheet: str | None = None
    query: str | None = None


class RowMap(_Part):
    """What holds for every fact of a row.

    `key` is the store's own name of the row, `dated` the day it was written there. `empty` are the
    words with which the store says nothing. Times without a zone are of `zone`.
    """

    key: CellHere
    dated: CellHere | None = None
    happened: CellHere | None = None
    confidence: CellHere | None = None
    language: CellHere | None = None
    dates: tuple[str, ...] = ()
    zone: Annotated[str, AfterValidator(_zone)] = "Europe/London"
    empty: tuple[str, ...] = ("", "-", "N/A", "N/K", "NULL")

    def clock(self) -> ZoneInfo:
        """The zone of times that name none."""
        return ZoneInfo(self.zone)


class Subject(_Part):
    """A person, place or thing a fact names: by the store's own key, by what was said, or both.

    `listed` is a cell that names several people in words, such as "Cerys (14); Tomos (9)".
    """

    key: CellHere | None = None
    roles: tuple[RoleName, ...] = ()
    listed: CellHere | None = None
    said: Mapping[str, CellHere] = {}


class FactMap(_Part):
    """One fact a row tells. `fields` are the fact's own, each a cell or (people, places) subjects.

    `case` and `crime` name the matter by the store's reference.
    """

    kind: str
    when: tuple[When, ...] = ()
    happened: CellHere | None = None
    until: CellHere | None = None
    learned: CellHere | None = None
    case: CellHere | None = None
    crime: CellHere | None = None
    fields: Mapping[str, Any] = {}


class StoreMap(_Part):
    """A whole mapping. Facts carry the name of the `store`: it must not change later."""

    store: ShortText
    says: ShortText | None = None
    source: Reading = Reading()
    row: RowMap
    fact: Annotated[tuple[FactMap, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a mapping: on which line (None: not known), where, and what is accepted."""

    line: int | None
    where: str
    problem: str

    def __str__(self) -> str:
        place = _("line %(line)s, %(where)s") if self.line else "%(where)s"
        return f"{place % {'line': self.line, 'where': self.where}}: {self.problem}"


class MappingWrong(ValueError):
    """A mapping cannot be used. `problems` says why, each with its place."""

    def __init__(self, problems: Iterable[Wrong]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def parsed(text: str) -> StoreMap:
    """The mapping written in `text`. Raises `MappingWrong`."""
    if len(text) > _LONGEST:
        raise MappingWrong([Wrong(None, _("mapping"), _("It is too long to be a mapping."))])
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingWrong([Wrong(None, _("mapping"), _toml(str(error)))]) from error
    try:
        return StoreMap.model_validate(told)
    except ValidationError as error:
        problems = [
            Wrong(line_of(text, one["loc"]), where(one["loc"]), one["msg"])
            for one in error.errors()
        ]
        raise MappingWrong(problems) from error


def where(path: Iterable[str | int]) -> str:
    """A place in a mapping in words: `fact 2, fields, name` (facts are counted from 1)."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int) and words:
            words[-1] = f"{words[-1]} {step + 1}"
        else:
            words.append(str(step))
    return ", ".join(words)


def line_of(text: str, path: Iterable[str | int]) -> int | None:
    """The line a place of a mapping stands on, as far as its headings tell."""
    steps = list(path)
    lines = text.splitlines()
    at = 0
    if steps[:1] == ["fact"] and len(steps) > 1 and isinstance(steps[1], int):
        facts = [n for n, line in enumerate(lines) if line.strip().startswith("[[fact]]")]
        if steps[1] >= len(facts):
            return None
        at, steps = facts[steps[1]], steps[2:]
    found = at
    for step in steps:
        for number in range(at, len(lines)):
            bare = lines[number].strip()
            if number > at and bare.startswith("[[fact]]"):
                break
            if (
                bare.startswith((f"{step} ", f"{step}="))
                or f".{step}]" in bare
                or bare == f"[{step}]"
            ):
                found = at = number
                break
    return found + 1 if lines else None


def _toml(message: str) -> str:
    return _("This is not TOML: %(message)s") % {"message": message}
