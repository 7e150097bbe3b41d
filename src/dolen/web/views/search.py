"""The one search box: people, places and things, with why each was found."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access import reading
from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.people import search as people
from dolen.web.gathering.work_in_hand import record_links
from dolen.web.pages import page
from dolen.web.presenting.alike import band_words
from dolen.web.presenting.naming import Named, address
from dolen.web.words import translated

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Result:
    """One hit that the member may open."""

    found: Named
    sort: str
    reference: str
    why: tuple[str, ...]
    band: str = ""


@require_safe
@shows_people
def search(request: HttpRequest) -> HttpResponse:
    """Find whom the words asked for speak of. What was searched, and who was shown, is logged."""
    asked = " ".join(request.GET.get("q", "").split())[:_LONGEST]
    hits = people.search(asked, limit=50, on=local_day(clock.now())) if asked else []
    listed = reading.searched(asked, [hit.nominal for hit in hits])
    results = [
        Result(
            Named(_words(listed.labels[head], hit.sort), address(head, hit.sort)),
            hit.sort,
            listed.references[head],
            tuple(translated(why) for why in hit.why),
            band_words(hit.band),
        )
        for hit in hits
        if (head := listed.asked.get(hit.nominal)) is not None
    ]
    records = record_links(member_of(request)) if asked and not results else []
    return page(
        request,
        "web/search.html",
        {"asked": asked, "results": results, "records": records},
        current="search",
    )


def _words(label: str, sort: str) -> str:
    if label:
        return label
    return _("Place without an address") if sort == "place" else _("Name not known")
