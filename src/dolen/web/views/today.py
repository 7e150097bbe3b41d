"""Today: what waits for the member, the most pressing first."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web.gathering.work_in_hand import Filter, work_in_hand
from dolen.web.pages import page
from dolen.web.presenting.roles import role_name


@require_safe
@shows_people
def today(request: HttpRequest) -> HttpResponse:
    """Show the member's duties, the team's, waiting concerns, missing and protected children."""
    member, now = member_of(request), clock.now()
    filtered = Filter.asked(request.GET)
    work = work_in_hand(member, filtered, now)
    roles = [(role, role_name(role)) for role in member.roles]
    return page(
        request,
        "web/today.html",
        {"work": work, "filtered": filtered, "roles": roles, "as_of": now, "now": now},
        current="today",
    )
