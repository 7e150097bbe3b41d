"""Local time in London and instants in UTC, and the two nights a year when they part company.

Every function here takes and returns aware times; results are in UTC, because two local times of
the same zone compare by the clock on the wall and not by the order in which they happened.
"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
END_OF_DAY = time(23, 59)
"""The last minute of a day; clocks in days end here, exact to the minute."""


class NaiveTime(ValueError):
    """Raised when a time does not say where on the globe its clock hangs."""


class NonexistentTime(ValueError):
    """Raised for a local time that the clocks skip when they go forward."""


def in_utc(moment: datetime) -> datetime:
    """Return the same instant in UTC. Raises `NaiveTime` when `moment` has no offset."""
    if moment.utcoffset() is None:
        raise NaiveTime(
            f"{moment.isoformat()} has no offset. Give an aware time, or read a local time with "
            f"from_local."
        )
    return moment.astimezone(UTC)


def in_london(moment: datetime) -> datetime:
    """Return the same instant as London's clocks show it. Raises `NaiveTime`."""
    return in_utc(moment).astimezone(LONDON)


def local_day(moment: datetime) -> date:
    """Return the date in London at that instant. Raises `NaiveTime`."""
    return in_london(moment).date()


def is_ambiguous(local: datetime) -> bool:
    """Return True when London's clocks show this naive local time twice, as they go back.

    Raises ValueError when `local` carries an offset.
    """
    earlier = nearest_instant(local.replace(fold=0))
    later = nearest_instant(local.replace(fold=1))
    return earlier < later


def from_local(local: datetime, *, later: bool = False) -> datetime:
    """Return the instant at which London's clocks show the naive time `local`, in UTC.

    A time shown twice is the earlier of the two unless `later`; ask with `is_ambiguous` and let a
    person choose. Raises `NonexistentTime` for a time the clocks skip, ValueError for an aware one.
    """
    instant = nearest_instant(local.replace(fold=int(later)))
    if instant.astimezone(LONDON).replace(tzinfo=None) != local:
        raise NonexistentTime(
            f"{local.isoformat(sep=' ')} never happened: the clocks went forward over it. "
            f"Give a time before or after the change."
        )
    return instant


def nearest_instant(local: datetime) -> datetime:
    """Return an instant for any naive London time, in UTC, for results of calculation.

    A skipped time stands for as long after the change as it is past it: 01:30 is 02:30 summer time.
    A time shown twice follows its `fold`, which is the earlier by default.
    Raises ValueError when `local` carries an offset.
    """
    if local.tzinfo is not None:
        raise ValueError(f"{local.isoformat()} has an offset already; give the local time alone.")
    return local.replace(tzinfo=LONDON).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    """Return the instant at which the day begins in London, in UTC."""
    return nearest_instant(datetime.combine(day, time.min))


def end_of_day(day: date) -> datetime:
    """Return 23:59 of the day in London, in UTC."""
    return nearest_instant(datetime.combine(day, END_OF_DAY))
