"""The page of assurance, on the screen and on paper."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.assurance.scales import CASE_GRADES
from dolen.journal import clock
from dolen.web import pdf_maker as maker
from dolen.web.gathering.assurance import overview
from dolen.web.gathering.moments import Moment
from dolen.web.pages import assures, page
from dolen.web.paging import paged
from dolen.web.printing.sheets import Printing
from dolen.web.words import translated


@require_safe
@shows_people
def assurance(request: HttpRequest) -> HttpResponse:
    """Show grades, recommendations with their terms, and this month's samples."""
    return page(request, "web/assurance.html", _shown(request), current="assurance")


@require_safe
@shows_people
def print_assurance(request: HttpRequest) -> HttpResponse:
    """The same as a PDF; where none can be made, say so and lead back to the page."""
    shown = _shown(request)
    if not maker.available():
        unavailable = {"back": request.path.removesuffix("print.pdf")}
        return page(request, "web/printed/unavailable.html", unavailable, status=503)
    now = clock.now()
    printing = Printing(by=member_of(request), at=now, moment=Moment(now))
    sheet = render_to_string("web/printed/assurance.html", {**shown, **printing.words()})
    return HttpResponse(
        maker.pdf(sheet),
        content_type="application/pdf",
        headers={
            "Content-Disposition": 'inline; filename="dolen-assurance.pdf"',
            "Cache-Control": "no-store",
        },
    )


def _shown(request: HttpRequest) -> dict[str, object]:
    member = member_of(request)
    if not assures(member):
        raise Http404
    grades = [translated(words) for _key, words in CASE_GRADES.grades]
    shown = overview(member, clock.now())
    recommendations = paged(shown.recommendations, request.GET, at_once=10)
    return {"shown": shown, "grades": grades, "recommendations": recommendations}
