"""CSV and JSON lines, read with the standard library: line by line, in the store's own encoding.

DuckDB reads both as well and faster, but guesses types, and of a row it cannot read it does not say
which of them it was; here every row keeps its number and a broken one costs nothing but itself.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Reject, Row, Unreadable
from dolen.exchange.importing.sources import plain
from dolen.exchange.importing.sources.limits import Limits, refuse_columns, refuse_size

_SHOWN = 200


class CsvFile:
    """A table as text. Formulas in its cells stay the text they are."""

    def __init__(self, path: Path, limits: Limits, *, encoding: str, delimiter: str) -> None:
        refuse_size(path, limits)
        self._path, self._limits = path, limits
        self._encoding, self._delimiter = encoding, delimiter
        self.name = path.name
        self.size: int | None = None
        with self._open() as (_file, reader):
            try:
                self.columns = plain.headings(next(reader, []))
            except (csv.Error, UnicodeDecodeError) as error:
                raise Unreadable(_unreadable(path, encoding)) from error
        refuse_columns(len(self.columns), limits)

    def fingerprint(self) -> str:
        """The digest of the file."""
        return plain.fingerprint(self._path)

    @contextmanager
    def rows(self, *, after: int = 0) -> Iterator[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`."""
        with self._open() as (_file, reader):
            next(reader, None)
            yield self._read(reader, after)

    @contextmanager
    def _open(self) -> Iterator[tuple[IO[str], Any]]:
        encoding = "utf-8-sig" if self._encoding in ("utf-8", "utf8") else self._encoding
        csv.field_size_limit(self._limits.cell)
        with self._path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
            # Strict: a quotation mark left open is an error and swallows nothing in silence.
            yield file, csv.reader(file, delimiter=self._delimiter, strict=True)

    def _read(self, reader: Any, after: int) -> Iterator[Row | Reject]:
        number = 0
        while True:
            number += 1
            line = reader.line_num + 1
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield self._broken(number, line, reader.line_num)
                continue
            if not any(values):
                number -= 1  # a line without anything is no row
                continue
            if number > after:
                yield self._row(number, values)

    def _row(self, number: int, values: Sequence[str]) -> Row | Reject:
        if len(values) != len(self.columns) and any(values[len(self.columns) :]):
            return _wrong_width(number, values, len(self.columns))
        if len(values) < len(self.columns):
            return _wrong_width(number, values, len(self.columns))
        cells = plain.cells_of(self.columns, values)
        for column, text in cells.items():
            if not text.isascii() and _is_broken(text):
                accepted = _("text in the encoding %(name)s") % {"name": self._encoding}
                return Reject(number, "", column, _shown(text), accepted)
        return Row(number, cells)

    def _broken(self, number: int, first: int, last: int) -> Reject:
        given = _("lines %(first)s to %(last)s") % {"first": first, "last": last}
        accepted = _("cells of at most %(most)s characters, each quotation mark closed") % {
            "most": self._limits.cell
        }
        return Reject(number, "", "", given, accepted)


class JsonLines:
    """An object on each line. Objects within it are reached with a point: `child.name`."""

    def __init__(self, path: Path, limits: Limits, *, encoding: str) -> None:
        refuse_size(path, limits)
        self._path, self._limits = path, limits
        self._encoding = "utf-8-sig" if encoding in ("utf-8", "utf8") else encoding
        self.name, self.columns = path.name, ()
        self.size: int | None = None

    def fingerprint(self) -> str:
        """The digest of the file."""
        return plain.fingerprint(self._path)

    @contextmanager
    def rows(self, *, after: int = 0) -> Iterator[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`."""
        with self._path.open(encoding=self._encoding, errors="surrogateescape") as file:
            yield self._read(file, after)

    def _read(self, file: IO[str], after: int) -> Iterator[Row | Reject]:
        longest = self._limits.cell * 10
        number = 0
        while line := file.readline(longest + 1):
            number += 1
            rest = line
            while len(rest) > longest and not rest.endswith("\n"):
                rest = file.readline(longest + 1)
            if not line.strip():
                number -= 1
            elif number > after:
                yield self._row(number, line if rest is line else None)

    def _row(self, number: int, line: str | None) -> Row | Reject:
        accepted = _("one object of JSON on the line, in the encoding of the mapping")
        try:
            told = json.loads(line) if line is not None and not _is_broken(line) else None
            cells = _flat(told, self._limits) if isinstance(told, dict) else None
        except (ValueError, RecursionError):
            cells = None
        if cells is None or any(_is_broken(text) for text in cells.values()):
            return Reject(number, "", "", _shown(line or _("a line that is too long")), accepted)
        return Row(number, cells)


def _flat(told: dict[str, Any], limits: Limits) -> dict[str, str]:
    cells: dict[str, str] = {}
    waiting: list[tuple[str, Any]] = list(told.items())
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{name}.{inner}", one) for inner, one in value.items()]
        elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
            waiting += [(f"{name}.{number}", one) for number, one in enumerate(value)]
        elif text := plain.text_of(value):
            cells[name] = text
        if len(cells) > limits.columns:
            raise ValueError(name)
    return cells


def _wrong_width(number: int, values: Sequence[str], columns: int) -> Reject:
    accepted = _("%(number)s cells, as many as there are headings") % {"number": columns}
    given = _("%(number)s cells") % {"number": len(values)}
    return Reject(number, "", "", given, accepted)


def _is_broken(text: str) -> bool:
    """Whether bytes of it could not be read in the encoding (they stand as lone surrogates)."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def _shown(text: str) -> str:
    return text[:_SHOWN].encode("utf-8", "replace").decode()


def _unreadable(path: Path, encoding: str) -> str:
    return _("%(file)s cannot be read as %(encoding)s.") % {
        "file": path.name,
        "encoding": encoding,
    }
