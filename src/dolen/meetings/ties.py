"""Which authority has a tie to whom a meeting speaks of, and reads what was decided of them."""

from dataclasses import replace

from dolen.access.standing import TieRule, told_to_authority

_SHARED = TieRule(
    name="meeting.disclosed.agency",
    kind="meeting.disclosed",
    why="disclosed",
    agency_field="agency",
    itself=True,
)
TIES: tuple[TieRule, ...] = (
    *told_to_authority("meeting.listed"),
    *told_to_authority("meeting.contribution"),
    *told_to_authority("meeting.outcome"),
    *told_to_authority("meeting.deferred"),
    *told_to_authority("meeting.reviewed_outside"),
    *told_to_authority("meeting.action_set"),
    _SHARED,
    replace(
        _SHARED,
        name="meeting.disclosed.so_far",
        itself=False,
        opens=("meeting.listed", "meeting.contribution", "meeting.outcome", "meeting.deferred"),
    ),
)
"""Every tie this room's facts give."""
