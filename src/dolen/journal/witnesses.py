"""Checkpoints of ours that partners hold. Whoever cuts the journal short cannot cut those."""

import datetime as dt

from dolen.journal.checkpoints import Checkpoint, parse
from dolen.journal.models import WitnessRow


def keep(note: str, *, holder: str, received_at: dt.datetime) -> Checkpoint:
    """Keep a checkpoint that `holder` sent back. Raises `checkpoints.NotOurs`."""
    checkpoint = parse(note)
    WitnessRow.objects.get_or_create(
        holder=holder,
        note=checkpoint.note(),
        defaults={"size": checkpoint.size, "received_at": received_at},
    )
    return checkpoint


def kept() -> list[str]:
    """The notes kept so far, the smallest tree first."""
    return list(WitnessRow.objects.order_by("size", "pk").values_list("note", flat=True))
