"""Logs as events: one JSON object a line on standard error, never with personal data.

Nothing here logs a request's body, a form's values or the parameters of a database query. What a
person did with a child's record is in the journal and in the log of who looked, not here.
"""

from collections.abc import MutableMapping
from typing import Any

import structlog

_EXCEPTIONS = structlog.tracebacks.ExceptionDictTransformer(show_locals=False, max_frames=20)
# Django attaches these to its own log records; each can hold what a person typed.
_MAY_BE_PERSONAL = ("request", "params", "sql", "args", "form", "data", "body", "cookies")


def without_personal_data(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Drop whatever could carry a request or a query."""
    for name in _MAY_BE_PERSONAL:
        event.pop(name, None)
    return event


def exceptions_without_personal_data(exc_info: Any) -> Any:
    """Say which exception it was and where it arose, without its text.

    A database or a form says in its exceptions which value it refused, and that may be a name.
    """
    raised = _EXCEPTIONS(exc_info)
    for one in raised:
        one.pop("exc_value", None)
        one.pop("exc_notes", None)
    return raised


def _shared() -> list[structlog.typing.Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_personal_data,
    ]


def configure(level: str) -> dict[str, Any]:
    """Set structlog up and return the matching `LOGGING` for Django, from `level` upwards."""
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": _shared(),
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.ExceptionRenderer(exceptions_without_personal_data),
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True, "level": level},
            # Would print the parameters of each query.
            "django.db.backends": {"handlers": [], "propagate": True, "level": "WARNING"},
        },
    }
