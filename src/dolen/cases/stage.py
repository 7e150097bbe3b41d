"""Keeping the projection of cases."""

from collections.abc import Collection

from dolen.cases.evaluate import CaseState, evaluate
from dolen.cases.models import CaseRow
from dolen.cases.registry import case_kinds
from dolen.journal import difference, rows
from dolen.journal.held import held
from dolen.people.standpoint import Standpoint

_FIELDS = ("room", "matter", "opened_at", "closed_by", "closed_at", "stage")


def recompute(
    standpoint: Standpoint, *, subjects: Collection[str], kinds: Collection[str] | None = None
) -> None:
    """Recompute the cases about `subjects` and store the difference.

    Only persons have cases: the place a child is missing from is named in the facts of the case.
    With `kinds`, only the kinds of case that facts of these kinds open, close or move on.
    """
    touched = [one for one in case_kinds if kinds is None or not one.kinds.isdisjoint(kinds)]
    if not touched:
        return
    standpoint.load(subjects)
    persons = [one for one in sorted(subjects) if standpoint.sort(one) == "person"]
    names = [one.name for one in touched]
    theirs = "subject IN ({among}) AND kind IN ({among})"
    before = held(CaseRow, theirs, [list(subjects), names])
    wanted = [
        _row(state)
        for subject in persons
        for kind in touched
        for state in evaluate(kind, subject, standpoint.facts(subject))
    ]
    difference.store(CaseRow, before, wanted, identity=_identity, fields=_FIELDS)


def _identity(row: CaseRow) -> tuple[str, str, str]:
    return (row.kind, row.subject, row.opened_by)


def _row(state: CaseState) -> CaseRow:
    return rows.made(
        CaseRow,
        kind=state.kind,
        room=case_kinds[state.kind].room,
        subject=state.subject,
        matter=state.matter,
        opened_by=state.opened_by,
        opened_at=state.opened_at,
        closed_by=state.closed_by or "",
        closed_at=state.closed_at,
        stage=state.stage or "",
    )
