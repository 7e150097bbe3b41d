"""An invented force put into the journal by the bulk door, as an old store would be brought in."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from dolen.config.invented.force import Force
from dolen.exchange.demonstration.filling import teller
from dolen.people.models import Detail
from dolen.people.stage import chunks
from dolen.recording.many import Kept, ToRecord, record_many

_AT_ONCE = 20_000
Known = dict[str, str]
"""The nominal of each reference."""
Progress = Callable[[int], None]
"""Hears how many more facts are recorded."""


def describe(force: Force, *, now: dt.datetime, progress: Progress = lambda _: None) -> Known:
    """Make everybody and every home known; returns the nominal of each reference."""
    references: list[str] = []

    def told() -> Iterator[ToRecord]:
        for reference, fact in force.descriptions():
            references.append(reference)
            yield ToRecord(fact, f"invented:{force.seed}:{reference}")

    for part in _parts(told()):
        record_many(part, by=teller(), now=now, progress=progress, match=False)
    return _nominals(references)


def nominals(force: Force) -> Known:
    """The nominal of each reference of a force that was described."""
    return _nominals([reference for reference, _fact in force.descriptions()])


def _nominals(references: Sequence[str]) -> Known:
    known: Known = {}
    for some in chunks(references):
        held = Detail.objects.filter(sort="reference", value__in=some)
        known.update(held.values_list("value", "own"))
    return known


def record(
    force: Force, known: Known, *, now: dt.datetime, progress: Progress = lambda _: None
) -> Kept:
    """Record what happened, some thousand facts at a time."""
    total = Kept()
    for part in _parts(_numbered(force, known)):
        kept = record_many(part, by=teller(), now=now, progress=progress, match=False)
        total.facts += kept.facts
        total.subjects += kept.subjects
        total.refused += kept.refused
    return total


def _numbered(force: Force, known: Known) -> Iterator[ToRecord]:
    for number, fact in enumerate(force.facts(known)):
        yield ToRecord(fact, f"invented:{force.seed}:told:{number}")


def _parts(told: Iterable[ToRecord]) -> Iterator[list[ToRecord]]:
    iterator = iter(told)
    while part := list(islice(iterator, _AT_ONCE)):
        yield part
