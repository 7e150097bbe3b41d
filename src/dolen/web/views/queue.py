"""The supervisor's queue: what is late, what nobody took on, which concerns nobody answered."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.law.sources import Force
from dolen.web.gathering.late import Queue, QueueFilter, roles_in
from dolen.web.gathering.late import queue as gathered
from dolen.web.pages import page, supervises
from dolen.web.paging import Part, chosen, query_without
from dolen.web.presenting.duties import force_words
from dolen.web.presenting.roles import role_name

FEW, MORE = 3, 5
"""How many of one sort stand on the first page, and how many of what is overdue in law."""


@require_safe
@shows_people
def queue(request: HttpRequest) -> HttpResponse:
    """Show what is late in the member's units, area or force."""
    member, now = member_of(request), clock.now()
    if not supervises(member):
        raise Http404
    filtered = QueueFilter.asked(request.GET)
    found = gathered(member, filtered, now)
    late = {line.owner_role for line in (*found.law, *found.other)}
    roles = sorted(roles_in(member, filtered.where, now) | late)
    return page(
        request,
        "web/queue.html",
        {
            "queue": found,
            "parts": chosen(_parts(found, whole=not filtered.says), request.GET),
            "kept": query_without(request.GET, "only", "page"),
            "filtered": filtered,
            "where": [("unit", _("My units")), ("area", _("My area")), ("force", _("All"))],
            "forces": [(force.value, force_words(force)) for force in Force],
            "roles": [(role, role_name(role)) for role in roles],
            "as_of": now,
        },
        current="queue",
    )


def _parts(found: Queue, *, whole: bool) -> list[Part]:
    """The lists of the queue; of one rule's queue the empty ones are left out."""
    parts = [
        Part(
            "law", _("Overdue in law"), "duties", found.law, MORE,
            empty=_("Nothing is overdue in law."),
        ),
        Part(
            "escalated", _("Escalated and not taken on"), "escalated", found.escalated, FEW,
            empty=_("Everything escalated was taken on."),
        ),
        Part(
            "concerns", _("Concerns nobody has answered"), "concerns", found.concerns, FEW,
            empty=_("Every concern was answered."), counted=found.waiting,
        ),
        Part(
            "other", _("Past its time: ask why"), "duties", found.other, FEW,
            empty=_("Nothing else is late."),
        ),
    ]  # fmt: skip
    return parts if whole else [one for one in parts if one.items]
