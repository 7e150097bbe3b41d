"""Reading the time that somebody told in a field of a fact."""

from collections.abc import Callable
from datetime import date, datetime

from dolen.law.moments import in_utc, nearest_instant

_LENGTH_OF_A_DATE = len("2026-03-17")


class UnreadableTime(ValueError):
    """Raised when a field that should hold a time holds something else."""


def moment_told(
    value: object, field: str, *, of_a_day: Callable[[date], datetime]
) -> datetime | None:
    """Return the instant told in a field, in UTC, or None when nothing was told.

    Reads aware and local times, dates, and ISO 8601 text of any of them; what has no offset is
    London time. `of_a_day` says which instant a date alone stands for. Raises `UnreadableTime`.
    """
    told = _read_text(value, field) if isinstance(value, str) else value
    if told is None:
        return None
    if isinstance(told, datetime):
        return nearest_instant(told) if told.tzinfo is None else in_utc(told)
    if isinstance(told, date):
        return of_a_day(told)
    raise _unreadable(field)


def _read_text(text: str, field: str) -> date | None:
    if not text:
        return None
    try:
        if len(text) == _LENGTH_OF_A_DATE:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise _unreadable(field) from error


def _unreadable(field: str) -> UnreadableTime:
    """Without the value, which may be personal."""
    return UnreadableTime(
        f"The field {field} does not hold a time. Give a date and time such as 2026-03-17T11:00."
    )
