"""How a duty is declared: what somebody must do for a child by a time, and where that comes from.

A duty is opened by a fact, met by a fact, owned by a role and escalated up a chain. Conditions are
data over the fact's own fields, checked against its class when the house starts. Every number is a
dated parameter of `law`.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from dolen.journal.conditions import PRESENT, On, Wanted, WrongDeclaration, holds, plain
from dolen.law.clocks import Clock
from dolen.law.editions import FIRST_EDITION
from dolen.law.parameters import Jurisdiction, Parameter
from dolen.law.sources import Force, Provision

__all__ = [
    "PRESENT",
    "Duty",
    "Escalation",
    "On",
    "Wanted",
    "WrongDeclaration",
    "holds",
    "plain",
]

ForEach = Literal[
    "event",
    "event_with_child",
    "child",
    "school_child",
    "preschool_child",
    "others",
    "suspect",
    "offender",
    "person",
    "owner",
    "rec",
]
Scope = Literal["case", "crime", "subject"]


@dataclass(frozen=True, slots=True)
class Escalation:
    """Whom to tell when: `after` the due time (a parameter in hours, negative warns), or at it."""

    to: str
    after: Parameter | None = None


_KINDS: dict[str, tuple["Duty", frozenset[str]]] = {}


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A duty with its clock, or (with `guard`) a condition that must hold before an act.

    What stands under `not_if_standing` keeps it from opening; where `standing_only_for` names
    openers, from opening by these alone. Without `may_be_excused` no reason given makes a guard
    hold.
    """

    name: str
    says: str
    cited: tuple[Provision, ...]
    force: Force
    opened_by: tuple[On, ...]
    met_by: tuple[On, ...]
    for_each: ForEach
    owner: str
    room: str
    due: Clock | None = None
    guard: bool = False
    may_be_excused: bool = True
    scope: Scope = "case"
    subject_where: Mapping[str, Wanted] = field(default_factory=dict)
    not_if_standing: tuple[On, ...] = ()
    standing_only_for: tuple[On, ...] = ()
    void_by: tuple[On, ...] = ()
    superseded_by: tuple[On, ...] = ()
    cancelled_by: tuple[On, ...] = ()
    reclocked_by: tuple[On, ...] = ()
    suspended_by: tuple[On, ...] = ()
    resumed_by: tuple[On, ...] = ()
    accepts_before: Parameter | None = None
    owner_when: Mapping[str, str] = field(default_factory=dict)
    owner_from: str | None = None
    escalates: tuple[Escalation, ...] = ()
    jurisdiction: Jurisdiction = Jurisdiction.BOTH
    in_force_from: dt.date = FIRST_EDITION
    in_force_until: dt.date | None = None
    edition: int = 1

    def __post_init__(self) -> None:
        if self.guard == (self.due is not None):
            raise WrongDeclaration(f"{self.name}: a guard has no clock, every other duty has one")
        if not self.cited:
            raise WrongDeclaration(f"{self.name}: a duty cites at least one provision")

    def parameters(self) -> tuple[Parameter, ...]:
        """Every dated number this duty rests on."""
        own = [e.after for e in self.escalates if e.after is not None]
        clock = list(self.due.parameters()) if self.due is not None else []
        before = [self.accepts_before] if self.accepts_before is not None else []
        return tuple(clock + before + own)

    def kinds(self) -> frozenset[str]:
        """Every kind of fact that can change this duty."""
        if self.name not in _KINDS or _KINDS[self.name][0] is not self:
            _KINDS[self.name] = (self, self._kinds())
        return _KINDS[self.name][1]

    def _kinds(self) -> frozenset[str]:
        return frozenset(
            on.kind
            for group in (
                self.opened_by,
                self.met_by,
                self.void_by,
                self.superseded_by,
                self.cancelled_by,
                self.reclocked_by,
                self.suspended_by,
                self.resumed_by,
                self.not_if_standing,
            )
            for on in group
        ) | {"duty.excused"}

    def digest(self) -> str:
        """A fingerprint of what the rule does; a changed rule needs a new edition."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        groups = (
            self.opened_by,
            self.met_by,
            self.void_by,
            self.superseded_by,
            self.cancelled_by,
            self.reclocked_by,
            self.suspended_by,
            self.resumed_by,
            self.not_if_standing,
        )
        parts = [
            self.name,
            self.for_each,
            self.scope,
            self.owner,
            str(self.owner_from),
            str(self.guard),
            *(";".join(on.describe() for on in group) for group in groups),
            ";".join(f"{e.to}+{e.after.name if e.after else 0}" for e in self.escalates),
            ";".join(p.name for p in self.parameters()),
            ";".join(f"{k}={plain(v)}" for k, v in sorted(self.subject_where.items())),
            ";".join(f"{k}={v}" for k, v in sorted(self.owner_when.items())),
            str(self.in_force_from),
            str(self.in_force_until),
            *(f"only for {on.describe()}" for on in self.standing_only_for),
            *(() if self.may_be_excused else ("not excused",)),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
