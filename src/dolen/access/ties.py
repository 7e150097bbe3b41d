"""Which facts give a partner a tie to a child: the rules of the house. Data, as in `rights`.

An authority's tie lets it know that more is held and whom to ask; it reads what was disclosed to
it, and what it told itself.
"""

from dolen.access.roles import Role
from dolen.access.standing import TieRule

_CHILD = frozenset({"child"})


def _of_the_authority(kind: str, field: str = "local_authority", *ended_by: str) -> TieRule:
    return TieRule(
        name=f"{kind}.{field}",
        kind=kind,
        why="authority",
        authority_field=field,
        ended_by=ended_by,
    )


TIES: tuple[TieRule, ...] = (
    _of_the_authority("residence", "local_authority", "residence", "residence.ended"),
    _of_the_authority("looked_after", "local_authority", "looked_after", "child.turned_18"),
    _of_the_authority("looked_after", "host_authority", "looked_after", "child.turned_18"),
    _of_the_authority("plan.current", "local_authority", "plan.current"),
    _of_the_authority("missing.reported", "placing_authority"),
    _of_the_authority("missing.reported", "host_authority"),
    _of_the_authority("authority.informed"),
    _of_the_authority("authority.acknowledged"),
    _of_the_authority("authority.decision"),
    TieRule(
        name="authority.informed.itself",
        kind="authority.informed",
        why="disclosed",
        authority_field="local_authority",
        itself=True,
    ),
    TieRule(
        name="missing.found.interview",
        kind="missing.found",
        why="task",
        roles=(Role.LLAMAU,),
        of=_CHILD,
        ended_by=("missing.return_interview", "missing.return_declined"),
    ),
)
"""Every rule the house begins with; a room may declare more."""
