"""What facts and people have said of two nominals and whether they are one, beside their likeness.

Asked of whole components: what holds between any two of their members holds between them.
"""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from dolen.people.gathering import LINK_KINDS
from dolen.people.models import Judgement, Mention, Nominal


@dataclass(frozen=True, slots=True)
class Between:
    """Between two components: named apart in one fact; the live judgement; a "same" undone."""

    named_apart: bool = False
    judged: str = ""
    undone: bool = False


def between(left: str, right: str) -> Between:
    """What was said between the components of two canonical ids; three queries."""
    members = Nominal.objects.filter(canonical__in=[left, right]).values_list("id", "canonical")
    of = dict(members)
    ends = Q(left__in=list(of), right__in=list(of))
    rows = [row for row in Judgement.objects.filter(ends) if of[row.left] != of[row.right]]
    live = {row.judgement for row in rows if row.ended_at is None}
    undone = any(row.judgement == "same" and row.ended_at is not None for row in rows)
    judged = next((word for word in ("not_same", "unsure") if word in live), "")
    return Between(named_apart(left, right), judged, undone)


def named_apart(left: str, right: str) -> bool:
    """Whether one fact names two people of whom one is the first, one the second."""
    beside = Mention.objects.filter(fact_uid=OuterRef("fact_uid"), nominal=right, sort="person")
    named = Mention.objects.filter(nominal=left, sort="person").exclude(kind__in=LINK_KINDS)
    return named.filter(Exists(beside)).exists()
