"""How a person's records were joined, undoing one judgement, and the proof of what it did."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.people.facts import LinkUndone
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.gathering import joined as gathered
from dolen.web.pages import page
from dolen.web.recording import sending, sent

_FORESEEN = "foreseen"
_MOST_KEPT = 20
"""Undoings whose foreseen changes a session keeps."""


@require_safe
@shows_people
def joined(request: HttpRequest, nominal: str) -> HttpResponse:
    """Show every judgement by which the person's records were joined or kept apart."""
    shown = {"joined": gathered.joined(nominal), "nominal": nominal, "as_of": clock.now()}
    return page(request, "web/joined.html", shown, current="search")


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def undo(request: HttpRequest, nominal: str, link: str) -> HttpResponse:
    """Show what undoing one judgement changes; on POST, undo it and go on to the proof."""
    now, member = clock.now(), member_of(request)
    data = sent.read(request.POST) if request.method == "POST" else None
    token = sent.token_in(data or {})
    if token and sending.told_before(token, by=member):
        return redirect("web:undone", nominal=nominal, link=link)
    found = gathered.undoable(nominal, link, now=now)
    fixed = {"happened_at": now, "link": link}
    form: ModelForm[Any] = form_from_model(LinkUndone, asked=("reason",))(
        data, given=Given(fixed=fixed)
    )
    problems: list[ErrorItem] = []
    if data is not None:
        form.is_valid()
        problems = list(form.error_items())
        if not problems and not token:
            words = _("This page was changed on its way or is too old. Check it and send it again.")
            problems = [ErrorItem(words, "#send")]
        if not problems:
            problems = list(sending.send([form.cleaned_model()], by=member, token=token).problems)
        if not problems:
            _keep(request, link, found)
            messages.success(request, _("The judgement is undone."))
            return redirect("web:undone", nominal=nominal, link=link)
    shown = {
        "undo": found, "form": form, "problems": problems, "nominal": nominal,
        "token": token or sent.new_token(), "as_of": now,
    }  # fmt: skip
    status = 422 if problems else 200
    return page(request, "web/undo.html", shown, current="search", status=status)


@require_safe
@shows_people
def undone(request: HttpRequest, nominal: str, link: str) -> HttpResponse:
    """Show what was foreseen when a judgement was undone, and whether it came about."""
    kept = request.session.get(_FORESEEN, {}).get(link)
    shown = {"proof": gathered.proof(nominal, link, kept), "nominal": nominal}
    return page(request, "web/undone.html", shown, current="search")


def _keep(request: HttpRequest, link: str, found: gathered.Undoable) -> None:
    """Keep what was foreseen for the proof: rules and ids, no words about anybody."""
    held = {**request.session.get(_FORESEEN, {}), link: dict(found.kept)}
    request.session[_FORESEEN] = dict(list(held.items())[-_MOST_KEPT:])
