"""What the readers share: cells as text, headings, and a name for a file's content."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Unreadable

_CHUNK = 1 << 20


def text_of(value: object) -> str:
    """A value of any store as text: dates as ISO writes them, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, list | tuple):
        return "; ".join(text_of(one) for one in value)
    return str(value)


def headings(cells: Sequence[object]) -> tuple[str, ...]:
    """The headings, without blanks around them. Raises `Unreadable` for none or one twice."""
    named = [text_of(cell).strip().lstrip("\ufeff") for cell in cells]
    while named and not named[-1]:
        named.pop()
    if not named:
        raise Unreadable(_("The first row holds no headings."))
    twice = sorted({name for name in named if name and named.count(name) > 1})
    if twice:
        raise Unreadable(_("A heading stands twice: %(name)s.") % {"name": twice[0]})
    return tuple(named)


def cells_of(columns: Sequence[str], values: Sequence[object]) -> dict[str, str]:
    """The cells of a row by their headings, without the empty ones."""
    cells = {}
    for column, value in zip(columns, values, strict=False):
        if column and (text := text_of(value)):
            cells[column] = text
    return cells


def fingerprint(path: Path) -> str:
    """The digest of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
