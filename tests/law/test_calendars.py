"""The measured clock vectors, and every convention of counting time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from dolen.law.calendars import (
    CalendarEnds,
    Calendars,
    Holiday,
    HolidayCalendar,
    SchoolCalendar,
    add_hours,
    add_months,
    add_weeks,
    add_working_days,
    age_on,
    assumed_school_calendar,
    calendar_days_inclusive,
    eighteenth_birthday,
    england_and_wales,
    from_local,
    in_london,
    is_child_on,
    next_school_day,
    standard_calendars,
    turns_eighteen,
)
from dolen.law.days import whole_years

HOLIDAYS = england_and_wales()
SCHOOL = assumed_school_calendar(HOLIDAYS)


def local(text: str) -> datetime:
    return from_local(datetime.fromisoformat(text))


def shown(moment: datetime) -> str:
    assert moment.tzinfo is UTC
    return in_london(moment).strftime("%Y-%m-%d %H:%M:%S %Z")


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-28 22:00", 24, "2026-03-29 23:00:00 BST"),
        ("2026-10-24 22:00", 24, "2026-10-25 21:00:00 GMT"),
        ("2026-03-27 20:00", 72, "2026-03-30 21:00:00 BST"),
        ("2026-10-23 20:00", 72, "2026-10-26 19:00:00 GMT"),
        ("2026-10-24 22:00", 6, "2026-10-25 03:00:00 GMT"),
        ("2026-03-28 22:00", 6, "2026-03-29 05:00:00 BST"),
    ],
)
def test_hours_are_elapsed_across_a_clock_change(start: str, hours: int, due: str) -> None:
    assert shown(add_hours(local(start), hours)) == due


@pytest.mark.parametrize(
    ("arrived", "authorised", "reviews", "day_limit", "day_and_half_limit"),
    [
        (
            "2026-11-23 17:40",
            "2026-11-23 18:05",
            ("2026-11-24 00:05:00 GMT", "2026-11-24 09:05:00 GMT", "2026-11-24 18:05:00 GMT"),
            "2026-11-24 17:40:00 GMT",
            "2026-11-25 05:40:00 GMT",
        ),
        (
            "2026-10-24 21:30",
            "2026-10-24 22:00",
            ("2026-10-25 03:00:00 GMT", "2026-10-25 12:00:00 GMT", "2026-10-25 21:00:00 GMT"),
            "2026-10-25 20:30:00 GMT",
            "2026-10-26 08:30:00 GMT",
        ),
        (
            "2026-03-28 21:30",
            "2026-03-28 22:00",
            ("2026-03-29 05:00:00 BST", "2026-03-29 14:00:00 BST", "2026-03-29 23:00:00 BST"),
            "2026-03-29 22:30:00 BST",
            "2026-03-30 10:30:00 BST",
        ),
    ],
)
def test_custody_reviews_and_limits_are_elapsed_hours(
    arrived: str,
    authorised: str,
    reviews: tuple[str, str, str],
    day_limit: str,
    day_and_half_limit: str,
) -> None:
    first = add_hours(local(authorised), 6)
    second = add_hours(first, 9)
    third = add_hours(second, 9)
    assert (shown(first), shown(second), shown(third)) == reviews
    assert shown(add_hours(local(arrived), 24)) == day_limit
    assert shown(add_hours(local(arrived), 36)) == day_and_half_limit
    assert add_hours(local(arrived), 24) < third


def test_hours_may_be_a_length_of_time_and_reach_back() -> None:
    due = local("2026-03-29 23:00")
    assert shown(add_hours(due, timedelta(hours=-24))) == "2026-03-28 22:00:00 GMT"
    assert shown(add_hours(due, 0.25)) == "2026-03-29 23:15:00 BST"


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-16 18:30", 24, "2026-03-17 18:30:00 GMT"),
        ("2026-03-14 18:00", 24, "2026-03-16 18:00:00 GMT"),
        ("2026-03-15 10:00", 24, "2026-03-17 00:00:00 GMT"),
        ("2026-03-15 10:00", 0, "2026-03-15 10:00:00 GMT"),
        ("2026-03-14 00:00", 24, "2026-03-15 00:00:00 GMT"),
        ("2026-03-28 18:00", 24, "2026-03-30 18:00:00 BST"),
        ("2026-10-24 18:00", 24, "2026-10-26 18:00:00 GMT"),
        ("2026-03-13 18:00", 24 * 8, "2026-03-23 18:00:00 GMT"),
    ],
)
def test_sundays_do_not_count_where_the_law_leaves_them_out(
    start: str, hours: int, due: str
) -> None:
    assert shown(add_hours(local(start), hours, skip_sundays=True)) == due


def test_hours_without_sundays_cannot_reach_back() -> None:
    with pytest.raises(ValueError, match="counted forwards only"):
        add_hours(local("2026-03-16 18:30"), -1, skip_sundays=True)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-12-18 10:00", 10, "2027-01-06"),
        ("2026-12-18 10:00", 15, "2027-01-13"),
        ("2026-12-24 10:00", 1, "2026-12-29"),
        ("2026-04-02 10:00", 1, "2026-04-07"),
        ("2026-04-02 10:00", 15, "2026-04-27"),
        ("2026-05-01 10:00", 10, "2026-05-18"),
        ("2026-11-21 10:00", 1, "2026-11-23"),
        ("2026-12-26 10:00", 7, "2027-01-07"),
        ("2026-11-20 23:59", 1, "2026-11-23"),
        ("2026-07-01 00:30", 1, "2026-07-02"),
    ],
)
def test_working_days_begin_the_day_after_and_end_at_the_last_minute(
    start: str, days: int, due: str
) -> None:
    end = in_london(add_working_days(local(start), days, HOLIDAYS))
    assert (str(end.date()), end.time()) == (due, time(23, 59))


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    ],
)
def test_the_published_bank_holidays_are_those_of_the_year(year: int, expected: str) -> None:
    found = sorted(day for day in HOLIDAYS.bank_holidays if day.year == year)
    assert " ".join(day.strftime("%m-%d") for day in found) == expected


@pytest.mark.parametrize("day", [date(2026, 12, 26), date(2027, 12, 25), date(2027, 12, 26)])
def test_a_holiday_on_a_weekend_is_no_working_day_either(day: date) -> None:
    assert not HOLIDAYS.is_working_day(day)


def test_a_year_nobody_has_published_is_never_counted() -> None:
    assert (HOLIDAYS.first_year, HOLIDAYS.last_year) == (2012, 2028)
    with pytest.raises(CalendarEnds, match="last year is 2028") as raised:
        add_working_days(local("2028-12-28 10:00"), 5, HOLIDAYS)
    assert raised.value.day == date(2029, 1, 1)
    assert (raised.value.first, raised.value.last) == (date(2012, 1, 1), date(2028, 12, 31))
    assert raised.value.calendar == "Bank holidays of England and Wales"
    with pytest.raises(CalendarEnds, match="2011-12-30 is not known"):
        add_working_days(local("2011-12-29 10:00"), 1, HOLIDAYS)


def test_only_an_unbroken_run_of_whole_years_is_known() -> None:
    days = [
        date(year, 1, day)
        for year, count in {2020: 3, 2021: 8, 2022: 9, 2024: 8}.items()
        for day in range(1, count + 1)
    ]
    known = whole_years(days)
    assert (known.first_year, known.last_year) == (2021, 2022)
    with pytest.raises(ValueError, match="No year"):
        whole_years(days[:3])


def test_years_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="out of order"):
        HolidayCalendar(bank_holidays=frozenset(), first_year=2027, last_year=2026)


@pytest.mark.parametrize("days", [0, -1])
def test_days_are_counted_from_one(days: int) -> None:
    with pytest.raises(ValueError, match="counted from one"):
        add_working_days(local("2026-03-16 10:00"), days, HOLIDAYS)
    with pytest.raises(ValueError, match="counted from one"):
        calendar_days_inclusive(local("2026-03-16 10:00"), days)


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2026-11-30 10:00", 3, "2027-02-28"),
        ("2027-11-30 10:00", 3, "2028-02-29"),
        ("2026-08-31 10:00", 6, "2027-02-28"),
        ("2028-02-29 10:00", 12, "2029-02-28"),
    ],
)
def test_months_stop_at_the_end_of_a_shorter_month(start: str, months: int, due: str) -> None:
    later = in_london(add_months(local(start), months))
    assert (str(later.date()), later.time()) == (due, time(10, 0))
    end = in_london(add_months(local(start), months, ends_at_day_end=True))
    assert (str(end.date()), end.time()) == (due, time(23, 59))


def test_weeks_and_months_keep_the_clock_on_the_wall() -> None:
    assert shown(add_weeks(local("2026-03-23 09:15"), 1)) == "2026-03-30 09:15:00 BST"
    assert shown(add_months(local("2026-09-25 09:15"), 2)) == "2026-11-25 09:15:00 GMT"
    ends = add_weeks(local("2026-03-23 09:15"), 6, ends_at_day_end=True)
    assert shown(ends) == "2026-05-04 23:59:00 BST"


def test_weeks_that_end_in_the_skipped_hour_end_after_it() -> None:
    assert shown(add_weeks(local("2026-03-22 01:30"), 1)) == "2026-03-29 02:30:00 BST"


def test_three_days_beginning_with_christmas_eve_end_on_boxing_day() -> None:
    end = calendar_days_inclusive(local("2026-12-24 10:00"), 3)
    assert shown(end) == "2026-12-26 23:59:00 GMT"
    assert shown(calendar_days_inclusive(local("2026-12-24 00:00"), 1)) == "2026-12-24 23:59:00 GMT"


@pytest.mark.parametrize(
    ("after", "due"),
    [
        ("2026-03-05 20:00", "2026-03-06 09:00:00 GMT"),
        ("2026-03-06 08:59", "2026-03-06 09:00:00 GMT"),
        ("2026-03-06 09:00", "2026-03-09 09:00:00 GMT"),
        ("2026-02-13 15:00", "2026-02-23 09:00:00 GMT"),
        ("2026-03-27 15:00", "2026-04-13 09:00:00 BST"),
        ("2026-05-01 15:00", "2026-05-05 09:00:00 BST"),
        ("2026-05-22 15:00", "2026-06-01 09:00:00 BST"),
        ("2026-07-20 15:00", "2026-09-02 09:00:00 BST"),
    ],
)
def test_the_next_school_day_skips_weekends_and_holidays(after: str, due: str) -> None:
    assert shown(next_school_day(local(after), time(9, 0), SCHOOL)) == due


def test_terms_nobody_has_entered_are_not_invented() -> None:
    with pytest.raises(CalendarEnds, match="Enter the establishment's next terms"):
        next_school_day(local("2026-12-31 10:00"), time(9, 0), SCHOOL)
    with pytest.raises(CalendarEnds, match="2025-12-31 is not known"):
        SCHOOL.is_school_day(date(2025, 12, 31))


def test_an_establishment_has_its_own_holidays_and_training_days() -> None:
    own = SchoolCalendar(
        name="Ysgol y Graig",
        first=date(2026, 9, 1),
        last=date(2027, 7, 20),
        holidays=(Holiday(first=date(2026, 10, 26), last=date(2026, 10, 30)),),
        closed=frozenset({date(2026, 11, 2)}),
        bank_holidays=HOLIDAYS,
    )
    calendars = Calendars(holidays=HOLIDAYS, default_school=SCHOOL, schools={"graig": own})
    due = next_school_day(local("2026-10-23 16:00"), time(9, 0), calendars.school("graig"))
    assert shown(due) == "2026-11-03 09:00:00 GMT"
    assert calendars.school("another") is SCHOOL
    assert calendars.school() is SCHOOL


def test_the_standard_calendars_are_the_published_and_the_assumed() -> None:
    standard = standard_calendars()
    assert standard.holidays == HOLIDAYS
    assert standard.default_school == SCHOOL


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2010, 6, 15), date(2026, 6, 14), 15),
        (date(2010, 6, 15), date(2026, 6, 15), 16),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2026, 6, 15), date(2026, 6, 15), 0),
    ],
)
def test_age_is_whole_years_and_a_leap_day_child_is_older_on_the_first_of_march(
    born: date, day: date, age: int
) -> None:
    assert age_on(born, day) == age


def test_nobody_has_an_age_before_birth() -> None:
    with pytest.raises(ValueError, match="before the date of birth"):
        age_on(date(2026, 6, 15), date(2026, 6, 14))


def test_childhood_ends_as_the_eighteenth_birthday_begins_in_london() -> None:
    born = date(2008, 7, 1)
    assert eighteenth_birthday(born) == date(2026, 7, 1)
    assert turns_eighteen(born) == datetime(2026, 6, 30, 23, 0, tzinfo=UTC)
    assert is_child_on(born, date(2026, 6, 30))
    assert not is_child_on(born, date(2026, 7, 1))
    assert is_child_on(born, date(2008, 1, 1))
    assert eighteenth_birthday(date(2008, 2, 29)) == date(2026, 3, 1)
