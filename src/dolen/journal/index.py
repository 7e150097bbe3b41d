"""The index of the journal: a projection, worked out from what is stored and nothing else."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from dolen.journal import rows
from dolen.journal.envelope import digest_in, opened
from dolen.journal.models import ContentRow, FactRow, IndexRow
from dolen.journal.registry import registry

_AT_ONCE = 2_000
CHECKED = (
    "kind",
    "version",
    "happened_at",
    "sequence",
    "digest",
    "learned_at",
    "recorded_at",
    "case",
    "crime",
    "by",
    "agency",
    "token",
)
"""The columns that follow from what is stored. A rank follows from the code and may change."""


def row_of(uid: str, recorded_at: dt.datetime, body: bytes) -> tuple[Any, ...]:
    """The index's row of a stored fact, its values in the order of `IndexRow`'s columns."""
    envelope = opened(body)
    follows = _follows(recorded_at, envelope, digest_in(body))
    rank = registry.fact_class(envelope["kind"]).rank
    return (uid, *follows[:4], rank, *follows[4:])


def _follows(recorded_at: dt.datetime, envelope: dict[str, Any], digest: str) -> tuple[Any, ...]:
    said = envelope["fact"]
    learned_at = said.get("learned_at")
    return (
        envelope["kind"],
        envelope["version"],
        dt.datetime.fromisoformat(said["happened_at"]),
        said.get("sequence", 0),
        digest,
        dt.datetime.fromisoformat(learned_at) if learned_at else None,
        recorded_at,
        said.get("case"),
        said.get("crime"),
        envelope["by"],
        envelope["agency"],
        envelope["token"],
    )


def agrees(indexed: Sequence[Any], recorded_at: dt.datetime, body: bytes) -> bool:
    """Whether the `CHECKED` columns of a row say what the stored `body` says."""
    kind, version, happened, sequence, digest, learned, recorded, *rest = indexed
    given = (
        kind,
        version,
        rows.moment(happened),
        sequence,
        digest,
        None if learned is None else rows.moment(learned),
        rows.moment(recorded),
        *rest,
    )
    return given == _follows(recorded_at, opened(body), digest_in(body))


def rebuild() -> int:
    """Throw the index away and work it out again, in one transaction; returns how many rows."""
    count = 0
    after = 0
    with transaction.atomic():
        IndexRow.objects.all().delete()
        kept = FactRow.objects.order_by("pk").values_list("pk", "uid", "recorded_at")
        while facts := list(kept.filter(pk__gt=after)[:_AT_ONCE]):
            after = facts[-1][0]
            uids = [uid for _pk, uid, _recorded_at in facts]
            stored = rows.where(ContentRow.objects.all(), "uid", uids)
            bodies = dict(stored.values_list("uid", "body"))
            made = [
                row_of(uid, recorded_at, bytes(bodies[uid]))
                for _pk, uid, recorded_at in facts
                if uid in bodies
            ]
            rows.insert(IndexRow, made)
            count += len(made)
    return count
