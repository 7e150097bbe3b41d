"""Who has a tie to whom: how rooms declare which facts give one, and how ties are found.

A room declares a `TieRule`: a fact of this kind gives the agency or authority it names (or a role)
a tie to the people it is about, until a fact of one of the ending kinds. Pure.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from dolen.access.permissions import Tie
from dolen.journal.declared import Declared
from dolen.journal.told import Told


@dataclass(frozen=True, kw_only=True)
class TieRule:
    """How a fact of `kind` gives a tie, and to whom.

    `agency_field` and `authority_field` name the fact's fields that hold the agency's key or name,
    or the local authority's name; `roles` the roles that get it. `facts_field` names the field that
    lists the ids of facts disclosed; with `itself` the fact is what was disclosed. `opens` are the
    kinds of earlier fact of its matter, or of none, that go with it (a notice, by being sent). `of`
    are the parts (roles) a person must play, any when empty.
    """

    name: str
    kind: str
    why: str
    agency_field: str = ""
    authority_field: str = ""
    facts_field: str = ""
    itself: bool = False
    opens: tuple[str, ...] = ()
    roles: tuple[str, ...] = ("",)
    of: frozenset[str] = field(default_factory=frozenset)
    ended_by: tuple[str, ...] = ()


def known_to_authority(
    kind: str, field: str = "local_authority", *, ended_by: tuple[str, ...] = ()
) -> TieRule:
    """The authority that the fact's `field` names knows of those the fact is about."""
    return TieRule(
        name=f"{kind}.{field}",
        kind=kind,
        why="authority",
        authority_field=field,
        ended_by=ended_by,
    )


def told_to_authority(kind: str, field: str = "local_authority") -> tuple[TieRule, TieRule]:
    """A fact that tells the authority named: it knows of the person, and reads this fact."""
    itself = TieRule(
        name=f"{kind}.itself", kind=kind, why="disclosed", authority_field=field, itself=True
    )
    return known_to_authority(kind, field), itself


@dataclass(frozen=True, slots=True)
class Period:
    """A tie to a nominal, the fact it rests on, and from when until when it holds."""

    nominal: str
    tie: Tie
    source: str
    since: dt.datetime
    until: dt.datetime | None = None

    def holds(self, at: dt.datetime) -> bool:
        """Whether the tie holds at this moment; `until` is exclusive."""
        return self.since <= at and (self.until is None or at < self.until)


tie_rules: Declared[TieRule] = Declared("tie")
"""Every declared rule, filled at start-up."""


def periods(nominal: str, told: Sequence[Told], rules: Iterable[TieRule]) -> list[Period]:
    """Every tie to `nominal` that its facts, in canonical order, give. Unnamed takers get none."""
    declared: dict[str, list[TieRule]] = defaultdict(list)
    for rule in rules:
        declared[rule.kind].append(rule)
    found = []
    for number, one in enumerate(told):
        for rule in declared.get(one.kind, ()):
            if _speaks_of(rule, one, nominal):
                later = islice(told, number + 1, None) if rule.ended_by else ()
                ends = next((t for t in later if t.kind in rule.ended_by), None)
                until = ends.happened_at if ends else None
                if until is None or until > one.happened_at:
                    found += [
                        Period(nominal, tie, one.uid, one.happened_at, until)
                        for tie in _ties(rule, one, _goes_with(rule, one, nominal, told))
                    ]
    return found


@lru_cache(maxsize=1024)
def authority_code(name: str) -> str:
    """The code of a local authority, however its name is written.

    "Blaenau Gwent County Borough Council" and "blaenau gwent" are both `blaenau_gwent`.
    """
    words = re.findall(r"[a-z0-9]+", name.casefold())
    return "_".join(word for word in words if word not in _OF_EVERY_COUNCIL)


_OF_EVERY_COUNCIL = frozenset({"city", "county", "borough", "council", "cyngor", "sir", "of"})


def _speaks_of(rule: TieRule, told: Told, nominal: str) -> bool:
    return told.names(nominal) and (not rule.of or bool(rule.of & told.roles_of(nominal)))


def _goes_with(rule: TieRule, told: Told, nominal: str, known: Sequence[Told]) -> tuple[str, ...]:
    """The facts about `nominal`, told before in the same matter or in none, that this one opens."""
    return tuple(
        one.uid
        for one in known
        if one.kind in rule.opens
        and one.order < told.order
        and one.case in (told.case, None)
        and one.names(nominal)
    )


def _ties(rule: TieRule, told: Told, goes_with: tuple[str, ...]) -> list[Tie]:
    agency = _word(told, rule.agency_field)
    if rule.agency_field and not agency:
        return []  # somebody in the role, but nobody knows of which agency
    authority = authority_code(_word(told, rule.authority_field))
    if rule.authority_field and not (authority or agency):
        return []
    facts = _words(told, rule.facts_field) if rule.facts_field else ("",)
    if rule.itself:
        facts = (told.uid,)
    if rule.opens:
        facts = goes_with
    return [
        Tie(why=rule.why, agency=agency, role=role, local_authority=authority, fact=fact)
        for role in rule.roles
        for fact in facts
        if agency or authority or role
    ]


def _word(told: Told, name: str) -> str:
    value = getattr(told.fact, name, None) if name else None
    return str(value) if value else ""


def _words(told: Told, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one) for one in getattr(told.fact, name, None) or ()))
