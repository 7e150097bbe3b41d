"""Today: what waits for the member, the most pressing first."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web.gathering.possible import how_many
from dolen.web.gathering.readiness import clock_state
from dolen.web.gathering.work_in_hand import (
    AT_ONCE,
    MINE_AT_ONCE,
    NAMED_AT_ONCE,
    Filter,
    work_in_hand,
)
from dolen.web.pages import page, supervises
from dolen.web.presenting.roles import role_name


@require_safe
@shows_people
def today(request: HttpRequest) -> HttpResponse:
    """Show the member's duties, the team's, waiting concerns, missing and protected children."""
    member, now = member_of(request), clock.now()
    filtered = Filter.asked(request.GET)
    # Who has no queue to go on to finds everybody named here.
    at_once = NAMED_AT_ONCE if supervises(member) else None
    work = work_in_hand(member, filtered, now, named_at_once=at_once)
    roles = [(role, role_name(role)) for role in member.roles]
    return page(
        request,
        "web/today.html",
        {
            "work": work,
            "possible": how_many(member),
            "filtered": filtered,
            "roles": roles,
            "as_of": now,
            "now": now,
            "clock": clock_state(now),
            "at_once": f":{AT_ONCE}",
            "rest": f"{AT_ONCE}:",
            "mine_at_once": f":{MINE_AT_ONCE}",
            "mine_rest": f"{MINE_AT_ONCE}:",
        },
        current="today",
    )
