"""Who asks, since when, with a second factor, and whether the log knows: on every request."""

import datetime as dt
import ipaddress
import logging
from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found

from dolen.access import limits, visits
from dolen.access.ledger import NotLogged
from dolen.access.members import member_view
from dolen.access.parameters import IDLE_LOCK_AFTER, SESSION_AT_MOST
from dolen.access.reading import NotForYou
from dolen.access.visits import Visit
from dolen.journal import clock

Answer = Callable[[HttpRequest], HttpResponseBase]

_BEGAN, _SEEN = "access_began", "access_seen"
_WRITE_AFTER = dt.timedelta(minutes=1)
"""How stale the moment of last use may get, so that not every page writes to the session."""

_log = logging.getLogger("dolen.access")


class MemberMiddleware:
    """Sets `request.member` (a `MemberView` or None) and opens the visit.

    Roles are read anew each time, so that taking one away counts from the next request. A session
    unused too long, or too old, ends. Without a second factor only the pages to set one up open.
    """

    def __init__(self, get_response: Answer) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        now = clock.now()
        member = None
        if request.user.is_authenticated:
            if _ran_out(request, now):
                return _sign_in_again(request)
            member = member_view(request.user, at=now)
        request.member = member  # type: ignore[attr-defined]  # what this middleware is for
        visit = Visit(member=member, where=request.path, ip=_address(request))
        with visits.visiting(visit):
            return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_called: Any
    ) -> HttpResponseBase | None:
        """Name the page for the log; send a member without a second factor to set one up."""
        match = request.resolver_match
        name = match.view_name if match else ""
        about = " ".join(str(value) for value in (match.kwargs.values() if match else ()))
        visits.current().where = f"{name or request.path} {about}".strip()
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return None
        open_to_all = not getattr(view, "login_required", True)
        if open_to_all or name.startswith(("mfa_", "account_")) or is_mfa_enabled(request.user):
            return None
        messages.info(request, _("Set up a passkey or an authenticator app before you go on."))
        return redirect("mfa_index")


class PersonPagesAreLogged:
    """Lets no answer leave that shows people the log knows nothing of."""

    def __init__(self, get_response: Answer) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        visit = visits.current()
        status = response.status_code
        unsaid = visit.read_people and not (visit.shows_people and visit.logged)
        unlogged = visit.shows_people and not visit.logged
        if (unsaid and _carries_data(status)) or (unlogged and status < 300):
            _log.error("access.unlogged_page", extra={"where": visit.where})
            return _nothing_shown(request)
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Turn a log that cannot be written into a page without data, and "not yours" into 404."""
        if isinstance(exception, NotLogged):
            _log.error("access.not_logged", extra={"where": visits.current().where})
            return _nothing_shown(request)
        if isinstance(exception, NotForYou):
            visit = visits.current()
            who = visit.member.id if visit.member else ""
            _log.warning("access.refused", extra={"where": visit.where, "member": who})
            if _wants_json(request):
                return JsonResponse({"detail": "Not found"}, status=404)
            return page_not_found(request, exception)
        return None


def _carries_data(status: int) -> bool:
    return status < 300 or status in (400, 409, 422)


def _nothing_shown(request: HttpRequest) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"detail": "Not logged, so nothing is shown."}, status=503)
    return render(request, "access/not_logged.html", status=503)


def _wants_json(request: HttpRequest) -> bool:
    return request.path.startswith("/api/") or not request.accepts("text/html")


def _address(request: HttpRequest) -> str | None:
    try:
        return str(ipaddress.ip_address(get_client_ip_address(request) or ""))
    except ValueError:
        return None


def _ran_out(request: HttpRequest, now: dt.datetime) -> bool:
    """Whether the session is too old or was unused too long; else note that it is used."""
    began, seen = (_moment(request, key, now) for key in (_BEGAN, _SEEN))
    if now - began >= limits.hours(SESSION_AT_MOST, at=now):
        return True
    if now - seen >= limits.hours(IDLE_LOCK_AFTER, at=now):
        return True
    if now - seen >= _WRITE_AFTER:
        request.session[_SEEN] = now.timestamp()
    return False


def _moment(request: HttpRequest, key: str, now: dt.datetime) -> dt.datetime:
    stamp = request.session.setdefault(key, now.timestamp())
    return dt.datetime.fromtimestamp(stamp, dt.UTC)


def _sign_in_again(request: HttpRequest) -> HttpResponseBase:
    logout(request)
    messages.info(request, _("You were signed out because of the time. Sign in to go on."))
    if _wants_json(request):
        return JsonResponse({"detail": "Sign in again."}, status=401)
    came_from = request.get_full_path() if request.method == "GET" else "/"
    answer = redirect_to_login(came_from)
    if "HX-Request" in request.headers:
        return HttpResponse(status=204, headers={"HX-Redirect": answer.url})
    return answer
