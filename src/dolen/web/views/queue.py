"""The supervisor's queue: what is late, what nobody took on, which concerns nobody answered."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.law.sources import Force
from dolen.web.gathering.late import QueueFilter, roles_in
from dolen.web.gathering.late import queue as gathered
from dolen.web.pages import page, supervises
from dolen.web.presenting.duties import force_words
from dolen.web.presenting.roles import role_name

AT_ONCE = 10
"""How many of one sort stand unfolded; what is overdue in law always does."""


@require_safe
@shows_people
def queue(request: HttpRequest) -> HttpResponse:
    """Show what is late in the member's units, area or force."""
    member, now = member_of(request), clock.now()
    if not supervises(member):
        raise Http404
    filtered = QueueFilter.asked(request.GET)
    found = gathered(member, filtered, now)
    late = {line.owner_role for line in (*found.law, *found.other)}
    roles = sorted(roles_in(member, filtered.where, now) | late)
    return page(
        request,
        "web/queue.html",
        {
            "queue": found,
            "filtered": filtered,
            "where": [("unit", _("My units")), ("area", _("My area")), ("force", _("All"))],
            "forces": [(force.value, force_words(force)) for force in Force],
            "roles": [(role, role_name(role)) for role in roles],
            "as_of": now,
            "first": f":{AT_ONCE}",
            "rest": f"{AT_ONCE}:",
        },
        current="queue",
    )
