"""What is logged is an event on one line, and never what a person typed."""

import io
import json
import logging
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.conf import settings

from dolen.config import logs

NAME = "Cerys Invented"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the house's own handler writes while the test runs."""
    stream = io.StringIO()
    configuration = logs.configure("INFO")
    configuration["handlers"]["stderr"]["stream"] = stream
    root = logging.getLogger()
    before = list(root.handlers)
    logging.config.dictConfig(configuration)
    yield stream
    logging.config.dictConfig(settings.LOGGING)
    root.handlers[:] = before  # pytest's own


def only(stream: io.StringIO) -> dict[str, Any]:
    (line,) = stream.getvalue().splitlines()
    event: dict[str, Any] = json.loads(line)
    return event


def test_an_event_is_one_line_of_json(lines: io.StringIO) -> None:
    structlog.get_logger("dolen.clock").info("escalated", duty=7)
    event = only(lines)
    assert (event["event"], event["duty"], event["level"]) == ("escalated", 7, "info")
    assert event["timestamp"].endswith("Z")


def test_a_request_is_not_logged(lines: io.StringIO) -> None:
    logging.getLogger("django.request").error("Server fault", extra={"request": NAME})
    assert NAME not in lines.getvalue()


def test_an_error_is_logged_without_the_values_it_was_about(lines: io.StringIO) -> None:
    said = NAME
    try:
        raise ValueError(f"refused: {said}")
    except ValueError:
        logging.getLogger("dolen.recording").exception("not saved")
    event = only(lines)
    assert event["event"] == "not saved"
    assert event["exception"][0]["exc_type"] == "ValueError"
    assert NAME not in lines.getvalue()
    assert all("locals" not in frame for frame in event["exception"][0]["frames"])


def test_queries_are_not_logged(lines: io.StringIO) -> None:
    logging.getLogger("django.db.backends").debug("SELECT %s", NAME, extra={"params": (NAME,)})
    logging.getLogger("django.db.backends").info("SELECT %s", NAME, extra={"params": (NAME,)})
    assert lines.getvalue() == ""
