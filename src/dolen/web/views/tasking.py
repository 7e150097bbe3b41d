"""Tasks of teams and the day's briefing: the lists, the sheet, and one touch to say it was read."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView, may_record
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.law.moments import local_day
from dolen.recording.store import record
from dolen.tasking.facts import AREAS, TEAMS, BriefingRead, TaskAnswered, TaskSeen, TaskSet
from dolen.web import pdf_maker as maker
from dolen.web.gathering.daily_briefing import areas_read, matter_of, sheet
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of
from dolen.web.gathering.tasking import tasks
from dolen.web.pages import is_tasked, page
from dolen.web.paging import query_without
from dolen.web.printing.sheets import Printing
from dolen.web.recording.sent import new_token, token_in
from dolen.web.words import translated

_CURRENT = "tasking"


@require_safe
@shows_people
def tasking(request: HttpRequest) -> HttpResponse:
    """Show the tasks that wait, by what they wait for; each number is one of these lists."""
    member, now = _member(request), clock.now()
    shown = {
        "found": tasks(member, request.GET, now),
        "teams": [(role, translated(says)) for role, says in TEAMS.items()],
        "query": query_without(request.GET, "page"),
        "token": new_token(),
        "may_set": may_record(member, TaskSet.kind).allowed,
        "may_read": may_record(member, TaskSeen.kind).allowed,
        "may_answer": may_record(member, TaskAnswered.kind).allowed,
        "as_of": now,
    }
    return page(request, "web/tasking.html", shown, current=_CURRENT)


@require_POST
def task_read(request: HttpRequest, matter: str) -> HttpResponse:
    """Record that the member read the task."""
    member = _member(request)
    if not DutyRow.objects.filter(rule="tasking.report", scope=matter).exists():
        raise Http404
    _told(request, TaskSeen(happened_at=clock.now(), case=matter), member)
    messages.success(request, _("It is on record that you have read this task."))
    return redirect("web:tasking")


@require_safe
def briefings(request: HttpRequest) -> HttpResponse:
    """Show the areas, each with how many have read today’s sheet. It names nobody."""
    _member(request)
    now = clock.now()
    shown = {"areas": areas_read(now), "as_of": now}
    return page(request, "web/daily_briefings.html", shown, current="daily_briefings")


@require_safe
@shows_people
def daily_briefing(request: HttpRequest, area: str) -> HttpResponse:
    """Show today’s sheet of an area."""
    member, now = _member(request), clock.now()
    if area not in AREAS:
        raise Http404
    whole = "whole" in request.GET
    shown = {
        "sheet": sheet(area, member, now, whole=whole),
        "whole": whole,
        "token": new_token(),
        "may_read": may_record(member, BriefingRead.kind).allowed,
        "as_of": now,
    }
    return page(request, "web/daily_briefing.html", shown, current="daily_briefings")


@require_POST
def briefing_read(request: HttpRequest, area: str) -> HttpResponse:
    """Record that the member read today’s sheet of an area."""
    member, now = _member(request), clock.now()
    if area not in AREAS:
        raise Http404
    day = local_day(now)
    told = {"happened_at": now, "case": matter_of(area, day), "area": area, "day": day}
    _told(request, BriefingRead.model_validate(told), member)
    messages.success(request, _("It is on record that you have read this briefing."))
    return redirect("web:daily_briefing", area=area)


@require_safe
@shows_people
def print_briefing(request: HttpRequest, area: str) -> HttpResponse:
    """Today’s sheet of an area as a PDF; where none can be made, say so and lead back."""
    member, now = _member(request), clock.now()
    if area not in AREAS:
        raise Http404
    if not maker.available():
        names_of(())
        unavailable = {"back": request.path.removesuffix("print.pdf")}
        return page(request, "web/printed/unavailable.html", unavailable, status=503)
    printing = Printing(by=member, at=now, moment=Moment(now))
    shown = {"sheet": sheet(area, member, now), **printing.words()}
    made = maker.pdf(render_to_string("web/printed/daily_briefing.html", shown))
    headers = {
        "Content-Disposition": f'inline; filename="dolen-briefing-{area}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _member(request: HttpRequest) -> MemberView:
    """The member, if tasks and briefings are their work. Raises `Http404` if not."""
    member = member_of(request)
    if not is_tasked(member):
        raise Http404
    return member


def _told(request: HttpRequest, fact: Fact, member: MemberView) -> None:
    """Record one fact, once for each page shown. Raises `Http404` to whoever may not."""
    if not may_record(member, fact.kind).allowed:
        raise Http404
    record([fact], by=member, token=token_in(request.POST) or new_token())
