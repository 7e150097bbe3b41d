"""The missing individual risk assessment of a child, and the button that says it was read."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import is_partner, may_record
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import MirafConsulted
from dolen.recording.store import record
from dolen.web.gathering.moments import asked
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.opened import Opened, open_at
from dolen.web.pages import page
from dolen.web.presenting import people, relations
from dolen.web.presenting.miraf import miraf as assessment
from dolen.web.presenting.timeline import Telling
from dolen.web.recording.sent import new_token, token_in


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def miraf(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show the assessment; on POST, record that the member has read it."""
    moment = asked(request.GET, clock.now())
    opened = open_at(nominal, moment, purpose=request.GET.get("for", "")[:200])
    if request.method == "POST":
        return _read(request, opened)
    told = [told for told, shown in opened.entries if not shown.is_card]
    named = {about.nominal for one in told for about in one.about} | opened.named()
    names = names_of(named, reason=opened.reading.purpose)
    by = {} if is_partner(opened.reading.member) else tellers(told)
    tied = relations.lines(opened.relations, opened.nominal, names, moment.as_of)
    shown = assessment(
        opened.entries, opened.relations, opened.nominal, Telling(names, by), moment.as_of
    )
    reading = opened.reading
    return page(
        request,
        "web/miraf.html",
        {
            "miraf": shown, "moment": moment, "as_of": moment.as_of, "past": moment.is_past,
            "nominal": opened.nominal, "token": new_token(),
            "banner": people.banner(
                reading.person, people.Called(reading.label, reading.reference), tied, moment.as_of
            ),
            "may_record": may_record(reading.member, MirafConsulted.kind).allowed,
        },
        current="search",
    )  # fmt: skip


def _read(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Record that the member has read the assessment, once for each page shown."""
    if not may_record(opened.reading.member, MirafConsulted.kind).allowed:
        raise PermissionDenied
    token = token_in(request.POST) or new_token()
    fact = MirafConsulted(
        happened_at=clock.now(),
        child=PersonRef(nominal=opened.nominal),
        version_read=_version(opened),
    )
    record([fact], by=member_of(request), token=token)
    messages.success(request, _("It is on record that you have read this assessment."))
    return redirect("web:miraf", nominal=opened.nominal)


def _version(opened: Opened) -> str:
    """Which version was read: the last fact on the page, by its position in the record."""
    told = [one for one, shown in opened.entries if not shown.is_card]
    return told[-1].uid if told else opened.nominal
