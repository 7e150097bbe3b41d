"""A mapping held against the kinds of facts the house knows, before a row is read.

Whatever it names that does not exist is refused by name, with what exists instead.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from dolen.access.rights import EXCLUSIVE, NOT_BY_HAND
from dolen.exchange.importing.answers import Answer, Clock, NotAccepted, answer
from dolen.exchange.importing.mapping import (
    Cell,
    FactMap,
    MappingWrong,
    StoreMap,
    Subject,
    Wrong,
    line_of,
    parsed,
    where,
)
from dolen.exchange.importing.wording import listed
from dolen.journal.fact import Fact, asked_fields, subject_fields
from dolen.journal.registry import UnknownKind, registry
from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing

SAID: Mapping[str, type[BaseModel]] = {
    "person": SaidPerson,
    "place": SaidPlace,
    "thing": SaidThing,
}
"""What may be said of a subject of each sort."""
_OF_SUBJECTS = ("key", "roles", "listed")
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PlainField:
    """A field that takes an answer."""

    name: str
    cell: Cell
    answer: Answer


@dataclass(frozen=True, slots=True)
class SubjectField:
    """A field that names people, places or things. `several` ones take a list."""

    name: str
    sort: str
    several: bool
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One fact of the mapping, ready to be told."""

    fact: type[Fact]
    how: FactMap
    plain: tuple[PlainField, ...]
    subjects: tuple[SubjectField, ...]

    @property
    def described(self) -> SubjectField | None:
        """Its subject, where it describes one that the store knows by a key."""
        if self.fact.kind not in DESCRIBED.values():
            return None
        return next((one for one in self.subjects if one.subjects[0].key), None)


DESCRIBED = {
    "person": "person.described",
    "place": "place.described",
    "thing": "thing.described",
}
"""The kind that tells what is known of a subject, by its sort."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A mapping that can be used, and its text."""

    mapping: StoreMap
    wanted: tuple[Wanted, ...]
    text: str

    def columns(self) -> set[str]:
        """Every column it reads."""
        return {name for _path, cell in _cells(self.mapping) for name in cell.names()}


def checked(text: str, *, today: dt.date) -> Checked:
    """The mapping in `text`, held against the kinds of facts. Raises `MappingWrong`."""
    mapping = parsed(text)
    check = _Check(mapping, text, today)
    wanted = check.all()
    if check.problems:
        raise MappingWrong(check.problems)
    return Checked(mapping, wanted, text)


def refuse_columns(one: Checked, columns: Iterable[str]) -> None:
    """Raise `MappingWrong` for columns the source does not have (where it says which it has)."""
    there = set(columns)
    if not there:
        return
    problems = [
        Wrong(
            line_of(one.text, path),
            where(path),
            _("There is no column %(name)s. There are: %(named)s.")
            % {"name": name, "named": listed(sorted(there))},
        )
        for path, cell in _cells(one.mapping)
        for name in cell.names()
        if name not in there
    ]
    if problems:
        raise MappingWrong(problems)


