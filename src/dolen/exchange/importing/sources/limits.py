"""How much a source may hold, and what is refused before anything of it is parsed.

A small file can claim to be a very large one: a spreadsheet is a zip, a Parquet file is compressed.
What it would become is found out here first, without letting it.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Unreadable

_CHUNK = 1 << 16
_MEGABYTE = 1 << 20
_CELL = re.compile(rb'<c\b[^>]{0,200}?\br="([A-Z]{1,3})([0-9]{1,7})"')
_OVERLAP = 256
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a source: bytes on disk and unpacked, rows, columns, characters of a cell."""

    file_bytes: int = 20 * 1024 * _MEGABYTE
    unpacked_bytes: int = 512 * _MEGABYTE
    ratio: int = 200
    rows: int = 50_000_000
    sheet_cells: int = 20_000_000
    columns: int = 500
    cell: int = 100_000


ORDINARY = Limits()
"""For the command line, where somebody with access to the server chose the file."""
UPLOADED = Limits(
    file_bytes=5 * _MEGABYTE,
    unpacked_bytes=64 * _MEGABYTE,
    rows=200_000,
    sheet_cells=2_000_000,
    columns=200,
)
"""For a file sent by a browser, tried while somebody waits."""


def refuse_size(path: Path, limits: Limits) -> None:
    """Raise `Unreadable` for a file that is larger than may be, or is none."""
    if not path.is_file():
        raise Unreadable(_("There is no file %(file)s.") % {"file": path.name})
    size = path.stat().st_size
    if size > limits.file_bytes:
        raise Unreadable(
            _("%(file)s is too large: %(size)s MB. At most %(most)s MB are read.")
            % {
                "file": path.name,
                "size": -(-size // _MEGABYTE),
                "most": limits.file_bytes // _MEGABYTE,
            }
        )


def refuse_columns(columns: int, limits: Limits) -> None:
    """Raise `Unreadable` for more columns than may be."""
    if columns > limits.columns:
        raise Unreadable(
            _("There are %(columns)s columns. At most %(most)s are read.")
            % {"columns": columns, "most": limits.columns}
        )


def refuse_rows(rows: int, limits: Limits) -> None:
    """Raise `Unreadable` for more rows than may be."""
    if rows > limits.rows:
        raise Unreadable(
            _("There are %(rows)s rows. At most %(most)s are read.")
            % {"rows": rows, "most": limits.rows}
        )


def refuse_unpacked(unpacked: int, packed: int, limits: Limits) -> None:
    """Raise `Unreadable` where few bytes would become very many."""
    too_dense = unpacked > limits.ratio * max(packed, 1) and unpacked > _MEGABYTE
    if unpacked > limits.unpacked_bytes or too_dense:
        raise Unreadable(
            _(
                "Unpacked, this file would be too large (more than %(most)s MB, or %(ratio)s times "
                "what it is). It was not opened."
            )
            % {"most": limits.unpacked_bytes // _MEGABYTE, "ratio": limits.ratio}
        )


def refuse_spreadsheet(path: Path, limits: Limits) -> None:
    """Raise `Unreadable` for a spreadsheet that claims, or would become, too much.

    The sizes a zip declares can be lies, so every entry is unpacked here chunk by chunk, counted,
    and thrown away; the outermost cells of each sheet bound what a reader would set aside for it.
    """
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
            entries = archive.infolist()
            total = sum(entry.file_size for entry in entries)
            refuse_unpacked(total, sum(entry.compress_size for entry in entries), limits)
            seen = 0
            for entry in entries:
                seen += _measured(raw, entry, limits)
                refuse_unpacked(seen, path.stat().st_size, limits)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError) as error:
        raise Unreadable(_("%(file)s is no spreadsheet (.xlsx).") % {"file": path.name}) from error


def _measured(raw: IO[bytes], entry: zipfile.ZipInfo, limits: Limits) -> int:
    """How many bytes an entry really unpacks to."""
    is_sheet = entry.filename.startswith("xl/worksheets/")
    seen, before = 0, b""
    bounds = _Bounds(limits)
    for chunk in _unpacked(raw, entry):
        seen += len(chunk)
        refuse_unpacked(seen, entry.compress_size, limits)
        if is_sheet:
            bounds.look(before + chunk)
            before = chunk[-_OVERLAP:]
    return seen


def _unpacked(raw: IO[bytes], entry: zipfile.ZipInfo) -> Iterator[bytes]:
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError(entry.compress_type)
    raw.seek(entry.header_offset)
    header = raw.read(_LOCAL_HEADER)
    if header[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(entry.filename)
    name, extra = int.from_bytes(header[26:28], "little"), int.from_bytes(header[28:30], "little")
    raw.seek(name + extra, 1)
    left = entry.compress_size
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0 and (packed := raw.read(min(_CHUNK, left))):
        left -= len(packed)
        if entry.compress_type == zipfile.ZIP_STORED:
            yield packed
            continue
        while packed:
            yield inflate.decompress(packed, 16 * _CHUNK)
            packed = inflate.unconsumed_tail


class _Bounds:
    """The outermost cells seen of one sheet."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._columns, self._rows = 0, 0

    def look(self, text: bytes) -> None:
        for column, row in _CELL.findall(text):
            self._columns = max(self._columns, _number(column))
            self._rows = max(self._rows, int(row))
        refuse_columns(self._columns, self._limits)
        refuse_rows(self._rows, self._limits)
        if self._columns * self._rows > self._limits.sheet_cells:
            raise Unreadable(
                _("The sheet spans too many cells. At most %(most)s are read.")
                % {"most": self._limits.sheet_cells}
            )


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
