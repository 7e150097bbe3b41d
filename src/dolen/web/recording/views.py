"""Telling a record: the list of records, the screen, its drafts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView, may_record
from dolen.journal import clock
from dolen.people import reading as people
from dolen.recording.house import records
from dolen.referral.records import NOTICE
from dolen.web.forms import ErrorItem
from dolen.web.gathering.floors import GRADED, Floor, floor_of
from dolen.web.gathering.known_before import KnownBefore, known_before
from dolen.web.pages import page
from dolen.web.recording import drafts, opening, sending, sent, stops, telling, working
from dolen.web.recording.listing import draft_lines, record_groups
from dolen.web.recording.opening import Beginning
from dolen.web.recording.plan import Plan, plan_of
from dolen.web.recording.progress import progress_of
from dolen.web.recording.screen import Screen


@dataclass(frozen=True)
class _Asked:
    """Who tells which record, about whom."""

    member: MemberView
    plan: Plan
    beginning: Beginning

    @property
    def name(self) -> str:
        return self.plan.record.name

    @property
    def address(self) -> str:
        query = {"about": self.beginning.about, "case": self.beginning.case}
        given = urlencode({key: value for key, value in query.items() if value})
        return reverse("web:record", args=[self.name]) + (f"?{given}" if given else "")


@require_safe
def records_of_mine(request: HttpRequest) -> HttpResponse:
    """Show the records this member may tell, by room, and the member's drafts."""
    member = member_of(request)
    return page(
        request,
        "web/records.html",
        {"groups": record_groups(member), "drafts": draft_lines(drafts.all_of(member))},
        current="record",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def tell(request: HttpRequest, name: str) -> HttpResponse:
    """Ask for one record; on POST, keep it, keep a draft of it, or change the page."""
    asked = _asked(request, name)
    if request.method == "POST":
        return _sent(request, asked, sent.read(request.POST))
    kept = drafts.find(asked.member, asked.name, asked.beginning.key)
    screen = _screen(asked, draft=sent.read(kept.data) if kept else None)
    working.fit(screen)
    restored = kept.saved_at if kept else None
    return _shown(request, asked, screen, {"restored": restored})


@require_POST
@shows_people
def keep_draft(request: HttpRequest, name: str) -> HttpResponse:
    """Keep what is typed so far; answer with when, and with how complete it is."""
    asked = _asked(request, name)
    saved = drafts.save(asked.member, asked.name, asked.beginning.key, request.POST)
    screen = _screen(asked, data=sent.read(request.POST))
    working.fit(screen)
    shown = {"saved": saved, "progress": progress_of(screen)}
    return page(request, "web/record_saved.html", shown)


@require_POST
@shows_people
def discard_draft(request: HttpRequest, name: str) -> HttpResponse:
    """Throw the draft away and begin anew."""
    asked = _asked(request, name)
    drafts.discard(asked.member, asked.name, asked.beginning.key)
    return redirect(asked.address)


def _asked(request: HttpRequest, name: str) -> _Asked:
    record = records.get(name)
    if record is None:
        raise Http404
    member, plan = member_of(request), plan_of(record)
    if not all(may_record(member, kind).allowed for kind in plan.kinds):
        raise PermissionDenied
    about = request.GET.get("about", "")[: opening.LONGEST_REFERENCE]
    case = request.GET.get("case", "")
    beginning = opening.begin(about, case, household=plan.asks_household, now=clock.now())
    return _Asked(member, plan, beginning)


def _screen(
    asked: _Asked, *, data: QueryDict | None = None, draft: QueryDict | None = None
) -> Screen:
    return Screen(asked.plan, asked.beginning, now=clock.now(), data=data, draft=draft)


def _sent(request: HttpRequest, asked: _Asked, data: QueryDict) -> HttpResponse:
    """What to answer to a screen that was sent."""
    if "draft" in data:
        drafts.save(asked.member, asked.name, asked.beginning.key, request.POST)
        return redirect(asked.address)
    redrawn = _screen(asked, draft=data)
    if redrawn.rows_changed():
        drafts.save(asked.member, asked.name, asked.beginning.key, request.POST)
        working.fit(redrawn)
        return _shown(request, asked, redrawn, {})
    screen = _screen(asked, data=data)
    working.fit(screen)
    return _judged(request, asked, screen)


def _judged(request: HttpRequest, asked: _Asked, screen: Screen) -> HttpResponse:
    token = sent.token_in(screen.source)
    problems = [] if screen.is_valid() else screen.error_items()
    if not problems and screen.says_nothing():
        problems = [ErrorItem(_("Nothing is filled in yet. Say at least one thing."), "#first")]
    if not problems and not token:
        words = _("This page was changed on its way or is too old. Check it and send it again.")
        problems = [ErrorItem(words, "#send")]
    if problems:
        return _refused(request, asked, screen, problems)
    likely = working.matches(screen)
    if likely:
        working.fit(screen, likely=likely)
        return _refused(request, asked, screen, working.match_items(likely))
    return _kept(request, asked, screen, token)


def _kept(request: HttpRequest, asked: _Asked, screen: Screen, token: str) -> HttpResponse:
    facts = telling.facts_of(screen, reasons=stops.reasons(screen.source))
    before = sending.told_before(token, by=asked.member)
    if before and not sending.says_the_same(facts, before):
        words = _(
            "You recorded this screen already and have changed it since. Send it again to record "
            "it once more as it is now."
        )
        return _refused(request, asked, screen, [ErrorItem(words, "#send")], token=sent.new_token())
    outcome = sending.send(facts, by=asked.member, token=token)
    if outcome.is_kept:
        drafts.discard(asked.member, asked.name, asked.beginning.key)
        return redirect("web:receipt", token=token)
    return _refused(
        request, asked, screen, [*outcome.problems, *stops.items(outcome.stopped)],
        stops=stops.stops(outcome.stopped, screen.source),
    )  # fmt: skip


def _refused(
    request: HttpRequest, asked: _Asked, screen: Screen, problems: Sequence[ErrorItem], **more: Any
) -> HttpResponse:
    """The screen with what is wrong on top, and all that was typed."""
    return _shown(request, asked, screen, {"problems": problems, **more}, status=422)


def _shown(
    request: HttpRequest,
    asked: _Asked,
    screen: Screen,
    more: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    return page(
        request,
        "web/record.html",
        {
            "screen": screen, "record": asked.plan.record, "begin": asked.beginning,
            "address": asked.address, "draft_address": _draft_address(asked, "record_draft"),
            "discard_address": _draft_address(asked, "record_discard"),
            "token": sent.token_in(screen.source) or sent.new_token(),
            "progress": progress_of(screen) if not screen.is_fresh else None,
            "known": _known(asked), "floor": _floor(asked),
            **more,
        },
        current="record",
        status=status,
    )  # fmt: skip


def _known(asked: _Asked) -> KnownBefore | None:
    """What is already known of the child, beside a record that asks for the history."""
    about = asked.beginning.about
    if asked.name != NOTICE.name or not about:
        return None
    return known_before(asked.beginning.told, about, clock.now())


def _floor(asked: _Asked) -> Floor | None:
    """What the facts support, beside a record that grades a call or a missing child's risk."""
    about, graded = asked.beginning.about, GRADED & set(asked.plan.kinds)
    if not about or not graded:
        return None
    person = people.persons([about]).get(about)
    return floor_of(graded, asked.beginning.told, person, clock.now())


def _draft_address(asked: _Asked, name: str) -> str:
    _path, mark, query = asked.address.partition("?")
    return reverse(f"web:{name}", args=[asked.name]) + mark + query
