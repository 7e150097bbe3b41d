"""A policy to be tried: other numbers, other chains of escalation, other levels of staffing."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from dolen.access.roles import ROLES
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.rules import Duty, Escalation
from dolen.law.editions import FIRST_EDITION
from dolen.law.overrides import OverrideRefused, Overrides, overrides_in, toml_in
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import Force, Source
from dolen.law.words import _

_READ_MORE = "docs/how-to/try-a-policy.md shows the form."
_MOST_PEOPLE = 1_000
_MOST_MINUTES = 10_080


@dataclass(frozen=True, slots=True)
class Staffing:
    """So many people of a role now, so many by the policy; each duty takes them so many minutes."""

    role: str
    now: int
    then: int
    minutes: int

    @property
    def each(self) -> dt.timedelta:
        """How long a duty takes."""
        return dt.timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Policy:
    """What would be otherwise. `escalations` has whole chains, by rule."""

    overrides: Overrides = field(default_factory=Overrides)
    escalations: Mapping[str, tuple[Escalation, ...]] = field(default_factory=dict)
    staffing: tuple[Staffing, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be otherwise."""
        return not (self.overrides.values or self.escalations or self.staffing)

    @cached_property
    def instead(self) -> Mapping[str, Duty]:
        """The rules with their other chains, by name."""
        return {
            name: replace(duties[name], escalates=chain) for name, chain in self.escalations.items()
        }

    @cached_property
    def rules(self) -> frozenset[str] | None:
        """The duties to be looked at; None for all of them.

        A number that is no rule's own is one by which answers are worked out: any rule may read
        those. Of a role whose staffing changes, every duty it can own.
        """
        own = {rule.name: {one.name for one in rule.parameters()} for rule in duties}
        patterns = {one.name for rule in concerns for one in rule.parameters}
        changed = set(self.overrides.values)
        if not changed <= patterns.union(*own.values()):
            return None
        roles = {one.role for one in self.staffing}
        owned = {
            rule.name
            for rule in duties
            if (rule.owner_from is not None and roles)
            or not roles.isdisjoint({rule.owner, *rule.owner_when.values()})
        }  # fmt: skip
        read = {name for name, numbers in own.items() if not numbers.isdisjoint(changed)}
        return frozenset(read | owned | set(self.escalations))

    @cached_property
    def concerns(self) -> frozenset[str]:
        """The patterns whose findings may be others."""
        changed = set(self.overrides.values)
        if self.rules is None:
            return frozenset(rule.name for rule in concerns)
        return frozenset(
            rule.name
            for rule in concerns
            if not changed.isdisjoint({one.name for one in rule.parameters})
        )


def load_policy(path: Path) -> Policy:
    """Read a policy from a TOML file. Raises `OverrideRefused` and whatever opening it raises."""
    told = dict(toml_in(path))
    chains, levels = (_tables(told.pop(key, []), key) for key in ("escalation", "staffing"))
    found: dict[str, list[Escalation]] = {}
    for entry in chains:
        found.setdefault(_name(entry, "rule", {one.name for one in duties}), []).append(step(entry))
    return Policy(
        overrides_in(told, path.name),
        {name: tuple(steps) for name, steps in found.items()},
        tuple(staffing(entry) for entry in levels),
    )


def step(entry: Mapping[str, object]) -> Escalation:
    """One step of a chain: `rule`, `to`, and `after` in hours from the due time (0: at it).

    Raises `OverrideRefused`.
    """
    _exactly(entry, {"rule", "to", "after"})
    rule, to, after = (
        _name(entry, "rule", {one.name for one in duties}),
        _name(entry, "to", ROLES),
        entry["after"],
    )
    if isinstance(after, bool) or not isinstance(after, int | float) or not _fits(after):
        raise OverrideRefused(
            f"The escalation of {rule} gives {after!r} after; {Unit.HOURS.accepts} is accepted."
        )
    return Escalation(to, _hours(rule, to, float(after)) if after else None)


def staffing(entry: Mapping[str, object]) -> Staffing:
    """A level of staffing: `role`, people `now` and `then`, and `minutes` for each duty.

    Raises `OverrideRefused`.
    """
    _exactly(entry, {"role", "now", "then", "minutes"})
    role = _name(entry, "role", ROLES)
    most = {"now": _MOST_PEOPLE, "then": _MOST_PEOPLE, "minutes": _MOST_MINUTES}
    numbers = {}
    for key, limit in most.items():
        told = entry[key]
        if isinstance(told, bool) or not isinstance(told, int) or not 1 <= told <= limit:
            raise OverrideRefused(
                f"The staffing of {role} gives {told!r} as {key}; a whole number from 1 to "
                f"{limit} is accepted."
            )
        numbers[key] = told
    return Staffing(role, **numbers)


def _fits(after: float) -> bool:
    return bool(Unit.HOURS.fits(after))


def _hours(rule: str, to: str, after: float) -> Parameter:
    """The hours of a step as a number of its own, which nothing else reads."""
    source = Source(
        key="POLICY", title=_("A policy to be tried"), force=Force.PROPOSED_DEFAULT, address=None,
        read_on=FIRST_EDITION,
    )  # fmt: skip
    says = _("How long after the due time somebody further is told, if the policy were adopted.")
    value = Value(
        after, from_=FIRST_EDITION, cited=source.at("", says=says), force=Force.PROPOSED_DEFAULT,
        checked_on=FIRST_EDITION,
    )  # fmt: skip
    return Parameter(name=f"tried.{rule}.{to}", says=says, unit=Unit.HOURS, values=(value,))


def _tables(told: object, key: str) -> list[Mapping[str, object]]:
    if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise OverrideRefused(f"Only [[{key}]] tables are accepted. {_READ_MORE}")
    return told


def _exactly(entry: Mapping[str, object], keys: set[str]) -> None:
    if set(entry) != keys:
        raise OverrideRefused(
            f"{', '.join(sorted(entry)) or 'nothing'} is given; exactly {', '.join(sorted(keys))} "
            f"are accepted. {_READ_MORE}"
        )


def _name(entry: Mapping[str, object], key: str, known: Collection[str]) -> str:
    told = entry.get(key)
    if not isinstance(told, str) or told not in known:
        raise OverrideRefused(f"There is no {key} {told!r}. {_READ_MORE}")
    return told
