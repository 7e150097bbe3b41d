"""The page of a person: the child's words first, then what must be done, then what happened."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from dolen.access.pages import shows_people
from dolen.access.permissions import may_break_glass, may_erase
from dolen.journal import clock
from dolen.web.gathering.moments import asked
from dolen.web.gathering.opened import open_at
from dolen.web.gathering.page_of_person import PersonPage
from dolen.web.gathering.possible import may_be, open_pairs, other_of
from dolen.web.pages import page


@require_safe
@shows_people
def person(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show a person as they are, or as known at the moment asked for (`as_of`, `known_to`)."""
    moment = asked(request.GET, clock.now())
    opened = open_at(nominal, moment, purpose=request.GET.get("for", "")[:200])
    if opened.reading.sort == "place":
        return redirect("web:place", nominal=opened.nominal)
    pairs = [] if moment.is_past else open_pairs(opened.nominal, opened.reading.member)
    shown = PersonPage(
        opened, number=request.GET.get("page", "1"), whole="whole" in request.GET,
        beside=[other_of(one, opened.nominal) for one in pairs],
    )  # fmt: skip
    return page(
        request,
        "web/person.html",
        {
            "shown": shown, "moment": moment, "as_of": moment.as_of, "past": moment.is_past,
            "may_break_glass": may_break_glass(opened.reading.member) and shown.cards,
            "may_erase": may_erase(opened.reading.member),
            "opened_sort": opened.reading.sort,
            "may_be": may_be(pairs, opened.nominal, shown.names),
            "nominal": opened.nominal, "query": query_without_page(request),
        },
        current="search",
        status=422 if moment.problem else 200,
    )  # fmt: skip


def query_without_page(request: HttpRequest) -> str:
    """What was asked for in the address, without the number of the page, ready to be added to."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return f"{kept.urlencode()}&" if kept else ""
