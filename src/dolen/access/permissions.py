"""What a member may record and read. Pure decisions over data tables; what no row allows is denied.

The police read ordinary facts of their force; sensitive ones need a specialist's or supervisor's
role, restricted ones a named role; a standing (a task, case or team's tie to this nominal) or
broken glass opens both. A partner sees what was disclosed to its agency, and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dolen.access.rights import (
    ASSURED,
    EVERY,
    EXCLUSIVE,
    EXCLUSIVE_READERS,
    JUDGED,
    MAY_BREAK_GLASS,
    MAY_ERASE,
    MAY_READ_LOG,
    MAY_TAKE_OUT,
    NOT_BY_HAND,
    PARTNER_GROUPS,
    READERS,
    READING,
    RECORDING,
    Rule,
)
from dolen.access.roles import AgencySort, groups_of
from dolen.journal.fact import Restriction

Outcome = Literal["allow", "exists_only", "deny"]


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member at one moment, as decisions see them. `roles` and `units` are those held then."""

    id: str
    display: str
    agency: str
    agency_sort: str
    local_authority: str | None = None
    roles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to "may they?". `ask` is the role to ask where only existence may be shown."""

    outcome: Outcome
    ask: str = ""

    @property
    def allowed(self) -> bool:
        """Whether everything may be read, or the fact recorded."""
        return self.outcome == "allow"

    @property
    def exists_only(self) -> bool:
        """Whether the member may know that it exists and whom to ask, but not read it."""
        return self.outcome == "exists_only"

    @property
    def denied(self) -> bool:
        """Whether the member may not even know that it exists."""
        return self.outcome == "deny"


ALLOW = Decision("allow")
DENY = Decision("deny")


@dataclass(frozen=True, slots=True)
class Header:
    """What a decision needs of a fact: its id and kind, how restricted the kind is, whom to ask.

    `only` is the one member who may read it yet: a judgement stays blind until all are told.
    """

    uid: str
    kind: str
    restriction: Restriction = Restriction.ORDINARY
    ask: str = ""
    only: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """Who has a tie to the nominal. Empty parts stand for "any"; all others must match."""

    why: str
    agency: str = ""
    unit: str = ""
    role: str = ""
    local_authority: str = ""
    fact: str = ""

    def is_of(self, member: MemberView) -> bool:
        """Whether this tie is the member's: every part that is named matches, and one is named."""
        named = (
            (self.agency, (member.agency,)),
            (self.unit, member.units),
            (self.role, member.roles),
            (self.local_authority, (member.local_authority,)),
        )
        return any(part for part, _held in named) and all(
            part in held for part, held in named if part
        )


@dataclass(frozen=True, slots=True)
class NominalStanding:
    """The ties of everybody to one nominal at a moment, and whether the member broke its glass."""

    nominal: str
    ties: tuple[Tie, ...] = ()
    glass_broken: bool = False


def _among(rules: Iterable[Rule], member: MemberView, kind: str) -> bool:
    return any(rule.covers(kind) and rule.includes(member.roles) for rule in rules)


def may_record(member: MemberView, kind: str) -> Decision:
    """Whether the member may tell facts of this kind: allow or deny."""
    if kind.startswith(NOT_BY_HAND):
        return DENY
    rules: Iterable[Rule] = RECORDING
    if kind.startswith((*EXCLUSIVE, *ASSURED, *JUDGED)):
        rules = [rule for rule in RECORDING if rule.prefixes != EVERY]
    return ALLOW if _among(rules, member, kind) else DENY


def may_read(member: MemberView, header: Header, standing: NominalStanding) -> Decision:
    """Whether the member may read a fact of this header on the page of this nominal.

    Police who may not are told that it exists and whom to ask. A partner is told so only with an
    authority's, team's, case's or task's tie to the nominal, and never of restricted facts.
    """
    if header.only and header.only != member.id:
        return DENY
    if header.kind.startswith(EXCLUSIVE):
        return ALLOW if _among(EXCLUSIVE_READERS, member, header.kind) else DENY
    groups = groups_of(member.roles)
    ties = [tie for tie in standing.ties if tie.is_of(member)]
    if standing.glass_broken and groups & MAY_BREAK_GLASS:
        return ALLOW
    if is_partner(member):
        return _partner_reads(header, ties) if groups & PARTNER_GROUPS else DENY
    if not groups & READERS:
        return DENY
    if _among(READING[header.restriction], member, header.kind):
        return ALLOW
    if any(_opens(tie, header) for tie in ties):
        return ALLOW
    return Decision("exists_only", header.ask)


def _opens(tie: Tie, header: Header) -> bool:
    """Whether a tie of the police's own opens the fact: to the one it names, else to all."""
    return tie.fact == header.uid if tie.fact else tie.why in ("task", "case", "team")


def _partner_reads(header: Header, ties: list[Tie]) -> Decision:
    if any(tie.fact == header.uid for tie in ties):
        return ALLOW
    knows_of_it = any(tie.why != "disclosed" and not tie.fact for tie in ties)
    if knows_of_it and header.restriction is not Restriction.RESTRICTED:
        return Decision("exists_only", header.ask)
    return DENY


def may_open(member: MemberView, standing: NominalStanding) -> Decision:
    """Whether the member may open the page of this nominal at all: allow or deny."""
    groups = groups_of(member.roles)
    if standing.glass_broken and groups & MAY_BREAK_GLASS:
        return ALLOW
    if is_partner(member):
        tied = any(tie.is_of(member) for tie in standing.ties)
        return ALLOW if groups & PARTNER_GROUPS and tied else DENY
    return ALLOW if groups & READERS else DENY


def may_break_glass(member: MemberView) -> bool:
    """Whether the member's work is of a kind that may have to open a nominal in an emergency."""
    return bool(groups_of(member.roles) & MAY_BREAK_GLASS)


def may_read_log(member: MemberView) -> bool:
    """Whether the member may read the log of who looked."""
    return bool(MAY_READ_LOG & set(member.roles))


def may_erase(member: MemberView) -> bool:
    """Whether the member may ask for a lawful erasure, and agree to one that another asked for."""
    return not MAY_ERASE.isdisjoint(member.roles)


def may_take_out(member: MemberView) -> bool:
    """Whether the member reviews what was known then, and may take it out as a sealed bundle."""
    return not is_partner(member) and bool(groups_of(member.roles) & MAY_TAKE_OUT)


def is_partner(member: MemberView) -> bool:
    """Whether the member belongs to neither the police nor the inspectorate."""
    return member.agency_sort not in (AgencySort.POLICE, AgencySort.INSPECTORATE)


@lru_cache(maxsize=16_384)  # a list of people asks it of every kind of fact there is
def reads_by_role(member: MemberView, kind: str, restriction: Restriction) -> bool:
    """Whether the member reads every fact of this kind, whatever the nominal and its ties."""
    probe = Header("", kind, restriction)
    return may_read(member, probe, NominalStanding("")).allowed
