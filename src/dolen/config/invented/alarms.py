"""What the rules say of a recorded force: alarms and concerns by rule, by role and by day.

An alarm is an escalation that went out; a concern is one raised, answered or not.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from dolen.access.roles import ROLES, AgencySort
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.state import Status

_SHOWN: Final = 20
_STANDING: Final = ("raised", "answered")


@dataclass(slots=True)
class Cries:
    """How often each rule cried before a moment."""

    duties: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    to_others: Counter[str] = field(default_factory=Counter)
    by_role: Counter[str] = field(default_factory=Counter)
    concerns: Counter[str] = field(default_factory=Counter)

    def shown(self, *, officers: float, days: float) -> dict[str, Any]:
        """The same for an officer and a day, and by rule for a hundred officers."""
        one, hundred = 1 / (officers * days), 100 / (officers * days)
        police = self.alarms - self.to_others
        return {
            "officers": officers,
            "duties": self.duties.total(),
            "duties opened an officer and day": self.duties.total() * one,
            "alarms to police an officer and day": police.total() * one,
            "alarms to partners an officer and day": self.to_others.total() * one,
            "concerns raised": self.concerns.total(),
            "concerns an officer and day": self.concerns.total() * one,
            "alarms to police by rule, a day for a hundred officers": _scaled(police, hundred),
            "alarms by role, a day for a hundred officers": _scaled(self.by_role, hundred),
            "concerns by rule, a day for a hundred officers": _scaled(self.concerns, hundred, 60),
            "alarms for each hundred duties opened": {
                rule: 100 * count / self.duties[rule] for rule, count in police.most_common(_SHOWN)
            },
        }


def cries(since: dt.datetime, before: dt.datetime) -> Cries:
    """Count what was opened, went out and was raised from one moment to before another."""
    found = Cries()
    rows = DutyRow.objects.filter(opens_at__gte=since, opens_at__lt=before)
    columns = ("rule", "alarms", "status", "met_at", "ended_at")
    for rule, chain, status, met_at, ended_at in rows.values_list(*columns).iterator():
        found.duties[rule] += 1
        ended = None if status == Status.BREACHED.value else met_at or ended_at
        for role in _rang(chain, min(before, ended) if ended else before):
            found.alarms[rule] += 1
            found.by_role[role] += 1
            found.to_others[rule] += _is_partner(role)
    raised = ConcernRow.objects.filter(state__in=_STANDING, at__gte=since, at__lt=before)
    found.concerns.update(raised.values_list("rule", flat=True).iterator())
    return found


def _rang(chain: list[list[str]], until: dt.datetime) -> Iterator[str]:
    """Whom the alarms of a duty went to before it ended."""
    for at, to in chain:
        if dt.datetime.fromisoformat(at) < until:
            yield to


def _is_partner(role: str) -> bool:
    return role in ROLES and ROLES[role].sort != AgencySort.POLICE


def _scaled(counted: Counter[str], share: float, most: int = _SHOWN) -> dict[str, float]:
    return {rule: count * share for rule, count in counted.most_common(most) if count}
