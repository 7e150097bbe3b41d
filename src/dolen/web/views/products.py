"""Products for teams: rankings, their lists, the pictures, and the month's analysis handed over."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import MemberView, may_record
from dolen.exploitation.facts import AnalysisProduct
from dolen.insight.products.reading import worked_out_at
from dolen.insight.reading import Stale
from dolen.journal import clock
from dolen.recording.store import record
from dolen.tasking.facts import AREAS
from dolen.web.gathering import product_asked as asking
from dolen.web.gathering import product_pictures as pictures
from dolen.web.gathering import products as gathering
from dolen.web.gathering.names import names_of
from dolen.web.gathering.outcomes import stale_words
from dolen.web.gathering.product_lists import Which, listed, rows
from dolen.web.gathering.product_telling import the_month
from dolen.web.pages import page, uses_products
from dolen.web.paging import query_without
from dolen.web.recording.sent import new_token, token_in
from dolen.web.words import translated

_CURRENT = "products"
_MAKERS = frozenset({"analyst", "quartz_ds"})


@require_safe
@shows_people
def products(request: HttpRequest) -> HttpResponse:
    """Show the first lines of each product of a team."""
    member, now = _member(request), clock.now()
    as_of = worked_out_at()
    asked = asking.Asked.read(request.GET, now)
    if isinstance(as_of, Stale):
        return _stale(request, as_of)
    shown = {
        "asked": asked,
        "as_of": as_of,
        "products": gathering.products(member, asked, now),
        "online": gathering.online_months(member, asked) if asked.team == "quartz" else (),
        "query": asked.query(),
        "token": new_token(),
        "may_hand_over": _makes(member),
        **_choices(),
    }
    return page(request, "web/products.html", shown, current=_CURRENT)


@require_safe
@shows_people
def product(request: HttpRequest, product: str) -> HttpResponse:
    """Show one product whole."""
    member, now = _member(request), clock.now()
    if product not in asking.PRODUCTS:
        raise Http404
    as_of = worked_out_at()
    if isinstance(as_of, Stale):
        return _stale(request, as_of)
    asked = asking.Asked.read(request.GET, now)
    shown = {
        "asked": asked,
        "as_of": as_of,
        "product": gathering.product(product, member, asked, request.GET, now),
        "kept": query_without(request.GET, "page"),
        "query": asked.query(),
    }
    return page(request, "web/product.html", shown, current=_CURRENT)


@require_safe
@shows_people
def product_list(request: HttpRequest, product: str) -> HttpResponse:
    """Show the list behind a number of a product."""
    member, now = _member(request), clock.now()
    if product not in asking.SORTS:
        raise Http404
    as_of = worked_out_at()
    if isinstance(as_of, Stale):
        return _stale(request, as_of)
    asked, which = asking.Asked.read(request.GET, now), Which.read(request.GET)
    found = rows(product, which, asked, member, now)
    shown = {
        "title": asking.product_words(product),
        "asked": asked,
        "which": which,
        "as_of": as_of,
        "listed": listed(found, which, member, request.GET),
        "kept": query_without(request.GET, "page"),
        "query": asked.query(),
    }
    return page(request, "web/product_list.html", shown, current=_CURRENT)


@require_safe
@shows_people
def product_map(request: HttpRequest) -> HttpResponse:
    """Show the map, the calendar and whom the ranking falls on. It names nobody."""
    member, now = _member(request), clock.now()
    as_of = worked_out_at()
    if isinstance(as_of, Stale):
        return _stale(request, as_of)
    names_of(())
    asked = asking.Asked.read(request.GET, now)
    product = "missing" if request.GET.get("what") == "missing" else "places"
    shown = {
        "asked": asked,
        "as_of": as_of,
        "map": pictures.mapped(member, asked),
        "calendar": pictures.calendar(product, member, asked, now),
        "what": product,
        "fair": pictures.fairness(member, asked, now),
        "query": asked.query(),
        **_choices(),
    }
    return page(request, "web/product_map.html", shown, current=_CURRENT)


@require_POST
def hand_over(request: HttpRequest) -> HttpResponse:
    """Record that the month's analysis was given to the exploitation teams, with what it names."""
    member, now = _member(request), clock.now()
    if not _makes(member) or isinstance(worked_out_at(), Stale):
        raise Http404
    fact = the_month(member, asking.Asked.read(request.GET, now), now)
    record([fact], by=member, token=token_in(request.POST) or new_token())
    messages.success(request, _("The month’s analysis is on record as given to the teams."))
    return redirect("web:products")


def _member(request: HttpRequest) -> MemberView:
    """The member, if products are made for their work. Raises `Http404` if not."""
    member = member_of(request)
    if not uses_products(member):
        raise Http404
    return member


def _makes(member: MemberView) -> bool:
    may = may_record(member, AnalysisProduct.kind).allowed
    return may and not _MAKERS.isdisjoint(member.roles)


def _stale(request: HttpRequest, stale: Stale) -> HttpResponse:
    """Say why there is nothing to show; that nobody was named is logged too."""
    names_of(())
    return page(request, "web/products.html", {"stale": stale_words(stale)}, current=_CURRENT)


def _choices() -> dict[str, object]:
    return {
        "areas": [(code, translated(says)) for code, says in AREAS.items()],
        "teams": [(team, asking.team_words(team)) for team in asking.TEAMS],
    }
