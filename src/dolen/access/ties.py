"""Which standing facts give a partner a tie to a child. Data, as in `rights`.

An authority's tie lets it know that more is held and whom to ask; it reads what was disclosed to
it, and what it told itself. What the police tell a partner is declared by the room that tells it.
"""

from dolen.access.standing import TieRule, known_to_authority

_LOOKED_AFTER = ("looked_after", "child.turned_18")

TIES: tuple[TieRule, ...] = (
    known_to_authority("residence", ended_by=("residence", "residence.ended")),
    known_to_authority("looked_after", ended_by=_LOOKED_AFTER),
    known_to_authority("looked_after", "host_authority", ended_by=_LOOKED_AFTER),
    known_to_authority("plan.current", ended_by=("plan.current",)),
)
"""Every rule the house begins with; rooms declare more."""
