"""Throwing the picture of people away and drawing it again from the journal."""

from django.db import transaction

from dolen.journal import reading as journal
from dolen.people.gathering import NewFact, Recorded
from dolen.people.models import (
    Detail,
    Judgement,
    Mention,
    Nominal,
    Relation,
    SearchKey,
    Undoing,
)
from dolen.people.refusals import UnknownNominal
from dolen.people.stage import project

PROJECTIONS = (Nominal, Mention, Judgement, Undoing, Relation, Detail, SearchKey)
"""Every table of this room."""


def rebuild(*, batch: int = 2_000) -> int:
    """Clear every projection and project all facts in the order of the journal.

    Returns how many facts were projected. Facts whose content was erased leave nothing behind.
    """
    with transaction.atomic():
        for model in PROJECTIONS:
            model._default_manager.all().delete()
        count = 0
        waiting: list[Recorded] = []
        for facts in journal.everything(batch=batch):
            waiting += [NewFact(f.uid, f.fact, f.digest, f.recorded_at) for f in facts]
            try:
                with transaction.atomic():
                    project(waiting, refuse=False)
            except UnknownNominal:
                # One record can straddle two batches: its first fact is in the next.
                continue
            count += len(waiting)
            waiting = []
        project(waiting, refuse=False)
        return count + len(waiting)
