"""Keeping the projection of ties: recomputed from the facts of the nominals touched."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dolen.access.models import Agency, Standing
from dolen.access.permissions import Tie
from dolen.access.roles import AgencySort
from dolen.access.standing import Period, TieRule, periods, tie_rules
from dolen.journal import difference
from dolen.journal import reading as journal
from dolen.journal.told import Told

_NOT_PARTNERS = (AgencySort.POLICE, AgencySort.INSPECTORATE)


def recompute(
    told: Mapping[str, Sequence[Told]],
    *,
    retired: Collection[str] = (),
    rules: Iterable[TieRule] = tie_rules,
) -> int:
    """Make the stored ties of these nominals what their facts say. Returns the rows written.

    `told` holds the facts of each nominal in canonical order. Nominals that go by another's id, and
    those `retired`, keep no row of their own. The caller holds the transaction.
    """
    rules = tuple(rules)
    held = Standing.objects.filter(nominal__in={*told, *retired})
    wanted = [
        row(period)
        for nominal, facts in sorted(told.items())
        for period in periods(nominal, facts, rules)
    ]
    wanted += [row(period) for period in _told_by_partners(told)]
    return difference.store(Standing, held, wanted, identity=_identity, fields=("since", "until"))


def _told_by_partners(told: Mapping[str, Sequence[Told]]) -> list[Period]:
    """A partner reads what it told itself: each such fact counts as disclosed to its agency."""
    uids = {one.uid for facts in told.values() for one in facts}
    partners = set(Agency.objects.exclude(sort__in=_NOT_PARTNERS).values_list("key", flat=True))
    tellers = journal.told_by(uids, partners)
    return [
        Period(nominal, Tie("disclosed", agency=agency, fact=one.uid), one.uid, one.recorded_at)
        for nominal, facts in sorted(told.items())
        for one in facts
        if one.names(nominal) and (agency := tellers.get(one.uid))
    ]


def row(period: Period) -> Standing:
    """The row that stores this tie."""
    tie = period.tie
    return Standing(
        nominal=period.nominal,
        why=tie.why,
        agency=tie.agency,
        unit=tie.unit,
        role=tie.role,
        local_authority=tie.local_authority,
        fact=tie.fact,
        source=period.source,
        since=period.since,
        until=period.until,
    )


def _identity(row: Standing) -> tuple[str, ...]:
    return (
        row.nominal, row.why, row.agency, row.unit, row.role, row.local_authority, row.fact,
        row.source,
    )  # fmt: skip
