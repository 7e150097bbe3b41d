"""What is shown of a fact: the whole, all but some fields, or that it exists and whom to ask."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from dolen.access import blind
from dolen.access.permissions import Decision, Header, MemberView, is_partner
from dolen.access.roles import Group, groups_of
from dolen.journal.fact import Classification, Fact
from dolen.journal.registry import registry
from dolen.journal.told import Told


class Level(StrEnum):
    """How much of a fact that may be read a reader sees."""

    WHOLE = "whole"
    SAFEGUARDING = "safeguarding"
    OUTSIDE = "outside"


SHOWN_AT: Mapping[Level, frozenset[Classification]] = MappingProxyType(
    {
        Level.WHOLE: frozenset(Classification),
        Level.SAFEGUARDING: frozenset(Classification),
        Level.OUTSIDE: frozenset({Classification.OPERATIONAL, Classification.PERSONAL}),
    }
)
"""What sorts of field each level shows. The child's words and location need a safeguarding role."""
_EVERY_SORT = frozenset(Classification)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader gets of one fact.

    Whole: `fact` with the names of fields left out in `hidden`. Card: `fact`, `kind`, `uid` and
    `happened_at` are None, `says` tells that something is held, `ask` names the role to ask.
    """

    says: str
    uid: str | None = None
    kind: str | None = None
    happened_at: dt.datetime | None = None
    fact: Fact | None = field(default=None, repr=False)
    told: Told | None = field(default=None, repr=False)
    hidden: frozenset[str] = frozenset()
    ask: str = ""

    @property
    def is_card(self) -> bool:
        """Whether only the existence is shown."""
        return self.fact is None


def header_of(told: Told) -> Header:
    """The header of a fact that decisions need. Raises `UnknownKind`."""
    header = header_for(told.uid, told.kind)
    if registry.fact_class(told.kind).blind is None:
        return header
    return replace(header, only=blind.only_reader(told))


def header_for(uid: str, kind: str) -> Header:
    """The header of the fact `uid` of `kind`. Raises `UnknownKind`."""
    fact_class = registry.fact_class(kind)
    return Header(uid, kind, fact_class.restriction, fact_class.ask)


def level_of(member: MemberView) -> Level:
    """How much the member sees of what they may read."""
    if not is_partner(member):
        return Level.WHOLE
    return Level.SAFEGUARDING if Group.SAFEGUARDING in groups_of(member.roles) else Level.OUTSIDE


def shown(told: Told, decision: Decision, level: Level) -> Shown | None:
    """What is shown of the fact under this decision; None where nothing may be."""
    if decision.denied:
        return None
    fact_class = registry.fact_class(told.kind)
    if decision.exists_only:
        return Shown(says=fact_class.redacted, ask=decision.ask)
    fact, hidden = without(told.fact, level)
    return Shown(
        says=fact_class.sentence,
        uid=told.uid,
        kind=told.kind,
        happened_at=told.happened_at,
        fact=fact,
        told=None if hidden else told,
        hidden=hidden,
    )


def without(fact: Fact, level: Level) -> tuple[Fact, frozenset[str]]:
    """The fact with every field its level does not show emptied, and the names of those fields."""
    allowed = SHOWN_AT[level]
    if allowed == _EVERY_SORT:
        return fact, frozenset()
    hidden = {
        name: () if isinstance(value, tuple) else None
        for name, value in fact
        if value not in (None, ()) and classification_of(type(fact), name) not in allowed
    }
    return (fact.model_copy(update=hidden) if hidden else fact), frozenset(hidden)


def classification_of(fact: type[Fact], name: str) -> Classification:
    """The classification of a field; headers that carry none are operational."""
    extra = fact.model_fields[name].json_schema_extra
    if not isinstance(extra, dict) or "classification" not in extra:
        return Classification.OPERATIONAL
    return Classification(extra["classification"])
