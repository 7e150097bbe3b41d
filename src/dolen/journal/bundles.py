"""Sealed bundles: some facts of the journal, what was made of them, and the proof of both.

A bundle is a zip without compression whose every byte follows from its files, so that no byte of it
can be changed unseen: `offline_bundle` checks it without Dolen. It holds, beside the files of
whoever asks for it, `facts.jsonl` (each fact with its position, content, salt and proof, and a line
without content for each one withheld), `checkpoint.txt`, `manifest.json` with the digest of every
other file, and `signature.txt`. It holds personal data in clear: encrypt it before it travels.
"""

import base64
import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dolen.journal import keys, rows
from dolen.journal.canonical import canonical, moment_text
from dolen.journal.checkpoints import Checkpoint
from dolen.journal.checkpoints import latest as latest_checkpoint
from dolen.journal.models import FactRow
from dolen.journal.proofs import inclusion_proofs, stored_leaves
from dolen.journal.snapshot import unchanging

FORMAT = "dolen sealed bundle 1"
FACTS, CHECKPOINT, MANIFEST, SIGNATURE = (
    "facts.jsonl", "checkpoint.txt", "manifest.json", "signature.txt",
)  # fmt: skip
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_SEALED = """
SELECT f.uid, l.position, l.hash, f.recorded_at, f.commitment, c.salt, c.body
FROM journal_factrow f
JOIN journal_leafrow l ON l.fact_id = f.id
LEFT JOIN journal_contentrow c ON c.uid = f.uid
WHERE f.uid IN ({among}) AND l.position < %s ORDER BY l.position
"""


class NotSealed(LookupError):
    """Facts asked for are not sealed yet, or their content is gone. Seconds later they may be."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A fact that is named and not shown: what is said of it instead, and which role to ask."""

    uid: str
    says: str
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a bundle.

    `facts` are the uids disclosed; `files` what was made of them, by name; `about` is kept in the
    manifest: of whom it is, as known when, made by and for whom, and why.
    """

    facts: Collection[str]
    withheld: Sequence[Withheld] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    about: Mapping[str, Any] = field(default_factory=dict, repr=False)


def seal_bundle(contents: Contents, *, at: dt.datetime) -> bytes:
    """The bundle as the bytes of a zip, made at `at`. Raises `NotSealed`.

    It is signed with the key of the journal's checkpoints, over text no checkpoint can be.
    """
    with unchanging():
        checkpoint = latest_checkpoint()
        if checkpoint is None:
            raise NotSealed("Nothing is sealed yet.")
        lines = _lines(contents, checkpoint)
    files = {
        **contents.files,
        FACTS: b"".join(canonical(line) + b"\n" for line in lines),
        CHECKPOINT: checkpoint.note().encode(),
    }
    manifest = canonical(
        {
            "format": FORMAT,
            "origin": keys.origin(),
            "public_key": base64.b64encode(keys.public_key()).decode(),
            "made_at": moment_text(at),
            "size": checkpoint.size,
            "facts": len(set(contents.facts)),
            "withheld": len(contents.withheld),
            "about": dict(contents.about),
            "files": {name: hashlib.sha256(body).hexdigest() for name, body in files.items()},
        }
    )
    signature = base64.b64encode(keys.sign(signed_text(manifest))) + b"\n"
    return zipped({**files, MANIFEST: manifest, SIGNATURE: signature})


def signed_text(manifest: bytes) -> bytes:
    """What is signed of a bundle: its first line is that of no checkpoint."""
    return f"{FORMAT}\n{hashlib.sha256(manifest).hexdigest()}\n".encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip whose bytes follow from the files alone: by name, uncompressed, all of one day."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as bundle:
        for name in sorted(files):
            member = zipfile.ZipInfo(name, _FIRST_DAY)
            member.create_system = 3  # Unix, wherever it is made
            member.external_attr = 0o600 << 16
            bundle.writestr(member, files[name])
    return made.getvalue()


def _lines(contents: Contents, checkpoint: Checkpoint) -> list[dict[str, Any]]:
    withheld = {one.uid: one for one in contents.withheld}
    wanted = sorted({*contents.facts, *withheld})
    found = rows.read(FactRow, _SEALED, [wanted, checkpoint.size])
    without_content = [uid for uid, *_rest, body in found if body is None]
    if len(found) < len(wanted) or without_content:
        raise NotSealed(f"{len(wanted) - len(found) + len(without_content)} facts.")
    root, proofs = inclusion_proofs(
        [position for _uid, position, *_rest in found],
        stored_leaves(checkpoint.size),
        checkpoint.size,
    )
    if root != checkpoint.root:
        raise NotSealed("The journal does not fit its checkpoint: dolen verify says where.")
    return [_line(one, withheld.get(one[0]), proofs[one[1]]) for one in found]


def _line(
    sealed: tuple[Any, ...], withheld: Withheld | None, proof: Sequence[bytes]
) -> dict[str, Any]:
    uid, position, leaf, recorded_at, commitment, salt, body = sealed
    line: dict[str, Any] = {
        "position": position,
        "leaf": bytes(leaf).hex(),
        "proof": [one.hex() for one in proof],
    }
    if withheld is not None:
        # Neither its uid nor its moment: who may not read it shall not find it by them.
        return {**line, "withheld": withheld.says, "ask": withheld.ask}
    return {
        **line,
        "uid": uid,
        "recorded_at": moment_text(recorded_at),
        "commitment": bytes(commitment).hex(),
        "salt": bytes(salt).hex(),
        "content": bytes(body).decode(),
    }
