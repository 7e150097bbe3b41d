"""What must be so before the house may open: each check names its remedy."""

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

_MIDDLEWARE = (
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "dolen.access.middleware.MemberMiddleware",
    "dolen.access.middleware.PersonPagesAreLogged",
)


def _second_factor() -> bool:
    return bool(settings.DEMONSTRATION or settings.SECOND_FACTOR_REQUIRED)


def _middleware() -> bool:
    found = [name for name in settings.MIDDLEWARE if name in _MIDDLEWARE]
    return found == list(_MIDDLEWARE)


def _ledger() -> bool:
    routed = "dolen.access.router.LedgerRouter" in settings.DATABASE_ROUTERS
    return "ledger" in settings.DATABASES and routed


def _hashing() -> bool:
    first = settings.PASSWORD_HASHERS[0]
    return bool(settings.DEMONSTRATION or first.endswith(".Argon2PasswordHasher"))


def _lockout() -> bool:
    first = settings.AUTHENTICATION_BACKENDS[0]
    return settings.AXES_FAILURE_LIMIT <= 5 and first == "axes.backends.AxesStandaloneBackend"


_CHECKS: tuple[tuple[str, Callable[[], bool], str, str], ...] = (
    (
        "dolen.access.E001",
        _second_factor,
        "Members may sign in without a second factor.",
        "Set SECOND_FACTOR_REQUIRED; only a demonstration with made-up data may go without.",
    ),
    (
        "dolen.access.E002",
        _middleware,
        "Pages that show people are not checked against the log.",
        "Put into MIDDLEWARE, in this order: " + ", ".join(_MIDDLEWARE) + ".",
    ),
    (
        "dolen.access.E003",
        _ledger,
        "The log of who looked has no database of its own connection.",
        "Give DATABASES a `ledger` and DATABASE_ROUTERS dolen.access.router.LedgerRouter.",
    ),
    (
        "dolen.access.E004",
        _hashing,
        "Passwords are not hashed with argon2.",
        "Put Argon2PasswordHasher first in PASSWORD_HASHERS.",
    ),
    (
        "dolen.access.E005",
        _lockout,
        "Passwords can be tried again and again.",
        "Put axes first in AUTHENTICATION_BACKENDS and AXES_FAILURE_LIMIT at 5 or fewer.",
    ),
)


def check_access(app_configs: Sequence[Any] | None, **_how: Any) -> list[CheckMessage]:
    """Return an error, with its id and remedy, for each thing that is not so."""
    return [
        Error(problem, hint=remedy, id=check_id)
        for check_id, holds, problem, remedy in _CHECKS
        if not holds()
    ]
