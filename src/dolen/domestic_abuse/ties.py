"""Who has a tie to a child of a domestic incident: the school told, and health visitors.

The lead of the very school that was told reads what it was told, and nothing else of the child. A
health visitor has a tie to the children of their own team, or of the authority they visit in; where
neither was told, nobody has.
"""

from dolen.access.roles import Role
from dolen.access.standing import TieRule


def _visitors(field: str) -> TieRule:
    """The health visitors of the team, or of the authority, that the fact names in `field`."""
    return TieRule(
        name=f"health_visitor.notified.{field}",
        kind="health_visitor.notified",
        why="task",
        agency_field="team" if field == "team" else "",
        authority_field="local_authority" if field == "local_authority" else "",
        roles=(Role.HEALTH_VISITOR,),
        of=frozenset({"child"}),
        ended_by=("health_visitor.received",),
    )


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
    _visitors("team"),
    _visitors("local_authority"),
)
"""Every tie this room's facts give."""
