"""Puts what the nightly comparison found before people, as facts of the house's own member."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from django.db import transaction

from dolen.people import judging
from dolen.people import stage as people_stage
from dolen.people.facts import LinkProposed
from dolen.recording import deeds

_AT_ONCE: Final = 50
"""Facts of one transaction: pages are kept waiting no longer than that takes."""


def tell(
    proposals: Sequence[LinkProposed],
    *,
    now: dt.datetime,
    report: Callable[[int, int], None] | None = None,
) -> int:
    """Record the proposals; returns how many. They join nobody."""
    for start in range(0, len(proposals), _AT_ONCE):
        part = list(proposals[start : start + _AT_ONCE])
        with transaction.atomic():
            people_stage.project(deeds.appended(part, by=judging.MATCHING, now=now))
        if report is not None:
            report(start + len(part), len(proposals))
    return len(proposals)
