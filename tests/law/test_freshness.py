"""Numbers that nobody has held against their source for too long."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dolen.law.freshness import CHECK_AGAIN_AFTER, to_check_again
from dolen.law.overrides import Overrides
from dolen.law.parameters import Parameter, Unit, Value, all_parameters
from dolen.law.sources import CHECKED, PROPOSED_DEFAULT, Force

TODAY = date(2028, 2, 29)


def number(name: str, checked_on: date, *, until: date | None = None) -> Parameter:
    value = Value(
        3,
        from_=date(2026, 1, 1),
        until=until,
        cited=PROPOSED_DEFAULT.at("test"),
        force=Force.PROPOSED_DEFAULT,
        checked_on=checked_on,
    )
    return Parameter(name=name, says="A number", unit=Unit.HOURS, values=(value,))


def names(*numbers: Parameter, today: date = TODAY) -> list[str]:
    return [one.parameter.name for one in to_check_again(numbers, today)]


def test_a_number_checked_twelve_months_ago_to_the_day_is_still_fresh() -> None:
    assert names(number("a", date(2027, 3, 1))) == []
    assert names(number("a", date(2027, 2, 28)), today=date(2028, 2, 28)) == []


def test_a_day_later_it_is_to_be_checked_again() -> None:
    assert names(number("a", date(2027, 2, 28))) == ["a"]
    (stale,) = to_check_again([number("a", date(2027, 2, 28))], TODAY)
    assert stale.since == date(2028, 2, 28)


def test_the_oldest_comes_first() -> None:
    numbers = number("b", date(2026, 5, 1)), number("c", date(2026, 2, 1))
    assert names(*numbers) == ["c", "b"]


def test_where_nobody_knows_how_long_a_check_lasts_none_is_said_to_be_over() -> None:
    unknown = Value(
        None,
        from_=date(2026, 1, 1),
        cited=PROPOSED_DEFAULT.at("test"),
        force=Force.FORCE_POLICY,
        checked_on=date(2026, 1, 1),
    )
    overrides = Overrides({CHECK_AGAIN_AFTER.name: (unknown,)})
    assert to_check_again([number("a", date(2026, 2, 1))], TODAY, overrides) == []


def test_a_number_no_longer_in_force_need_not_be_checked() -> None:
    assert names(number("a", date(2026, 2, 1), until=date(2027, 1, 1))) == []


def test_the_forces_own_value_is_held_to_the_same() -> None:
    own = number("a", date(2026, 2, 1)).values[0]
    overrides = Overrides({"a": (own,)})
    fresh = number("a", date(2028, 1, 1))
    assert [one.value for one in to_check_again([fresh], TODAY, overrides)] == [own]


def test_the_twelve_months_are_a_number_of_the_rulebook_themselves() -> None:
    assert CHECK_AGAIN_AFTER.at(TODAY).value == 12
    assert CHECK_AGAIN_AFTER.name in all_parameters()


def test_nothing_is_to_be_checked_on_the_day_the_first_edition_was_checked() -> None:
    assert to_check_again(all_parameters().values(), CHECKED) == []


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.dates(date(2026, 1, 1), date(2032, 1, 1)))
def test_what_is_to_be_checked_stays_so_until_it_is(checked: date, today: date) -> None:
    one = number("a", checked)
    if names(one, today=today):
        assert names(one, today=date(today.year + 1, today.month, min(today.day, 28))) == ["a"]
        assert names(number("a", today), today=today) == []
