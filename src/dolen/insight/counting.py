"""Counting: the lines of every measure, worked out from the journal and kept until the next time.

It reads in parts of some hundred people and stores at the end, in one transaction: who looks at the
figures meanwhile sees those of the last count, whole.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from dolen.access.models import Standing
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import Status
from dolen.flags.models import FlagRow
from dolen.insight.figures import Month
from dolen.insight.looking_around import Progress, people_in, worlds
from dolen.insight.measured import MEASURES
from dolen.insight.measures import (
    Figure,
    FromConcerns,
    FromDuties,
    FromFacts,
    FromFlags,
    Line,
    Measure,
)
from dolen.insight.models import Count, CountedLine
from dolen.journal import reading as journal
from dolen.journal import rows

_HOUR = dt.timedelta(hours=1)
_ENDED = frozenset(
    {Status.MET, Status.MET_LATE, Status.OVERDUE, Status.CANCELLED_LATE, Status.BREACHED}
)
"""How a duty stands once it can be said whether it was done in time.

What was superseded, cancelled in time, excused or opened in error owed nobody anything.
"""
Areas = dict[str, list[tuple[dt.datetime, dt.datetime | None, str]]]


@dataclass(frozen=True, slots=True)
class Done:
    """What a count came to: lines by measure, and how many people were looked at."""

    lines: dict[str, int]
    people: int


def count(now: dt.datetime, *, progress: Progress = lambda *_: None) -> Done:
    """Work out every measure as of `now` and keep the lines in the place of the last ones."""
    found: dict[str, list[Line]] = {name: [] for name in MEASURES}
    people = people_in({kind for _name, source in _finding() for kind in source.kinds})
    for name, line in _from_facts(people, now, progress):
        found[name].append(line)
    for measure in MEASURES.values():
        found[measure.name] += _from_rows(measure, now)
    tied = areas({line.subject for lines in found.values() for line in lines if line.subject})
    _store(found, tied, now)
    return Done({name: len(lines) for name, lines in found.items()}, len(people))


def _finding() -> list[tuple[str, FromFacts]]:
    """The measures whose lines are found among facts, by name."""
    every = MEASURES.items()
    return [(name, one.source) for name, one in every if isinstance(one.source, FromFacts)]


def _from_facts(
    people: Sequence[str], now: dt.datetime, progress: Progress
) -> Iterator[tuple[str, Line]]:
    """The lines that measures find among people's facts, with the measure's name."""
    measures = _finding()
    for subject, standpoint, world in worlds(people, now, progress=progress):
        here = {one.kind for one in standpoint.facts(subject)}
        for name, source in measures:
            if not here.isdisjoint(source.kinds):
                yield from ((name, line) for line in source.find(world, subject))


def _from_rows(measure: Measure, now: dt.datetime) -> Iterable[Line]:
    """The lines of a measure that is counted from duties, concerns or flags."""
    source = measure.source
    if isinstance(source, FromDuties):
        return _of_duties(source, now)
    if isinstance(source, FromConcerns):
        waiting = False if measure.figure is Figure.SHARE else None
        return _of_concerns(source, now, waiting=waiting)
    return _of_flags(now) if isinstance(source, FromFlags) else ()


def _of_duties(source: FromDuties, now: dt.datetime) -> Iterator[Line]:
    names = set(source.rules) | {rule.name for rule in duties if rule.force in source.forces}
    timed: QuerySet[DutyRow] = DutyRow.objects.exclude(due_at=None).filter(opens_at__lte=now)
    for row in timed.filter(rule__in=names).order_by("opens_at", "pk").iterator():
        status = Status(row.status)
        if status not in _ENDED and status is not Status.OPEN:
            continue
        held = None if status is Status.OPEN else status is Status.MET
        end = row.met_at
        yield Line(
            row.opened_by,
            row.subject,
            row.due_at or row.opens_at,
            held,
            hours=(end - row.opens_at) / _HOUR if end else None,
            matter=row.scope,
            key=f"{row.rule} {row.scope}",
        )


def _of_concerns(source: FromConcerns, now: dt.datetime, *, waiting: bool | None) -> Iterator[Line]:
    raised = ConcernRow.objects.filter(state__in=("raised", "answered"), at__lte=now)
    if source.rules:
        raised = raised.filter(rule__in=source.rules)
    for row in raised.order_by("at", "pk").iterator():
        since = row.raised_at or row.at
        hours = ((row.answered_at or now) - since) / _HOUR
        of_matter = concerns[row.rule].anchor == "matter"
        subject, matter = ("", row.anchor) if of_matter else (row.anchor, "")
        yield Line(
            row.because[-1] if row.because else row.anchor,
            subject,
            row.at,
            held=True if row.answered_at else waiting,
            hours=max(hours, 0.0),
            matter=matter,
            key=f"{row.rule} {row.key}"[:200],
        )


def _of_flags(now: dt.datetime) -> Iterator[Line]:
    """Each flag: the hours from what happened until the fact was told, for with it the flag stood.

    A flag derived from a fact stands from the moment at which the fact is recorded. What an old
    store brought in was known before, when no flag could stand: it is left out.
    """
    found = list(FlagRow.objects.filter(since__lte=now).order_by("since", "pk"))
    headers = journal.headers({row.because for row in found})
    for row in found:
        header = headers.get(row.because)
        if header is not None and header.load().provenance is None:
            hours = max((header.recorded_at - row.since) / _HOUR, 0.0)
            yield Line(row.because, row.nominal, row.since, held=True, hours=hours, key=row.rule)


def areas(subjects: Collection[str]) -> Areas:
    """The authorities with a tie to each of these people, with their periods."""
    found: Areas = defaultdict(list)
    held = rows.where(Standing.objects.filter(why="authority"), "nominal", set(subjects))
    columns = ("nominal", "since", "until", "local_authority")
    for nominal, since, until, authority in held.order_by("pk").values_list(*columns):
        found[nominal].append((since, until, authority))
    return found


SEVERAL = "several"
"""The area of whom more than one authority had a tie to."""


def area_at(periods: Iterable[tuple[dt.datetime, dt.datetime | None, str]], at: dt.datetime) -> str:
    """The authority that had a tie at a moment; nothing where none, `SEVERAL` where several had."""
    held = {
        authority
        for since, until, authority in periods
        if since <= at and (until is None or at < until)
    }
    return next(iter(held)) if len(held) == 1 else SEVERAL if held else ""


def _store(found: dict[str, list[Line]], tied: Areas, now: dt.datetime) -> None:
    lines = [
        CountedLine(
            measure=name,
            uid=line.uid,
            subject=line.subject,
            key=line.key,
            matter=line.matter,
            month=str(Month.of(line.at)),
            at=line.at,
            area=area_at(tied.get(line.subject, ()), line.at),
            held=line.held,
            hours=line.hours,
        )
        for name, every in found.items()
        for line in sorted(every, key=lambda one: (one.at, one.uid, one.subject, one.key))
    ]
    counts = [
        Count(measure=name, edition=MEASURES[name].digest(), as_of=now, lines=len(every))
        for name, every in found.items()
    ]
    with transaction.atomic():
        CountedLine.objects.all().delete()
        Count.objects.all().delete()
        rows.create(CountedLine, lines)
        Count.objects.bulk_create(counts)
