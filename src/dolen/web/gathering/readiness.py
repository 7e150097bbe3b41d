"""Whether everything behind the pages keeps up: the database, the seal, the second look."""

import datetime as dt

from django.db import connection

from dolen.journal import lag
from dolen.recording import second_look
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
    }


def _settles(now: dt.datetime) -> bool:
    if second_look.unsettled() <= 0:
        return True
    moved = Cursor.objects.filter(name=second_look.NAME).values_list("moved_at", flat=True).first()
    return moved is not None and now - moved <= MOST_BEHIND
