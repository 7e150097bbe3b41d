"""The network around a person, place or thing: a picture, and the same links as a list."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access import reading
from dolen.access.pages import shows_people
from dolen.journal import clock
from dolen.web.gathering.moments import asked
from dolen.web.gathering.names import names_of
from dolen.web.gathering.network import DEEPEST, network
from dolen.web.gathering.picture import picture
from dolen.web.pages import page
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.sources import sources


@require_safe
@shows_people
def show(request: HttpRequest, nominal: str) -> HttpResponse:
    """Draw who and what is tied to a nominal, within one to three steps, at the moment asked."""
    moment = asked(request.GET, clock.now())
    opened = reading.open_person(nominal, purpose="network", known_to=moment.known_to)
    depth = _depth(request.GET.get("depth", ""))
    found = network(opened.nominal, sort=opened.sort, moment=moment, depth=depth)
    named = {node.nominal for node in found.nodes.values() if node.nominal}
    names = names_of(named, reason="network", known_to=moment.known_to)
    told = sources({link.period.source for link in found.links})
    held = sorted({decision.ask for _told, decision in opened.entries if decision.exists_only})
    return page(
        request,
        "web/network.html",
        {
            "drawn": picture(found, names, told, moment),
            "centre": names.of(opened.nominal), "nominal": opened.nominal, "depth": depth,
            "depths": [(one, _steps(one)) for one in range(1, DEEPEST + 1)],
            "held": [role_name(one) for one in held if one],
            "moment": moment, "as_of": moment.as_of, "past": moment.is_past,
        },
        current="search",
        status=422 if moment.problem else 200,
    )  # fmt: skip


def _depth(asked_for: str) -> int:
    return int(asked_for) if asked_for in {str(n) for n in range(1, DEEPEST + 1)} else 1


def _steps(number: int) -> str:
    return {1: _("One step"), 2: _("Two steps"), 3: _("Three steps")}[number]
