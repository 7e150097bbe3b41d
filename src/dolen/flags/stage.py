"""Keeping the projection of flags."""

import datetime as dt
from collections.abc import Collection

from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.flags.rules import Flag, FlagState, evaluate
from dolen.journal import difference
from dolen.journal.held import held
from dolen.journal.house import house
from dolen.people.standpoint import Standpoint

_FIELDS = ("edition", "since", "until", "ended_by", "review_due")


def recompute(
    standpoint: Standpoint, *, nominals: Collection[str], kinds: Collection[str] | None = None
) -> None:
    """Recompute the flags on `nominals` and store the difference.

    With `kinds`, only the flags that facts of these kinds raise, end or review.
    """
    touched = [flag for flag in flags if kinds is None or not flag.kinds.isdisjoint(kinds)]
    if not touched:
        return
    standpoint.load(nominals)
    names = [flag.name for flag in touched]
    theirs = "nominal IN ({among}) AND rule IN ({among})"
    before = held(FlagRow, theirs, [list(nominals), names])
    wanted = [
        _row(flag, state)
        for nominal in sorted(nominals)
        for flag in touched
        for state in evaluate(flag, nominal, standpoint.facts(nominal))
    ]
    difference.store(FlagRow, before, wanted, identity=_identity, fields=_FIELDS)


def _identity(row: FlagRow) -> tuple[str, str, str]:
    return (row.rule, row.nominal, row.because)


def _row(flag: Flag, state: FlagState) -> FlagRow:
    context = house.context({})
    days = context.number(flag.review_within, state.reviewed_at.date()) or 0.0
    return FlagRow(
        rule=state.rule,
        edition=flag.digest(),
        nominal=state.nominal,
        since=state.since,
        because=state.because,
        until=state.until,
        ended_by=state.ended_by or "",
        review_due=state.reviewed_at + dt.timedelta(days=days),
    )
