"""Whether everything behind the pages keeps up: database, seal, second look and clocks."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from dolen.journal import lag
from dolen.recording import loop, second_look
from dolen.recording.models import Cursor

MOST_BEHIND = dt.timedelta(minutes=1)
"""How long a fact may wait to be sealed, and then to be looked at again."""


def checks(now: dt.datetime) -> dict[str, bool]:
    """Each thing that must keep up, and whether it does. Raises DatabaseError."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    waiting = lag.waiting_since()
    return {
        "database": True,
        "seal": waiting is None or now - waiting <= MOST_BEHIND,
        "second_look": _settles(now),
        "clock": not clock_state(now).late,
    }


@dataclass(frozen=True, slots=True)
class ClockState:
    """When the clocks were last looked at (None: never), and whether that is too long ago."""

    last_ran: dt.datetime | None
    late: bool


def clock_state(now: dt.datetime) -> ClockState:
    """How the clocks stand. Raises DatabaseError."""
    last = loop.last_ran()
    late_after = dt.timedelta(seconds=settings.CLOCK_LATE_AFTER)
    return ClockState(last, late=last is None or now - last > late_after)


def _settles(now: dt.datetime) -> bool:
    if second_look.unsettled() <= 0:
        return True
    moved = Cursor.objects.filter(name=second_look.NAME).values_list("moved_at", flat=True).first()
    return moved is not None and now - moved <= MOST_BEHIND
