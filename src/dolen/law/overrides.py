"""A force's own policy: the numbers it sets instead of Dolen's, read from its `force.toml`.

Policy stands only where law leaves room. A number that statute, statutory guidance or a code sets
cannot be overridden; asking for it is an error that stops the start.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from dolen.law.parameters import NotInForce, Parameter, Quantity, Value, all_parameters
from dolen.law.sources import Force, Source
from dolen.law.words import _

_KEYS = frozenset({"parameter", "value", "unit", "from", "reason", "policy"})
_READ_MORE = "docs/force.toml.example shows the form."


class OverrideRefused(ValueError):
    """Raised when a force's configuration asks for what it may not set, or asks unclearly."""


@dataclass(frozen=True)
class Overrides:
    """The policy values of one force, by parameter name, each list in the order of its dates."""

    values: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def value_for(self, name: str, day: date) -> Value | None:
        """Return the policy's value for a parameter on a day, or None when it sets none."""
        begun = [value for value in self.values.get(name, ()) if value.from_ <= day]
        return begun[-1] if begun else None


def load_overrides(path: Path, parameters: Mapping[str, Parameter] | None = None) -> Overrides:
    """Read a force's policy from a TOML file.

    `parameters` are the known ones; by default all that are registered, so load it once every room
    has declared its own. Raises `OverrideRefused` and whatever opening the file raises.
    """
    return overrides_in(toml_in(path), path.name, parameters)


def toml_in(path: Path) -> dict[str, object]:
    """What a TOML file holds. Raises `OverrideRefused` and whatever opening the file raises."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise OverrideRefused(f"{path.name} is not valid TOML: {error}. {_READ_MORE}") from error


def overrides_in(
    told: Mapping[str, object], called: str, parameters: Mapping[str, Parameter] | None = None
) -> Overrides:
    """The policy in what a file called `called` holds. Raises `OverrideRefused`."""
    known = all_parameters() if parameters is None else parameters
    entries = told.get("override", [])
    others = sorted(set(told) - {"override"})
    if others or not isinstance(entries, list):
        raise OverrideRefused(
            f"{called} holds {', '.join(others) or 'one [override]'}; only "
            f"[[override]] tables are accepted. {_READ_MORE}"
        )
    found: dict[str, list[Value]] = {}
    for entry in entries:
        parameter, value = _read(entry, known)
        found.setdefault(parameter.name, []).append(value)
    return Overrides({name: _in_order(name, values) for name, values in found.items()})


def _read(entry: object, known: Mapping[str, Parameter]) -> tuple[Parameter, Value]:
    if not isinstance(entry, dict) or set(entry) != _KEYS:
        given = ", ".join(sorted(entry)) if isinstance(entry, dict) else repr(entry)
        raise OverrideRefused(
            f"An override gives {given}; exactly {', '.join(sorted(_KEYS))} are accepted. "
            f"{_READ_MORE}"
        )
    name = entry["parameter"]
    parameter = known.get(name) if isinstance(name, str) else None
    if parameter is None:
        raise OverrideRefused(
            f"There is no parameter {name!r}. The rulebook page lists every name that is accepted."
        )
    from_ = _first_day(parameter, entry["from"])
    policy = Source(
        key="FORCE",
        title=_("The force’s own policy"),
        force=Force.FORCE_POLICY,
        address=None,
        read_on=from_,
    )
    return parameter, Value(
        _quantity(parameter, from_, entry["value"], entry["unit"]),
        from_=from_,
        cited=policy.at(
            _words(parameter, "policy", entry["policy"]),
            says=_words(parameter, "reason", entry["reason"]),
        ),
        force=Force.FORCE_POLICY,
        checked_on=from_,
        verified=True,
    )


def _first_day(parameter: Parameter, told: object) -> date:
    """Also refuses law, because whether a number is law depends on the day."""
    if not isinstance(told, date) or isinstance(told, datetime):
        raise OverrideRefused(
            f"The override of {parameter.name} begins on {told!r}; a date such as 2026-12-01 is "
            f"accepted, without quotation marks."
        )
    try:
        own = parameter.at(told)
    except NotInForce as error:
        raise OverrideRefused(f"The override of {parameter.name} cannot begin. {error}") from error
    if own.force.is_law:
        raise OverrideRefused(
            f"{parameter.name} is set by law on {told} ({own.cited}): {own.value} "
            f"{parameter.unit.value}. A force may set only what law leaves open. Remove this "
            f"override."
        )
    return told


def _quantity(parameter: Parameter, from_: date, value: object, unit: object) -> Quantity:
    if unit != parameter.unit.value:
        raise OverrideRefused(
            f"The override of {parameter.name} is in {unit!r}; only "
            f"{parameter.unit.value!r} is accepted. Convert the value and give that unit."
        )
    if not parameter.unit.fits(value):
        raise OverrideRefused(
            f"The override of {parameter.name} gives {value!r}; {parameter.unit.accepts} is "
            f"accepted."
        )
    own = parameter.at(from_).value
    if own is not None and _is_before(own) != _is_before(value):
        raise OverrideRefused(
            f"The override of {parameter.name} gives {value!r} in place of {own!r}. A warning "
            f"stays before the due time (less than 0) and every other time after it (0 or more)."
        )
    return value


def _is_before(quantity: Quantity) -> bool:
    return isinstance(quantity, int | float) and quantity < 0


def _words(parameter: Parameter, key: str, told: object) -> str:
    if not isinstance(told, str) or not told.strip():
        raise OverrideRefused(
            f"The override of {parameter.name} needs a {key} in words, so that people can see why "
            f"the number differs."
        )
    return told.strip()


def _in_order(name: str, values: list[Value]) -> tuple[Value, ...]:
    ordered = sorted(values, key=lambda value: value.from_)
    if len({value.from_ for value in ordered}) < len(ordered):
        raise OverrideRefused(f"{name} is overridden twice from the same day. Keep one of the two.")
    return tuple(ordered)
