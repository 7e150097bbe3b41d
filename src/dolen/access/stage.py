"""Keeping the projection of ties: recomputed from the facts of the nominals touched."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dolen.access.models import Standing
from dolen.access.standing import Period, TieRule, periods, tie_rules
from dolen.journal import difference
from dolen.journal.told import Told


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
    return difference.store(Standing, held, wanted, identity=_identity, fields=("since", "until"))


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
