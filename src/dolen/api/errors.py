"""Errors as problem details (RFC 9457): what was given, what is accepted, what to do.

Never a stack trace, never personal data. Sentences are in the language the caller asks for.
"""

from collections.abc import Sequence
from typing import Any

import structlog
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from dolen.access.ledger import NotLogged
from dolen.access.reading import NotForYou
from dolen.duties.rules import Duty
from dolen.journal.fact import Fact
from dolen.people.refusals import CannotLink, UnknownNominal, WrongSort
from dolen.recording.faults import Unsaid, message
from dolen.recording.guarding import Stopped
from dolen.recording.store import NotAllowed, NotYet

_log = structlog.get_logger(__name__)
_SHOWN = 20
"""How many faults of one request are told at once."""


def problem(
    status: int, title: str, detail: str = "", *, errors: Sequence[dict[str, Any]] = ()
) -> HttpResponse:
    """One problem as JSON, never to be stored by anybody on the way."""
    body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        body["detail"] = detail
    if errors:
        body["errors"] = list(errors)[:_SHOWN]
    response = JsonResponse(body, status=status, content_type="application/problem+json")
    response["Cache-Control"] = "no-store"
    return response


def where(location: Sequence[Any]) -> str:
    """The place of a fault as a path, such as `facts/0/fact/child`."""
    return "/".join(str(part)[:80] for part in location)


def faults(errors: Sequence[Any], fact: type[Fact] | None = None) -> list[dict[str, Any]]:
    """Faults found by the models: where, and what is accepted. What was given is not repeated.

    In the words of the forms; a field of `fact` goes by its title there, another by its name.
    """
    return [
        {"where": where(one.get("loc", ())), "says": _sentence(one, fact)[:300]} for one in errors
    ]


def _sentence(error: Any, fact: type[Fact] | None) -> str:
    path = [part for part in error.get("loc", ()) if isinstance(part, str)] or [""]
    known = fact.model_fields.get(path[0]) if fact is not None else None
    label = _(known.title) if known is not None and known.title else path[-1][:80]
    # Without what was given nothing can be said of its length.
    kind = error.get("type", "") if "input" in error else "other"
    given = Unsaid(error.get("input", ""))
    return message(kind, label, given, context=error.get("ctx"))


def install(api: NinjaAPI) -> None:
    """Answer every error of the house as a problem."""
    api.exception_handler(ValidationError)(_invalid)
    api.exception_handler(AuthenticationError)(_unknown_caller)
    api.exception_handler(HttpError)(_refused)
    api.exception_handler(NotAllowed)(_not_allowed)
    api.exception_handler(NotYet)(_not_yet)
    api.exception_handler(Stopped)(_stopped)
    api.exception_handler(NotForYou)(_not_found)
    api.exception_handler(NotLogged)(_not_logged)
    api.exception_handler(RequestDataTooBig)(_too_big)
    api.exception_handler(OperationalError)(_not_now)
    for known in (UnknownNominal, WrongSort, CannotLink):
        api.exception_handler(known)(_not_that_person)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    title = _("The request is not of the form this address takes.")
    return problem(
        422, title, _("See openapi.json for what it takes."), errors=faults(error.errors)
    )


def _unknown_caller(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(
        401,
        _("Who is asking is not known."),
        _("Send a key that has not ended in the Authorization header, as Bearer."),
    )


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    if error.status_code == 400:
        return problem(400, _("What was sent cannot be read as JSON."))
    return problem(error.status_code, str(error)[:300])


def _too_big(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(
        413, _("This is too much at once."), _("Send fewer facts, each record under its own token.")
    )


def _not_now(request: HttpRequest, error: Any) -> HttpResponse:
    _log.error("api.database", error=type(error).__name__)
    return problem(
        503,
        _("The database cannot do this now, so nothing was kept or shown."),
        _("Send it again in a minute, under the same token."),
    )


def _not_allowed(request: HttpRequest, error: Any) -> HttpResponse:
    errors = [
        {"where": kind, "says": _("Your role does not record this kind.")} for kind in error.kinds
    ]
    return problem(403, _("You may not record this."), errors=errors)


def _not_yet(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(
        422,
        _("A fact is said to have happened in the future."),
        _("Record what has happened. Give the time with its offset from UTC."),
        errors=[{"where": fact.kind, "says": fact.happened_at.isoformat()} for fact in error.facts],
    )


def _stopped(request: HttpRequest, error: Any) -> HttpResponse:
    errors = [{"where": one.rule, "says": says(one.guard)} for one in error.judged]
    return problem(
        409,
        _("The law or a rule of the force stops what is intended."),
        _("Do what it asks for first, or record a reason before the act."),
        errors=errors,
    )


def says(rule: Duty) -> str:
    """What a rule asks for, in the caller's language, with its source."""
    source = rule.cited[0]
    return f"{_(rule.says)} ({source.source.title}, {source.place})"


def _not_found(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(404, _("There is nothing here for you to see."))


def _not_logged(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(
        503,
        _("The log of who looked cannot be written, so nothing is shown."),
        _("Try again in a minute. If it stays so, tell whoever runs the system."),
    )


def _not_that_person(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, _(error.message))
