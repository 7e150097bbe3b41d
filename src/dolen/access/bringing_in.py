"""Who may try an old store's extract in a browser: whoever runs the house or keeps its records."""

from typing import Final

from dolen.access.permissions import MemberView
from dolen.access.roles import AgencySort, Role

MAY_BRING_IN: Final = frozenset({Role.FORCE_ADMIN, Role.RECORDS_MANAGER})
"""The roles that bring old stores in. An extract holds what none of the house's rules has seen."""


def may_bring_in(member: MemberView) -> bool:
    """Whether the member may try extracts: one of the force's own in such a role."""
    return member.agency_sort == AgencySort.POLICE and bool(MAY_BRING_IN & set(member.roles))
