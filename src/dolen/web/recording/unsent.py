"""What was typed on a form that came too late: kept over a new sign-in, and given back.

A form comes too late when the session ran out, or when its page is of an earlier sign-in. Nothing
of it is done. Whoever typed it finds it as the draft of its record, or ready to be sent once more;
nobody else does who signs in at the same browser.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of
from dolen.access.permissions import MemberView
from dolen.people.reading import canonical_ids
from dolen.web.pages import page
from dolen.web.recording import drafts, sent
from dolen.web.recording.opening import LONGEST_REFERENCE, Beginning

_PUT_BY = "unsent_form"
_COOKIE = f"{settings.SESSION_COOKIE_NAME}_last"
_SALT = "dolen.web.recording.unsent"
_REMEMBERED = dt.timedelta(hours=12)
"""How long a browser remembers who signed in last: longer than any session lasts."""
_OURS = frozenset({"csrfmiddlewaretoken"})
_RECORDS = ("web:record", "web:record_draft")


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that was not taken: where it was sent, what was typed, by which member."""

    address: str
    answers: dict[str, list[str]]
    owner: str = ""

    @property
    def match(self) -> ResolverMatch:
        return resolve(urlsplit(self.address).path)

    @property
    def fields(self) -> list[tuple[str, str]]:
        return [(name, value) for name, values in self.answers.items() for value in values]

    @property
    def typed(self) -> list[str]:
        """What is worth reading again before it is sent: words, not numbers and choices."""
        return [value.strip() for _name, value in self.fields if len(value.split()) > 1]


class KeepsWhatWasTyped:
    """Puts by the form of a session that ran out, and sends the way to sign in back to it.

    Stands within the session and around whatever asks for a sign-in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        owner = request.session.get(SESSION_KEY)
        response = self._get_response(request)
        if owner is None or request.session.get(SESSION_KEY) == owner:
            _remember(request, response)
            return response
        header = next((one for one in ("Location", "HX-Redirect") if one in response.headers), "")
        asked = request.method == "POST" and _asks_to_sign_in(response.headers.get(header, ""))
        form = _form_in(request) if asked else None
        if form is not None:
            response.headers[header] = _put_by(request, form, owner)
        return response


def out_of_date(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer to a form of an earlier sign-in: what was typed, else that nothing was saved.

    Only what a page of ours sent comes back, to whoever signed in last at this browser.
    """
    signed_in = request.user.pk if request.user.is_authenticated else None
    owner = str(signed_in) if signed_in else _last_here(request)
    form = _form_in(request) if owner and "HX-Request" not in request.headers else None
    if form is None or not owner:
        return render(request, "403_csrf.html", status=403)
    to_sign_in = _put_by(request, form, owner)
    return redirect("web:unsent") if signed_in else redirect(to_sign_in)


@require_safe
def unsent(request: HttpRequest) -> HttpResponse:
    """Give a form that came too late back: as the draft of its record, or ready to be sent."""
    member = member_of(request)
    found = request.session.pop(_PUT_BY, None)
    form = _Form(**found) if found else None
    if form is None or form.owner != member.id:
        return redirect("web:today")
    if form.match.view_name in _RECORDS:
        return redirect(_as_draft(member, form))
    return page(request, "web/unsent.html", {"form": form})


def _as_draft(member: MemberView, form: _Form) -> str:
    """Keep the form as the draft of its record; the address at which one goes on with it."""
    name, asked = form.match.kwargs["name"], urlsplit(form.address).query
    query = QueryDict(asked)
    about = query.get("about", "")[:LONGEST_REFERENCE]
    # Whom the page was about may have been joined to somebody else since.
    head = canonical_ids([about]).get(about, about) if about else ""
    key = Beginning(about=head, case=query.get("case", "")).key
    drafts.save(member, name, key, sent.opened(form.answers))
    return reverse("web:record", args=[name]) + (f"?{asked}" if asked else "")


def _form_in(request: HttpRequest) -> _Form | None:
    """The form that was sent from a page of ours to another, with something typed."""
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return None
    quietly = "HX-Request" in request.headers and match.view_name not in _RECORDS
    if match.namespace != "web" or quietly or not _from_here(request):
        return None
    sent_with = dict(request.POST.lists())
    answers = {name: [str(one) for one in sent_with[name]] for name in sent_with.keys() - _OURS}
    form = _Form(request.get_full_path(), answers)
    size = sum(len(value.strip()) for _name, value in form.fields)
    return form if 0 < size <= drafts.MOST_CHARACTERS else None


def _from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of ours sent this: no other may put words in."""
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site") == "same-origin"
    own = f"{request.scheme}://{request.get_host()}"
    return origin == own or origin in settings.CSRF_TRUSTED_ORIGINS


def _asks_to_sign_in(address: str) -> bool:
    return urlsplit(address).path == resolve_url(settings.LOGIN_URL)


def _put_by(request: HttpRequest, form: _Form, owner: str) -> str:
    """Keep the form in the session for its owner; the address to sign in at and come back from."""
    request.session[_PUT_BY] = asdict(form) | {"owner": owner}
    return redirect_to_login(reverse("web:unsent")).url


def _remember(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let the browser remember, signed and out of reach of scripts, who signed in last."""
    member = request.session.get(SESSION_KEY)
    if member is None or _last_here(request) == member:
        return
    response.set_signed_cookie(
        _COOKIE, member, salt=_SALT, max_age=_REMEMBERED, httponly=True,
        secure=settings.SESSION_COOKIE_SECURE, samesite="Lax",
    )  # fmt: skip


def _last_here(request: HttpRequest) -> str | None:
    found: str | None = request.get_signed_cookie(
        _COOKIE, default=None, salt=_SALT, max_age=_REMEMBERED
    )
    return found
