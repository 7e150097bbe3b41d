"""What is at stake for somebody: what a list of work puts first by."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags

_GRAVE_FLAG, _RAISED_CONCERN, _OPEN_DUTY = 10, 5, 1
_OPEN = ("open", "overdue")


def risks(nominals: Collection[str]) -> Mapping[str, int]:
    """What is at stake for each nominal: grave flags most, raised concerns, open duties.

    For `people.review.waiting`, so that the pair most dangerous to leave apart comes first.
    """
    found: Counter[str] = Counter()
    for row in FlagRow.objects.filter(nominal__in=nominals, until=None):
        rule = flags.get(row.rule)
        found[row.nominal] += _GRAVE_FLAG if rule is not None and rule.grave else 1
    concerns = ConcernRow.objects.filter(anchor__in=nominals, state="raised")
    for anchor in concerns.values_list("anchor", flat=True):
        found[anchor] += _RAISED_CONCERN
    duties = DutyRow.objects.filter(subject__in=nominals, status__in=_OPEN)
    for subject in duties.values_list("subject", flat=True):
        found[subject or ""] += _OPEN_DUTY
    return found


def grave() -> list[QuerySet[Any, str]]:
    """For whom a grave flag stands or a concern is raised: questions to be asked within others.

    For `people.review.waiting`: whoever is in danger is looked at however likely the pair is.
    """
    rules = [rule.name for rule in flags if rule.grave]
    flagged = FlagRow.objects.filter(rule__in=rules, until=None).exclude(nominal="")
    raised = ConcernRow.objects.filter(state="raised").exclude(anchor="")
    return [
        flagged.order_by().values_list("nominal", flat=True),
        raised.order_by().values_list("anchor", flat=True),
    ]
