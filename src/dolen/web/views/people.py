"""The page of a person: who, what is dangerous, the child's words, what to do; then the rest."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access.pages import shows_people
from dolen.access.permissions import may_break_glass, may_erase, may_take_out
from dolen.journal import clock
from dolen.web.gathering.moments import asked
from dolen.web.gathering.opened import Opened, open_at
from dolen.web.gathering.page_of_person import AT_A_GLANCE, ENTRIES_AT_ONCE, PersonPage
from dolen.web.gathering.possible import may_be, open_pairs, other_of
from dolen.web.pages import page
from dolen.web.paging import paged

FEW, SOME = 3, 6
"""How many duties, concerns and cases, and how many people and places, stand on the first page."""
_AT_ONCE = {"duties": 10, "concerns": 8, "ties": 20, "cases": 20}


@require_safe
@shows_people
def person(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show a person as they are, or as known at the moment asked for (`as_of`, `known_to`)."""
    opened = _opened(request, nominal)
    moment = opened.moment
    if opened.reading.sort == "place":
        return redirect("web:place", nominal=opened.nominal)
    pairs = [] if moment.is_past else open_pairs(opened.nominal, opened.reading.member)
    whole = "whole" in request.GET
    shown = PersonPage(
        opened, at_once=None if whole else AT_A_GLANCE, glance=not whole,
        beside=[other_of(one, opened.nominal) for one in pairs],
    )  # fmt: skip
    return page(
        request,
        "web/person.html",
        {
            "shown": shown, "whole": whole, **_frame(request, opened),
            "few": ":" if whole else f":{FEW}", "few_more": f"{FEW}:",
            "some": ":" if whole else f":{SOME}", "some_more": f"{SOME}:",
            "may_break_glass": may_break_glass(opened.reading.member) and shown.cards,
            "may_erase": may_erase(opened.reading.member),
            "may_take_out": may_take_out(opened.reading.member),
            "opened_sort": opened.reading.sort,
            "may_be": may_be(pairs, opened.nominal, shown.names),
        },
        current="search",
        status=422 if moment.problem else 200,
    )  # fmt: skip


@require_safe
@shows_people
def part(request: HttpRequest, nominal: str, part: str) -> HttpResponse:
    """Show one list of a person's page whole, in pages: duties, concerns, history, ties, cases."""
    opened = _opened(request, nominal)
    number = request.GET.get("page", "1")
    shown = PersonPage(opened, number=number, at_once=ENTRIES_AT_ONCE)
    items = _LISTS.get(part)
    pages: Page[Any] = (
        shown.pages if items is None else paged(items(shown), request.GET, at_once=_AT_ONCE[part])
    )
    return page(
        request,
        "web/person_part.html",
        {
            "shown": shown, "part": part, "title": _titles()[part], "pages": pages,
            "listed": list(pages.object_list), **_frame(request, opened),
        },
        current="search",
        status=422 if opened.moment.problem else 200,
    )  # fmt: skip


def query_without_page(request: HttpRequest) -> str:
    """What was asked for in the address, without the number of the page, ready to be added to."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return f"{kept.urlencode()}&" if kept else ""


def _opened(request: HttpRequest, nominal: str) -> Opened:
    moment = asked(request.GET, clock.now())
    return open_at(nominal, moment, purpose=request.GET.get("for", "")[:200])


def _frame(request: HttpRequest, opened: Opened) -> dict[str, Any]:
    moment = opened.moment
    kept = request.GET.copy()
    for name in ("page", "whole"):
        kept.pop(name, None)
    return {
        "moment": moment, "as_of": moment.as_of, "past": moment.is_past,
        "nominal": opened.nominal, "query": query_without_page(request),
        "then": f"?{kept.urlencode()}" if moment.is_past else "",
    }  # fmt: skip


_LISTS: dict[str, Callable[[PersonPage], Sequence[Any]]] = {
    "duties": lambda shown: shown.duties.open_first,
    "concerns": lambda shown: [*shown.waiting_groups, *shown.answered_groups],
    "ties": lambda shown: shown.tied,
    "cases": lambda shown: shown.cases,
}


def _titles() -> dict[str, str]:
    return {
        "duties": _("What must be done, and what was done"),
        "concerns": _("Concerns"),
        "history": _("What happened"),
        "ties": _("People and places"),
        "cases": _("Notices, crimes, meetings and cases"),
    }
