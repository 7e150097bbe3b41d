"""Whom the police told of a child, and which authority has answered for one."""

from dolen.access.standing import TieRule, known_to_authority, told_to_authority

TIES: tuple[TieRule, ...] = (
    *told_to_authority("authority.informed"),
    known_to_authority("authority.acknowledged"),
    known_to_authority("authority.child_seen"),
    known_to_authority("authority.decision"),
    known_to_authority("authority.outcome_reported"),
)
"""Every tie this room's facts give."""
