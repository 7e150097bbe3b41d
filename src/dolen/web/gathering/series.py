"""Whether meetings are held as often as they should be: of each kind the last and the next."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dolen.duties.models import DutyRow
from dolen.duties.state import Status
from dolen.law.moments import local_day
from dolen.meetings.dates import next_owed
from dolen.meetings.facts import MeetingConvened
from dolen.meetings.kinds import MEETING_KINDS, area_words
from dolen.people import reading as people
from dolen.web.gathering.exploitation import numbers_on
from dolen.web.gathering.meetings import RULE
from dolen.web.words import translated

_LOOK_BACK = dt.timedelta(days=190)
_OFF = (Status.CANCELLED.value, Status.CANCELLED_LATE.value, Status.VOID.value)


@dataclass(frozen=True, slots=True)
class Series:
    """The meetings of one kind and area: the last, the one convened next, when one is owed."""

    says: str
    area: str
    last: dt.datetime
    owed: dt.datetime
    convened: dt.datetime | None
    late: bool


def series(now: dt.datetime) -> list[Series]:
    """Every kind and area of which a meeting was held in half a year; the latest owed first."""
    rows = DutyRow.objects.filter(rule=RULE, opens_at__gte=now - _LOOK_BACK)
    told = people.told_of(
        set(rows.exclude(status__in=_OFF).values_list("opened_by", flat=True)), alive=True
    )
    begun: dict[tuple[str, str], list[dt.datetime]] = defaultdict(list)
    for one in told.values():
        fact = one.fact
        if isinstance(fact, MeetingConvened) and fact.begins_at and fact.sort:
            begun[fact.sort, fact.area or ""].append(fact.begins_at)
    found = [
        made
        for (sort, area), moments in begun.items()
        if (made := _one(sort, area, sorted(moments), now)) is not None
    ]
    return sorted(found, key=lambda one: (not one.late, one.owed, one.says, one.area))


def _one(sort: str, area: str, moments: Sequence[dt.datetime], now: dt.datetime) -> Series | None:
    kind = MEETING_KINDS.get(sort)
    held = [moment for moment in moments if moment <= now]
    if kind is None or kind.every is None or not held:
        return None
    days = numbers_on(local_day(held[-1]))(kind.every)
    if days == float("inf"):
        return None
    owed = next_owed(held[-1], days)
    to_come = next((moment for moment in moments if moment > now), None)
    late = (to_come or now) > owed
    return Series(
        says=translated(kind.says),
        area=translated(area_words(area)),
        last=held[-1],
        owed=owed,
        convened=to_come,
        late=late,
    )
