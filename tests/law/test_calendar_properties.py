"""What holds of every start and every length, over many years of Europe/London."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dolen.law.calendars import (
    add_hours,
    add_months,
    add_weeks,
    add_working_days,
    age_on,
    calendar_days_inclusive,
    eighteenth_birthday,
    england_and_wales,
    in_london,
    is_child_on,
    local_day,
    next_school_day,
    standard_calendars,
)

HOLIDAYS = england_and_wales()
SUNDAY = 6
many = settings(max_examples=1000, deadline=None)


def instants(first: int = 2012, last: int = 2027) -> st.SearchStrategy[datetime]:
    """Instants of whole minutes, half of them within a day of a clock change."""
    begin, end = datetime(first, 1, 1), datetime(last, 12, 31)  # noqa: DTZ001
    anywhere = st.datetimes(begin, end, timezones=st.just(UTC))
    changes = [
        datetime(year, month, _last_sunday(year, month), 1, tzinfo=UTC)
        for year in range(first, last + 1)
        for month in (3, 10)
    ]
    minutes = st.integers(-1440, 1440).map(lambda count: timedelta(minutes=count))
    near = st.builds(datetime.__add__, st.sampled_from(changes), minutes)
    return (anywhere | near).map(lambda moment: moment.replace(second=0, microsecond=0))


def _last_sunday(year: int, month: int) -> int:
    last = date(year, month, monthrange(year, month)[1])
    return last.day - (last.weekday() - SUNDAY) % 7


@many
@given(start=instants(), hours=st.integers(-1000, 1000))
def test_elapsed_hours_differ_by_exactly_so_many_seconds(start: datetime, hours: int) -> None:
    later = add_hours(in_london(start), hours)
    assert (later - start).total_seconds() == hours * 3600
    assert later.tzinfo is UTC


@many
@given(start=instants(), hours=st.integers(0, 400))
def test_hours_without_sundays_count_every_other_hour_once(start: datetime, hours: int) -> None:
    later = add_hours(start, hours, skip_sundays=True)
    minutes = int((later - start).total_seconds() // 60)
    counted, moment = 0, start
    while moment < later:
        step = min(timedelta(minutes=60 - moment.minute), later - moment)
        if local_day(moment).weekday() != SUNDAY:
            counted += int(step.total_seconds() // 60)
        moment += step
    assert counted == hours * 60
    assert minutes >= hours * 60


@many
@given(start=instants(), other=instants(), hours=st.integers(0, 400))
def test_whoever_starts_later_is_due_no_earlier_in_hours(
    start: datetime, other: datetime, hours: int
) -> None:
    first, second = sorted((start, other))
    assert add_hours(first, hours) <= add_hours(second, hours)
    assert add_hours(first, hours, skip_sundays=True) <= add_hours(second, hours, skip_sundays=True)


@many
@given(start=instants(), days=st.integers(1, 40))
def test_working_days_never_end_on_a_weekend_or_a_holiday(start: datetime, days: int) -> None:
    end = in_london(add_working_days(start, days, HOLIDAYS))
    assert end.weekday() < 5
    assert end.date() not in HOLIDAYS.bank_holidays
    assert end.time() == time(23, 59)
    begun = local_day(start)
    between = (begun + timedelta(days=n) for n in range(1, (end.date() - begun).days + 1))
    assert sum(HOLIDAYS.is_working_day(day) for day in between) == days


@many
@given(start=instants(), other=instants(), days=st.integers(1, 40))
def test_whoever_starts_later_is_due_no_earlier_in_days(
    start: datetime, other: datetime, days: int
) -> None:
    first, second = sorted((start, other))
    assert add_working_days(first, days, HOLIDAYS) <= add_working_days(second, days, HOLIDAYS)
    assert calendar_days_inclusive(first, days) <= calendar_days_inclusive(second, days)


@many
@given(start=instants(), days=st.integers(1, 40))
def test_one_day_more_is_always_later(start: datetime, days: int) -> None:
    assert add_working_days(start, days, HOLIDAYS) < add_working_days(start, days + 1, HOLIDAYS)
    assert calendar_days_inclusive(start, days) < calendar_days_inclusive(start, days + 1)
    assert add_weeks(start, days) < add_weeks(start, days + 1)
    assert add_months(start, days) < add_months(start, days + 1)


@many
@given(start=instants(), months=st.integers(1, 60))
def test_months_never_overflow_into_the_next(start: datetime, months: int) -> None:
    begun, end = in_london(start), in_london(add_months(start, months, ends_at_day_end=True))
    assert (end.year * 12 + end.month) - (begun.year * 12 + begun.month) == months
    assert end.day == min(begun.day, monthrange(end.year, end.month)[1])
    assert end.time() == time(23, 59)
    assert local_day(add_months(start, months)) == end.date()


@many
@given(start=instants(), other=instants(), months=st.integers(1, 24))
def test_whoever_starts_later_is_due_no_earlier_in_whole_months(
    start: datetime, other: datetime, months: int
) -> None:
    first, second = sorted((start, other))
    assert add_months(first, months, ends_at_day_end=True) <= add_months(
        second, months, ends_at_day_end=True
    )


@many
@given(start=instants(2026, 2026).filter(lambda start: start < datetime(2026, 12, 30, tzinfo=UTC)))
def test_the_next_school_day_is_a_school_day_later_than_the_event(start: datetime) -> None:
    school = standard_calendars().default_school
    due = next_school_day(start, time(9, 0), school)
    assert due > start
    assert school.is_school_day(local_day(due))
    assert in_london(due).time() == time(9, 0)


@many
@given(
    born=st.dates(date(1990, 1, 1), date(2026, 1, 1)),
    day=st.dates(date(2026, 1, 1), date(2050, 1, 1)),
)
def test_a_child_is_whoever_is_not_yet_eighteen(born: date, day: date) -> None:
    assert is_child_on(born, day) == (age_on(born, day) < 18)
    assert age_on(born, eighteenth_birthday(born)) == 18
    assert age_on(born, eighteenth_birthday(born) - timedelta(days=1)) == 17
