"""Until when referrals are taken, and when the next meeting is owed."""

import datetime as dt

from dolen.law.calendars import standard_calendars
from dolen.law.moments import in_london
from dolen.meetings.dates import next_owed, referrals_until


def at(day: int, hour: int = 14, month: int = 3) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, tzinfo=dt.UTC)


def working(day: dt.date) -> bool:
    return bool(standard_calendars().holidays.is_working_day(day))


def test_two_working_days_before_a_tuesday_is_the_friday() -> None:
    until = in_london(referrals_until(at(10), 2, working))
    assert (until.date(), until.hour, until.minute) == (dt.date(2026, 3, 6), 23, 59)


def test_easter_does_not_count() -> None:
    until = in_london(referrals_until(at(7, month=4), 2, working))
    assert until.date() == dt.date(2026, 4, 1)


def test_without_any_days_the_day_of_the_meeting_is_the_last() -> None:
    assert in_london(referrals_until(at(10), 0, working)).date() == dt.date(2026, 3, 10)


def test_the_next_is_owed_so_many_days_after_the_last_over_the_change_of_clocks_too() -> None:
    assert in_london(next_owed(at(20), 14)).date() == dt.date(2026, 4, 3)
    assert in_london(next_owed(at(20), 14)).hour == 23
