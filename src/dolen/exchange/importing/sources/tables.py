"""Spreadsheets (python-calamine) and Parquet (DuckDB, without the network and with little memory).

A spreadsheet is held whole while it is read, which is why its bounds are refused first.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import python_calamine
from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Reject, Row, Unreadable
from dolen.exchange.importing.sources import plain
from dolen.exchange.importing.sources.limits import (
    Limits,
    refuse_columns,
    refuse_rows,
    refuse_size,
    refuse_spreadsheet,
    refuse_unpacked,
)
from dolen.exchange.importing.wording import at_most, listed

_AT_ONCE = 1_000
_MEMORY = "256MB"


class Spreadsheet:
    """One sheet of a workbook, its headings in the first row that holds anything."""

    def __init__(self, path: Path, limits: Limits, *, sheet: str | None) -> None:
        refuse_size(path, limits)
        refuse_spreadsheet(path, limits)
        self._path, self._limits = path, limits
        self.name = path.name
        self._cells = self._opened(sheet)
        first = next((row for row in self._cells.iter_rows() if any(map(_is_filled, row))), [])
        self.columns = plain.headings(first)
        refuse_columns(len(self.columns), limits)
        self.size: int | None = None

    def fingerprint(self) -> str:
        """The digest of the file."""
        return plain.fingerprint(self._path)

    @contextmanager
    def rows(self, *, after: int = 0) -> Iterator[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`."""
        yield self._read(after)

    def _opened(self, sheet: str | None) -> python_calamine.CalamineSheet:
        try:
            book = python_calamine.load_workbook(str(self._path))
            if sheet is not None and sheet not in book.sheet_names:
                words = _("There is no sheet %(sheet)s. There are: %(named)s.")
                raise Unreadable(words % {"sheet": sheet, "named": listed(book.sheet_names)})
            return book.get_sheet_by_name(sheet or book.sheet_names[0])
        except (python_calamine.CalamineError, IndexError, OSError) as error:
            words = _("%(file)s is no spreadsheet (.xlsx).")
            raise Unreadable(words % {"file": self._path.name}) from error

    def _read(self, after: int) -> Iterator[Row | Reject]:
        filled = (row for row in self._cells.iter_rows() if any(map(_is_filled, row)))
        next(filled, None)
        for number, values in enumerate(filled, start=1):
            if number > after:
                yield _row(number, self.columns, values, self._limits)


class Parquet:
    """A Parquet file, read a thousand rows at a time."""

    def __init__(self, path: Path, limits: Limits) -> None:
        refuse_size(path, limits)
        self._path, self._limits = path, limits
        self.name = path.name
        try:
            with duckdb.connect(config=_CONFIG) as engine:
                self.size: int | None = self._refuse(engine)
                described = engine.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)])
                self.columns = plain.headings([row[0] for row in described.fetchall()])
        except duckdb.Error as error:
            words = _("%(file)s is no Parquet file that can be read.")
            raise Unreadable(words % {"file": path.name}) from error
        refuse_columns(len(self.columns), limits)

    def fingerprint(self) -> str:
        """The digest of the file."""
        return plain.fingerprint(self._path)

    @contextmanager
    def rows(self, *, after: int = 0) -> Iterator[Iterator[Row | Reject]]:
        """The rows after the one numbered `after`."""
        longest = self._limits.cell + 1
        with duckdb.connect(config=_CONFIG) as engine:
            # A dictionary can make many long cells of few bytes: none comes over whole.
            columns = engine.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(self._path)])
            chosen = ", ".join(
                _cut(name, kind, longest) for name, kind, *_rest in columns.fetchall()
            )
            found = engine.execute(
                f"SELECT {chosen} FROM read_parquet(?) OFFSET {int(after)}",  # noqa: S608
                [str(self._path)],
            )
            yield self._read(found, after)

    def _refuse(self, engine: duckdb.DuckDBPyConnection) -> int:
        file = str(self._path)
        rows = engine.execute("SELECT num_rows FROM parquet_file_metadata(?)", [file]).fetchone()
        sizes = engine.execute(
            "SELECT sum(total_uncompressed_size), sum(total_compressed_size), "
            "max(total_uncompressed_size) FROM parquet_metadata(?)",
            [file],
        ).fetchone()
        count = int(rows[0]) if rows else 0
        refuse_rows(count, self._limits)
        if sizes and sizes[0] is not None:
            # Read in streams, so the largest piece counts, not the whole.
            refuse_unpacked(int(sizes[2]), max(int(sizes[1]), 1), self._limits)
        return count

    def _read(self, found: duckdb.DuckDBPyConnection, after: int) -> Iterator[Row | Reject]:
        number = after
        while part := found.fetchmany(_AT_ONCE):
            for values in part:
                number += 1
                yield _row(number, self.columns, values, self._limits)


_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": _MEMORY,
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def _cut(name: str, kind: str, longest: int) -> str:
    quoted = '"' + name.replace('"', '""') + '"'
    return f"left({quoted}, {longest})" if kind == "VARCHAR" else quoted


def _is_filled(cell: object) -> bool:
    return cell not in (None, "")


def _row(
    number: int, columns: Sequence[str], values: Sequence[object], limits: Limits
) -> Row | Reject:
    cells = plain.cells_of(columns, values)
    for column, text in cells.items():
        if len(text) > limits.cell:
            return Reject(number, "", column, text[:200], at_most(limits.cell))
    return Row(number, cells)
