"""Whether the house is alive and ready, for the machines that watch it. No personal data."""

import datetime as dt

import structlog
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dolen.journal import clock
from dolen.web.gathering.readiness import checks

_log = structlog.get_logger(__name__)
_SAYS = {
    "database": gettext_noop("The database does not answer."),
    "seal": gettext_noop("Facts wait too long for the journal’s seal."),
    "second_look": gettext_noop("Facts wait too long for their second look."),
    "clock": gettext_noop(
        "The clock has not run for too long: nobody is told of what becomes due. "
        "Start “dolen tick --loop”."
    ),
}


@require_safe
@login_not_required
@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """Say that the process answers. Asks nothing of the database."""
    return JsonResponse({"alive": True})


@require_safe
@login_not_required
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Say whether pages can be served and clocks trusted; 503 when anything is behind."""
    moment: dt.datetime = clock.now()
    try:
        found = checks(moment)
    except DatabaseError as error:
        _log.error("readiness.no_database", error=type(error).__name__)
        found = {"database": False}
    good = all(found.values())
    says = [gettext(_SAYS[name]) for name, keeps_up in found.items() if not keeps_up]
    return JsonResponse(
        {"ready": good, **found, **({} if good else {"says": says})}, status=200 if good else 503
    )
