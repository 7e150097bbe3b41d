"""Every scenario, told to the rule it is about; and every part of a rule, told in a scenario."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.flags.registry import flags
from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.clock import Clock
from dolen.law.clocks import ByValue, Counted
from dolen.law.parameters import Parameter, Quantity, Unit
from tests.scenarios.reading import Scenario, scenarios
from tests.scenarios.seeing import Rule, found_by, rule_of, seen_by, spoken_of
from tests.scenarios.world import ScenarioWorld

_GROUPS = (
    "opened_by", "met_by", "void_by", "superseded_by", "cancelled_by", "reclocked_by",
    "not_if_standing",
)  # fmt: skip
_DAY = dt.date(2026, 1, 1)
_SHIFTS = {
    Unit.HOURS: (-1 / 60, 1 / 60),
    Unit.DAYS: (-1, 1),
    Unit.MONTHS: (-1, 1),
    Unit.WORKING_DAYS: (-1, 1),
    Unit.YEARS: (-1, 1),
    Unit.COUNT: (-1, 1),
    Unit.SHARE: (-0.1, 0.1),
}
Part = TypeVar("Part")


@pytest.mark.parametrize(
    "scenario", scenarios(), ids=lambda one: f"{one.path.parent.name}/{one.rule}: {one.name}"
)
def test_it_comes_out_as_the_scenario_says(scenario: Scenario) -> None:
    seen = seen_by(rule_of(scenario), scenario)
    assert spoken_of(seen, scenario) == list(scenario.expect)


@pytest.mark.parametrize("rule", duties, ids=lambda rule: rule.name)
def test_no_part_of_a_duty_can_be_lost_unseen(rule: Duty) -> None:
    assert [what for what, other in _spoilt(rule) if not _noticed(rule, other)] == []


@pytest.mark.parametrize("rule", flags, ids=lambda rule: rule.name)
def test_no_part_of_a_flag_can_be_lost_unseen(rule: Flag) -> None:
    parts = ("raised_by", "ended_by", "reviewed_by")
    lost = [
        (f"{part}: {one.describe()}", _with(rule, part, _without(getattr(rule, part), one)))
        for part in parts
        for one in getattr(rule, part)
    ]
    if rule.roles:
        lost.append(("roles", replace(rule, roles=())))
    assert [what for what, other in lost if not _noticed(rule, other)] == []


@pytest.mark.parametrize("rule", concerns, ids=lambda rule: rule.name)
def test_no_number_of_a_concern_can_be_shifted_unseen(rule: Concern) -> None:
    told = [one for one in scenarios() if one.rule == rule.name]
    unseen = [
        (parameter.name, by)
        for parameter in rule.parameters
        for by in _SHIFTS[parameter.unit]
        if all(
            spoken_of(found_by(rule, ScenarioWorld(one, {parameter.name: by})), one)
            == list(one.expect)
            for one in told
        )
    ]
    assert unseen == []


def _noticed(rule: Rule, spoilt: Rule) -> bool:
    """Whether some scenario of the rule no longer comes out when the rule is spoilt."""
    return any(
        spoken_of(seen_by(spoilt, one), one) != list(one.expect)
        for one in scenarios()
        if one.rule == rule.name
    )


def _spoilt(rule: Duty) -> Iterator[tuple[str, Duty]]:
    """The duty with one part of it lost or changed, and what that is."""
    for group in _GROUPS:
        for words, parts in _other_conditions(getattr(rule, group)):
            yield f"{group}: {words}", _with(rule, group, parts)
    for step in rule.escalates:
        yield f"told: {step.to}", replace(rule, escalates=_without(rule.escalates, step))
        for after in _others(step.after):
            late = replace(step, after=after)
            yield (
                f"told {after.name}: {step.to}",
                replace(rule, escalates=(*_without(rule.escalates, step), late)),
            )
    for scope in ("case", "subject"):
        if scope != rule.scope and "crime" not in (scope, rule.scope):
            yield f"scope {scope}", _with(rule, "scope", scope)
    if rule.accepts_before is not None:
        yield "nothing before counts", replace(rule, accepts_before=None)
        for before in _others(rule.accepts_before):
            yield f"before {before.name}", replace(rule, accepts_before=before)
    for words, clock in _other_clocks(rule.due):
        yield f"due {words}", replace(rule, due=clock)


def _other_conditions(parts: tuple[On, ...]) -> Iterator[tuple[str, tuple[On, ...]]]:
    """The conditions without one of them, or with one that asks for less."""
    for one in parts:
        yield one.describe(), _without(parts, one)
        if one.where:
            easier = tuple(On(one.fact) if other is one else other for other in parts)
            yield f"{one.describe()}, unasked", easier


def _other_clocks(clock: Clock | None) -> Iterator[tuple[str, Clock]]:
    """The clock a minute, or a day, earlier and later, in each of its choices.

    The house works every risk out, so only a case file that says nothing meets the last choice.
    """
    if isinstance(clock, Counted):
        for other in _others(clock.parameter):
            yield other.name, replace(clock, parameter=other)
    elif isinstance(clock, ByValue):
        for value, choice in clock.choices.items():
            for words, other_clock in _other_clocks(choice):
                choices = {**clock.choices, value: other_clock}
                yield f"{value}: {words}", replace(clock, choices=choices)


def _others(parameter: Parameter | None) -> Iterator[Parameter]:
    """The number a minute (or one) less and more."""
    if parameter is not None:
        value = parameter.at(_DAY)
        for words, quantity in _near(value.value, parameter.unit):
            if parameter.unit.fits(quantity):
                yield replace(parameter, name=words, values=(replace(value, value=quantity),))


def _near(quantity: Quantity | None, unit: Unit) -> Iterator[tuple[str, Quantity]]:
    minute = dt.timedelta(minutes=1)
    for words, sign in (("earlier", -1), ("later", 1)):
        if isinstance(quantity, dt.time):
            moment = dt.datetime.combine(_DAY, quantity) + sign * minute
            yield words, moment.time()
        elif isinstance(quantity, dt.timedelta):
            yield words, quantity + sign * minute
        elif quantity is not None:
            yield words, quantity + (sign / 60 if unit is Unit.HOURS else sign)


def _with(rule: Any, part: str, changed: object) -> Any:
    """The rule with one part changed."""
    return replace(rule, **{part: changed})


def _without(parts: tuple[Part, ...], one: Part) -> tuple[Part, ...]:
    return tuple(part for part in parts if part is not one)
