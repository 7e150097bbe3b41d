"""How far the seal is behind: the oldest fact that has no position yet."""

import datetime as dt

from django.db.models import Exists, OuterRef

from dolen.journal.models import CheckpointRow, FactRow, LeafRow


def waiting_since() -> dt.datetime | None:
    """When the oldest unsealed fact was recorded, in UTC; None when everything is sealed."""
    last = CheckpointRow.objects.order_by("-size").first()
    sealed = LeafRow.objects.filter(fact_id=OuterRef("pk"))
    waiting = FactRow.objects.filter(~Exists(sealed), pk__gt=last.low if last else 0)
    return waiting.order_by("pk").values_list("recorded_at", flat=True).first()
