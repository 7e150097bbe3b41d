"""Which authority has a tie to whom a meeting speaks of, and reads what was decided of them."""

from dolen.access.standing import TieRule, told_to_authority

TIES: tuple[TieRule, ...] = (
    *told_to_authority("meeting.listed"),
    *told_to_authority("meeting.contribution"),
    *told_to_authority("meeting.outcome"),
    *told_to_authority("meeting.deferred"),
    *told_to_authority("meeting.reviewed_outside"),
    *told_to_authority("meeting.action_set"),
)
"""Every tie this room's facts give."""
