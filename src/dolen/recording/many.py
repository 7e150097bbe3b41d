"""Many facts at once: imports, simulation, the demonstration. Same checks, same evaluators.

Appends go in short transactions with a pause, so that people's pages and records are not kept
waiting; then each subject touched is worked out once. Recording one by one and recording many give
the same rows.
"""

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Protocol

from django.db import transaction

from dolen.access.permissions import MemberView, may_record
from dolen.journal import store
from dolen.journal.fact import Fact
from dolen.journal.told import matters_of
from dolen.people import reading as people
from dolen.people import stage as people_stage
from dolen.people.gathering import NewFact
from dolen.people.stage import chunks
from dolen.recording import deeds, gathered, guarding, matching, work
from dolen.recording.ahead import is_future, not_after
from dolen.recording.garbage import little_to_collect
from dolen.recording.store import NotAllowed
from dolen.recording.years import beyond_years

_LONGEST = 0.2
"""Seconds a transaction of appends may take before the next batch is made smaller."""
_PAUSE = 0.005
_EVALUATE_AT_ONCE = 250
_MATCH_AT_ONCE = 50


class Joins(Protocol):
    """Joins some nominals with others; tells whose facts changed hands."""

    def __call__(self, told: Collection[str], /, *, now: dt.datetime, at_once: bool) -> set[str]:
        """Join those told of."""


@dataclass(frozen=True, slots=True)
class ToRecord:
    """One fact of a batch, with a key of its source, so that a second run adds nothing.

    `uid` (32 hexadecimal digits) is given where other facts of the source must be able to name
    whom this one makes known; it must be no other fact's.
    """

    fact: Fact
    key: str | None = None
    uid: str | None = None


@dataclass(slots=True)
class Kept:
    """What a batch came to: facts new to the journal, and subjects worked out.

    `refused` was not told: a date or time of it lies in no year that can be meant, or it sums a
    matter up and leaves out what no reason excuses.
    """

    facts: int = 0
    subjects: int = 0
    refused: list[ToRecord] = field(default_factory=list)


def record_many(
    batch: Iterable[ToRecord],
    *,
    by: MemberView,
    now: dt.datetime,
    progress: Callable[[int], None] | None = None,
    match: bool = True,
) -> Kept:
    """Keep every fact of `batch` (order does not matter) and work out what follows, once each.

    Without `match` nobody is joined or proposed: the caller does so afterwards, by `join_up`.
    Facts must carry their own matter (`case`). Raises `NotAllowed` for the first kind this member
    may not record; what was appended before stays, and running again adds only the rest. A fact of
    a year that nobody can mean, or that lies in the future, fails nothing: it stands in
    `Kept.refused`, for the caller to say.
    """
    with little_to_collect():
        return _recorded(batch, by, now, progress, match=match)


def _recorded(
    batch: Iterable[ToRecord],
    by: MemberView,
    now: dt.datetime,
    progress: Callable[[int], None] | None,
    *,
    match: bool,
) -> Kept:
    kept = Kept()
    nominals: set[str] = set()
    moved: set[str] = set()
    matters: set[str] = set()
    compared: set[str] = set()
    placed: set[str] = set()
    kinds: set[str] = set()
    sums: list[ToRecord] = []
    in_time = _without_sums(_of_our_time(batch, kept.refused, now), sums)
    for part in chain(_parts(in_time), _that_hold(sums, kept.refused, now)):
        new, touched = _append(part, by=by, now=now)
        kept.facts += len(new)
        nominals |= touched.nominals
        moved |= touched.relinked
        kinds |= {one.fact.kind for one in new}
        compared |= touched.compared
        placed |= touched.placed
        matters |= matters_of(one.fact for one in new)
        if progress is not None:
            progress(len(part))
        time.sleep(_PAUSE)
    if match:
        moved |= _match(sorted(placed), matching.join_doors, now=now)
        moved |= _match(sorted(compared), matching.look, now=now)
    # A link joins or parts whole histories: every rule may change. New facts change some.
    kept.subjects = work_out(nominals - moved, matters=matters, now=now, kinds=kinds)
    kept.subjects += work_out(moved, matters=(), now=now)
    return kept


def _of_our_time(
    batch: Iterable[ToRecord], refused: list[ToRecord], now: dt.datetime
) -> Iterator[ToRecord]:
    """The batch without what tells of years nobody can mean, or is still to come: `refused`."""
    for one in batch:
        if is_future(one.fact, now=now) or next(beyond_years(one.fact), None) is not None:
            refused.append(one)
        else:
            yield replace(one, fact=not_after(one.fact, now=now))


