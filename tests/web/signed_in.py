"""Clients of members in roles, and what the queries of a page cost."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.builders import member


def client_of(*roles: str, name: str = "alys", language: str = "en") -> Client:
    """A client of a new member in these roles."""
    client = Client()
    client.force_login(
        member(name, *roles, language=language),
        backend="dolen.access.backends.MemberBackend",
    )
    return client


@contextmanager
def queries() -> Iterator[CaptureQueriesContext]:
    """The queries to the main database within the block (the log has a database of its own)."""
    with CaptureQueriesContext(connections["default"]) as caught:
        yield caught
