"""The log of who looked, for those who watch over it. Reading it is itself logged."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access import reading
from dolen.access.models import LedgerEntry
from dolen.access.pages import shows_people
from dolen.web.pages import page
from dolen.web.presenting.log import LogLine, log_line
from dolen.web.views.people import query_without_page

_AT_ONCE = 50


@require_safe
@shows_people
def who_looked(request: HttpRequest) -> HttpResponse:
    """Show the whole log, newest first, or what one member (`member`) did."""
    asked = request.GET.get("member", "").strip()
    entries = reading.read_log(member=asked or None)
    return _shown(request, entries, member=asked)


@require_safe
@shows_people
def who_looked_at(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show who looked at one person."""
    entries = reading.read_log(individual=nominal)
    return _shown(request, entries, nominal=nominal)


def _shown(
    request: HttpRequest,
    entries: Sequence[LedgerEntry] | Any,
    *,
    member: str = "",
    nominal: str = "",
) -> HttpResponse:
    pages: Page[Any] = Paginator(entries, _AT_ONCE).get_page(request.GET.get("page"))
    lines: list[LogLine] = [log_line(entry) for entry in pages.object_list]
    return page(
        request,
        "web/who_looked.html",
        {
            "pages": pages, "lines": lines, "asked": member, "nominal": nominal,
            "query": query_without_page(request),
        },
        current="who_looked",
    )  # fmt: skip
