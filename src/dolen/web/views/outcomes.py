"""The pages of outcomes: every measure, one measure, and the list behind each number."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.insight.measured import MEASURES
from dolen.insight.reading import Stale, counted_at
from dolen.web.gathering import outcomes as gathering
from dolen.web.pages import knows_outcomes, page
from dolen.web.paging import query_without

_CURRENT = "outcomes"


@require_safe
def outcomes(request: HttpRequest) -> HttpResponse:
    """Show every measure with its last figure. It names nobody."""
    _only_for_those_who_answer(request)
    as_of, themes = gathering.overview()
    shown = {"as_of": as_of, "themes": themes}
    return page(request, "web/outcomes.html", shown, current=_CURRENT)


@require_safe
def outcome(request: HttpRequest, measure: str) -> HttpResponse:
    """Show one measure: its months, its areas, its chart, how it is counted. It names nobody."""
    _only_for_those_who_answer(request)
    shown = gathering.one(measure)
    if shown is None:
        raise Http404
    return page(request, "web/outcome.html", {"shown": shown}, current=_CURRENT)


@require_safe
@shows_people
def outcome_list(request: HttpRequest, measure: str) -> HttpResponse:
    """Show the list behind a number of a measure."""
    _only_for_those_who_answer(request)
    declared = MEASURES.get(measure)
    if declared is None:
        raise Http404
    as_of = counted_at(declared)
    if isinstance(as_of, Stale):
        shown = gathering.nobody(declared, as_of)
        return page(request, "web/outcome_list.html", shown, current=_CURRENT)
    asked = gathering.Asked.read(request.GET, as_of)
    shown = {
        "measure": declared,
        "asked": asked,
        "as_of": as_of,
        "listed": gathering.listed(declared, asked, request.GET),
        "query": query_without(request.GET, "page"),
    }
    return page(request, "web/outcome_list.html", shown, current=_CURRENT)


def _only_for_those_who_answer(request: HttpRequest) -> None:
    if not knows_outcomes(member_of(request)):
        raise Http404
