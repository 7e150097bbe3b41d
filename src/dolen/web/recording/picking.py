"""Searching while typing, within a choice of somebody or something. Every search is logged."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access import reading
from dolen.access.pages import shows_people
from dolen.journal import clock
from dolen.journal.subjects import Sort
from dolen.web.pages import page
from dolen.web.recording import candidates
from dolen.web.recording.pickers import FIELD, Pick

_SORTS: dict[str, Sort] = {"person": "person", "place": "place", "thing": "thing"}
_LEAST = 2  # letters: one finds half the town


@require_safe
@shows_people
def pick(request: HttpRequest) -> HttpResponse:
    """Show whom the words find, as answers to the choice `field`."""
    prefix = request.GET.get("field", "")
    prefix = prefix if FIELD.fullmatch(prefix) else "pick"
    sort = _SORTS.get(request.GET.get("sort", ""), "person")
    asked = request.GET.get("q") or request.GET.get(f"{prefix}-q", "")
    enough = len(asked.strip()) >= _LEAST
    if enough:
        found = candidates.found(asked, sort, clock.now())
    else:
        found = []
        reading.listed([])
    shown = Pick(prefix, sort, "", "", found=found, asked=asked[:200], searched=enough)
    return page(request, "web/pick_found.html", {"pick": shown})
