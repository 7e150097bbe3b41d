"""Throws away everything that is worked out, and works it out anew from the journal.

A projection that cannot be rebuilt is a second truth. Nothing here writes a fact, except that a
concern the present rules see and nobody was ever told of is told.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import AutoField, Model

from dolen.access.models import Standing
from dolen.cases.models import CaseRow
from dolen.concerns.models import ConcernLink, ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.flags.models import FlagRow
from dolen.journal import index
from dolen.journal import reading as journal
from dolen.people import reading as people_reading
from dolen.people import rebuilding as people
from dolen.recording import deeds, work
from dolen.recording.garbage import little_to_collect

PROJECTIONS: tuple[type[Model], ...] = (
    *people.PROJECTIONS, Standing, CaseRow, DutyRow, FlagRow, ConcernRow,
)  # fmt: skip
"""Every table that is worked out from the journal (what names a concern's people goes with it)."""

_CLEARED: tuple[type[Model], ...] = (ConcernLink, ConcernRow, FlagRow, DutyRow, CaseRow, Standing)
_AT_ONCE = 500

Row = tuple[str, str]
Progress = Callable[[str, int, int], None]
"""Hears what is being done, how many are done, and of how many."""


@dataclass(slots=True)
class Rebuilt:
    """What rebuilding came to, and how the rows differ from those before (only if asked for)."""

    facts: int = 0
    subjects: int = 0
    gone: Counter[Row] = field(default_factory=Counter)
    new: Counter[Row] = field(default_factory=Counter)


class _Undo(Exception):
    """Leaves the transaction of a comparison without keeping anything."""


def rebuild(now: dt.datetime, *, progress: Progress = lambda *_: None) -> Rebuilt:
    """Clear and work out every projection as of `now`, in one transaction."""
    with transaction.atomic(), little_to_collect():
        return _rebuild(now, progress)


def compare(now: dt.datetime, *, progress: Progress = lambda *_: None) -> Rebuilt:
    """Say how rebuilding would change the rows, and keep nothing of it."""
    done = Rebuilt()
    try:
        with transaction.atomic(), little_to_collect():
            before = _rows()
            done = _rebuild(now, progress)
            after = _rows()
            done.gone, done.new = before - after, after - before
            raise _Undo
    except _Undo:
        return done


def _rebuild(now: dt.datetime, progress: Progress) -> Rebuilt:
    for model in _CLEARED:
        model._default_manager.all().delete()
    progress("people", 0, 1)
    index.rebuild()
    facts = people.rebuild()
    progress("people", 1, 1)
    nominals = people_reading.side_by_side()
    matters = _matters()
    for start in range(0, len(nominals), _AT_ONCE):
        _work_out(set(nominals[start : start + _AT_ONCE]), set(), now)
        progress("subjects", min(start + _AT_ONCE, len(nominals)), len(nominals))
    if matters:
        _work_out(set(), matters, now)
    return Rebuilt(facts=facts, subjects=len(nominals))


def _work_out(nominals: set[str], matters: set[str], now: dt.datetime) -> None:
    done = work.Work(now=now, nominals=nominals, matters=matters, kinds=None, alone=True)
    deeds.tell_found(work.run(done))


def _matters() -> set[str]:
    """The matters in which something is owed for nobody in particular, or a pattern is looked for.

    All else goes by subject.
    """
    kinds = {
        on.kind
        for rule in duties
        if rule.for_each in ("event", "event_with_child")
        for on in rule.opened_by
    }
    kinds |= {kind for rule in concerns if rule.anchor == "matter" for kind in rule.kinds}
    return journal.matters_with(kinds)


def _rows() -> Counter[Row]:
    return Counter(row for model in PROJECTIONS for row in _rows_of(model))


def _rows_of(model: type[Model]) -> Iterator[Row]:
    """Each row by its natural values; ids given by the database say nothing and are left out."""
    columns = [one.attname for one in model._meta.concrete_fields if not isinstance(one, AutoField)]
    for values in model._default_manager.order_by().values_list(*columns).iterator(2_000):
        yield (
            model._meta.label,
            ", ".join(f"{name}={value}" for name, value in zip(columns, values, strict=True)),
        )
