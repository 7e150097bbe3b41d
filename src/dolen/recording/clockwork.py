"""The clock: notices what has become due, tells whom it concerns, once, and moves on.

Safe to run twice and anywhere. It looks only at rows whose next moment has passed, in batches under
a savepoint; a failing row is found by splitting, put aside, reported and owned, and never stops
the others. No statutory clock depends on a message: everything is worked out from facts.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from django.db import transaction
from django.db.models import F

from dolen.concerns import stage as concerns_stage
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties import stage as duties_stage
from dolen.duties.models import DutyRow, Trouble
from dolen.people.standpoint import Standpoint
from dolen.recording import deeds, noting
from dolen.recording.garbage import little_to_collect
from dolen.recording.notings import notings

BATCH = 400
_ASIDE = dt.timedelta(hours=1)
_NOTING = "noting:"
_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Tally:
    """What one round of the clock did."""

    looked: int = 0
    escalated: int = 0
    raised: int = 0
    aside: int = 0

    def add(self, other: "Tally") -> None:
        """Count another round in."""
        self.looked += other.looked
        self.escalated += other.escalated
        self.raised += other.raised
        self.aside += other.aside


@dataclass(frozen=True, slots=True)
class _Due:
    """A row whose moment has come: a duty, or an absence that has lasted."""

    name: str
    rule: str
    nominal: str
    matter: str

    @property
    def whose(self) -> str:
        """The nominal, or the matter of what is owed for nobody in particular."""
        return self.nominal or self.matter


def tick(now: dt.datetime) -> Tally:
    """Take everything whose next moment is at or before `now`, until nothing is left.

    What the house notes of itself by then (a month that began) is noted first.
    """
    with little_to_collect():
        _note(now)
        return _ticked(now)


def _ticked(now: dt.datetime) -> Tally:
    total = Tally()
    seen: set[str] = set(Trouble.objects.filter(try_again_at__gt=now).values_list("row", flat=True))
    stuck = len(seen)
    ill: set[str] = set()
    while True:
        waiting = _due(now, BATCH + stuck)
        due = [one for one in waiting if one.name not in seen][:BATCH]
        if not due:
            return total
        stuck = len([one for one in waiting if one.name in seen])
        seen |= {one.name for one in due}
        # Another row of a subject that failed would fail again, and its whole batch be split.
        for one in due:
            if one.whose in ill:
                total.add(_take([one], now, ill))
        total.add(_take([one for one in due if one.whose not in ill], now, ill))


def _note(now: dt.datetime) -> None:
    """One noting after another, so that a later one sees what those before it noted.

    One that fails is put aside for a while, reported and owned like a row; the clocks go on.
    """
    troubled = Trouble.objects.filter(row__startswith=_NOTING)
    troubles = dict(troubled.values_list("row", "try_again_at"))
    for one in notings:
        row = f"{_NOTING}{one.name}"
        if row in troubles and troubles[row] > now:
            continue
        try:
            noting.note(one, now)
        except Exception as error:  # whatever it is, it must not stop the clocks
            _put_aside(row, error, now)
        else:
            if row in troubles:
                Trouble.objects.filter(row=row).delete()


def _due(now: dt.datetime, size: int) -> list[_Due]:
    duties = DutyRow.objects.filter(next_alarm_at__lte=now).order_by("next_alarm_at", "pk")
    absences = ConcernRow.objects.filter(next_alarm_at__lte=now).order_by("next_alarm_at", "pk")
    owed = duties.values_list("rule", "subject", "scope", "opened_by")[:size]
    found = [_Due(f"duty:{':'.join(one)}", *one[:3]) for one in owed]
    return found + [_lasting(row) for row in absences[:size]]


def _lasting(row: ConcernRow) -> _Due:
    rule = concerns.get(row.rule)
    where = ("", row.anchor) if rule and rule.anchor == "matter" else (row.anchor, "")
    return _Due(f"concern:{row.rule}:{row.anchor}:{row.key}", row.rule, *where)


def _take(due: Sequence[_Due], now: dt.datetime, ill: set[str]) -> Tally:
    """Work the rows out; one that fails is found by splitting, and whose it is noted in `ill`."""
    if not due:
        return Tally()
    try:
        with transaction.atomic():
            return _work_out(due, now)
    except Exception as error:  # whatever it is, one row must not stop the clocks
        if len(due) > 1:
            half = len(due) // 2
            tally = _take(due[:half], now, ill)
            tally.add(_take(due[half:], now, ill))
            return tally
        _put_aside(due[0].name, error, now)
        ill.add(due[0].whose)
        return Tally(looked=1, aside=1)


def _work_out(due: Sequence[_Due], now: dt.datetime) -> Tally:
    duties = [one for one in due if one.name.startswith("duty:")]
    absences = [one for one in due if one.name.startswith("concern:")]
    standpoint = Standpoint(as_of=now)
    evaluated = duties_stage.recompute(
        standpoint,
        subjects={one.nominal for one in duties if one.nominal},
        matters={one.matter for one in duties if not one.nominal},
        ringing=True,
    )
    told = deeds.escalations(evaluated, standpoint, now=now)
    news = _looked_again(standpoint, absences) if absences else []
    said = deeds.concerns(news, standpoint, now=now)
    deeds.tell(told, before=standpoint, rung=True)
    deeds.tell(said, before=standpoint)
    Trouble.objects.filter(row__in=[one.name for one in due]).delete()
    return Tally(looked=len(due), escalated=len(told), raised=len(said))


def _looked_again(standpoint: Standpoint, absences: Sequence[_Due]) -> list[concerns_stage.News]:
    return concerns_stage.lasting(
        standpoint,
        nominals={one.nominal for one in absences if one.nominal},
        matters={one.matter for one in absences if one.matter},
        rules={one.rule for one in absences},
    )


def _put_aside(row: str, error: Exception, now: dt.datetime) -> None:
    _log.error("clock.row_put_aside", row=row, error=type(error).__name__)
    trouble, made = Trouble.objects.get_or_create(
        row=row[:200],
        defaults={"error": type(error).__name__, "since": now, "try_again_at": now + _ASIDE},
    )
    if not made:
        Trouble.objects.filter(pk=trouble.pk).update(
            error=type(error).__name__, try_again_at=now + _ASIDE, times=F("times") + 1
        )
