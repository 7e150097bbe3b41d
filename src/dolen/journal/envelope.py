"""A fact in its envelope: who told it, for whom and in which record, as stored bytes and back."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dolen.journal.canonical import canonical, digest_of_parts
from dolen.journal.fact import Fact
from dolen.journal.registry import registry

_FACT = b',"fact":'
_KIND = b',"kind":'


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact to be appended: who tells it, for which agency, in which record.

    `dedupe` names the telling, so that the same one again gives the first receipt. `uid` is given
    only where a fact must keep the one it had (a replay); 32 hexadecimal digits.
    """

    fact: Fact
    by: str
    agency: str | None = None
    token: str | None = None
    dedupe: str | None = None
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that a fact was kept: whoever holds it can hold the journal to it.

    `new` is False when the same telling was kept before. `digest` is empty when that was erased.
    """

    uid: str
    mac: str
    recorded_at: dt.datetime
    digest: str
    new: bool


@dataclass(frozen=True, slots=True)
class Header:
    """What the engines know of a fact without its content. `position` is None until it is sealed.

    `load` gives the typed fact and raises `reading.Erased` when its content is gone.
    """

    uid: str
    kind: str
    version: int
    happened_at: dt.datetime
    sequence: int
    rank: int
    digest: str
    learned_at: dt.datetime | None
    recorded_at: dt.datetime
    case: str | None
    crime: str | None
    by: str
    agency: str | None
    token: str | None
    load: Callable[[], Fact] = field(repr=False, compare=False)
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A fact read whole, for whoever reads all of them."""

    uid: str
    fact: Fact
    digest: str
    recorded_at: dt.datetime
    by: str
    agency: str | None
    token: str | None
    position: int


def body_of(entry: Entry, content: bytes) -> bytes:
    """The stored bytes of an entry whose fact says `content`, both canonical.

    Put together by hand, in the order of its keys: the content is written down only once.
    """
    teller = canonical({"agency": entry.agency, "by": entry.by})
    rest = canonical({"kind": entry.fact.kind, "token": entry.token, "version": entry.fact.version})
    return b'%b,"fact":%b,%b' % (teller[:-1], content, rest[1:])


def opened(body: bytes) -> dict[str, Any]:
    """The envelope in stored bytes."""
    envelope: dict[str, Any] = json.loads(body.decode())
    return envelope


def fact_in(envelope: dict[str, Any]) -> Fact:
    """The fact of an envelope, lifted to its kind's present version. Raises `UnknownKind`."""
    return registry.decode(envelope["kind"], envelope["version"], envelope["fact"])


def digest_in(body: bytes) -> str:
    """The digest of what the fact in stored bytes says, in the words of its own version.

    The content is cut out, not written again. A quotation mark within a text is always escaped, so
    the first `,"fact":` and the last `,"kind":` outside it are the envelope's own.
    """
    ends = body.rindex(_KIND)
    content = body[body.index(_FACT) + len(_FACT) : ends]
    kind = body[ends + len(_KIND) : body.rindex(b',"token":')]
    return digest_of_parts(content, kind)
