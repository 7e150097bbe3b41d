"""The addresses of sheets as PDF: logged before anything is made, like the pages."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.web import pdf_maker as maker
from dolen.web.gathering.moments import Moment, asked
from dolen.web.gathering.opened import Opened, open_at
from dolen.web.gathering.opened_case import open_case
from dolen.web.pages import page
from dolen.web.printing import sheets
from dolen.web.printing.sheets import Printing


@require_safe
@shows_people
def person(request: HttpRequest, nominal: str) -> HttpResponse:
    """The record of a person as a PDF, as it is or as known at the moment asked for."""
    if not maker.available():
        return _unavailable(request)
    opened = _opened(request, nominal)
    return _made(sheets.of_person(opened, _printing(request, opened.moment)), opened.nominal)


@require_safe
@shows_people
def miraf(request: HttpRequest, nominal: str) -> HttpResponse:
    """The missing individual risk assessment of a child as a PDF."""
    if not maker.available():
        return _unavailable(request)
    opened = _opened(request, nominal)
    made = sheets.of_miraf(opened, _printing(request, opened.moment))
    return _made(made, f"{opened.nominal}-miraf")


@require_safe
@shows_people
def case(request: HttpRequest, matter: str) -> HttpResponse:
    """Every fact of a matter that the member may read, as a PDF."""
    if not maker.available():
        return _unavailable(request)
    opened = open_case(matter)
    return _made(sheets.of_case(opened, _printing(request, Moment(clock.now()))), "case")


def _opened(request: HttpRequest, nominal: str) -> Opened:
    purpose = request.GET.get("for", "")[:190]
    moment = asked(request.GET, clock.now())
    return open_at(nominal, moment, purpose=f"print {purpose}".strip())


def _printing(request: HttpRequest, moment: Moment) -> Printing:
    return Printing(by=member_of(request), at=clock.now(), moment=moment)


def _made(sheet: str, name: str) -> HttpResponse:
    return HttpResponse(
        maker.pdf(sheet),
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="dolen-{name}.pdf"',
            "Cache-Control": "no-store",
        },
    )


def _unavailable(request: HttpRequest) -> HttpResponse:
    """Say that no PDF can be made here, and what to do instead. Shows nobody, so logs nothing."""
    back = request.path.removesuffix("print.pdf")
    asked_for = request.GET.urlencode()
    shown = {"back": f"{back}?{asked_for}" if asked_for else back}
    return page(request, "web/printed/unavailable.html", shown, status=503)
