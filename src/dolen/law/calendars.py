"""How time is counted: elapsed hours, weeks, months, working days, school days and birthdays.

Starts are aware times in any zone; results are instants in UTC. "Local" is London. Clocks that run
in days end at 23:59 local of their last day. Nothing here reads a clock, a setting or the network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta

from dolen.law.days import (
    CalendarEnds,
    Holiday,
    HolidayCalendar,
    SchoolCalendar,
    assumed_school_calendar,
    england_and_wales,
)
from dolen.law.moments import (
    END_OF_DAY,
    LONDON,
    NaiveTime,
    NonexistentTime,
    end_of_day,
    from_local,
    in_london,
    in_utc,
    is_ambiguous,
    local_day,
    nearest_instant,
    start_of_day,
)

__all__ = [
    "END_OF_DAY",
    "LONDON",
    "CalendarEnds",
    "Calendars",
    "Holiday",
    "HolidayCalendar",
    "NaiveTime",
    "NonexistentTime",
    "SchoolCalendar",
    "add_hours",
    "add_months",
    "add_weeks",
    "add_working_days",
    "age_on",
    "assumed_school_calendar",
    "calendar_days_inclusive",
    "eighteenth_birthday",
    "end_of_day",
    "england_and_wales",
    "from_local",
    "in_london",
    "in_utc",
    "is_ambiguous",
    "is_child_on",
    "local_day",
    "nearest_instant",
    "next_school_day",
    "standard_calendars",
    "start_of_day",
    "turns_eighteen",
]

_SUNDAY = 6
_ONE_DAY = timedelta(days=1)
ADULT_AGE = 18


@dataclass(frozen=True, kw_only=True)
class Calendars:
    """The calendars a clock may need: bank holidays, and school days per establishment."""

    holidays: HolidayCalendar
    default_school: SchoolCalendar
    schools: Mapping[str, SchoolCalendar] = field(default_factory=dict)

    def school(self, establishment: str | None = None) -> SchoolCalendar:
        """Return the establishment's calendar, or the default when it has given none."""
        if establishment is None:
            return self.default_school
        return self.schools.get(establishment, self.default_school)


@cache
def standard_calendars() -> Calendars:
    """Return the published bank holidays with the assumed school calendar."""
    holidays = england_and_wales()
    return Calendars(holidays=holidays, default_school=assumed_school_calendar(holidays))


def add_hours(start: datetime, hours: float | timedelta, *, skip_sundays: bool = False) -> datetime:
    """Return the instant so many elapsed hours after `start`, whatever the clocks do.

    With `skip_sundays` the hours of Sundays, local time, do not count; then hours may not be
    negative (ValueError). Negative hours otherwise reach back, for warnings.
    """
    length = hours if isinstance(hours, timedelta) else timedelta(hours=hours)
    moment = in_utc(start)
    if not skip_sundays:
        return moment + length
    if length < timedelta(0):
        raise ValueError(f"Hours without Sundays are counted forwards only: {hours} was given.")
    while length > timedelta(0):
        day = local_day(moment)
        monday = day + timedelta(days=7 - day.weekday())
        if day.weekday() != _SUNDAY:
            counted = min(length, start_of_day(monday - _ONE_DAY) - moment)
            moment, length = moment + counted, length - counted
        if length > timedelta(0):
            moment = start_of_day(monday)
    return moment


def add_weeks(start: datetime, weeks: int, *, ends_at_day_end: bool = False) -> datetime:
    """Return the same local clock time so many weeks later, or 23:59 of that day."""
    return _on_later_day(start, local_day(start) + timedelta(weeks=weeks), ends_at_day_end)


def add_months(start: datetime, months: int, *, ends_at_day_end: bool = False) -> datetime:
    """Return the same local clock time so many calendar months later, or 23:59 of that day.

    A day that the later month does not have becomes its last: 30 November and three months is the
    last of February.
    """
    return _on_later_day(start, local_day(start) + relativedelta(months=months), ends_at_day_end)


def add_working_days(start: datetime, days: int, holidays: HolidayCalendar) -> datetime:
    """Return 23:59 local of the last of so many working days, the first being after `start`'s day.

    Saturdays, Sundays and bank holidays do not count. Raises `CalendarEnds` when the count runs
    past what `holidays` knows, ValueError for fewer than one day.
    """
    _at_least_one(days)
    day = local_day(start)
    left = days
    while left:
        day += _ONE_DAY
        left -= holidays.is_working_day(day)
    return end_of_day(day)


def calendar_days_inclusive(start: datetime, days: int) -> datetime:
    """Return 23:59 local of the last of so many days, `start`'s own day being the first.

    Weekends and bank holidays count like any day. Raises ValueError for fewer than one day.
    """
    _at_least_one(days)
    return end_of_day(local_day(start) + timedelta(days=days - 1))


def next_school_day(after: datetime, at: time, school: SchoolCalendar) -> datetime:
    """Return local time `at` on the first school day on which it lies later than `after`.

    Raises `CalendarEnds` when no such day comes before the known terms end.
    """
    day = local_day(after)
    while nearest_instant(datetime.combine(day, at)) <= in_utc(after) or not school.is_school_day(
        day
    ):
        day += _ONE_DAY
    return nearest_instant(datetime.combine(day, at))


def age_on(date_of_birth: date, day: date) -> int:
    """Return whole years lived on a day; someone born on 29 February is older on 1 March.

    Raises ValueError when the day lies before the birth.
    """
    if day < date_of_birth:
        raise ValueError("The day lies before the date of birth. Check both dates.")
    years = day.year - date_of_birth.year
    return years if _birthday(date_of_birth, years) <= day else years - 1


def eighteenth_birthday(date_of_birth: date) -> date:
    """Return the day on which somebody stops being a child.

    Born on 29 February, it is 1 March in a year without one, which keeps protection a day longer.
    """
    return _birthday(date_of_birth, ADULT_AGE)


def turns_eighteen(date_of_birth: date) -> datetime:
    """Return the instant, in UTC, at which the eighteenth birthday begins in London."""
    return start_of_day(eighteenth_birthday(date_of_birth))


def is_child_on(date_of_birth: date, day: date) -> bool:
    """Return True for everybody before the eighteenth birthday, the unborn among them."""
    return day < eighteenth_birthday(date_of_birth)


def _birthday(date_of_birth: date, years: int) -> date:
    """Not dateutil's answer, which is 28 February for those born on the 29th."""
    year = date_of_birth.year + years
    try:
        return date_of_birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _on_later_day(start: datetime, day: date, ends_at_day_end: bool) -> datetime:
    if ends_at_day_end:
        return end_of_day(day)
    return nearest_instant(datetime.combine(day, in_london(start).time()))


def _at_least_one(days: int) -> None:
    if days < 1:
        raise ValueError(f"Days are counted from one: {days} was given.")
