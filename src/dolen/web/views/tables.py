"""The decision tables: the list of all, and the page at which one is tried. Nobody is named."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.web.gathering.tables import TRIED, listed, trial
from dolen.web.pages import page


@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """Show every decision table, where it comes from, how far it binds and where it is tried."""
    return page(request, "web/tables.html", {"tables": listed()}, current="tables")


@require_safe
def table(request: HttpRequest, table: str) -> HttpResponse:
    """Try one decision table; nothing is recorded. Raises Http404 where there is none."""
    if table not in TRIED:
        raise Http404
    shown = trial(TRIED[table], request.GET, local_day(clock.now()))
    problems = [{"href": href, "text": words} for href, words in shown.problems]
    return page(
        request,
        "web/table.html",
        {"trial": shown, "problems": problems, "name": table},
        current="tables",
    )
