"""A member as decisions see them, at a moment: only roles and units held then, and fitting."""

import datetime as dt

from dolen.access.models import Agency, Member
from dolen.access.permissions import MemberView
from dolen.access.roles import ROLES, AgencySort
from dolen.access.standing import authority_code


def member_view(member: Member, *, at: dt.datetime) -> MemberView:
    """The member at this moment. A role of another sort of agency than the member's counts not."""
    agency = member.agency
    sort = agency.sort if agency else ""
    held = [
        one
        for one in sorted(member.assignments.all(), key=lambda one: one.pk)
        if one.since <= at
        and (one.until is None or at < one.until)
        and one.role in ROLES
        and ROLES[one.role].sort == sort
    ]
    return MemberView(
        id=str(member.pk),
        display=str(member),
        agency=agency.key if agency else "",
        agency_sort=sort,
        local_authority=_authority_of(agency),
        roles=tuple(dict.fromkeys(one.role for one in held)),
        units=tuple(dict.fromkeys(one.unit_id for one in held if one.unit_id)),
        language=member.language,
    )


def _authority_of(agency: Agency | None) -> str | None:
    """The authority for which somebody reads: what is sent to it is no business of its schools."""
    if agency is None or agency.sort != AgencySort.LOCAL_AUTHORITY:
        return None
    return authority_code(agency.local_authority or "") or None


def view_of(member_id: str, *, at: dt.datetime) -> MemberView | None:
    """The active member with this id at this moment, or None."""
    member = Member.objects.select_related("agency").filter(pk=member_id, is_active=True).first()
    return member_view(member, at=at) if member else None
