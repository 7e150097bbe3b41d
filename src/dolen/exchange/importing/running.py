"""An import, some thousand rows at a time, through the one way in for many facts.

Safe to run twice and to kill at any moment: a telling has a name of its own, and the same key of a
store is always the same nominal.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView
from dolen.access.roles import AgencySort, Role
from dolen.exchange.importing import keyed, progress
from dolen.exchange.importing.checking import Checked, refuse_columns
from dolen.exchange.importing.drafts import Outcome, Telling
from dolen.exchange.importing.introducing import Known, known
from dolen.exchange.importing.joining import join_imported
from dolen.exchange.importing.progress import Reached, Totals
from dolen.exchange.importing.rejecting import RejectsFile
from dolen.exchange.importing.rows import Reject, Row, Source
from dolen.exchange.importing.telling import Teller
from dolen.journal import clock
from dolen.journal.told import matters_of
from dolen.people import reading
from dolen.recording.many import ToRecord, record_many, work_out

AT_ONCE = 2_000
"""Rows dealt with before the place is written down."""
IMPORTER = MemberView(
    id="import",
    display="Import",
    agency="import",
    agency_sort=AgencySort.NOBODY,
    # Told in the role of whoever brings stores in; the second one may tell every kind.
    roles=(Role.RECORDS_MANAGER, Role.DSU_PPU),
)
"""The member of no person in whose name imported facts are told."""
Heard = Callable[[int], None]
"""Hears how many rows have been dealt with."""


@dataclass(frozen=True, slots=True)
class Files:
    """Where the rejects go, and where the place reached is written down."""

    rejects: Path
    reached: Path


@dataclass(slots=True)
class _Part:
    """Some rows: what they tell, and why some cannot be told."""

    last: int
    tellings: list[tuple[int, tuple[Telling, ...]]]
    rejects: list[Reject]
    passed_over: int


def begin(
    source: Source, checked: Checked, files: Files, *, cut_over: dt.datetime | None = None
) -> Reached:
    """Where to begin: at the first row, or after the last one that an import killed had reached.

    One that goes on keeps the cut-over it began with. Raises `MappingWrong` for columns that the
    source does not have.
    """
    refuse_columns(checked, source.columns)
    mapping = hashlib.sha256(checked.text.encode()).hexdigest()
    fingerprint = source.fingerprint()
    before = progress.read(files.reached)
    if before and not before.done and (before.source, before.mapping) == (fingerprint, mapping):
        return before
    now = clock.now()
    return Reached(
        source=fingerprint,
        mapping=mapping,
        cut_over=(cut_over or now).isoformat(),
        began=before.began if before and not before.done else now.isoformat(),
    )


def run(
    source: Source,
    checked: Checked,
    files: Files,
    reached: Reached,
    *,
    heard: Heard = lambda _: None,
) -> Totals:
    """Tell every row after `reached`; returns the totals, with those of the part done before."""
    teller = _teller(checked, reached)
    rejects = RejectsFile(files.rejects, size=reached.rejects)
    before = progress.read(files.reached)
    interrupted = before is not None and not before.done
    progress.write(files.reached, reached)
    with source.rows(after=reached.row) as rows:
        for part in _parts(rows, teller):
            _keep(part, checked.mapping.store, reached.totals, again=interrupted)
            interrupted = False
            rejects.add(part.rejects)
            reached.row, reached.rejects = part.last, rejects.size
            progress.write(files.reached, reached)
            heard(reached.row)
    _join_up(reached, files)
    reached.done = True
    progress.write(files.reached, reached)
    return reached.totals


def _join_up(reached: Reached, files: Files) -> None:
    """Match whoever this import brought in, and say after each few how far that has come."""

    def heard(last: str) -> None:
        reached.joined = last
        progress.write(files.reached, reached)

    if reached.totals.told:
        since = dt.datetime.fromisoformat(reached.began)
        join_imported(since=since, now=clock.now(), after=reached.joined, heard=heard)


def tried(
    source: Source, checked: Checked, *, cut_over: dt.datetime, most: int | None = None
) -> Iterator[tuple[Row | Reject, Outcome]]:
    """What each row would become, or why it would be rejected. Nothing is kept."""
    refuse_columns(checked, source.columns)
    teller = Teller(checked, now=clock.now(), cut_over=cut_over)
    with source.rows() as rows:
        for row in islice(rows, most):
            yield row, teller.tell(row)


def count(totals: Totals, outcome: Outcome) -> None:
    """Add what one row came to."""
    totals.rows += 1
    totals.told += bool(outcome.tellings)
    totals.rejected += bool(outcome.rejects)
    totals.passed_over += not (outcome.tellings or outcome.rejects)
    for one in outcome.tellings:
        totals.count(one.fact.kind)


def _teller(checked: Checked, reached: Reached) -> Teller:
    cut_over = dt.datetime.fromisoformat(reached.cut_over)
    return Teller(checked, now=clock.now(), cut_over=cut_over)


def _parts(rows: Iterator[Row | Reject], teller: Teller) -> Iterator[_Part]:
    while some := list(islice(rows, AT_ONCE)):
        part = _Part(0, [], [], 0)
        for row in some:
            part.last = row.row if isinstance(row, Reject) else row.number
            outcome = teller.tell(row)
            part.rejects += outcome.rejects
            if outcome.tellings:
                part.tellings.append((part.last, outcome.tellings))
            elif not outcome.rejects:
                part.passed_over += 1
        yield part


def _keep(part: _Part, store: str, totals: Totals, *, again: bool) -> None:
    now = clock.now()
    there = known([telling for _row, told in part.tellings for telling in told])
    _refuse_erased(part, there)
    tellings = [telling for _row, told in part.tellings for telling in told]
    batch = list(_to_record(tellings, there))
    kept = record_many(batch, by=IMPORTER, now=now, match=False)
    if again:
        _work_out_again(tellings, now)
    totals.told += len(part.tellings)
    totals.rejected += len({one.row for one in part.rejects})
    totals.passed_over += part.passed_over
    totals.rows = totals.told + totals.rejected + totals.passed_over
    totals.facts += kept.facts
    totals.facts_before += len(batch) - kept.facts
    for one in batch:
        totals.count(one.fact.kind)


def _refuse_erased(part: _Part, there: Known) -> None:
    """Reject rows about somebody whose record was erased by law: a store does not bring it back."""
    left = []
    for row, told in part.tellings:
        if any(one.introduces in there.erased for one in told):
            accepted = _("nobody whose record was erased by law")
            part.rejects.append(Reject(row, "", "", _("erased"), accepted))
        else:
            left.append((row, told))
    part.tellings = left
    part.rejects.sort(key=lambda one: one.row)


def _to_record(tellings: Sequence[Telling], there: Known) -> Iterator[ToRecord]:
    seen: set[str] = set()
    for telling in tellings:
        if telling.once in seen:
            continue
        seen.add(telling.once)
        if telling.about is None:
            yield ToRecord(telling.fact, telling.once, keyed.uid_of(telling.once))
        else:
            yield there.described(telling)


def _work_out_again(tellings: Sequence[Telling], now: dt.datetime) -> None:
    """Work out what a killed import had appended and nobody had worked out."""
    uids = {keyed.uid_of(one.once) for one in tellings}
    uids |= {one.introduces for one in tellings if one.introduces}
    matters = matters_of(one.fact for one in tellings)
    work_out(set(reading.nominals_in(uids)), matters=matters, now=now)
