"""Changing the language of the pages, by a link that works without a script."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe


@require_safe
@login_not_required
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language `code` in a cookie and go back to the page named by `next`.

    An address on another machine is never followed. Raises Http404 for a language we do not have.
    """
    if code not in dict(settings.LANGUAGES):
        raise Http404(f"There are no pages in {code!r}.")
    address = request.GET.get("next", "/")
    own = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    answer = HttpResponseRedirect(address if own else "/")
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=365 * 24 * 60 * 60,
        path="/",
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return answer
