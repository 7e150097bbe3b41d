"""How a flag is declared: a standing warning on a person or place, derived from facts.

A flag names the facts that raise and end it and when it must be reviewed; a flag without a review
is a defect. Its latency, the time from the fact to the flag, is nothing, because it is derived.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from dolen.journal.conditions import On, stated, told_any
from dolen.journal.fact import Restriction
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.law.sources import Provision


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A standing warning. `roles` are the parts a subject must play in the raising fact."""

    name: str
    says: str
    room: str
    on: Literal["person", "place"]
    raised_by: tuple[On, ...]
    ended_by: tuple[On, ...]
    review_within: Parameter
    cited: tuple[Provision, ...]
    roles: tuple[str, ...] = ()
    reviewed_by: tuple[On, ...] = ()
    restriction: Restriction = Restriction.ORDINARY
    grave: bool = False

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Every kind of fact that raises, ends or reviews it."""
        return frozenset(on.kind for on in (*self.raised_by, *self.ended_by, *self.reviewed_by))

    def digest(self) -> str:
        """A fingerprint of what the flag does."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        groups = (self.raised_by, self.ended_by, self.reviewed_by)
        parts = [self.name, self.on, *self.roles, self.review_within.name]
        parts += [";".join(on.describe() for on in group) for group in groups]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class FlagState:
    """A flag on a nominal as the facts have it: since when, because of which fact, until when."""

    rule: str
    nominal: str
    since: dt.datetime
    because: str
    until: dt.datetime | None
    ended_by: str | None
    reviewed_at: dt.datetime


def evaluate(rule: Flag, nominal: str, told: Sequence[Told]) -> list[FlagState]:
    """Every period in which `rule` flags `nominal`, oldest first. `told` is in canonical order."""
    periods: list[FlagState] = []
    standing: FlagState | None = None
    for one in told:
        if one.kind not in rule.kinds:
            continue
        if standing and standing.until and standing.until <= one.happened_at:
            periods.append(standing)
            standing = None
        if standing is None and _raises(rule, nominal, one):
            standing = FlagState(
                rule.name,
                nominal,
                since=one.happened_at,
                because=one.uid,
                until=_told_end(one),
                ended_by=one.uid if _told_end(one) else None,
                reviewed_at=one.happened_at,
            )
        elif standing is not None and one.names(nominal):
            if told_any(one, rule.ended_by):
                periods.append(replace(standing, until=one.happened_at, ended_by=one.uid))
                standing = None
            elif told_any(one, rule.reviewed_by + rule.raised_by):
                standing = replace(standing, reviewed_at=one.happened_at)
    return [*periods, standing] if standing is not None else periods


def _raises(rule: Flag, nominal: str, one: Told) -> bool:
    if not one.names(nominal) or (rule.roles and not one.roles_of(nominal) & set(rule.roles)):
        return False
    return told_any(one, rule.raised_by)


def _told_end(one: Told) -> dt.datetime | None:
    """When the raising fact itself says that it ended, or will."""
    ended = stated(one, "ended_at")
    return ended if isinstance(ended, dt.datetime) else None
