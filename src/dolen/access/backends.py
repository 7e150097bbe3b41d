"""Who a session belongs to, read with the roles that every page asks for next."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from dolen.access.models import Assignment, Member


class MemberBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """allauth's way in, which reads a member, the agency and the assignments by one query."""

    def get_user(self, user_id: Any) -> Member | None:
        """The active member with this id, or None; assignments that ended are among those read."""
        given = Assignment.objects.filter(member=user_id).order_by("pk")
        rows = given.select_related("member__agency")
        if not rows:
            # Whoever holds no role has no row to come along with.
            found: Member | None = super().get_user(user_id)
            return found
        member = rows[0].member
        member.read_with(rows)
        return member if self.user_can_authenticate(member) else None
