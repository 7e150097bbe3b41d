"""The same decisions as `permissions`, for many at once: standings loaded, and queryset filters.

A filter here must let through exactly what the pure decision allows; a property test holds the two
against each other.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

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
from dolen.people import reading as people
from dolen.people.models import Mention, Nominal

_OWN = ("task", "case", "team")


def standings(
    member: MemberView, nominals: Collection[str], *, at: dt.datetime
) -> dict[str, NominalStanding]:
    """The standing of each (canonical) nominal at this moment, and whose glass is broken."""
    ties: dict[str, list[Tie]] = defaultdict(list)
    for row in _held(at).filter(nominal__in=set(nominals)).order_by("pk"):
        ties[row.nominal].append(
            Tie(row.why, row.agency, row.unit, row.role, row.local_authority, row.fact)
        )
    broken = broken_by(member, at=at)
    return {
        nominal: NominalStanding(nominal, tuple(ties[nominal]), nominal in broken)
        for nominal in nominals
    }


def broken_by(member: MemberView, *, at: dt.datetime) -> frozenset[str]:
    """The nominals, by the ids they go by now, whose record the member has open in an emergency."""
    granted = BreakGlass.objects.filter(member_id=member.id, at__lte=at, until__gt=at)
    nominals = set(granted.values_list("nominal", flat=True))
    return frozenset(people.canonical_ids(nominals).values()) if nominals else frozenset()


def openable(
    member: MemberView, nominals: "QuerySet[Nominal]", *, at: dt.datetime
) -> "QuerySet[Nominal]":
    """Those of the nominals whose page `permissions.may_open` opens for the member."""
    groups = groups_of(member.roles)
    broken = Q(canonical__in=broken_by(member, at=at)) if may_break_glass(member) else _nothing()
    if is_partner(member):
        if not groups & PARTNER_GROUPS:
            return nominals.filter(broken)
        tied = _held(at).filter(_of(member), nominal=OuterRef("canonical"))
        return nominals.filter(Exists(tied) | broken)
    return nominals if groups & READERS else nominals.filter(broken)


def readable(
    member: MemberView, mentions: "QuerySet[Mention]", *, at: dt.datetime
) -> "QuerySet[Mention]":
    """Those of the mentions whose fact `permissions.may_read` allows on that nominal's page."""
    kinds = registry.all()
    free = [k for k, fact in kinds.items() if reads_by_role(member, k, fact.restriction)]
    exclusive = [kind for kind in kinds if kind.startswith(EXCLUSIVE)]
    groups = groups_of(member.roles)
    opened = Q(nominal__in=broken_by(member, at=at)) if may_break_glass(member) else _nothing()
    tied = _held(at).filter(_of(member), nominal=OuterRef("nominal"))
    one_fact = Q(fact=OuterRef("fact_uid"))
    if is_partner(member):
        if groups & PARTNER_GROUPS:
            opened |= Q(Exists(tied.filter(one_fact)))
    elif groups & READERS:
        opened |= Q(Exists(tied.filter(one_fact | Q(fact="", why__in=_OWN))))
    return mentions.filter(Q(kind__in=free) | (~Q(kind__in=exclusive) & opened))


def _held(at: dt.datetime) -> "QuerySet[Standing]":
    return Standing.objects.filter(since__lte=at).exclude(until__lte=at)


def _of(member: MemberView) -> Q:
    """The ties that are the member's: see `permissions.Tie.is_of`."""
    return (
        Q(agency__in=["", member.agency])
        & Q(unit__in=["", *member.units])
        & Q(role__in=["", *member.roles])
        & Q(local_authority__in=["", member.local_authority or ""])
    )


def _nothing() -> Q:
    return Q(pk__in=[])
