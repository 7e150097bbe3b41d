"""Lawful erasure: one member asks, another proves who they are, looks at what goes, and agrees."""

from collections.abc import Callable
from typing import Any, cast

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.reading import NotForYou
from dolen.journal import clock, requests
from dolen.journal.erase import CannotErase, Held
from dolen.journal.facts import ErasureRefused, ErasureRequested
from dolen.journal.requests import NotWaiting, Request
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.gathering.erasing import Preview, eraser, ids_in, of_person, of_records
from dolen.web.gathering.names import members
from dolen.web.pages import page
from dolen.web.presenting.erasures import line
from dolen.web.recording import sending, sent

_NOBODY = "0" * 32
"""Stands where no record was chosen, so that the other answers are judged all the same."""


@require_safe
def erasures(request: HttpRequest) -> HttpResponse:
    """Show every request, the newest first, and what became of it. It names nobody but members."""
    eraser(member_of(request))
    found = requests.requests()
    names = members(_people_of(found))
    lines = [line(one, names) for one in found]
    shown = {
        "waiting": [one for one in lines if one.waits],
        "ended": [one for one in lines if not one.waits],
    }
    return page(request, "web/erasures.html", shown, current="erasures")


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def ask(request: HttpRequest) -> HttpResponse:
    """Show what is told about somebody (`about`) or the records named (`records`).

    On POST, keep the request to erase what was chosen of it.
    """
    member = eraser(member_of(request))
    preview, problems = _asked_about(request)
    data = sent.read(request.POST) if request.method == "POST" else None
    chosen = _chosen(data, preview) if data is not None else []
    fixed = {"happened_at": clock.now(), "records": tuple(chosen) or (_NOBODY,)}
    form: ModelForm[Any] = form_from_model(ErasureRequested, asked=("authority", "reason"))(
        data, given=Given(fixed=fixed)
    )
    token = sent.token_in(data or {})
    if data is not None:
        form.is_valid()
        if not chosen:
            problems.append(ErrorItem(_("Choose at least one record that may go."), "#which-all"))
        problems += list(form.error_items()) or _without_token(token)
        if not problems:
            uid = _kept(form, request, token)
            messages.success(request, _("The request is recorded. A second person must agree."))
            return redirect("web:erasure", asked=uid)
    shown = {
        "preview": preview, "form": form, "problems": problems, "member": member,
        "asked_for": request.GET.get("records", ""), "which": _which(data),
        "ticked": set(data.getlist("record")) if data is not None else set(),
        "token": token or sent.new_token(),
    }  # fmt: skip
    status = 422 if problems else 200
    return page(request, "web/erasure_ask.html", shown, current="erasures", status=status)


