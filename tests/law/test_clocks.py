"""Declared clocks: when they fall due, what they rest on, and how they are moved by a pause."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import pytest

from dolen.law.calendars import (
    Calendars,
    SchoolCalendar,
    england_and_wales,
    from_local,
    in_london,
    standard_calendars,
)
from dolen.law.clocks import (
    AtAttribute,
    ByValue,
    CalendarDaysInclusive,
    Clock,
    ElapsedHours,
    Months,
    NextSchoolDay,
    Read,
    Weeks,
    WorkingDays,
    resumed,
)
from dolen.law.editions import FIRST_EDITION
from dolen.law.parameters import Parameter, Quantity, Unit, Value, WrongUnit
from dolen.law.sources import PROPOSED_DEFAULT, Force
from dolen.law.times_told import UnreadableTime


def number(value: Quantity | None, unit: Unit) -> Parameter:
    worth = Value(
        value,
        from_=FIRST_EDITION,
        cited=PROPOSED_DEFAULT.at("test"),
        force=Force.PROPOSED_DEFAULT,
        checked_on=FIRST_EDITION,
    )
    return Parameter(name=f"test.{value}.{unit}", says="A test", unit=unit, values=(worth,))


def own_number(parameter: Parameter) -> Quantity | None:
    return parameter.values[0].value


def reading(told: Mapping[str, object]) -> Read:
    return told.get


def local(text: str) -> datetime:
    return from_local(datetime.fromisoformat(text))


def due(clock: Clock, start: str = "2026-03-16 18:30", **told: object) -> str | None:
    found = clock.due(local(start), reading(told), standard_calendars(), own_number)
    return None if found is None else in_london(found).strftime("%Y-%m-%d %H:%M")


DAY = ElapsedHours(number(24, Unit.HOURS))
HOUR = ElapsedHours(number(1, Unit.HOURS))
NEXT_DAY = WorkingDays(number(1, Unit.WORKING_DAYS))
THREE_DAYS = CalendarDaysInclusive(number(3, Unit.DAYS))


@pytest.mark.parametrize(
    ("clock", "start", "expected"),
    [
        (DAY, "2026-03-28 22:00", "2026-03-29 23:00"),
        (
            ElapsedHours(number(24, Unit.HOURS), skip_sundays=True),
            "2026-03-14 18:00",
            "2026-03-16 18:00",
        ),
        (Weeks(number(2, Unit.WEEKS)), "2026-03-16 18:30", "2026-03-30 18:30"),
        (Weeks(number(6, Unit.WEEKS), end_of_day=True), "2026-03-16 18:30", "2026-04-27 23:59"),
        (Months(number(3, Unit.MONTHS)), "2026-11-30 10:00", "2027-02-28 10:00"),
        (Months(number(3, Unit.MONTHS), end_of_day=True), "2026-11-30 10:00", "2027-02-28 23:59"),
        (NEXT_DAY, "2026-12-24 10:00", "2026-12-29 23:59"),
        (THREE_DAYS, "2026-12-24 10:00", "2026-12-26 23:59"),
        (
            NextSchoolDay(number(time(9, 0), Unit.TIME_OF_DAY)),
            "2026-03-06 22:00",
            "2026-03-09 09:00",
        ),
    ],
)
def test_a_clock_falls_due(clock: Clock, start: str, expected: str) -> None:
    assert due(clock, start) == expected


def test_a_due_time_is_an_instant_in_utc() -> None:
    found = DAY.due(local("2026-07-01 12:00"), reading({}), standard_calendars(), own_number)
    assert found == datetime(2026, 7, 2, 11, 0, tzinfo=UTC)


def test_an_unknown_number_gives_no_due_time() -> None:
    assert due(ElapsedHours(number(None, Unit.HOURS))) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "2026-03-17 18:30"),
        ({"relevant_time": ""}, "2026-03-17 18:30"),
        ({"relevant_time": "2026-03-16T12:00"}, "2026-03-17 12:00"),
        ({"relevant_time": "2026-07-01T12:00"}, "2026-07-02 12:00"),
        ({"relevant_time": "2026-07-01T12:00Z"}, "2026-07-02 13:00"),
        ({"relevant_time": "2026-03-16"}, "2026-03-17 00:00"),
        ({"relevant_time": date(2026, 3, 16)}, "2026-03-17 00:00"),
        ({"relevant_time": datetime(2026, 7, 1, 12, 0)}, "2026-07-02 12:00"),  # noqa: DTZ001
        ({"relevant_time": datetime(2026, 7, 1, 12, 0, tzinfo=UTC)}, "2026-07-02 13:00"),
        ({"relevant_time": "2026-10-25T01:30"}, "2026-10-26 00:30"),
    ],
)
def test_a_clock_may_count_from_the_time_in_a_field(told: dict[str, object], expected: str) -> None:
    clock = ElapsedHours(number(24, Unit.HOURS), counted_from="relevant_time")
    assert due(clock, "2026-03-16 18:30", **told) == expected


@pytest.mark.parametrize("told", ["tomorrow", "2026-99-99", 4711])
def test_a_field_that_holds_no_time_is_named_and_not_quoted(told: object) -> None:
    with pytest.raises(UnreadableTime, match="The field ends_at does not hold a time") as raised:
        due(AtAttribute("ends_at", DAY), "2026-03-16 18:30", ends_at=told)
    assert str(told) not in str(raised.value)


def test_a_time_in_a_field_is_due_then_and_its_absence_falls_back() -> None:
    clock = AtAttribute("ends_at", WorkingDays(NEXT_DAY.parameter, counted_from="meeting_at"))
    assert due(clock, ends_at="2026-03-17T11:00") == "2026-03-17 11:00"
    assert due(clock, ends_at="2026-03-17") == "2026-03-17 23:59"
    assert due(clock, meeting_at="2026-03-20T10:00") == "2026-03-23 23:59"
    assert due(clock) == "2026-03-17 23:59"
    assert clock.parameters() == NEXT_DAY.parameters()
    told = reading({"ends_at": "2026-03-17T11:00"})
    assert clock.branch(told) is clock
    assert not clock.branch(told).ends_at_day_end
    assert clock.branch(reading({})).ends_at_day_end


def test_a_clock_may_be_chosen_by_a_value() -> None:
    clock = ByValue("floor", {"high": HOUR, "medium": DAY}, DAY)
    assert due(clock, floor="high") == "2026-03-16 19:30"
    assert due(clock, floor="unheard of") == "2026-03-17 18:30"
    assert due(clock, floor=1) == "2026-03-17 18:30"
    assert due(clock) == "2026-03-17 18:30"
    assert clock.parameters() == (HOUR.parameter, DAY.parameter)
    assert clock.branch(reading({"floor": "high"})) is HOUR
    assert clock.branch(reading({})) is DAY


def test_whether_a_clock_ends_with_the_day_is_known_beforehand() -> None:
    months = number(3, Unit.MONTHS)
    weeks = number(3, Unit.WEEKS)
    with_the_day: list[Clock] = [NEXT_DAY, THREE_DAYS, Months(months, end_of_day=True)]
    any_time: list[Clock] = [DAY, Weeks(weeks), Months(months), AtAttribute("at", NEXT_DAY)]
    for clock in with_the_day:
        assert clock.ends_at_day_end
        assert clock.branch(reading({})) is clock
    for clock in any_time:
        assert not clock.ends_at_day_end
    assert Weeks(weeks, end_of_day=True).ends_at_day_end
    assert ByValue("term", {"long": NEXT_DAY}, THREE_DAYS).ends_at_day_end
    assert not ByValue("term", {"long": NEXT_DAY}, DAY).ends_at_day_end


def test_the_establishment_in_a_field_decides_which_school_days_count() -> None:
    standard = standard_calendars()
    closed = SchoolCalendar(
        name="Ysgol y Graig",
        first=date(2026, 3, 1),
        last=date(2026, 3, 31),
        holidays=(),
        closed=frozenset({date(2026, 3, 17)}),
        bank_holidays=england_and_wales(),
    )
    calendars = Calendars(
        holidays=standard.holidays,
        default_school=standard.default_school,
        schools={"graig": closed},
    )
    clock = NextSchoolDay(number(time(9, 0), Unit.TIME_OF_DAY), establishment="school")
    start = local("2026-03-16 18:30")
    own = clock.due(start, reading({"school": "graig"}), calendars, own_number)
    other = clock.due(start, reading({}), calendars, own_number)
    assert own == local("2026-03-18 09:00")
    assert other == local("2026-03-17 09:00")


def test_a_clock_refuses_a_parameter_of_another_unit() -> None:
    with pytest.raises(WrongUnit, match=r"ElapsedHours counts hours, but .* counted in weeks"):
        ElapsedHours(number(2, Unit.WEEKS))


@pytest.mark.parametrize(
    ("clock", "given"),
    [
        (DAY, time(9, 0)),
        (NEXT_DAY, 1.5),
        (NextSchoolDay(number(time(9, 0), Unit.TIME_OF_DAY)), 9),
    ],
)
def test_a_number_that_does_not_fit_is_refused_when_counting(clock: Clock, given: Quantity) -> None:
    with pytest.raises(WrongUnit, match="is accepted"):
        clock.due(
            local("2026-03-16 18:30"), reading({}), standard_calendars(), lambda _parameter: given
        )


@pytest.mark.parametrize(
    ("was_due", "paused", "day_end", "expected"),
    [
        ("2026-03-16 18:30", timedelta(hours=5), False, "2026-03-16 23:30"),
        ("2026-03-28 22:00", timedelta(hours=24), False, "2026-03-29 23:00"),
        ("2026-03-16 23:59", timedelta(hours=5), True, "2026-03-17 23:59"),
        ("2026-03-16 23:59", timedelta(0), True, "2026-03-16 23:59"),
        ("2026-03-28 23:59", timedelta(days=1), True, "2026-03-30 23:59"),
    ],
)
def test_a_pause_moves_the_due_time_by_as_much(
    was_due: str, paused: timedelta, day_end: bool, expected: str
) -> None:
    moved = resumed(local(was_due), paused, ends_at_day_end=day_end)
    assert in_london(moved).strftime("%Y-%m-%d %H:%M") == expected


def test_a_pause_cannot_be_negative() -> None:
    with pytest.raises(ValueError, match="cannot be negative"):
        resumed(local("2026-03-16 18:30"), timedelta(hours=-1), ends_at_day_end=False)
