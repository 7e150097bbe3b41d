"""Today: what waits for the member, the most pressing first."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
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
    WorkInHand,
    work_in_hand,
)
from dolen.web.pages import page, supervises
from dolen.web.paging import Part, chosen, query_without
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
            "parts": chosen(_parts(work), request.GET),
            "kept": query_without(request.GET, "only", "page"),
            "possible": how_many(member),
            "filtered": filtered,
            "roles": roles,
            "as_of": now,
            "now": now,
            "clock": clock_state(now),
        },
        current="today",
    )


def _parts(work: WorkInHand) -> list[Part]:
    """The lists of the page: children in danger first, then the member's own work, then others'."""
    calm = _("Nothing waits for you.") if work.is_calm else _("Nothing else waits for you.")
    return [
        Part("protected", _("In police protection now"), "children", work.protected, AT_ONCE),
        Part("missing", _("Children missing now"), "missing", work.missing, AT_ONCE),
        Part("overdue", _("Overdue in law"), "short", work.overdue, AT_ONCE),
        Part(
            "mine", _("My duties"), "duties", work.mine, MINE_AT_ONCE, empty=calm, late=work.late
        ),
        Part("concerns", _("Concerns that wait for you"), "concerns", work.concerns, AT_ONCE),
        Part("team", _("My team’s duties"), "duties", work.team, AT_ONCE),
    ]  # fmt: skip
