"""The clock's loop: the second look every second, the clocks every five, until asked to stop."""

import datetime as dt
import signal
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

import structlog
from django.db import DatabaseError, connection

from dolen.journal import clock, sealing
from dolen.recording import clockwork, lease, second_look
from dolen.recording.clockwork import Tally
from dolen.recording.models import Cursor

NAME = "clock"
LOOK_EVERY = 1.0
"""Seconds between second looks."""
TICK_EVERY = 5.0
"""Seconds between rounds of the clocks."""
_AT_ONCE = 50
_PAUSE = 0.02
"""After a large import there is much to settle: others must get their turn to write in between."""
_LASTS = dt.timedelta(seconds=20)
_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Round:
    """What one round did."""

    settled: int = 0
    tally: Tally = field(default_factory=Tally)


def once(now: dt.datetime | None = None) -> Round:
    """Seal what waits, settle it, and take everything that has become due."""
    moment = now or clock.now()
    return Round(settled=look(moment), tally=_tick(moment))


def last_ran() -> dt.datetime | None:
    """When the clocks were last looked at, in UTC; None when they never were."""
    return Cursor.objects.filter(name=NAME).values_list("moved_at", flat=True).first()


def _tick(now: dt.datetime) -> Tally:
    """One round of the clocks, noted once it is done."""
    tally = clockwork.tick(now)
    Cursor.objects.update_or_create(name=NAME, defaults={"moved_at": now})
    return tally


def look(now: dt.datetime) -> int:
    """Seal what waits (SQLite seals as it appends) and settle it; returns how many were settled."""
    if connection.vendor != "sqlite":
        while sealing.seal():
            pass
    settled = 0
    while done := second_look.look(now, limit=_AT_ONCE):
        settled += done
        time.sleep(_PAUSE)
    return settled


def stop_when_asked() -> threading.Event:
    """An event that SIGTERM and Ctrl-C set, for a command that goes on until asked to stop."""
    stop = threading.Event()

    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, ask_to_stop)
    return stop


def run(stop: threading.Event, *, told: Callable[[Round], None] = lambda _: None) -> None:
    """Go on until `stop` is set. Waits while another loop has the lease; survives a lost database.

    `told` hears of every round that did something.
    """
    holder = uuid.uuid4().hex
    ticked = dt.datetime.min.replace(tzinfo=dt.UTC)
    try:
        while not stop.is_set():
            now = clock.now()
            try:
                if lease.take(NAME, holder, now=now, lasts=_LASTS):
                    done = Round(settled=look(now))
                    if (now - ticked).total_seconds() >= TICK_EVERY:
                        done.tally, ticked = _tick(now), now
                    if done.settled or done.tally.looked:
                        told(done)
            except DatabaseError as error:
                # The database may be restarting; the clocks must go on when it is back.
                _log.error("clock.database_away", error=type(error).__name__)
                connection.close()
            stop.wait(LOOK_EVERY)
    finally:
        lease.give_up(NAME, holder)
