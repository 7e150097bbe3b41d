"""The work list of those who manage offenders, and the two tables by which they decide."""

from dataclasses import fields

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.offenders.assessments import (
    CRITERIA,
    LEVELS,
    MappaAnswers,
    ReactiveAnswers,
    mappa_level,
    reactive,
)
from dolen.web.gathering.offenders import caseload
from dolen.web.pages import OFFENDER_TEAM, page
from dolen.web.paging import paged
from dolen.web.words import translated

_SAID = {"yes": True, "no": False}


@require_safe
@shows_people
def offenders(request: HttpRequest) -> HttpResponse:
    """Show everybody managed, the most pressing first, each with what is due."""
    member, now = member_of(request), clock.now()
    if OFFENDER_TEAM.isdisjoint(member.roles):
        raise Http404
    load = caseload(member, now)
    shown = {"load": load, "pages": paged(load.managed, request.GET, at_once=10), "as_of": now}
    return page(request, "web/offenders.html", shown, current="offenders")


@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """Try decision tables 8 and 8b. Nothing is recorded and nobody is named."""
    asked = request.GET
    rows = [
        {"name": row.name, "says": translated(row.says), "ours": row.ours,
         "answer": asked.get(row.name, "")}
        for row in CRITERIA
    ]  # fmt: skip
    answers = {
        one.name: _SAID.get(asked.get(one.name, ""))
        for one in fields(ReactiveAnswers)
        if one.name != "level"
    }
    level = {"yes": "low", "no": "high"}.get(asked.get("level", ""))
    decision = reactive(ReactiveAnswers(level=level, **answers))
    says = {row["name"]: row["says"] for row in rows}
    said = MappaAnswers(**{one.name: one.name in asked for one in fields(MappaAnswers)})
    shown = {
        "rows": rows,
        "decision": decision if "reactive" in asked else None,
        "against": [says[name] for name in decision.against],
        "unknown": [says[name] for name in decision.unknown],
        "level": mappa_level(said) if "mappa" in asked else None,
        "levels": [(number, translated(words)) for number, words, _holds in LEVELS],
        "asked": asked,
    }
    return page(request, "web/offender_tables.html", shown, current="offenders")
