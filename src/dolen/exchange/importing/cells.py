"""The cells of one row, read as a mapping asks for them."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel

from dolen.exchange.importing import dates, wording
from dolen.exchange.importing.answers import Answer, Clock, NotAccepted, answer
from dolen.exchange.importing.mapping import Cell, Subject
from dolen.exchange.importing.people_in_words import NotPeople, people_in

_DAY = "2026-01-31"
_MOMENT = "2026-01-31 14:30"


class Refused(ValueError):
    """A cell cannot be read: its column, what was given, and what is accepted."""

    def __init__(self, column: str, given: str, accepted: str) -> None:
        self.column, self.given, self.accepted = column, given, accepted
        super().__init__(column)


class Cells:
    """One row. Words with which the store says nothing are nothing."""

    def __init__(self, cells: Mapping[str, str], empty: tuple[str, ...], clock: Clock) -> None:
        self._cells, self._clock = cells, clock
        self._empty = empty

    def text(self, column: str) -> str | None:
        """What stands in a column, without blanks around it, or None."""
        text = self._cells.get(column, "").strip()
        return None if not text or text in self._empty else text

    def shown(self, cell: Cell) -> str:
        """What stands in the columns of a cell, as it was written."""
        return cell.join.join(self._cells.get(name, "") for name in cell.names())

    def value(self, cell: Cell) -> Any:
        """What the cell says: text, or what the mapping makes of it. Raises `Refused`."""
        if cell.constant is not None:
            return cell.constant
        parts = [text for name in cell.names() if (text := self.text(name)) is not None]
        if not parts:
            return cell.otherwise
        return self._translated(cell, cell.join.join(parts))

    def needed(self, cell: Cell) -> str:
        """The same as text; `Refused` also where it says nothing."""
        value = self.value(cell)
        if value is None:
            raise Refused(", ".join(cell.names()), self.shown(cell), wording.filled())
        return str(value)

    def answer(self, cell: Cell, wanted: Answer) -> Any:
        """The answer to a field, or None. Raises `Refused`."""
        clock = self._clock_of(cell)
        value = self._unsplit(cell, wanted)
        if value is None:
            return None
        try:
            if isinstance(value, tuple):
                return tuple(wanted.value(one, clock) for one in value)
            found = wanted.value(value, clock)
        except NotAccepted as refused:
            raise Refused(", ".join(cell.names()), self.shown(cell), refused.accepted) from None
        return (found,) if wanted.several else found

    def moment(self, cell: Cell) -> dt.datetime | None:
        """The instant a cell tells, or None. Raises `Refused`."""
        value = self.value(cell)
        if value is None:
            return None
        clock = self._clock_of(cell)
        try:
            return dates.moment(str(value), clock.formats, clock.zone)
        except dates.NoDate:
            raise self._no_date(cell, clock, _MOMENT) from None

    def moment_needed(self, cell: Cell) -> dt.datetime:
        """The same; `Refused` also where it tells none."""
        found = self.moment(cell)
        if found is None:
            raise self._no_date(cell, self._clock_of(cell), _MOMENT)
        return found

    def day(self, cell: Cell) -> dt.date | None:
        """The day a cell tells, or None. Raises `Refused`."""
        value = self.value(cell)
        if value is None:
            return None
        clock = self._clock_of(cell)
        try:
            return dates.day(str(value), clock.formats)[0]
        except dates.NoDate:
            raise self._no_date(cell, clock, _DAY) from None

    def born(self, cell: Cell) -> tuple[dt.date, str] | None:
        """A day of birth and how exact it is, or None. Raises `Refused`."""
        value = self.value(cell)
        if value is None:
            return None
        clock = self._clock_of(cell)
        try:
            return dates.born(str(value), clock.formats, clock.today)
        except dates.NoDate:
            raise self._no_date(cell, clock, _DAY) from None

    def people(self, cell: Cell) -> list[dict[str, Any]]:
        """The people a cell names in words. Raises `Refused`."""
        value = self.value(cell)
        if value is None:
            return []
        try:
            return people_in(str(value), cell.split, self._clock_of(cell).formats)
        except NotPeople as wrong:
            accepted = _("names, parted by %(marks)s, each of at most 200 characters") % {
                "marks": wording.listed(cell.split or (";",))
            }
            raise Refused(", ".join(cell.names()), wrong.part, accepted) from None

    def said(self, subject: Subject, of: type[BaseModel]) -> dict[str, Any]:
        """What the row says of a subject. Raises `Refused`."""
        told: dict[str, Any] = {}
        for name, cell in subject.said.items():
            if name == "date_of_birth":
                told |= self._said_born(cell)
            elif (value := self.answer(cell, answer(of, name))) is not None:
                self._short(cell, value)
                told[name] = value
        return told

    def _said_born(self, cell: Cell) -> dict[str, Any]:
        """A day of birth; of a month or year alone, how exact it is as well."""
        born = self.born(cell)
        if born is None:
            return {}
        exact = {} if born[1] == "day" else {"date_of_birth_precision": born[1]}
        return {"date_of_birth": born[0], **exact}

    def _short(self, cell: Cell, value: object) -> None:
        if isinstance(value, str) and len(value) > 200:
            raise Refused(", ".join(cell.names()), self.shown(cell), wording.at_most(200))

    def _unsplit(self, cell: Cell, wanted: Answer) -> Any:
        """The value, or the several values of a cell that is split."""
        if not cell.split or not wanted.several:
            return self.value(cell)
        parts = [text for name in cell.names() if (text := self.text(name)) is not None]
        for mark in cell.split:
            parts = [piece.strip() for part in parts for piece in part.split(mark)]
        return tuple(self._translated(cell, part) for part in parts if part) or cell.otherwise

    def _translated(self, cell: Cell, text: str) -> Any:
        if not cell.values:
            return text
        known = {name.casefold(): value for name, value in cell.values.items()}
        found = known.get(text.casefold())
        if found is not None:
            return found
        if cell.unlisted == "keep":
            return text
        raise Refused(", ".join(cell.names()), text, wording.one_of(cell.values))

    def _clock_of(self, cell: Cell) -> Clock:
        own = self._clock
        return Clock((*cell.dates, *own.formats), own.zone, own.today) if cell.dates else own

    def _no_date(self, cell: Cell, clock: Clock, example: str) -> Refused:
        accepted = wording.dates(clock.formats, example)
        return Refused(", ".join(cell.names()), self.shown(cell), accepted)
