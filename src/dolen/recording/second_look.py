"""The second look: the guarantee behind the answer given at once.

Two facts recorded at the same moment that share no nominal (she is his partner; the child lives in
her flat) may each be worked out without seeing the other. A cursor over the sealed journal looks
again around every fact after it is sealed, through the same stages, and stores the difference. A
fact is settled when the cursor has passed it.

Whom the facts describe are matched again as well: two records of one person at the same moment did
not see each other, and a batch may have been killed between appending and matching.
"""

import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from dolen.concerns import facts as concerns
from dolen.concerns.stage import named_in
from dolen.journal import clock, store
from dolen.journal import reading as journal
from dolen.journal.problems import Finding, Problem
from dolen.journal.told import matters_of
from dolen.people import judging, reading
from dolen.recording import deeds, matching, work
from dolen.recording.models import Cursor

NAME = "second_look"
_AT_ONCE = 200
_SOON = dt.timedelta(minutes=1)


def look(now: dt.datetime, *, limit: int = _AT_ONCE) -> int:
    """Settle up to `limit` sealed facts; returns how many. Safe to run twice and anywhere."""
    with transaction.atomic():
        cursor = _cursor()
        sealed = store.positions_after(cursor.position, limit)
        if not sealed:
            return 0
        uids = [uid for uid, _ in sealed]
        headers = store.read_headers(uids)
        nominals = reading.nominals_in(uids)
        nobody = reading.naming_nobody(headers.keys())
        done = work.Work(now=now, nominals=set(nominals), matters=matters_of(headers.values()))
        done.unnamed = matters_of(headers[uid] for uid in nobody)
        done.kinds = {head.kind for head in headers.values()}
        told_of = [head for head in headers.values() if head.kind in concerns.KINDS]
        done.named = named_in(head.load() for head in told_of)
        work.run(done)
        deeds.tell_found(done)
        described = judging.described_in(uids)
        matching.join_doors(described, now=now)
        matching.look(described, now=now)
        cursor.position = max(position for _, position in sealed) + 1
        cursor.moved_at = now
        cursor.save()
        return len(sealed)


def settle(now: dt.datetime) -> int:
    """Look until every sealed fact is settled; returns how many were."""
    total = 0
    while done := look(now):
        total += done
    return total


def unsettled() -> int:
    """How many sealed facts the second look has not passed yet."""
    position = Cursor.objects.filter(name=NAME).values_list("position", flat=True).first() or 0
    return store.sealed_size() - position


def unsettled_too_long() -> Iterator[Problem]:
    """What `dolen verify` asks: that no sealed fact older than a minute waits for its second look.

    Only the first such fact is named, by its position.
    """
    position = Cursor.objects.filter(name=NAME).values_list("position", flat=True).first() or 0
    recorded_at = journal.recorded_at(position)
    if recorded_at is not None and clock.now() - recorded_at > _SOON:
        yield Problem(Finding.UNSETTLED_TOO_LONG, str(position))


def _cursor() -> Cursor:
    Cursor.objects.get_or_create(name=NAME)
    return Cursor.objects.select_for_update().get(name=NAME)
