"""Requests to erase, and what became of each. Nothing is kept of it but the facts and the ledger.

A request waits until every record it names is erased, by whichever way, or until it is refused.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from dolen.journal.envelope import Header
from dolen.journal.erase import Erasure, erase, erasures_of
from dolen.journal.facts import ErasureRefused, ErasureRequested
from dolen.journal.reading import header, headers_of_kind


class Outcome(StrEnum):
    """What became of a request."""

    WAITING = "waiting"
    ERASED = "erased"
    REFUSED = "refused"


class NotWaiting(ValueError):
    """The request was refused or done before. `outcome` says which."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        super().__init__(outcome.value)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Who did not agree, when (UTC) and why."""

    by: str
    at: dt.datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Request:
    """One request to erase: who asked, when (UTC), for what and under what authority.

    `left` are the records not erased yet; `done` is the last erasure of one of them.
    """

    uid: str
    by: str
    at: dt.datetime
    records: tuple[str, ...]
    left: tuple[str, ...]
    authority: str
    reason: str
    refusal: Refusal | None = None
    done: Erasure | None = None

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        if not self.left:
            return Outcome.ERASED
        return Outcome.REFUSED if self.refusal else Outcome.WAITING


def requests() -> list[Request]:
    """Every request, the newest first."""
    told = _requests(list(headers_of_kind(ErasureRequested.kind).values()))
    return sorted(told, key=lambda one: (one.at, one.uid), reverse=True)


def request(uid: str) -> Request | None:
    """One request by the fact that told it, or None when no request has this id."""
    found = header(uid)
    if found is None or found.kind != ErasureRequested.kind:
        return None
    return _requests([found])[0]


def agree(uid: str, *, second: str) -> list[str]:
    """Erase what request `uid` asks for and is still there; returns the uids erased.

    `second` is the member id of whoever agrees. Raises `LookupError` for no request, `NotWaiting`,
    and what `erase.erase` raises: `TwoPeopleNeeded` when it is whoever asked, `Held` when something
    must be kept after all; then nothing was erased.
    """
    asked = request(uid)
    if asked is None:
        raise LookupError(uid)
    if asked.outcome is not Outcome.WAITING:
        raise NotWaiting(asked.outcome)
    return erase(
        asked.left, by=asked.by, second=second, authority=asked.authority, reason=asked.reason
    )


def _refusals() -> Mapping[str, Refusal]:
    """The first refusal of each request, by the request."""
    found: dict[str, Refusal] = {}
    told = headers_of_kind(ErasureRefused.kind).values()
    for one in sorted(told, key=lambda head: (head.recorded_at, head.uid)):
        fact = cast(ErasureRefused, one.load())  # by its kind
        found.setdefault(fact.request, Refusal(one.by, one.recorded_at, fact.reason))
    return found


def _requests(heads: Sequence[Header]) -> list[Request]:
    facts = [cast(ErasureRequested, head.load()) for head in heads]  # by their kind
    erased = erasures_of({uid for fact in facts for uid in fact.records})
    refusals = _refusals()
    return [
        Request(
            uid=head.uid,
            by=head.by,
            at=head.recorded_at,
            records=fact.records,
            left=tuple(uid for uid in fact.records if uid not in erased),
            authority=fact.authority,
            reason=fact.reason,
            refusal=refusals.get(head.uid),
            done=max(
                (erased[uid] for uid in fact.records if uid in erased),
                key=lambda one: (one.at, one.uid),
                default=None,
            ),
        )
        for head, fact in zip(heads, facts, strict=True)
    ]
