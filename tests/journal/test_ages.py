"""How old somebody is when only an age was told, and when."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dolen.journal.told import PersonView

TOLD_ON = dt.date(2023, 3, 10)
FIFTEEN = PersonView(nominal="cerys", age=15, age_told_on=TOLD_ON)


def test_an_age_grows_by_each_whole_year_since_it_was_told() -> None:
    assert FIFTEEN.age_on(TOLD_ON) == 15
    assert FIFTEEN.age_on(dt.date(2024, 3, 9)) == 15
    assert FIFTEEN.age_on(dt.date(2026, 3, 9)) == 17
    assert FIFTEEN.is_child(dt.date(2026, 3, 9))
    assert FIFTEEN.age_on(dt.date(2026, 3, 10)) == 18
    assert not FIFTEEN.is_child(dt.date(2026, 3, 10))


def test_who_is_fifteen_now_was_younger_before_and_nobody_is_younger_than_born() -> None:
    assert FIFTEEN.age_on(dt.date(2022, 3, 10)) == 14
    assert FIFTEEN.age_on(dt.date(1980, 1, 1)) == 0


def test_an_age_told_on_no_known_day_stays_and_a_date_of_birth_decides() -> None:
    assert PersonView(nominal="cerys", age=15).age_on(dt.date(2040, 1, 1)) == 15
    assert PersonView(nominal="cerys").age_on(TOLD_ON) is None
    born = PersonView(
        nominal="cerys", age=3, age_told_on=TOLD_ON, date_of_birth=dt.date(2010, 2, 28)
    )
    assert born.age_on(dt.date(2026, 2, 27)) == 15


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 40))
def test_on_the_same_day_of_every_later_year_one_is_one_year_older(
    day: dt.date, years: int
) -> None:
    if (day.month, day.day) != (2, 29):
        person = PersonView(nominal="cerys", age=7, age_told_on=day)
        assert person.age_on(day.replace(year=day.year + years)) == 7 + years
