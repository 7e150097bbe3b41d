"""Where the domestic abuse team and MARAC work from: what waits for review, what is listed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web.gathering.abuse_reviews import reviews
from dolen.web.gathering.marac_list import marac_list
from dolen.web.pages import ABUSE_TEAM, page


@require_safe
@shows_people
def awaiting(request: HttpRequest) -> HttpResponse:
    """Show the assessed incidents that no specialist has reviewed, the longest waiting first."""
    member, now = member_of(request), clock.now()
    if ABUSE_TEAM.isdisjoint(member.roles):
        raise Http404
    shown = {"reviews": reviews(member, now), "as_of": now}
    return page(request, "web/abuse_reviews.html", shown, current="abuse_reviews")


@require_safe
@shows_people
def marac(request: HttpRequest) -> HttpResponse:
    """Show the cases listed for MARAC by meeting, and the actions nobody has reported on."""
    member, now = member_of(request), clock.now()
    if ABUSE_TEAM.isdisjoint(member.roles):
        raise Http404
    shown = {"listed": marac_list(member, now), "as_of": now}
    return page(request, "web/marac.html", shown, current="marac")
