"""How a page says that it shows people, so that the log is checked before the answer leaves."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.http import HttpRequest

from dolen.access import visits
from dolen.access.permissions import MemberView

P = ParamSpec("P")
R = TypeVar("R")


def shows_people(view: Callable[P, R]) -> Callable[P, R]:
    """Declare that this view shows people: without a row in the log its answer does not leave.

    Works for Django's views and for operations of the API. A house test finds the mark
    `shows_people` on the view.
    """

    @wraps(view)
    def marked(*args: P.args, **kwargs: P.kwargs) -> R:
        visits.current().shows_people = True
        return view(*args, **kwargs)

    marked.shows_people = True  # type: ignore[attr-defined]  # a mark on a function
    return marked


def member_of(request: HttpRequest) -> MemberView:
    """The member who asks. Raises `visits.NobodyVisits` when nobody is signed in."""
    member: MemberView | None = getattr(request, "member", None)
    if member is None:
        raise visits.NobodyVisits(f"Nobody is signed in at {request.path}.")
    return member


def act_as(request: HttpRequest, member: MemberView) -> None:
    """Let the rest of this request act as `member`: for a machine whose key was just checked."""
    request.member = member  # type: ignore[attr-defined]  # as the middleware sets it
    visits.current().member = member
