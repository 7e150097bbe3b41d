"""Which days are working days and which are school days, and how far ahead anybody knows it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

from govuk_bank_holidays.bank_holidays import (  # type: ignore[import-untyped]  # ships no types
    BankHolidays,
)

_SATURDAY = 5
_BANK_HOLIDAYS_IN_A_YEAR = 8


class CalendarEnds(LookupError):
    """Raised for a day a calendar does not know. A day nobody knows is never a working day."""

    def __init__(self, *, calendar: str, day: date, first: date, last: date, advice: str) -> None:
        """Say which day was asked of which calendar, and what it knows (`first` to `last`)."""
        super().__init__(
            f"{calendar}: {day} is not known. The calendar begins on {first} and its last year is "
            f"{last.year} (it ends on {last}). {advice}"
        )
        self.calendar = calendar
        self.day = day
        self.first = first
        self.last = last


@dataclass(frozen=True, kw_only=True)
class HolidayCalendar:
    """The bank holidays of England and Wales for whole years, `first_year` to `last_year`.

    Making one raises ValueError when the years are in the wrong order.
    """

    bank_holidays: frozenset[date]
    first_year: int
    last_year: int

    def __post_init__(self) -> None:
        if self.first_year > self.last_year:
            raise ValueError(f"The years {self.first_year} to {self.last_year} are out of order.")

    def is_bank_holiday(self, day: date) -> bool:
        """Return True on a bank holiday or its substitute. Raises `CalendarEnds`."""
        if not self.first_year <= day.year <= self.last_year:
            raise CalendarEnds(
                calendar="Bank holidays of England and Wales",
                day=day,
                first=date(self.first_year, 1, 1),
                last=date(self.last_year, 12, 31),
                advice="Install a newer govuk-bank-holidays; GOV.UK publishes further years.",
            )
        return day in self.bank_holidays

    def is_working_day(self, day: date) -> bool:
        """Return True on Monday to Friday except bank holidays. Raises `CalendarEnds`."""
        return not self.is_bank_holiday(day) and day.weekday() < _SATURDAY


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """A run of days without school, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True)
class SchoolCalendar:
    """The school days of one establishment, from `first` to `last` (both included).

    `closed` are single days without pupils, such as training days for staff.
    """

    name: str
    first: date
    last: date
    holidays: tuple[Holiday, ...]
    bank_holidays: HolidayCalendar
    closed: frozenset[date] = frozenset()

    def is_school_day(self, day: date) -> bool:
        """Return True when pupils are at school. Raises `CalendarEnds` outside the known terms."""
        if not self.first <= day <= self.last:
            raise CalendarEnds(
                calendar=f"School days of {self.name}",
                day=day,
                first=self.first,
                last=self.last,
                advice="Enter the establishment's next terms.",
            )
        return (
            self.bank_holidays.is_working_day(day)
            and day not in self.closed
            and not any(day in holiday for holiday in self.holidays)
        )


@cache
def england_and_wales() -> HolidayCalendar:
    """Return the bank holidays published by GOV.UK and kept with govuk-bank-holidays.

    Nothing is fetched. Only whole years count: a year published in part, with fewer than the eight
    holidays of every year, is not known.
    """
    published = BankHolidays(use_cached_holidays=True)
    events = published.get_holidays(BankHolidays.ENGLAND_AND_WALES)
    days: list[date] = [event["date"] for event in events]
    return whole_years(days)


def whole_years(days: list[date]) -> HolidayCalendar:
    """Return the calendar of the first unbroken run of whole years among published `days`.

    Raises ValueError when no year among them is whole.
    """
    found = Counter(day.year for day in days)
    whole = sorted(year for year, count in found.items() if count >= _BANK_HOLIDAYS_IN_A_YEAR)
    if not whole:
        raise ValueError("No year among the published bank holidays is whole.")
    last = whole[0]
    while last + 1 in whole:
        last += 1
    return HolidayCalendar(bank_holidays=frozenset(days), first_year=whole[0], last_year=last)


def assumed_school_calendar(bank_holidays: HolidayCalendar) -> SchoolCalendar:
    """Return the calendar used for an establishment that has given none: 2026 and no further.

    The holidays are an assumption from half-term in February to the end of summer. It knows none of
    the autumn and Christmas of 2026, so an establishment's own calendar should replace it.
    """
    return SchoolCalendar(
        name="an establishment without its own calendar (assumed)",
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        holidays=(
            Holiday(first=date(2026, 2, 16), last=date(2026, 2, 20)),
            Holiday(first=date(2026, 3, 30), last=date(2026, 4, 10)),
            Holiday(first=date(2026, 5, 25), last=date(2026, 5, 29)),
            Holiday(first=date(2026, 7, 21), last=date(2026, 9, 1)),
        ),
        bank_holidays=bank_holidays,
    )
