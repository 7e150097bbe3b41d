"""Trying a policy on what was recorded: a page that stores nothing and names nobody."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of
from dolen.insight.policies import Policy
from dolen.insight.simulated_as import as_csv, as_json
from dolen.insight.simulating import Period, Simulated, concerned, simulate
from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.people.models import Nominal
from dolen.web.forms import ErrorItem
from dolen.web.gathering.policies import FIELDS, choices, read
from dolen.web.gathering.tried import tried
from dolen.web.pages import knows_outcomes, page
from dolen.web.paging import query_without

MOST = 2_000
"""How many people and cases a page looks at; for more there is the command."""
_LONGEST = 100


@require_safe
def try_policy(request: HttpRequest) -> HttpResponse:
    """Show what can be tried and, once something is chosen, both histories; or hand them out."""
    if not knows_outcomes(member_of(request)):
        raise Http404
    given = {name: request.GET.get(name, "").strip()[:_LONGEST] for name in FIELDS}
    held: dict[str, object] = {
        "given": given, "choices": choices(local_day(clock.now())), "problems": [],
        "query": query_without(request.GET, "format"),
    }  # fmt: skip
    if not any(name in request.GET for name in FIELDS):
        return page(request, "web/try_policy.html", held, current="outcomes")
    policy, period, problems = read(given)
    done = None if problems else _simulated(policy, period)
    if done is None:
        held["problems"] = problems or [ErrorItem(_too_many(), "#since")]
        return page(request, "web/try_policy.html", held, current="outcomes", status=422)
    sort = request.GET.get("format", "")
    if sort in {"csv", "json"}:
        return _handed_out(done, sort)
    shown = {**held, "tried": tried(done), "headings": _headings()}
    return page(request, "web/try_policy.html", shown, current="outcomes")


def _simulated(policy: Policy, period: Period) -> Simulated | None:
    """Both histories; None where there is more to look at than a page can."""
    only = None
    if not policy.concerns and policy.rules is not None:
        only = concerned(policy, period)
    number = Nominal.objects.count() if only is None else len(only)
    if number > MOST:
        return None
    return simulate(policy, now=clock.now(), period=period, only=only)


def _headings() -> dict[str, list[str]]:
    return {
        "duties": [_("Duties"), _("In time"), _("Done late"), _("Overdue"),
                   _("Hours late (median)"), _("Alarms")],
        "concerns": [_("Raised")],
        "staffing": [_("People"), _("Duties"), _("Late"), _("Hours waited (median)"),
                     _("Longest wait in hours")],
    }  # fmt: skip


def _too_many() -> str:
    words = _(
        "That is more than a page can look at (%(most)s people and cases). Choose a shorter "
        "period, or try it with the command dolen simulate-policy."
    )
    return words % {"most": MOST}


def _handed_out(done: Simulated, sort: str) -> HttpResponse:
    told = as_csv(done) if sort == "csv" else json.dumps(as_json(done), indent=1)
    return HttpResponse(
        told,
        content_type="text/csv; charset=utf-8" if sort == "csv" else "application/json",
        headers={"Content-Disposition": f'attachment; filename="dolen-policy.{sort}"'},
    )
