"""The index of the journal: a projection, worked out from what is stored and nothing else."""

import datetime as dt
from typing import Any

from django.db import transaction

from dolen.journal import rows
from dolen.journal.envelope import digest_in, opened
from dolen.journal.models import ContentRow, FactRow, IndexRow
from dolen.journal.registry import registry

_AT_ONCE = 2_000


def row_of(uid: str, recorded_at: dt.datetime, envelope: dict[str, Any]) -> tuple[Any, ...]:
    """The index's row of a stored fact, its values in the order of `IndexRow`'s columns."""
    said = envelope["fact"]
    learned_at = said.get("learned_at")
    return (
        uid,
        envelope["kind"],
        envelope["version"],
        dt.datetime.fromisoformat(said["happened_at"]),
        said.get("sequence", 0),
        registry.fact_class(envelope["kind"]).rank,
        digest_in(envelope),
        dt.datetime.fromisoformat(learned_at) if learned_at else None,
        recorded_at,
        said.get("case"),
        said.get("crime"),
        envelope["by"],
        envelope["agency"],
        envelope["token"],
    )


def rebuild() -> int:
    """Throw the index away and work it out again, in one transaction; returns how many rows."""
    count = 0
    after = 0
    with transaction.atomic():
        IndexRow.objects.all().delete()
        while facts := list(FactRow.objects.filter(pk__gt=after).order_by("pk")[:_AT_ONCE]):
            after = facts[-1].pk
            uids = [fact.uid for fact in facts]
            bodies = dict(ContentRow.objects.filter(pk__in=uids).values_list("uid", "body"))
            made = [
                row_of(fact.uid, fact.recorded_at, opened(bytes(bodies[fact.uid])))
                for fact in facts
                if fact.uid in bodies
            ]
            rows.insert(IndexRow, made)
            count += len(made)
    return count
