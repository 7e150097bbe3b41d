"""Days and times as old stores write them: by the formats their mapping names, else ISO."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from dolen.law.moments import LONDON, nearest_instant

_OLDEST = 1900
_LATEST = 2200
_BY_DAY = ("%d", "%j", "%x", "%c")
_BY_MONTH = ("%m", "%b", "%B")

Precision = str
"""How much of a day was told: "day", "month" or "year"."""


class NoDate(ValueError):
    """The text is no date in any of the accepted forms."""


@lru_cache(maxsize=50_000)
def moment(text: str, formats: tuple[str, ...], zone: str) -> dt.datetime:
    """The instant `text` tells, in UTC. A time without a zone hangs on the clock of `zone`.

    A local time the clocks skip stands for as long after the change; one shown twice is the
    earlier. Raises `NoDate`, also for a year of no living memory.
    """
    read, _form = _read(text, formats)
    if read.tzinfo is not None:
        return read.astimezone(dt.UTC)
    if zone == LONDON.key:
        return nearest_instant(read)
    return read.replace(tzinfo=ZoneInfo(zone)).astimezone(dt.UTC)


@lru_cache(maxsize=50_000)
def day(text: str, formats: tuple[str, ...]) -> tuple[dt.date, Precision]:
    """The day `text` tells and how exactly: without a day, the first of the month or year.

    Raises `NoDate`.
    """
    read, form = _read(text, formats)
    if form is None or any(part in form for part in _BY_DAY):
        return read.date(), "day"
    return read.date(), "month" if any(part in form for part in _BY_MONTH) else "year"


def born(text: str, formats: tuple[str, ...], today: dt.date) -> tuple[dt.date, Precision]:
    """A day of birth. Of a year of two figures that lies ahead, the century before is meant."""
    read, precision = day(text, formats)
    if read <= today or not any("%y" in form for form in formats):
        return read, precision
    try:
        return read.replace(year=read.year - 100), precision
    except ValueError as error:  # 29 February of a year that has none
        raise NoDate(text) from error


def _read(text: str, formats: tuple[str, ...]) -> tuple[dt.datetime, str | None]:
    for form in formats:
        try:
            read = dt.datetime.strptime(text, form)  # noqa: DTZ007  # its zone is given afterwards
        except ValueError:
            continue
        return _plausible(read, text), form
    try:
        return _plausible(dt.datetime.fromisoformat(text), text), None
    except ValueError as error:
        raise NoDate(text) from error


def _plausible(read: dt.datetime, text: str) -> dt.datetime:
    if not _OLDEST <= read.year < _LATEST:
        raise NoDate(text)
    return read
