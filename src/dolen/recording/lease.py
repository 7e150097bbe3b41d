"""A lease: of many processes that could do a task, one does it at a time.

Two loops of the clock at once would do no harm, since every deed is told once; they would only do
the same work twice. A holder that dies is followed by the next when its time has run out.
"""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from dolen.recording.models import Lease


def take(name: str, holder: str, *, now: dt.datetime, lasts: dt.timedelta) -> bool:
    """Take or renew the lease called `name` for `holder` until `now + lasts`; whether it has it."""
    with transaction.atomic():
        Lease.objects.get_or_create(name=name, defaults={"holder": holder, "until": now + lasts})
        free = Lease.objects.filter(name=name).filter(Q(holder=holder) | Q(until__lte=now))
        return bool(free.update(holder=holder, until=now + lasts))


def give_up(name: str, holder: str) -> None:
    """Let the next have the lease at once."""
    Lease.objects.filter(name=name, holder=holder).delete()