@require_safe
@shows_people
def erasure(request: HttpRequest, asked: str) -> HttpResponse:
    """Show one request: what goes, what is held back and why, and what became of it."""
    return _shown(request, _found(request, asked), "web/erasure.html")


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def refuse(request: HttpRequest, asked: str) -> HttpResponse:
    """Do not agree to a request, or take one's own back, with a reason."""
    found = _found(request, asked)
    data = sent.read(request.POST) if request.method == "POST" else None
    fixed = {"happened_at": clock.now(), "request": found.uid}
    form: ModelForm[Any] = form_from_model(ErasureRefused, asked=("reason",))(
        data, given=Given(fixed=fixed)
    )
    token = sent.token_in(data or {})
    problems: list[ErrorItem] = []
    if found.outcome is not requests.Outcome.WAITING:
        problems = [ErrorItem(_ended(), "#main-content")]
    elif data is not None:
        form.is_valid()
        problems = list(form.error_items()) or _without_token(token)
        if not problems:
            _kept(form, request, token)
            messages.success(request, _("The request is refused. Nothing was erased."))
            return redirect("web:erasure", asked=found.uid)
    shown = {"form": form, "problems": problems, "token": token or sent.new_token()}
    return _shown(request, found, "web/erasure_refuse.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def _agree(request: HttpRequest, asked: str) -> HttpResponse:
    """Show a second person what goes; on POST, erase it."""
    member, found = eraser(member_of(request)), _found(request, asked)
    problem = ""
    if request.method == "POST":
        problem = _in_the_way(found, of_records(found.left), member.id)
        if not problem:
            problem = _erase(request, found, member.id)
        if not problem:
            return redirect("web:erasure", asked=found.uid)
    problems = [ErrorItem(problem, "#main-content")] if problem else []
    return _shown(request, found, "web/erasure_agree.html", {"problems": problems})


agree = cast(Callable[..., HttpResponse], reauthentication_required(_agree))
"""The page on which a second person agrees. They prove again who they are before it opens."""


def _erase(request: HttpRequest, found: Request, second: str) -> str:
    """Erase what the request asks for; returns what stood in the way, in words."""
    try:
        gone = requests.agree(found.uid, second=second)
    except NotWaiting:
        return _ended()
    except (Held, CannotErase):
        return _("Something changed meanwhile and nothing was erased. Look at the list again.")
    words = ngettext("%(count)s record is erased.", "%(count)s records are erased.", len(gone))
    messages.success(request, words % {"count": len(gone)})
    return ""


def _in_the_way(found: Request, preview: Preview, second: str) -> str:
    """Why this member may not agree to this request as it stands; nothing where they may."""
    if found.outcome is not requests.Outcome.WAITING:
        return _ended()
    if found.by == second:
        return _("You asked for this erasure yourself. Somebody else must agree.")
    if preview.kept or preview.unknown:
        return _(
            "Not every record that was asked for may go. Refuse the request and ask anew "
            "without those held back."
        )
    return ""


def _ended() -> str:
    return _("This request was ended before.")


def _found(request: HttpRequest, asked: str) -> Request:
    """The request of this id. Raises `NotForYou` when there is none or the member may not erase."""
    eraser(member_of(request))
    found = requests.request(asked)
    if found is None:
        raise NotForYou(asked)
    return found


def _shown(
    request: HttpRequest, found: Request, template: str, more: dict[str, Any] | None = None
) -> HttpResponse:
    preview, member = of_records(found.left), member_of(request)
    shown: dict[str, Any] = {
        "line": line(found, members(_people_of([found]))), "preview": preview,
        "records": found.records, "own": found.by == member.id, "problems": [],
        "in_the_way": _in_the_way(found, preview, member.id), **(more or {}),
    }  # fmt: skip
    status = 422 if shown["problems"] else 200
    return page(request, template, shown, current="erasures", status=status)


def _asked_about(request: HttpRequest) -> tuple[Preview, list[ErrorItem]]:
    """The records the address names, and what of it are no ids of records."""
    about = request.GET.get("about", "").strip()
    if about:
        return of_person(about), []
    uids, other = ids_in(request.GET.get("records", "")[:60_000])
    preview = of_records(uids)
    wrong = [*other, *preview.unknown]
    if not wrong:
        return preview, []
    words = _("There are no records of these ids, or they are erased: %(ids)s")
    return preview, [ErrorItem(words % {"ids": ", ".join(wrong[:5])}, "#records")]


def _which(data: Any) -> str:
    return str(data.get("which", "")) if data is not None else ""


def _chosen(data: Any, preview: Preview) -> list[str]:
    """The records chosen among those that may go."""
    may_go = [one.uid for one in preview.going]
    if _which(data) == "all":
        return may_go
    ticked = set(data.getlist("record"))
    return [uid for uid in may_go if uid in ticked]


def _without_token(token: str) -> list[ErrorItem]:
    if token:
        return []
    words = _("This page was changed on its way or is too old. Check it and send it again.")
    return [ErrorItem(words, "#send")]


def _kept(form: ModelForm[Any], request: HttpRequest, token: str) -> str:
    """The id of the fact told, also when the page is sent twice."""
    member = member_of(request)
    told = sending.told_before(token, by=member)
    if not told:
        sending.send([form.cleaned_model()], by=member, token=token)
        told = sending.told_before(token, by=member)
    return told[0]


def _people_of(found: list[Request]) -> set[str]:
    ended = {one.refusal.by for one in found if one.refusal}
    agreed = {one.done.second for one in found if one.done}
    return {one.by for one in found} | ended | agreed
