"""Whether the house is alive and ready, for the machines that watch it. No personal data."""

import datetime as dt

import structlog
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dolen.journal import clock
from dolen.web.gathering.readiness import checks

_log = structlog.get_logger(__name__)


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
    return JsonResponse(
        {"ready": all(found.values()), **found}, status=200 if all(found.values()) else 503
    )
