"""Which cases there are about a subject, from the facts alone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dolen.cases.rules import CaseKind
from dolen.journal.conditions import told_any
from dolen.journal.told import Told


@dataclass(frozen=True, slots=True)
class CaseState:
    """One case about one subject: its matter, when it opened and closed, how far it has come."""

    kind: str
    subject: str
    matter: str
    opened_by: str
    opened_at: dt.datetime
    closed_by: str | None = None
    closed_at: dt.datetime | None = None
    stage: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing has closed it yet."""
        return self.closed_at is None


def evaluate(kind: CaseKind, subject: str, told: Sequence[Told]) -> list[CaseState]:
    """The cases of `kind` about `subject`, oldest first. `told` is in canonical order.

    A fact that names the matter speaks of that matter's case; an opening fact while a case of the
    same matter is open opens no second.
    """
    cases: list[CaseState] = []
    live: dict[str, CaseState] = {}
    for one in told:
        if one.kind not in kind.kinds or one.case is None or not one.names(subject):
            continue
        current = live.get(one.case)
        if current is None and told_any(one, kind.opened_by):
            live[one.case] = CaseState(kind.name, subject, one.case, one.uid, one.happened_at)
        elif current is not None:
            for stage in kind.stages:
                if told_any(one, stage.reached_by):
                    current = replace(current, stage=stage.name)
            if told_any(one, kind.closed_by):
                cases.append(replace(current, closed_by=one.uid, closed_at=one.happened_at))
                del live[one.case]
            else:
                live[one.case] = current
    return sorted([*cases, *live.values()], key=lambda case: (case.opened_at, case.matter))
