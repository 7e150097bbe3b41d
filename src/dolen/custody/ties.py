"""Who has a tie to a detained child: the authority asked for a bed, and who sees to its health."""

from dolen.access.roles import Role
from dolen.access.standing import TieRule, known_to_authority

TIES: tuple[TieRule, ...] = (
    known_to_authority("custody.alternative_requested"),
    known_to_authority("custody.secure_requested"),
    TieRule(
        name="custody.detained.health",
        kind="custody.detained",
        why="task",
        roles=(Role.CUSTODY_HCP,),
        of=frozenset({"child"}),
        ended_by=("custody.released", "custody.court", "custody.transferred"),
    ),
)
"""Every tie this room's facts give."""
