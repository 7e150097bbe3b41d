"""How many duties, concerns and flags of each rule stand open and late now. Nobody is named."""

import datetime as dt

from django.db.models import Count, Q

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE, Status
from dolen.flags.models import FlagRow
from dolen.web.presenting.rulebook import Counts


def counts(now: dt.datetime) -> Counts:
    """By the name of each rule: how many stand, and how many of them are past their time."""
    live = [status.value for status in LIVE]
    found: dict[str, tuple[int, int]] = {}
    owed = DutyRow.objects.filter(status__in=[*live, Status.BREACHED.value]).values("rule")
    for row in owed.annotate(held=Count("pk"), late=Count("pk", filter=Q(due_at__lt=now))):
        found[row["rule"]] = (row["held"], row["late"])
    raised = ConcernRow.objects.filter(state="raised").values("rule").annotate(held=Count("pk"))
    found.update({row["rule"]: (row["held"], 0) for row in raised})
    standing = FlagRow.objects.filter(until=None).values("rule")
    for row in standing.annotate(held=Count("pk"), late=Count("pk", filter=Q(review_due__lt=now))):
        found[row["rule"]] = (row["held"], row["late"])
    return found
