"""The page of a place: everyone tied to it and when, and what happened there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access.pages import shows_people
from dolen.journal import clock
from dolen.web.gathering.moments import asked
from dolen.web.gathering.opened import open_at
from dolen.web.gathering.page_of_person import ENTRIES_AT_ONCE, PersonPage
from dolen.web.pages import page
from dolen.web.presenting.places import place_facts
from dolen.web.views.people import query_without_page


@require_safe
@shows_people
def place(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show a place as it is, or as known at the moment asked for."""
    moment = asked(request.GET, clock.now())
    opened = open_at(nominal, moment, purpose=request.GET.get("for", "")[:200])
    if opened.reading.sort != "place":
        return redirect("web:person", nominal=opened.nominal)
    at_once = None if "whole" in request.GET else ENTRIES_AT_ONCE
    shown = PersonPage(opened, number=request.GET.get("page", "1"), at_once=at_once)
    return page(
        request,
        "web/place.html",
        {
            "shown": shown, "moment": moment, "as_of": moment.as_of, "past": moment.is_past,
            "nominal": opened.nominal, "hub": opened.reading.hub,
            "reference": opened.reading.reference,
            "facts": place_facts(opened.reading.place),
            "label": opened.reading.label or _("Place without an address"),
            "query": query_without_page(request),
        },
        current="search",
        status=422 if moment.problem else 200,
    )  # fmt: skip
