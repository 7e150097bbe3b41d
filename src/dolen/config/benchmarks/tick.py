"""The clock after a long night: thousands of overdue duties, one of which cannot be worked out."""

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db import connection

from dolen.config import made_up
from dolen.config.made_up import NOW, OFFICER, START
from dolen.config.measuring import SQLITE, engines, own_databases, say, seconds
from dolen.duties.facts import DutyEscalated
from dolen.duties.models import DutyRow, Trouble
from dolen.journal import clock, reading
from dolen.journal.subjects import PersonRef
from dolen.people import telling
from dolen.protection.facts import TakenIntoProtection
from dolen.recording import clockwork
from dolen.recording.many import ToRecord, record_many

_DUTIES_EACH = 5


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure the first round of the clock after so many duties have become overdue."""
    words = argparse.ArgumentParser(prog="dolen bench tick")
    words.add_argument("--duties", type=int, default=10_000, metavar="N")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    asked = words.parse_args(list(arguments))
    with own_databases(asked.engine):
        return {"engine": asked.engine, **_measure(max(2, asked.duties // _DUTIES_EACH))}


def _measure(children: int) -> dict[str, Any]:
    say(f"Taking {children} children into protection")
    with clock.at(NOW):
        cast = made_up.make_known(children)
        taken = [
            ToRecord(
                TakenIntoProtection(
                    happened_at=START + timedelta(seconds=number),
                    child=PersonRef(nominal=child),
                    case=f"taken.{number}",
                ),
                key=f"taken {number}",
            )
            for number, child in enumerate(cast.children)
        ]
        # Recorded as it happened, so that nothing is due yet.
        record_many(taken, by=OFFICER, now=START + timedelta(seconds=children))
        waiting = _waiting()
        spoilt = _spoil()
        say(f"Escalating what {waiting} duties are owed")
        took = seconds(lambda: clockwork.tick(NOW))
        again = clockwork.tick(NOW)
    told = _told()
    aside = set(Trouble.objects.values_list("row", flat=True))
    return {
        "overdue_duties": waiting,
        "first_round_seconds": took,
        "duties_per_second": waiting / took,
        "escalations_told": sum(told.values()),
        "escalations_told_twice": sum(1 for times in told.values() if times > 1),
        "rows_of_spoilt_fact": DutyRow.objects.filter(opened_by=spoilt).count(),
        "rows_put_aside": len(aside),
        "rows_put_aside_wrongly": sum(1 for row in aside if spoilt not in row),
        "looked_at_in_second_round": again.looked,
        "still_waiting": _waiting() - len(aside),
    }


def _waiting() -> int:
    return DutyRow.objects.filter(next_alarm_at__lte=NOW).count()


def _spoil() -> str:
    """Take away what one of the facts says, as a failing disk would; returns its uid."""
    first = DutyRow.objects.order_by("opens_at").values_list("opened_by", flat=True).first() or ""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM journal_contentrow WHERE uid = %s", [first])
    reading.cache.forget([first])
    telling.forget([first])
    return first


def _told() -> Counter[tuple[object, ...]]:
    told: Counter[tuple[object, ...]] = Counter()
    for header in reading.headers_of_kind(DutyEscalated.kind).values():
        fact = header.load()
        if isinstance(fact, DutyEscalated):
            told[fact.duty, fact.opened_by, fact.to, fact.alarm_at] += 1
    return told
