"""Who has a tie to a child of a domestic incident: the school told, and health visitors.

The lead of the very school that was told reads what it was told, and nothing else of the child.
"""

from dolen.access.roles import Role
from dolen.access.standing import TieRule

TIES: tuple[TieRule, ...] = (
    TieRule(
        name="encompass.notified.school",
        kind="encompass.notified",
        why="disclosed",
        agency_field="school",
        itself=True,
        roles=(Role.SCHOOL_DSL,),
        of=frozenset({"child"}),
        ended_by=("encompass.received",),
    ),
    TieRule(
        name="health_visitor.notified.visitor",
        kind="health_visitor.notified",
        why="task",
        roles=(Role.HEALTH_VISITOR,),
        of=frozenset({"child"}),
        ended_by=("health_visitor.received",),
    ),
)
"""Every tie this room's facts give."""