def _without_sums(batch: Iterable[ToRecord], sums: list[ToRecord]) -> Iterator[ToRecord]:
    """The batch without facts that sum a matter up: those come last, when the matter is told."""
    for one in batch:
        if one.fact.gathers:
            sums.append(one)
        else:
            yield one


def _that_hold(
    sums: list[ToRecord], refused: list[ToRecord], now: dt.datetime
) -> Iterator[Sequence[ToRecord]]:
    """Each fact that sums a matter up, naming everybody; `refused` where it leaves somebody out.

    What another act broke is told as it happened. Where no reason excuses it, it is not told.
    """
    for one in sorted(sums, key=lambda one: one.fact.happened_at):
        (whole,) = gathered.gather([one.fact])
        stopping = [judged for judged in guarding.look([whole], now=now) if judged.stops]
        if any(not judged.guard.may_be_excused for judged in stopping):
            refused.append(one)
        else:
            yield [replace(one, fact=whole)]


def _match(described: Sequence[str], join: Joins, *, now: dt.datetime) -> set[str]:
    """Join and propose whom the batch described, a few at a time; returns whose facts moved."""
    moved: set[str] = set()
    for start in range(0, len(described), _MATCH_AT_ONCE):
        with transaction.atomic():
            part = described[start : start + _MATCH_AT_ONCE]
            moved |= join(part, now=now, at_once=False)
    return moved


def join_up(told: Sequence[str], join: Joins, *, now: dt.datetime) -> None:
    """Join those told of (`matching.look`, `matching.join_doors`), with what follows from it.

    All in one transaction: killed, it has done nothing.
    """
    with little_to_collect(), transaction.atomic():
        if moved := join(told, now=now, at_once=False):
            done = work.again(moved, now=now)
            deeds.tell_found(done)


def work_out(
    nominals: set[str],
    *,
    matters: Collection[str],
    now: dt.datetime,
    kinds: Collection[str] | None = None,
) -> int:
    """Work out everything around `nominals` and in `matters`, some hundred subjects at a time.

    With `kinds`, what facts of these kinds can change.
    """
    told = None if kinds is None else set(kinds)
    one_part = len(nominals) <= _EVALUATE_AT_ONCE
    ordered = sorted(nominals) if one_part else people.side_by_side(nominals)
    parts = list(chunks(ordered, _EVALUATE_AT_ONCE)) or [[]]
    for number, part in enumerate(parts, start=1):
        last = set(matters) if number == len(parts) else set()
        if not part and not last:
            continue
        with transaction.atomic():
            around = work.Work(now=now, nominals=set(part), matters=last, kinds=told and set(told))
            deeds.tell_found(work.run(around))
    return len(nominals)


def _parts(batch: Iterable[ToRecord]) -> Iterator[Sequence[ToRecord]]:
    iterator, size = iter(batch), 100
    while part := list(islice(iterator, size)):
        begun = time.perf_counter()
        yield part
        taken = time.perf_counter() - begun
        size = max(100, size // 2) if taken > _LONGEST else min(2_000, size * 2)


def _append(
    part: Sequence[ToRecord], *, by: MemberView, now: dt.datetime
) -> tuple[list[NewFact], people_stage.Touched]:
    refused = sorted({one.fact.kind for one in part if not may_record(by, one.fact.kind).allowed})
    if refused:
        raise NotAllowed(refused)
    facts = [_as_told_by(one.fact, by) for one in part]
    entries = [
        store.Entry(fact=fact, by=by.id, agency=by.agency, dedupe=one.key, uid=one.uid)
        for fact, one in zip(facts, part, strict=True)
    ]
    with transaction.atomic():
        receipts = store.append(entries, recorded_at=now)
        new = [
            NewFact(uid=receipt.uid, fact=fact, digest=receipt.digest, recorded_at=now)
            for receipt, fact in zip(receipts, facts, strict=True)
            if receipt.new
        ]
        return new, people_stage.project(new, refuse=False)


def _as_told_by(fact: Fact, by: MemberView) -> Fact:
    """The fact with the role it was told in, as one recorded by itself would have it.

    What another store told was told by somebody there, not in the role of whoever brings it in.
    """
    if fact.by_role is not None or fact.provenance is not None or not by.roles:
        return fact
    return fact.model_copy(update={"by_role": by.roles[0]})
