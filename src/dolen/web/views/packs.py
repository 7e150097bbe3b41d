"""The morning of a chief officer, and the packs of meetings: pages, their lists, and paper."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView
from dolen.insight.figures import Month
from dolen.insight.products.reading import worked_out_at
from dolen.insight.reading import Stale
from dolen.journal import clock
from dolen.tasking.facts import AREAS
from dolen.web import pdf_maker as maker
from dolen.web.gathering import meeting_actions, packs, product_asked, standing_now
from dolen.web.gathering import products as gathering
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of
from dolen.web.gathering.tasking import Waiting, tasks_of
from dolen.web.pages import knows_outcomes, page
from dolen.web.paging import query_without
from dolen.web.presenting.outcomes import month_words
from dolen.web.printing.sheets import Printing
from dolen.web.words import translated

PACKS = ("vulnerability", "board", *AREAS)
"""The packs there are: the monthly meeting's, the board's, and one for each authority."""


@require_safe
def morning(request: HttpRequest) -> HttpResponse:
    """Show what is late, dangerous and unanswered now. It names nobody; each list does."""
    _member(request)
    now = clock.now()
    shown = {"groups": standing_now.numbers(now), "as_of": now}
    return page(request, "web/morning.html", shown, current="morning")


@require_safe
@shows_people
def morning_list(request: HttpRequest, name: str) -> HttpResponse:
    """Show the list behind a number of the morning or of a pack."""
    _member(request)
    now = clock.now()
    one = standing_now.BY_NAME.get(name)
    if one is None:
        raise Http404
    area = request.GET.get("area", "") if request.GET.get("area", "") in AREAS else ""
    shown = {
        "listed": standing_now.listed(one, request.GET, now, area),
        "area": translated(AREAS[area]) if area else "",
        "sort": one.sort,
        "kept": query_without(request.GET, "page"),
        "as_of": now,
    }
    return page(request, "web/morning_list.html", shown, current="morning")


@require_safe
def all_packs(request: HttpRequest) -> HttpResponse:
    """Show which packs there are."""
    _member(request)
    month = _month(request)
    areas = [(area, translated(says)) for area, says in AREAS.items()]
    shown = {"month": month, "month_words": month_words(month), "areas": areas}
    return page(request, "web/packs.html", shown, current="packs")


@require_safe
@shows_people
def pack(request: HttpRequest, pack: str) -> HttpResponse:
    """Show one pack of a month."""
    member = _member(request)
    if pack not in PACKS:
        raise Http404
    return page(
        request, "web/pack.html", _shown(request, pack, member, leaves=False), current="packs"
    )


@require_safe
@shows_people
def print_pack(request: HttpRequest, pack: str) -> HttpResponse:
    """One pack as a PDF; small numbers are hidden on what goes to the board and authorities."""
    member = _member(request)
    if pack not in PACKS:
        raise Http404
    if not maker.available():
        names_of(())
        unavailable = {"back": request.path.removesuffix("print.pdf")}
        return page(request, "web/printed/unavailable.html", unavailable, status=503)
    now = clock.now()
    printing = Printing(by=member, at=now, moment=Moment(now))
    shown = _shown(request, pack, member, leaves=pack != "vulnerability")
    made = maker.pdf(render_to_string("web/printed/pack.html", {**shown, **printing.words()}))
    headers = {
        "Content-Disposition": f'inline; filename="dolen-{pack}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@require_safe
@shows_people
def pack_actions(request: HttpRequest) -> HttpResponse:
    """Show the actions of a month behind a number."""
    member, now = _member(request), clock.now()
    asked = request.GET.get("came", "")
    known = {one.value for one in meeting_actions.Came}
    came = meeting_actions.Came(asked) if asked in known else None
    month = _month(request)
    shown = {
        "listed": meeting_actions.listed(month, came, member, request.GET, now),
        "month_words": month_words(month),
        "kept": query_without(request.GET, "page"),
    }
    return page(request, "web/pack_actions.html", shown, current="packs")


def _shown(request: HttpRequest, pack: str, member: MemberView, *, leaves: bool) -> dict[str, Any]:
    now, month = clock.now(), _month(request)
    area = pack if pack in AREAS else ""
    card = packs.scorecard(month, now, leaves=leaves)
    shown: dict[str, Any] = {
        "pack": pack,
        "area": translated(AREAS[area]) if area else "",
        "month": month,
        "month_words": month_words(month),
        "before_words": month_words(month.plus(-1)),
        "as_of": now,
        "card": card,
        "of_area": packs.of_area(card, area) if area else (),
        "leaves": leaves,
    }
    if pack != "vulnerability":
        names_of(())
        return shown
    return shown | _of_the_month(member, month)


def _of_the_month(member: MemberView, month: Month) -> dict[str, Any]:
    """What only the force's own meeting has: what stands now, actions, tasks, who links whom."""
    now = clock.now()
    as_of = worked_out_at()
    first = month.plus(1 - product_asked.MONTHS)
    asked = product_asked.Asked((first, month))
    if isinstance(as_of, Stale):
        names_of(())
    return {
        "groups": standing_now.numbers(now),
        "actions_before": meeting_actions.numbers(month.plus(-1), now),
        "actions": meeting_actions.numbers(month, now),
        "tasks": [(one, tasks_of(one, "", now).count()) for one in Waiting],
        "products": () if isinstance(as_of, Stale) else gathering.products(member, asked, now),
        "asked": asked,
    }


def _month(request: HttpRequest) -> Month:
    """The month asked for; the last whole one where none, or rubbish, was."""
    try:
        return Month.read(request.GET.get("month", ""))
    except ValueError:
        return packs.last_whole_month(clock.now())


def _member(request: HttpRequest) -> MemberView:
    """The member, if the morning and the packs are their work. Raises `Http404` if not."""
    member = member_of(request)
    if not knows_outcomes(member):
        raise Http404
    return member
