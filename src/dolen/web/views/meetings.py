"""Meetings of agencies: the list, the agenda before, the minutes during, the record after."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView, is_partner, may_record
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.meetings.facts import MeetingClosed, PutOnAgenda
from dolen.meetings.records import CHAIRING
from dolen.meetings.words import AGENCIES, CHAIRS, OUTCOMES, OWNERS, RISKS, WHY_DEFERRED
from dolen.recording.guarding import Stopped
from dolen.recording.store import record
from dolen.web import pdf_maker as maker
from dolen.web.calendar_file import calendar_file
from dolen.web.forms import ErrorItem
from dolen.web.gathering import meetings as gathering
from dolen.web.gathering.agenda import candidates, cut_off
from dolen.web.gathering.meetings import OneMeeting
from dolen.web.gathering.minutes import Minutes, minutes
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of
from dolen.web.gathering.series import series
from dolen.web.pages import goes_to_meetings, page
from dolen.web.paging import query_without
from dolen.web.presenting.agenda import proposal_words
from dolen.web.presenting.citing import citations
from dolen.web.printing.sheets import Printing
from dolen.web.recording import at_meetings as sending
from dolen.web.recording.at_meetings import Sent
from dolen.web.recording.sent import new_token, token_in
from dolen.web.words import translated

_CURRENT = "meetings"


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """Show the meetings by how they stand; each number is its list. It names nobody."""
    member, now = _member(request), clock.now()
    shown = {
        "found": gathering.meetings(member, request.GET, now),
        "query": query_without(request.GET, "page"),
        "may_convene": _chairs(member),
        "series": [] if is_partner(member) else series(now),
        "as_of": now,
    }
    return page(request, "web/meetings.html", shown, current=_CURRENT)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """Show the agenda beforehand; on POST, put on it whom the rule lists."""
    member, one = _opened(request, meeting)
    now = clock.now()
    may_chair = _may_chair(member, one)
    until = cut_off(one)
    every = candidates(one, now) if may_chair else []
    found = [row for row in every if until is None or row.since <= until]
    if request.method == "POST":
        names_of({row.nominal for row in found}, reason=f"meeting {meeting}")
        if not may_chair or not found:
            raise Http404
        record(sending.proposed(one, found, now), by=member, token=_token(request))
        listed = ngettext(
            "%(count)s was put on the agenda.", "%(count)s were put on the agenda.", len(found)
        )
        messages.success(request, listed % {"count": len(found)})
        return redirect("web:meeting", meeting=meeting)
    shown = minutes(one, member, now)
    names = names_of({row.nominal for row in found}, reason=f"meeting {meeting}")
    more = {
        "proposals": [proposal_words(way) for way in shown.fit.proposals],
        "until": until,
        "too_late": len(every) - len(found),
        "candidates": [(names.of(row.nominal), row.why) for row in found],
        "may_list": may_record(member, PutOnAgenda.kind).allowed and not one.closed,
    }
    return _shown(request, "web/meeting.html", (member, one, shown), more)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def meeting_minutes(request: HttpRequest, meeting: str) -> HttpResponse:
    """Take the minutes: one on the list at a time. On POST, what was said, or the closing."""
    member, one = _opened(request, meeting)
    shown = minutes(one, member, clock.now())
    if not _may_chair(member, one):
        raise Http404
    if request.method != "POST":
        if one.closed:
            return redirect("web:meeting_record", meeting=meeting)
        return _taking(request, member, one, shown)
    if request.POST.get("do") == "close":
        return _closing(request, member, one, shown)
    sent = _sent(request, one, shown)
    if sent.problems:
        return _taking(request, member, one, shown, problems=sent.problems, status=422)
    record(sent.facts, by=member, token=_token(request))
    return redirect("web:meeting_minutes", meeting=meeting)


@require_safe
@shows_people
def meeting_record(request: HttpRequest, meeting: str) -> HttpResponse:
    """Show what the meeting decided, who does what, and who was reviewed outside it."""
    member, one = _opened(request, meeting)
    shown = minutes(one, member, clock.now())
    return _shown(request, "web/meeting_record.html", (member, one, shown), {})


@require_safe
@shows_people
def print_meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """The agenda and minutes as a PDF; where none can be made, say so and lead back."""
    member, one = _opened(request, meeting)
    now = clock.now()
    if not maker.available():
        names_of(())
        unavailable = {"back": request.path.removesuffix("print.pdf")}
        return page(request, "web/printed/unavailable.html", unavailable, status=503)
    printing = Printing(by=member, at=now, moment=Moment(now))
    shown = {"one": one, "shown": minutes(one, member, now), **printing.words()}
    made = maker.pdf(render_to_string("web/printed/meeting.html", shown))
    headers = {
        "Content-Disposition": f'inline; filename="dolen-meeting-{meeting}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@require_safe
def meeting_calendar(request: HttpRequest, meeting: str) -> HttpResponse:
    """The meeting for a calendar. It names nobody."""
    _reader, one = _opened(request, meeting)
    address = request.build_absolute_uri(request.path.removesuffix("meeting.ics"))
    made = calendar_file(one, address, clock.now())
    if made is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="dolen-meeting-{meeting}.ics"'}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)


def _sent(request: HttpRequest, one: OneMeeting, shown: Minutes) -> Sent:
    """What was sent, as facts or as what is wrong with it."""
    now, sent = clock.now(), request.POST
    item = next((row for row in shown.items if row.nominal == sent.get("item")), None)
    match sent.get("do"):
        case "open":
            return sending.opening(one, sent, now)
        case "came":
            return sending.coming(one, sent, now)
        case "rest" if shown.waiting:
            return sending.put_off(one, shown.waiting, sent, now)
        case "outcome" if item is not None:
            return sending.reached(one, item, sent, now)
        case "defer" if item is not None:
            return sending.put_off(one, [item], sent, now)
        case _:
            words = _("This page was changed on its way or is too old. Check it and send it again.")
            return Sent(problems=[ErrorItem(words, "#now")])


def _closing(
    request: HttpRequest, member: MemberView, one: OneMeeting, shown: Minutes
) -> HttpResponse:
    """Close the minutes, or say who still has no outcome and where that rule comes from."""
    closing: Fact = MeetingClosed(happened_at=clock.now(), case=one.matter)
    try:
        record([closing], by=member, token=_token(request))
    except Stopped as stopped:
        left = {judged.subject for judged in stopped.judged}
        guard = stopped.judged[0].guard
        more = {
            "stopped": translated(guard.says),
            "cited": citations(guard.cited),
            "left": [row for row in shown.items if row.nominal in left],
            "left_unseen": len(left - {row.nominal for row in shown.items}),
        }
        problems = [ErrorItem(translated(guard.says), "#left")]
        return _taking(request, member, one, shown, problems=problems, status=422, **more)
    messages.success(request, _("The minutes are closed."))
    return redirect("web:meeting_record", meeting=one.matter)


def _taking(
    request: HttpRequest,
    member: MemberView,
    one: OneMeeting,
    shown: Minutes,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    asked = request.POST.get("item") or request.GET.get("item")
    current = next((row for row in shown.items if row.nominal == asked), None)
    waiting = shown.waiting
    words = {
        "current": current or next(iter(waiting), None),
        "outcomes": _choices(OUTCOMES),
        "risks": _choices(RISKS),
        "owners": _choices(OWNERS),
        "agencies": _choices(AGENCIES),
        "chairs": _choices(CHAIRS),
        "reasons": _choices(WHY_DEFERRED),
        "rows": range(1, sending.ACTIONS + 1),
        "typed": request.POST,
        "chair": one.convened.chair or (one.kind.chair if one.kind else ""),
    }
    return _shown(
        request, "web/meeting_minutes.html", (member, one, shown), words | more, status=status
    )


def _choices(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(value, translated(says)) for value, says in labels.items()]


def _shown(
    request: HttpRequest,
    template: str,
    found: tuple[MemberView, OneMeeting, Minutes],
    more: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    member, one, shown = found
    told = {
        "one": one,
        "shown": shown,
        "token": new_token(),
        "may_chair": _may_chair(member, one),
        "partner": is_partner(member),
        "as_of": clock.now(),
    }
    return page(request, template, told | more, current=_CURRENT, status=status)


def _member(request: HttpRequest) -> MemberView:
    """The member, if meetings are their work. Raises `Http404` if not."""
    member = member_of(request)
    if not goes_to_meetings(member):
        raise Http404
    return member


def _opened(request: HttpRequest, matter: str) -> tuple[MemberView, OneMeeting]:
    """The member and the meeting. Raises `Http404` where nothing of it is theirs."""
    member = _member(request)
    one = gathering.one_meeting(matter, member, clock.now())
    if one is None:
        raise Http404
    return member, one


def _chairs(member: MemberView) -> bool:
    return not set(CHAIRING).isdisjoint(member.roles)


def _may_chair(member: MemberView, one: OneMeeting) -> bool:
    """Whether the member may take these minutes: of the police who chair, else this one's chair."""
    if is_partner(member):
        chair = one.convened.chair or (one.kind.chair if one.kind else "")
        return chair in member.roles
    return _chairs(member)


def _token(request: HttpRequest) -> str:
    return token_in(request.POST) or new_token()
