"""The page of a case: how far it has come, what must be done, who is in it, what happened."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import is_partner
from dolen.journal import clock
from dolen.web.gathering.briefing import briefing as gathered
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.opened_case import open_case
from dolen.web.pages import page
from dolen.web.paging import paged
from dolen.web.presenting import cases, duties, timeline
from dolen.web.presenting.timeline import Telling

AT_ONCE, FEW, MOST = 10, 3, 10_000
"""How many entries and duties of a case stand on a page; for printing, all of them."""


@require_safe
@shows_people
def case(request: HttpRequest, matter: str) -> HttpResponse:
    """Show every fact of a matter that the member may read, newest first."""
    now = clock.now()
    opened = open_case(matter)
    names = names_of(opened.named())
    whole = "whole" in request.GET
    pages = paged(opened.entries[::-1], request.GET, at_once=AT_ONCE if not whole else MOST)
    told_here = list(pages.object_list)[::-1]
    readable = [told for told, shown in told_here if not shown.is_card]
    by = {} if is_partner(opened.member) else tellers(readable)
    lines = duties.of_rows(opened.duties, names, now)
    return page(
        request,
        "web/case.html",
        {
            "matter": matter,
            "heads": cases.heads(opened.cases, opened.entries, names),
            "open_duties": [one for one in lines if one.is_live or one.is_breached],
            "done_duties": [one for one in lines if not (one.is_live or one.is_breached)],
            "people": cases.parts(opened.roles(), names, sort="person"),
            "places": cases.parts(opened.roles(), names, sort="place"),
            "things": cases.parts(opened.roles(), names, sort="thing"),
            "entries": timeline.timeline(told_here, Telling(names, by), as_of=None),
            "pages": pages,
            "whole": whole,
            "few": ":" if whole else f":{FEW}",
            "few_more": f"{FEW}:",
            "as_of": now,
            "has_sheet": not is_partner(opened.member),
        },
        current="search",
    )


@require_safe
@shows_people
def briefing(request: HttpRequest, matter: str) -> HttpResponse:
    """Show officers on one sheet what they must know before they arrive. Partners have none."""
    now = clock.now()
    if is_partner(member_of(request)):
        raise Http404
    shown = {"sheet": gathered(matter, now), "as_of": now}
    return page(request, "web/briefing.html", shown, current="search")
