"""Who may judge whether two records are about the same person, and undo such a judgement."""

from typing import Final

from dolen.access.permissions import MemberView, may_record
from dolen.access.roles import AgencySort

_JUDGEMENT: Final = "link.made"


def may_link(member: MemberView) -> bool:
    """Whether the member, one of the force's own, may judge who is who. Anybody else may not."""
    if member.agency_sort != AgencySort.POLICE:
        return False
    return may_record(member, _JUDGEMENT).allowed
