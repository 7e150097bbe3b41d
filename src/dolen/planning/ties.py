"""Whom the police told of a child, and which authority has answered or answers for one."""

from dolen.access.standing import TieRule, known_to_authority, told_to_authority

_OFF = ("register.removed",)

TIES: tuple[TieRule, ...] = (
    *told_to_authority("authority.informed"),
    known_to_authority("authority.acknowledged"),
    known_to_authority("authority.child_seen"),
    known_to_authority("authority.decision"),
    known_to_authority("authority.outcome_reported"),
    known_to_authority("strategy.requested", "asked_of"),
    known_to_authority("conference.convened"),
    known_to_authority("register.registered", ended_by=_OFF),
    known_to_authority("register.move_notified", "new_authority", ended_by=_OFF),
    known_to_authority("child.unborn_recorded"),
)
"""Every tie this room's facts give."""
