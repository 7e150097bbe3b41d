"""The work list of those who review decisions that one agency alone enquires."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web.gathering.reviews import backlog
from dolen.web.pages import REVIEWERS, page


@require_safe
@shows_people
def reviews(request: HttpRequest) -> HttpResponse:
    """Show the decisions that wait, the oldest first, and how the last weeks went."""
    member, now = member_of(request), clock.now()
    if REVIEWERS.isdisjoint(member.roles):
        raise Http404
    shown = {"backlog": backlog(member, now), "as_of": now}
    return page(request, "web/reviews.html", shown, current="reviews")
