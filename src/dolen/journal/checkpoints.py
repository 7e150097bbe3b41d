"""Checkpoints: the signed state of the journal, as text that a partner can keep.

The text is a C2SP checkpoint (c2sp.org/tlog-checkpoint): origin, size and root, a line of our own
with the moment, an empty line, and the signature line of a C2SP signed note.
"""

import base64
import binascii
import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from dolen.journal import keys
from dolen.journal.canonical import moment_text
from dolen.journal.models import CheckpointRow

_ED25519 = b"\x01"
_KEY_HASH_BYTES = 4
_TEXT_LINES = 4
_AT_ONCE = 1_000


class NotOurs(ValueError):
    """A text is no checkpoint signed by this journal."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The journal had `size` sealed facts under `root`; signed at `at` (UTC)."""

    size: int
    root: bytes
    at: dt.datetime
    signature: bytes

    def text(self) -> bytes:
        """The signed part of the note."""
        return signed_text(self.size, self.root, self.at)

    def note(self) -> str:
        """The whole note, to be sent to a partner."""
        signature = base64.b64encode(key_hash() + self.signature).decode()
        return f"{self.text().decode()}\n— {keys.origin()} {signature}\n"

    def is_signed(self) -> bool:
        """Whether the signature is ours."""
        return keys.is_signed(self.text(), self.signature)


def signed_text(size: int, root: bytes, at: dt.datetime) -> bytes:
    """The lines that are signed."""
    return (
        f"{keys.origin()}\n{size}\n{base64.b64encode(root).decode()}\n{moment_text(at)}\n"
    ).encode()


def key_hash() -> bytes:
    """Four bytes that say which key signed, as C2SP signed notes have it."""
    named = keys.origin().encode() + b"\n" + _ED25519 + keys.public_key()
    return hashlib.sha256(named).digest()[:_KEY_HASH_BYTES]


def parse(note: str) -> Checkpoint:
    """The checkpoint in a note. Raises `NotOurs` for anything but one that we signed."""
    text, _, ending = note.partition("\n\n")
    lines = text.split("\n")
    mark, _, signed = ending.strip().partition(f" {keys.origin()} ")
    if len(lines) != _TEXT_LINES or lines[0] != keys.origin() or mark != "—":
        raise NotOurs("This is no checkpoint of this journal.")
    try:
        found = Checkpoint(
            size=int(lines[1]),
            root=base64.b64decode(lines[2], validate=True),
            at=dt.datetime.fromisoformat(lines[3]),
            signature=base64.b64decode(signed, validate=True)[_KEY_HASH_BYTES:],
        )
        ours = found.note().strip() == note.strip() and found.is_signed()
    except (ValueError, binascii.Error) as error:
        raise NotOurs("This checkpoint cannot be read.") from error
    if not ours:
        raise NotOurs("This checkpoint was not signed by this journal.")
    return found


def parse_all(notes: str) -> list[Checkpoint]:
    """Every checkpoint in a text of notes, one after the other. Raises `NotOurs`."""
    found: list[Checkpoint] = []
    lines: list[str] = []
    for line in filter(None, notes.splitlines()):
        if line.startswith("— "):
            found.append(parse("\n".join(lines) + f"\n\n{line}\n"))
            lines = []
        else:
            lines.append(line)
    if lines:
        raise NotOurs("The last checkpoint has no signature.")
    return found


def of_row(row: CheckpointRow) -> Checkpoint:
    """The checkpoint of a stored row."""
    return Checkpoint(row.size, bytes(row.root), row.at, bytes(row.signature))


def latest() -> Checkpoint | None:
    """The newest checkpoint: put it into every message to a partner. None for an empty journal."""
    row = CheckpointRow.objects.order_by("-size").first()
    return None if row is None else of_row(row)


def stored() -> Iterator[CheckpointRow]:
    """Every stored checkpoint, the smallest first, a thousand in memory at a time."""
    size = -1
    while part := list(CheckpointRow.objects.filter(size__gt=size).order_by("size")[:_AT_ONCE]):
        yield from part
        size = part[-1].size
