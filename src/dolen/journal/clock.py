"""The one place that reads the clock. Rules never do: they are told the moment."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_held: ContextVar[dt.datetime | None] = ContextVar("held_moment", default=None)


def now() -> dt.datetime:
    """The moment it is for the house, in UTC: the machine's, or the one held by `at`."""
    return _held.get() or real()


def real() -> dt.datetime:
    """The machine's own moment, in UTC, also while `at` holds another.

    For what must not be dated back in a replay: signatures and limits of waiting.
    """
    return dt.datetime.now(dt.UTC)


@contextmanager
def at(moment: dt.datetime) -> Iterator[dt.datetime]:
    """Hold the clock at `moment` (aware) in this context: for replays, demonstrations and tests.

    Raises ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone.")
    before = _held.set(moment.astimezone(dt.UTC))
    try:
        yield moment
    finally:
        _held.reset(before)
