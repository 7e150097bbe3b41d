"""What earlier meetings did about somebody: not reached how often, spoken of when. Pure."""

import datetime as dt
from collections.abc import Collection, Sequence

from dolen.journal.told import Told

_SPOKEN = ("meeting.outcome", "mace.discussed", "marac.heard", "strategy.held")
FOR_BEFORE = ("meeting.listed", *_SPOKEN)
"""Every kind that this is worked out from."""


def passed_over(told: Sequence[Told], nominal: str, earlier: Collection[str]) -> int:
    """How many of the `earlier` meetings (matters) running, to the last, did not reach somebody.

    `told` is in canonical order. To be reviewed outside a meeting is not to be spoken of in it.
    """
    mine = [one for one in told if one.case in earlier and one.names(nominal)]
    listed = dict.fromkeys(one.case for one in mine if one.kind == "meeting.listed")
    spoken = {one.case for one in mine if one.kind == "meeting.outcome"}
    running = 0
    for case in reversed(list(listed)):
        if case in spoken:
            break
        running += 1
    return running


def last_spoken(told: Sequence[Told], nominal: str, matter: str) -> dt.datetime | None:
    """When a meeting other than `matter` last spoke of somebody."""
    spoken = [
        one.happened_at
        for one in told
        if one.kind in _SPOKEN and one.case != matter and one.names(nominal)
    ]
    return max(spoken, default=None)
