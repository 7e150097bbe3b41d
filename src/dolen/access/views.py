"""Signing in to a demonstration, and opening a record in an emergency."""

from collections.abc import Callable
from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from dolen.access.break_glass import NoGoodReason, Tell, break_glass
from dolen.access.members import member_view
from dolen.access.models import Member
from dolen.access.roles import role_words
from dolen.journal import clock

_BACKEND = "dolen.access.backends.MemberBackend"


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in_as(request: HttpRequest) -> HttpResponseBase:
    """The demonstration's members by role, each with a button. 404 outside a demonstration."""
    if not settings.DEMONSTRATION:
        raise Http404
    members = Member.objects.select_related("agency").filter(is_active=True)
    if request.method == "POST":
        named = request.POST.get("member", "")
        member = members.filter(username=named).first()
        if member is None:
            raise Http404
        login(request, member, backend=_BACKEND)
        # A made-up member has no password to prove: signing in counts as having proved it.
        record_authentication(request, member, method="password", reauthenticated=True)
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "access/sign_in_as.html", {"agencies": _by_agency(list(members))})


def _by_agency(members: list[Member]) -> list[tuple[str, list[tuple[Member, str]]]]:
    now = clock.now()
    found: dict[str, list[tuple[Member, str]]] = {}
    for member in sorted(members, key=lambda one: (str(one.agency or ""), str(one))):
        roles = [gettext(role_words(role)) for role in member_view(member, at=now).roles]
        found.setdefault(str(member.agency or ""), []).append((member, ", ".join(roles)))
    return list(found.items())


def break_glass_page(tell: Tell, then: str) -> Callable[..., HttpResponseBase]:
    """The page that opens a record in an emergency: path argument `nominal`.

    `tell` records the fact; `then` names the page (argument `nominal`) to go on to. The member
    proves again who they are before the page opens.
    """

    @reauthentication_required  # type: ignore[untyped-decorator]  # allauth has no types
    @require_http_methods(["GET", "POST"])
    def page(request: HttpRequest, nominal: str) -> HttpResponseBase:
        problem, reason = "", request.POST.get("reason", "")
        if request.method == "POST":
            try:
                break_glass(nominal, reason=reason, tell=tell)
                return redirect(then, nominal=nominal)
            except NoGoodReason as refused:
                problem = gettext(refused.message)
        shown = {"problem": problem, "reason": reason}
        return render(request, "access/break_glass.html", shown, status=422 if problem else 200)

    return cast(Callable[..., HttpResponseBase], page)
