"""The rulebook: every rule the house keeps, and where each comes from. It names no person."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.web.gathering.counting import counts
from dolen.web.pages import page
from dolen.web.paging import paged, query_without
from dolen.web.presenting.freshness import check_again
from dolen.web.presenting.rulebook import rule_lines, rule_page, rule_rooms

SORTS = ("duty", "guard", "concern", "flag")


@require_safe
def rulebook(request: HttpRequest) -> HttpResponse:
    """Show the parts of the work, and of those asked for every duty, guard, concern and flag."""
    now = clock.now()
    lines = rule_lines(counts(now), local_day(now))
    sort = request.GET.get("sort", "")
    room = request.GET.get("room", "")
    words = request.GET.get("q", "").strip()[:100]
    kept = [
        one
        for one in lines
        if (not sort or one.sort == sort)
        and (not room or one.room == room)
        and (not words or words.casefold() in f"{one.says} {one.name}".casefold())
    ]
    listed = any(name in request.GET for name in ("sort", "room", "q"))
    return page(
        request,
        "web/rulebook.html",
        {
            "pages": paged(kept, request.GET) if listed else None,
            "sort": sort, "room": room, "words": words,
            "query": query_without(request.GET, "page"),
            "rooms": rule_rooms(lines),
            "check_again": check_again(local_day(now)),
        },
        current="rulebook",
    )  # fmt: skip


@require_safe
def rule(request: HttpRequest, rule: str) -> HttpResponse:
    """Show one rule in full. Raises Http404 when nobody declared it."""
    now = clock.now()
    shown = rule_page(rule, counts(now), local_day(now))
    if shown is None:
        raise Http404
    return page(request, "web/rule.html", {"rule": shown}, current="rulebook")
