"""Who has a tie to a missing child: the authorities responsible, and the interviewer."""

from dolen.access.roles import Role
from dolen.access.standing import TieRule, known_to_authority

TIES: tuple[TieRule, ...] = (
    known_to_authority("missing.reported", "placing_authority"),
    known_to_authority("missing.reported", "host_authority"),
    TieRule(
        name="missing.found.interview",
        kind="missing.found",
        why="task",
        roles=(Role.LLAMAU,),
        of=frozenset({"child"}),
        ended_by=("missing.return_interview", "missing.return_declined"),
    ),
)
"""Every tie this room's facts give."""
