"""One way to write a thing down as bytes, so that whoever hashes it gets the same hash.

Nothing secret and nothing of the database here: the same few lines can be written again by anybody
who checks an export (`offline` does).
"""

import datetime as dt
import hashlib
import hmac
import json
from typing import Any

from dolen.journal.fact import Fact

SALT_BYTES = 32


_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def canonical(value: object) -> bytes:
    """`value` as JSON: keys sorted, no spaces, UTF-8. Raises ValueError for NaN and infinities."""
    return _ENCODER.encode(value).encode()


def content_of(fact: Fact) -> dict[str, Any]:
    """What a fact says, as plain JSON values, without answers that are the default.

    A default is therefore part of a version's meaning: changing one calls for a new version.
    """
    return fact.model_dump(mode="json", exclude_defaults=True)


def digest_of(fact: Fact) -> str:
    """The digest of what a fact says: the last part of canonical order."""
    return digest_of_content(fact.kind, canonical(content_of(fact)))


def digest_of_content(kind: str, content: bytes) -> str:
    """The same from its canonical bytes. Nothing of when or by whom it was recorded goes in."""
    return digest_of_parts(content, canonical(kind))


def digest_of_parts(content: bytes, kind: bytes) -> str:
    """The same where the kind, too, is at hand as it is written down."""
    return hashlib.sha256(b'{"fact":%b,"kind":%b}' % (content, kind)).hexdigest()


def commit(salt: bytes, body: bytes) -> bytes:
    """The commitment to `body`: binds to it, and tells nothing of it once the salt is destroyed.

    Without the salt a name and a date of birth could be guessed by trying them all.
    """
    return hmac.digest(salt, body, "sha256")


def moment_text(moment: dt.datetime) -> str:
    """A moment in UTC with microseconds: 2026-01-31T09:05:00.000000Z."""
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def header_bytes(uid: str, recorded_at: dt.datetime, commitment: bytes) -> bytes:
    """The header of a fact as the journal's tree holds it: no person, no kind, no time of it."""
    return f"dolen fact\n{uid}\n{moment_text(recorded_at)}\n{commitment.hex()}\n".encode()
