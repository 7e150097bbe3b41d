"""Keeping the projection of ties: recomputed from the facts of the nominals touched."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dolen.access.models import Agency, Standing
from dolen.access.permissions import Tie
from dolen.access.roles import AgencySort
from dolen.access.standing import Period, TieRule, periods, tie_rules
from dolen.journal import difference
from dolen.journal import rows as stored
from dolen.journal.held import held
from dolen.journal.told import Told

_THEIRS = "nominal IN ({among})"
_PARTNERS = "SELECT key FROM access_agency WHERE sort NOT IN ({among})"
_NOT_PARTNERS = (AgencySort.POLICE, AgencySort.INSPECTORATE)


def recompute(
    told: Mapping[str, Sequence[Told]],
    *,
    retired: Collection[str] = (),
    kinds: frozenset[str] | None = None,
    rules: Iterable[TieRule] = tie_rules,
) -> int:
    """Make the stored ties of these nominals what their facts say. Returns the rows written.

    `told` holds the facts of each nominal in canonical order. Nominals that go by another's id, and
    those `retired`, keep no row of their own. With `kinds`, nothing is done where no new fact of
    these kinds can give or end a tie. The caller holds the transaction.
    """
    rules = tuple(rules)
    if kinds is not None and not _touched(told, kinds, rules):
        return 0
    before = held(Standing, _THEIRS, [list({*told, *retired})])
    given = [
        period
        for nominal, facts in sorted(told.items())
        for period in periods(nominal, facts, rules)
    ]
    wanted = [row(period) for period in (*_by_key(given), *_told_by_partners(told))]
    return difference.store(Standing, before, wanted, identity=_identity, fields=("since", "until"))


def _touched(
    told: Mapping[str, Sequence[Told]], kinds: frozenset[str], rules: Sequence[TieRule]
) -> bool:
    if any(rule.kind in kinds or not kinds.isdisjoint(rule.ended_by) for rule in rules):
        return True
    tellers = {one.agency for facts in told.values() for one in facts if one.kind in kinds}
    return not tellers.isdisjoint(_partners())


def _partners() -> set[str]:
    names = [str(sort) for sort in _NOT_PARTNERS]
    return {key for (key,) in stored.read(Agency, _PARTNERS, [names])}


def _by_key(found: Sequence[Period]) -> list[Period]:
    """The same ties, an agency that its fact calls by name called by its key."""
    if not any(one.tie.agency for one in found):
        return list(found)
    keys = {row.name.casefold(): row.key for row in Agency.objects.all()}
    named = ((one, keys.get(one.tie.agency.casefold(), one.tie.agency)) for one in found)
    return [replace(one, tie=replace(one.tie, agency=key)) for one, key in named]


def _told_by_partners(told: Mapping[str, Sequence[Told]]) -> list[Period]:
    """A partner reads what it told itself: each such fact counts as disclosed to its agency."""
    partners = _partners()
    return [
        Period(nominal, Tie("disclosed", agency=one.agency, fact=one.uid), one.uid, one.recorded_at)
        for nominal, facts in sorted(told.items())
        for one in facts
        if one.agency in partners and one.names(nominal)
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
