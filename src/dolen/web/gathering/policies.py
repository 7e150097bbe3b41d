"""A policy asked for on a page: what can be chosen, and in words why something cannot be."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.roles import ROLES
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.rules import Escalation
from dolen.insight.policies import Policy, Staffing, staffing, step
from dolen.insight.simulating import Period
from dolen.journal.house import house
from dolen.law.moments import start_of_day
from dolen.law.overrides import OverrideRefused, Overrides, overrides_in
from dolen.law.parameters import NotInForce, Parameter, Unit
from dolen.web.forms import ErrorItem
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

FIELDS = (
    "parameter", "value", "rule", "to", "after", "role", "people_now", "people_then", "minutes",
    "since", "until",
)  # fmt: skip
"""What the page asks, in the order in which it asks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a list: its value and its words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen: numbers that law leaves open, rules, roles."""

    parameters: Sequence[Choice]
    rules: Sequence[Choice]
    roles: Sequence[Choice]


def choices(today: dt.date) -> Choices:
    """Every number a force may set that a duty or pattern reads, every rule, every role."""
    roles = {rule.owner for rule in duties} | {s.to for rule in duties for s in rule.escalates}
    numbers = _numbers().items()
    return Choices(
        _in_order(Choice(n, _number_words(p, today)) for n, p in numbers if _is_open(p, today)),
        _in_order(Choice(one.name, translated(one.says)) for one in duties if not one.guard),
        _in_order(Choice(name, role_name(name)) for name in roles if name in ROLES),
    )


def read(given: Mapping[str, str]) -> tuple[Policy, Period, list[ErrorItem]]:
    """The policy and period asked for, and in words what of it cannot be tried."""
    problems: list[ErrorItem] = []
    since, until = (_day(given, name, problems) for name in ("since", "until"))
    policy = Policy(_overrides(given, problems), _chain(given, problems), _people(given, problems))
    if policy.is_empty and not problems:
        words = _("Choose a number, a rule of escalation or a role whose staffing changes.")
        problems.append(ErrorItem(words, "#parameter"))
    return policy, Period(since, until), problems


def _numbers() -> dict[str, Parameter]:
    read_by_duties = {one.name: one for rule in duties for one in rule.parameters()}
    return read_by_duties | {one.name: one for rule in concerns for one in rule.parameters}


def _in_order(found: Iterable[Choice]) -> list[Choice]:
    return sorted(found, key=lambda one: (one.words.casefold(), one.value))


def _is_open(parameter: Parameter, today: dt.date) -> bool:
    try:
        law = parameter.at(today).force.is_law
    except NotInForce:
        return False
    return parameter.unit is not Unit.TIME_OF_DAY and not law


def _number_words(parameter: Parameter, today: dt.date) -> str:
    worth = parameter.at(today, house.overrides).value
    words = {
        "says": translated(parameter.says),
        "worth": _("not known") if worth is None else worth,
        "unit": translated(parameter.unit.label),
    }
    return _("%(says)s (now: %(worth)s %(unit)s)") % words


def _overrides(given: Mapping[str, str], problems: list[ErrorItem]) -> Overrides:
    """The number in the place of today's, over the whole history."""
    if not given["parameter"]:
        return Overrides()
    parameter = _numbers().get(given["parameter"])
    if parameter is None:
        problems.append(ErrorItem(_("Choose a number of the list."), "#parameter"))
        return Overrides()
    entry = {
        "parameter": parameter.name, "value": _number(given["value"]),
        "unit": parameter.unit.value, "from": parameter.values[0].from_, "policy": "tried",
        "reason": "tried",
    }  # fmt: skip
    try:
        return overrides_in({"override": [entry]}, "")
    except OverrideRefused:
        words = _(
            "“%(told)s” cannot be tried for this number. Give a number in its own unit, such as 2, "
            "and of a number that the law leaves open."
        )
        problems.append(ErrorItem(words % {"told": given["value"]}, "#value"))
        return Overrides()


def _chain(
    given: Mapping[str, str], problems: list[ErrorItem]
) -> dict[str, tuple[Escalation, ...]]:
    """The rule's own chain with one more step."""
    if not given["rule"]:
        return {}
    entry = {"rule": given["rule"], "to": given["to"], "after": _number(given["after"])}
    try:
        more = step(entry)
    except OverrideRefused:
        words = _("Choose a rule and whom it tells, and after how many hours, such as 2.")
        problems.append(ErrorItem(words, "#rule"))
        return {}
    return {given["rule"]: (*duties[given["rule"]].escalates, more)}


def _people(given: Mapping[str, str], problems: list[ErrorItem]) -> tuple[Staffing, ...]:
    if not given["role"]:
        return ()
    entry = {
        "role": given["role"], "now": _number(given["people_now"]),
        "then": _number(given["people_then"]), "minutes": _number(given["minutes"]),
    }  # fmt: skip
    try:
        return (staffing(entry),)
    except OverrideRefused:
        words = _(
            "Choose a role, and give whole numbers: people now, people then (1 to 1000), and "
            "minutes for each duty (1 to 10080)."
        )
        problems.append(ErrorItem(words, "#role"))
        return ()


def _day(given: Mapping[str, str], name: str, problems: list[ErrorItem]) -> dt.datetime | None:
    told = given[name]
    if not told:
        return None
    try:
        return start_of_day(dt.date.fromisoformat(told))
    except (ValueError, OverflowError):
        words = _("“%(told)s” is no day. Give one such as 2026-01-31.")
        problems.append(ErrorItem(words % {"told": told}, f"#{name}"))
        return None


def _number(told: str) -> object:
    """A whole number, another number, or what was told where it is neither."""
    for sort in (int, float):
        try:
            return sort(told)
        except ValueError:
            continue
    return told