class _Check:
    def __init__(self, mapping: StoreMap, text: str, today: dt.date) -> None:
        self._mapping, self._text = mapping, text
        self._clock = Clock(mapping.row.dates, mapping.row.zone, today)
        self.problems: list[Wrong] = []

    def all(self) -> tuple[Wanted, ...]:
        if not self._mapping.row.key.names():
            self._wrong(("row", "key"), _("The key of a row must come from a column."))
        for path, cell in _cells(self._mapping):
            self._cell(path, cell)
        wanted = [self._fact(number, how) for number, how in enumerate(self._mapping.fact)]
        return tuple(one for one in wanted if one is not None)

    def _wrong(self, path: Path, problem: str) -> None:
        self.problems.append(Wrong(line_of(self._text, path), where(path), problem))

    def _cell(self, path: Path, cell: Cell) -> None:
        given = (cell.column is not None) + bool(cell.columns) + (cell.constant is not None)
        if given != 1:
            self._wrong(path, _("Give one of: column, columns, constant."))
        for form in cell.dates:
            self._form(path, form)

    def _form(self, path: Path, form: str) -> None:
        try:
            dt.datetime.strptime(dt.datetime(2001, 2, 3).strftime(form), form)  # noqa: DTZ001, DTZ007
        except ValueError:
            words = _("%(form)s is no form of a date; one is %%d/%%m/%%Y %%H:%%M.")
            self._wrong(path, words % {"form": form})

    def _fact(self, number: int, how: FactMap) -> Wanted | None:
        at: Path = ("fact", number)
        fact = self._kind((*at, "kind"), how.kind)
        if fact is None:
            return None
        if how.happened is None and self._mapping.row.happened is None:
            self._wrong(at, _("Say when it happened: `happened` here or under [row]."))
        there = asked_fields(fact)
        plain: list[PlainField] = []
        subjects: list[SubjectField] = []
        for name, given in how.fields.items():
            path: Path = (*at, "fields", name)
            if name not in there:
                words = _("%(kind)s has no field %(name)s. It has: %(named)s.")
                named = listed(there)
                self._wrong(path, words % {"kind": fact.kind, "name": name, "named": named})
            elif name in subject_fields(fact):
                subjects.append(self._subjects(path, fact, name, given))
            elif (cell := _cell_of(given)) is None:
                self._wrong(path, _("Give a column, a list of columns, or a table of a cell."))
            else:
                plain.append(PlainField(name, cell, answer(fact, name)))
                self._values(path, cell, plain[-1].answer)
        for name, field in there.items():
            if field.is_required() and name not in how.fields:
                words = _("%(kind)s needs the field %(name)s.")
                self._wrong(at, words % {"kind": fact.kind, "name": name})
        return Wanted(fact, how, tuple(plain), tuple(subjects))

    def _kind(self, path: Path, kind: str) -> type[Fact] | None:
        if kind.startswith((*NOT_BY_HAND, *EXCLUSIVE)):
            words = _("%(kind)s is told by the house itself and cannot be imported.")
            self._wrong(path, words % {"kind": kind})
            return None
        try:
            return registry.fact_class(kind)
        except UnknownKind:
            near = get_close_matches(kind, registry.all(), n=3)
            words = _("There is no kind of fact called %(kind)s.")
            advice = _(" Near it: %(near)s.") % {"near": listed(near)} if near else ""
            self._wrong(path, words % {"kind": kind} + advice)
            return None

    def _subjects(self, path: Path, fact: type[Fact], name: str, given: Any) -> SubjectField:
        sort = subject_fields(fact)[name].sort
        every = given if isinstance(given, list) else [given]
        several = answer(fact, name).several
        if len(every) > 1 and not several:
            self._wrong(path, _("This field names one only."))
        found = [one for raw in every if (one := self._subject(path, sort, raw)) is not None]
        return SubjectField(name, sort, several, tuple(found) or (Subject(),))

    def _subject(self, path: Path, sort: str, given: object) -> Subject | None:
        if not isinstance(given, dict):
            self._wrong(path, _("Give a table: a key, what was said, or both."))
            return None
        said = {name: one for name, one in given.items() if name not in _OF_SUBJECTS}
        there = SAID[sort].model_fields
        for name in said.keys() - there.keys():
            words = _("Of a %(sort)s one cannot say %(name)s, but: %(named)s.")
            named = listed([*_OF_SUBJECTS, *there])
            self._wrong(path, words % {"sort": sort, "name": name, "named": named})
        kept = {name: given[name] for name in _OF_SUBJECTS if name in given}
        try:
            subject = Subject.model_validate(kept | {"said": said})
        except ValidationError as error:
            for one in error.errors():
                self._wrong((*path, *one["loc"]), one["msg"])
            return None
        if subject.listed and (sort != "person" or subject.key or subject.said):
            self._wrong(path, _("`listed` names people in words and stands alone."))
        if not (subject.listed or subject.key or subject.said):
            self._wrong(path, _("Give a key, what was said, or both."))
        for name, cell in subject.said.items():
            self._cell((*path, name), cell)
            if name in there:
                self._values((*path, name), cell, answer(SAID[sort], name))
        return subject

    def _values(self, path: Path, cell: Cell, wanted: Answer) -> None:
        """Refuse a constant or a translated value that the field does not accept."""
        constants = cell.constant if isinstance(cell.constant, tuple) else (cell.constant,)
        for value in (*constants, *cell.values.values(), cell.otherwise):
            if value is None or (isinstance(value, bool) and wanted.sort == "yes_no"):
                continue
            try:
                wanted.value(str(value), self._clock)
            except NotAccepted as refused:
                words = _("%(value)s is not accepted, but: %(accepted)s.")
                self._wrong(path, words % {"value": value, "accepted": refused.accepted})


def _cell_of(given: object) -> Cell | None:
    if isinstance(given, str):
        return Cell(column=given)
    try:
        if isinstance(given, list):
            return Cell.model_validate({"columns": given})
        return Cell.model_validate(given) if isinstance(given, dict) else None
    except ValidationError:
        return None


def _cells(mapping: StoreMap) -> Iterator[tuple[Path, Cell]]:
    row = mapping.row
    for name in ("key", "dated", "happened", "confidence", "language"):
        if (cell := getattr(row, name)) is not None:
            yield ("row", name), cell
    for number, how in enumerate(mapping.fact):
        at: Path = ("fact", number)
        for name in ("happened", "until", "learned", "case", "crime"):
            if (cell := getattr(how, name)) is not None:
                yield (*at, name), cell
        for when in how.when:
            yield (*at, "when"), Cell(column=when.column)
        for name, given in how.fields.items():
            yield from _cells_in((*at, "fields", name), given)


def _cells_in(path: Path, given: object) -> Iterator[tuple[Path, Cell]]:
    """The cells of a field: its own, or those of the subjects it names."""
    if (cell := _cell_of(given)) is not None:
        yield path, cell
        return
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, dict):
            for name, inner in one.items():
                if name != "roles" and (cell := _cell_of(inner)) is not None:
                    yield (*path, name), cell
