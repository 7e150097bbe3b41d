"""Possible same people: the list of who waits, two beside each other, and the judgement."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade
from dolen.people.standing import RelationshipKnown
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.gathering.pair import Pair, if_same, open_pair
from dolen.web.gathering.possible import Asked, work_list
from dolen.web.pages import page
from dolen.web.presenting.alike import band_words, chance_words, why_words
from dolen.web.recording import sending, sent


@require_safe
@shows_people
def possible(request: HttpRequest) -> HttpResponse:
    """Show who may be one, those most dangerous to leave apart first."""
    member, now = member_of(request), clock.now()
    asked = Asked.of(request.GET)
    shown = {"found": work_list(member, asked, now), "asked": asked, "as_of": now}
    return page(request, "web/possible.html", shown, current="today")


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def pair(request: HttpRequest, nominal: str, other: str) -> HttpResponse:
    """Show two people beside each other; on POST, keep the judgement, or how they are related."""
    now = clock.now()
    found = open_pair(nominal, other, now=now)
    if found.is_one:
        return redirect("web:joined", nominal=found.left.nominal)
    data = sent.read(request.POST) if request.method == "POST" else None
    form = _form(found, data, judge="judge" in request.GET)
    token = sent.token_in(data or {})
    problems: list[ErrorItem] = []
    if data is not None and not found.held:
        problems = _told(form, request, token, related=found.related)
        if not problems:
            messages.success(request, _kept_words(form, found))
            return redirect("web:possible")
    changes, cannot = ([], "") if found.held or found.related else if_same(found, now=now)
    shown = {
        "pair": found, "sides": (found.left, found.right), "form": form, "problems": problems,
        "changes": [one for one in changes if one.kind != "moves"], "cannot": cannot,
        "moves": [one for one in changes if one.kind == "moves"],
        "token": token or sent.new_token(), "as_of": now,
        "related_form": form.model is not LinkMade,
        **_in_words(found),
    }  # fmt: skip
    status = 422 if problems else 200
    return page(request, "web/pair.html", shown, current="today", status=status)


def _form(found: Pair, data: Mapping[str, Any] | None, *, judge: bool) -> ModelForm[Any]:
    """The question that fits: how relatives are related, else whether the two are one."""
    ends = [PersonRef(nominal=side.nominal) for side in (found.left, found.right)]
    moment = clock.now()
    if found.related and not judge:
        fixed = {"happened_at": moment, "person": ends[0], "related": (ends[1],)}
        return form_from_model(RelationshipKnown, asked=("relation",))(
            data, given=Given(fixed=fixed)
        )
    fixed = {"happened_at": moment, "persons": tuple(ends)}
    make = form_from_model(LinkMade, asked=("judgement", "reason"))
    form: ModelForm[Any] = make(data, given=Given(fixed=fixed))
    if found.related:
        question: Any = form.question("judgement")
        question.choices = [one for one in question.choices if one[0] != "same"]
    return form


def _in_words(found: Pair) -> dict[str, str]:
    """What the model made of them, in words."""
    if found.reasons is None:
        return {}
    return {
        # The score of two relatives is high as well, and says nothing of their being one.
        "chance": "" if found.related else f"{chance_words(found.reasons.score)}.",
        "band": band_words(found.reasons.band),
        "why": why_words(found.reasons.why),
    }


def _told(
    form: ModelForm[Any], request: HttpRequest, token: str, *, related: bool
) -> list[ErrorItem]:
    """Keep what was answered; returns what stood in the way."""
    if not form.is_valid():
        return list(form.error_items())
    if not token:
        words = _("This page was changed on its way or is too old. Check it and send it again.")
        return [ErrorItem(words, "#send")]
    fact: Fact = form.cleaned_model()
    if isinstance(fact, RelationshipKnown) and not fact.relation:
        return [ErrorItem(_("Say what they are to each other."), "#relation")]
    if related and isinstance(fact, LinkMade) and fact.judgement == "same":
        words = _("They differ as relatives differ and are not offered as one.")
        return [ErrorItem(words, "#judgement")]
    member = member_of(request)
    if sending.told_before(token, by=member):
        return []
    return list(sending.send([fact], by=member, token=token).problems)


def _kept_words(form: ModelForm[Any], found: Pair) -> str:
    names = {"left": found.left.named.words, "right": found.right.named.words}
    fact = form.cleaned_model()
    if not isinstance(fact, LinkMade):
        return _("It is recorded how %(left)s and %(right)s are related.") % names
    return {
        "same": _("%(left)s and %(right)s are one record now."),
        "not_same": _("%(left)s and %(right)s stay two people."),
        "unsure": _("%(left)s and %(right)s stay two until more is known."),
    }[fact.judgement] % names
