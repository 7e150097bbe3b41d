"""The same decisions as `permissions`, for many at once: standings loaded, and queryset filters.

A filter here must let through exactly what the pure decision allows; a property test holds the two
against each other.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import (
    CharField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)

from dolen.access.models import BreakGlass, Standing
from dolen.access.permissions import (
    MemberView,
    NominalStanding,
    Tie,
    is_partner,
    may_break_glass,
    reads_by_role,
)
from dolen.access.rights import EXCLUSIVE, PARTNER_GROUPS, READERS
from dolen.access.roles import groups_of
from dolen.journal.registry import registry
from dolen.people.models import Mention, Nominal

_OWN = ("task", "case", "team")


def standings(
    member: MemberView, nominals: Collection[str], *, at: dt.datetime
) -> dict[str, NominalStanding]:
    """The standing of each (canonical) nominal at this moment, and whose glass is broken."""
    return grants(member, nominals, at=at).standings


@dataclass(frozen=True, slots=True)
class Grants:
    """What opens nominals to a member: their standings, and every glass the member has broken."""

    standings: dict[str, NominalStanding]
    broken: frozenset[str]


def grants(member: MemberView, nominals: Collection[str], *, at: dt.datetime) -> Grants:
    """The standing of each (canonical) nominal and the member's broken glass, in one query."""
    tied = held(at).filter(nominal__in=set(nominals))
    columns = ("why", "agency", "unit", "role", "local_authority", "fact", "pk")
    nothing = [Value("", CharField())] * (len(columns) - 2)
    granted = BreakGlass.objects.filter(member_id=member.id, at__lte=at, until__gt=at)
    now = Nominal.objects.filter(pk=OuterRef("nominal")).values("canonical")
    glass = granted.annotate(now=Subquery(now)).exclude(now=None)
    opened = glass.values_list(
        "now", Value(_GLASS, CharField()), *nothing, Value(0, IntegerField())
    )
    ties: dict[str, list[Tie]] = defaultdict(list)
    broken: set[str] = set()
    rows = tied.values_list("nominal", *columns).union(opened, all=True)
    for nominal, why, *of, _pk in sorted(rows, key=lambda row: row[-1]):
        if why == _GLASS:
            broken.add(nominal)
        else:
            ties[nominal].append(Tie(why, *of))
    standings_ = {one: NominalStanding(one, tuple(ties[one]), one in broken) for one in nominals}
    return Grants(standings_, frozenset(broken))


def broken_by(member: MemberView, *, at: dt.datetime) -> frozenset[str]:
    """The nominals, by the ids they go by now, whose record the member has open in an emergency."""
    return grants(member, (), at=at).broken


_GLASS = "glass"


def opens_all(member: MemberView) -> bool:
    """Whether the member may open the page of every nominal."""
    return not is_partner(member) and bool(groups_of(member.roles) & READERS)


def openable(
    member: MemberView,
    nominals: "QuerySet[Nominal]",
    *,
    at: dt.datetime,
    glass: Collection[str] | None = None,
) -> "QuerySet[Nominal]":
    """Those of the nominals whose page `permissions.may_open` opens for the member.

    `glass` is what the member has broken, where the caller has just read it.
    """
    groups = groups_of(member.roles)
    broken = Q(canonical__in=_opened(member, at, glass))
    if is_partner(member):
        if not groups & PARTNER_GROUPS:
            return nominals.filter(broken)
        tied = held(at).filter(_of(member), nominal=OuterRef("canonical"))
        return nominals.filter(Exists(tied) | broken)
    return nominals if opens_all(member) else nominals.filter(broken)


def readable(
    member: MemberView,
    mentions: "QuerySet[Mention]",
    *,
    at: dt.datetime,
    glass: Collection[str] | None = None,
) -> "QuerySet[Mention]":
    """Those of the mentions whose fact `permissions.may_read` allows on that nominal's page.

    `glass` is what the member has broken, where the caller has just read it.
    """
    kinds = registry.all()
    free = [k for k, fact in kinds.items() if reads_by_role(member, k, fact.restriction)]
    exclusive = [kind for kind in kinds if kind.startswith(EXCLUSIVE)]
    groups = groups_of(member.roles)
    opened = Q(nominal__in=_opened(member, at, glass))
    tied = held(at).filter(_of(member), nominal=OuterRef("nominal"))
    one_fact = Q(fact=OuterRef("fact_uid"))
    if is_partner(member):
        if groups & PARTNER_GROUPS:
            opened |= Q(Exists(tied.filter(one_fact)))
    elif groups & READERS:
        opened |= Q(Exists(tied.filter(one_fact | Q(fact="", why__in=_OWN))))
    return mentions.filter(Q(kind__in=free) | (~Q(kind__in=exclusive) & opened))


def held(at: dt.datetime) -> "QuerySet[Standing]":
    """The ties that hold at this moment."""
    return Standing.objects.filter(since__lte=at).exclude(until__lte=at)


def _of(member: MemberView) -> Q:
    """The ties that are the member's: see `permissions.Tie.is_of`."""
    return (
        Q(agency__in=["", member.agency])
        & Q(unit__in=["", *member.units])
        & Q(role__in=["", *member.roles])
        & Q(local_authority__in=["", member.local_authority or ""])
    )


def _opened(member: MemberView, at: dt.datetime, glass: Collection[str] | None) -> Collection[str]:
    if not may_break_glass(member):
        return ()
    return broken_by(member, at=at) if glass is None else glass
