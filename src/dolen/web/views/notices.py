"""Notices that wait, one notice, and the table that says whether a notice is needed."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView, is_partner, may_record
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.people.models import Mention
from dolen.planning.facts import AuthorityAcknowledged
from dolen.recording.house import records
from dolen.recording.store import record
from dolen.referral.assessments import CIRCUMSTANCES, Situation, notice_needed
from dolen.referral.facts import NoticeSubmitted
from dolen.referral.standing import KINDS, NoticeStanding, notices
from dolen.web.gathering.known_before import known_before
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.notices import AT_ONCE, board, line_of, reached_here, title
from dolen.web.gathering.opened import Opened, open_at
from dolen.web.pages import page, works_with_notices
from dolen.web.paging import Part, chosen, query_without
from dolen.web.presenting.numbers import cited
from dolen.web.presenting.timeline import Telling, entry
from dolen.web.recording.sent import new_token, token_in
from dolen.web.words import translated

_YES_NO = {"yes": True, "no": False}
_CONSENT = {"given", "refused", "not_sought"}
_STEPS = (
    "notice_check", "notice_sending", "notice_chasing", "decision_challenge", "authority_answer",
    "early_help", "consent_withdrawal",
)  # fmt: skip


@require_safe
@shows_people
def work_list(request: HttpRequest) -> HttpResponse:
    """Show the notices that wait, by what they wait for; an authority sees those sent to it."""
    member, now = member_of(request), clock.now()
    if not works_with_notices(member):
        raise Http404
    found = board(member, now)
    parts = [Part(one.state, one.title, "notices", one.lines, AT_ONCE) for one in found.groups]
    shown = {
        "parts": chosen(parts, request.GET),
        "kept": query_without(request.GET, "only", "page"),
        "authorities": () if is_partner(member) else found.authorities,
        "as_of": now,
        "partner": is_partner(member),
    }
    return page(request, "web/notices.html", shown, current="notices")


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def notice(request: HttpRequest, notice: str) -> HttpResponse:
    """Show one notice with its way; on POST, record that the member's authority has it."""
    now = clock.now()
    named = Mention.objects.filter(fact_uid=notice, kind=NoticeSubmitted.kind, path="child")
    mention = named.first()
    if mention is None:
        raise Http404
    opened = open_at(mention.nominal, Moment(now), purpose="notice")
    standing = _standing(opened, notice)
    if request.method == "POST":
        return _acknowledged(request, opened, standing)
    return page(request, "web/notice.html", _shown(opened, standing), current="notices")


def _standing(opened: Opened, uid: str) -> NoticeStanding:
    """How the notice stands by what the member may read. Raises `Http404` where that is nothing."""
    told = [told for told, shown in opened.entries if not shown.is_card]
    found = next(
        (one for one in notices(told, opened.nominal) if any(fact.uid == uid for fact in one.told)),
        None,
    )
    if found is None:
        raise Http404
    return found


def _shown(opened: Opened, standing: NoticeStanding) -> dict[str, Any]:
    member, now = opened.reading.member, opened.moment.as_of
    matter = standing.notice.case
    told = [
        (one, shown)
        for one, shown in opened.entries
        if one.kind in KINDS and one.case == matter and not shown.is_card
    ]
    named = {about.nominal for one, _shown in told for about in one.about} | {opened.nominal}
    names = names_of(named, reason=opened.reading.purpose)
    by = {} if is_partner(member) else tellers([one for one, _shown in told])
    telling = Telling(names, by)
    entries = [entry(one, shown, telling) for one, shown in told[::-1]]
    readable = [one for one, shown in opened.entries if not shown.is_card]
    before = [one for one in readable if one.order < standing.notice.order]
    return {
        "line": line_of(standing, names.of(opened.nominal), now=now, reached=reached_here()),
        "state": title(standing.state),
        "entries": entries,
        "voices": next((one.voices for one in entries if one.uid == standing.notice.uid), ()),
        "known": None
        if is_partner(member)
        else known_before(before, opened.nominal, standing.notice.happened_at),
        "steps": _steps(member, opened.nominal, matter or ""),
        "may_acknowledge": _may_acknowledge(member, standing),
        "token": new_token(),
        "as_of": now,
        "partner": is_partner(member),
    }


def _steps(member: MemberView, nominal: str, matter: str) -> list[tuple[str, str]]:
    """The records by which this member may take the notice further, with the child filled in."""
    query = urlencode({"about": nominal, "case": matter} if matter else {"about": nominal})
    return [
        (translated(one.says), f"{reverse('web:record', args=[one.name])}?{query}")
        for one in records
        if one.name in _STEPS
        and set(one.for_roles) & set(member.roles)
        and all(may_record(member, row.fact.kind).allowed for row in one.rows)
    ]


def _may_acknowledge(member: MemberView, standing: NoticeStanding) -> bool:
    sent = standing.last("ppn.sent_to_authority")
    waits = standing.state in ("unread", "undelivered") and sent is not None
    may = may_record(member, AuthorityAcknowledged.kind).allowed
    return waits and may and is_partner(member) and bool(member.local_authority)


def _acknowledged(request: HttpRequest, opened: Opened, standing: NoticeStanding) -> HttpResponse:
    """Record that the authority has the notice, once for each page shown."""
    member = member_of(request)
    if not _may_acknowledge(member, standing):
        raise PermissionDenied
    fact = AuthorityAcknowledged(
        happened_at=clock.now(),
        case=standing.notice.case,
        children=(PersonRef(nominal=opened.nominal),),
        local_authority=member.local_authority,
        by_whom=member.display,
    )
    record([fact], by=member, token=token_in(request.POST) or new_token())
    messages.success(request, _("It is on record that you have this notice."))
    return redirect("web:notice", notice=standing.notice.uid)


@require_safe
def needed(request: HttpRequest) -> HttpResponse:
    """Try decision table 5. Nothing is recorded and nobody is named."""
    asked = request.GET
    chosen = [name for name in CIRCUMSTANCES if name in asked]
    shown: dict[str, Any] = {
        "asked": asked,
        "questions": [
            {"name": name, "says": says, "answer": asked.get(name, "")}
            for name, says in _questions().items()
        ],
        "circumstances": [
            {"name": name, "says": translated(says), "chosen": name in chosen}
            for name, says in CIRCUMSTANCES.items()
        ],
    }
    if "try" in asked:
        row = notice_needed(
            Situation(
                immediate_danger=_YES_NO.get(asked.get("danger", "")),
                reasonable_cause=_YES_NO.get(asked.get("cause", "")),
                circumstances=frozenset(chosen),
                needs_help=_YES_NO.get(asked.get("help", "")),
                consent=_consent(asked.get("consent", "")),
            )
        )
        shown |= {
            "row": row,
            "says": translated(row.says),
            "steps": [translated(one) for one in row.next_steps],
            "cited": [cited(one) for one in row.cited],
        }
    return page(request, "web/notice_needed.html", shown, current="notices")


def _consent(said: str) -> Any:
    return said if said in _CONSENT else None


def _questions() -> dict[str, str]:
    return {
        "danger": _("Is the child in danger now?"),
        "cause": _("Is there reason to suspect abuse, neglect or harm, also of an unborn child?"),
        "help": _("Does the child or family need help?"),
    }
