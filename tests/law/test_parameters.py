"""Dated numbers: what they are worth on a day, where they come from, and what is refused."""

from datetime import UTC, date, time, timedelta

import pytest

from dolen.law import parameters_contact, parameters_missing, parameters_protection
from dolen.law.overrides import Overrides
from dolen.law.parameters import (
    AlreadyRegistered,
    Jurisdiction,
    NoLongerInForce,
    NotYetInForce,
    Parameter,
    Quantity,
    Register,
    RegisterClosed,
    Unit,
    Value,
    WrongUnit,
    all_parameters,
)
from dolen.law.sources import CHILDREN_ACT, PROPOSED_DEFAULT, Force

DAY = date(2026, 3, 1)


def worth(
    value: Quantity | None,
    from_: date = DAY,
    *,
    until: date | None = None,
    force: Force = Force.PROPOSED_DEFAULT,
) -> Value:
    return Value(
        value,
        from_=from_,
        until=until,
        cited=PROPOSED_DEFAULT.at("test"),
        force=force,
        checked_on=DAY,
    )


def parameter(*values: Value, unit: Unit = Unit.HOURS) -> Parameter:
    return Parameter(name="test.within", says="Time of a test", unit=unit, values=values)


def test_the_value_of_a_day_is_the_latest_that_has_begun() -> None:
    changed = parameter(worth(24), worth(12, date(2026, 6, 1)))
    assert changed.at(DAY).value == 24
    assert changed.at(date(2026, 5, 31)).value == 24
    assert changed.at(date(2026, 6, 1)).value == 12


def test_a_day_before_the_first_value_says_what_to_add() -> None:
    with pytest.raises(NotYetInForce, match=r"begins on 2026-03-01. Add an earlier value"):
        parameter(worth(24)).at(date(2026, 2, 28))


def test_a_day_after_the_last_value_says_what_to_add() -> None:
    ended = parameter(worth(24, until=date(2026, 6, 1)))
    assert ended.at(date(2026, 5, 31)).value == 24
    with pytest.raises(NoLongerInForce, match=r"ended on 2026-06-01. Add the value that followed"):
        ended.at(date(2026, 6, 1))


def test_an_unknown_number_stays_unknown() -> None:
    found = parameter(worth(None)).at(DAY)
    assert found.is_unknown
    assert not worth(24).is_unknown


def test_values_stand_in_the_order_of_their_days() -> None:
    for values in ((), (worth(1), worth(2)), (worth(1, date(2026, 6, 1)), worth(2))):
        with pytest.raises(ValueError, match="each beginning later than the one before"):
            parameter(*values)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Unit.HOURS, 0.25),
        (Unit.HOURS, -48),
        (Unit.HOURS, timedelta(minutes=15)),
        (Unit.TIME_OF_DAY, time(9, 0)),
        (Unit.SHARE, 0),
        (Unit.SHARE, 0.5),
        (Unit.COUNT, 3),
        (Unit.WORKING_DAYS, 1),
    ],
)
def test_a_value_that_fits_its_unit_is_taken(unit: Unit, value: Quantity) -> None:
    assert parameter(worth(value), unit=unit).at(DAY).value == value


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Unit.HOURS, True),
        (Unit.HOURS, time(9, 0)),
        (Unit.HOURS, float("inf")),
        (Unit.HOURS, timedelta(days=999_999)),
        (Unit.WEEKS, 10_001),
        (Unit.TIME_OF_DAY, 9),
        (Unit.TIME_OF_DAY, time(9, 0, tzinfo=UTC)),
        (Unit.SHARE, 1.5),
        (Unit.SHARE, time(9, 0)),
        (Unit.COUNT, 0),
        (Unit.MONTHS, 1.5),
    ],
)
def test_a_value_that_does_not_fit_its_unit_is_refused(unit: Unit, value: Quantity) -> None:
    with pytest.raises(WrongUnit, match=f"counted in {unit.value}.*is accepted"):
        parameter(worth(value), unit=unit)


def test_policy_stands_before_a_default_and_never_before_law() -> None:
    policy = Overrides({"test.within": (worth(6, force=Force.FORCE_POLICY),)})
    assert parameter(worth(24)).at(DAY, policy).value == 6
    assert parameter(worth(24, force=Force.STATUTE)).at(DAY, policy).value == 24
    assert parameter(worth(24)).at(DAY, Overrides()).value == 24


def test_law_that_comes_later_ends_policy() -> None:
    policy = Overrides({"test.within": (worth(6, force=Force.FORCE_POLICY),)})
    becomes_law = parameter(worth(24), worth(48, date(2026, 6, 1), force=Force.CODE))
    assert becomes_law.at(date(2026, 5, 31), policy).value == 6
    assert becomes_law.at(date(2026, 6, 1), policy).value == 48


def test_policy_that_has_not_begun_does_not_count() -> None:
    policy = Overrides({"test.within": (worth(6, date(2026, 6, 1)),)})
    assert parameter(worth(24)).at(DAY, policy).value == 24


def test_a_name_is_taken_once_and_a_closed_register_takes_none() -> None:
    register = Register()
    first = parameter(worth(24))
    assert register.register(first) is first
    assert dict(register.all_parameters()) == {"test.within": first}
    with pytest.raises(AlreadyRegistered, match=r"test.within is registered twice"):
        register.register(parameter(worth(12)))
    register.close()
    with pytest.raises(RegisterClosed, match=r"test.within came after"):
        register.register(first)


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_words(unit: Unit) -> None:
    assert unit.label
    assert unit.accepts


@pytest.mark.parametrize("jurisdiction", Jurisdiction)
def test_every_jurisdiction_has_words(jurisdiction: Jurisdiction) -> None:
    assert jurisdiction.label


def test_every_number_is_cited_checked_and_said_in_words() -> None:
    assert parameters_contact.SEEN_WITHIN.name in all_parameters()
    assert parameters_missing.RECORD_WITHIN.name in all_parameters()
    for name, found in all_parameters().items():
        assert found.name == name
        assert found.says.strip()
        for value in found.values:
            assert value.cited.place
            assert value.checked_on >= date(2026, 1, 1)
            assert (value.force is Force.PROPOSED_DEFAULT) == (
                value.cited.source is PROPOSED_DEFAULT
            )


def test_the_seventy_two_hours_of_police_protection_are_law_and_their_words_unread() -> None:
    limit = parameters_protection.END_WITHIN.at(DAY)
    assert limit.value == 72
    assert limit.force is Force.STATUTE
    assert limit.cited == CHILDREN_ACT.at("s46(6)", says=limit.cited.says, unread=True)
    assert limit.verified


def test_a_number_of_our_own_never_claims_to_be_read() -> None:
    for found in all_parameters().values():
        for value in found.values:
            assert not (value.force is Force.PROPOSED_DEFAULT and value.verified)
