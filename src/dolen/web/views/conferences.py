"""The work list of those who speak for the police at child protection conferences."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web.gathering.conferences import conferences as gathered
from dolen.web.pages import CONFERENCE_TEAM, page


@require_safe
@shows_people
def conferences(request: HttpRequest) -> HttpResponse:
    """Show the conferences to come, the soonest first, and how the last year went."""
    member, now = member_of(request), clock.now()
    if CONFERENCE_TEAM.isdisjoint(member.roles):
        raise Http404
    shown = {"found": gathered(member, now), "as_of": now}
    return page(request, "web/conferences.html", shown, current="conferences")
