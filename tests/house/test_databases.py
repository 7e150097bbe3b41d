"""The tests' own databases are real, separate, and put back."""

import threading
from urllib.request import urlopen

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils.connection import ConnectionDoesNotExist
from pytest_django.live_server_helper import LiveServer

from tests.databases import Engine


def test_each_engine_is_the_real_one(each_database: Engine) -> None:
    vendor = {"sqlite": "sqlite", "postgres": "postgresql"}[each_database.name]
    assert {connections[alias].vendor for alias in ("default", "ledger")} == {vendor}


@pytest.mark.parametrize("time", [1, 2])
def test_what_one_test_commits_the_next_does_not_see(each_database: Engine, time: int) -> None:
    assert not Session.objects.exists()
    Session.objects.create(session_key=f"time {time}", expire_date="2026-01-01T00:00Z")
    seen: list[int] = []

    def look() -> None:
        seen.append(Session.objects.count())
        connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [1]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", [1, 2])
def test_the_suites_database_is_put_back_after_a_commit(time: int) -> None:
    assert not Session.objects.exists()
    with transaction.atomic():
        Session.objects.create(session_key=f"time {time}", expire_date="2026-01-01T00:00Z")


def test_a_page_served_to_a_browser_uses_the_suites_database(live_server: LiveServer) -> None:
    with urlopen(f"{live_server.url}/account/login/") as answer:
        assert answer.status == 200
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_the_log_of_who_looked_has_its_own_connection() -> None:
    assert connections["ledger"] is not connections["default"]


def test_there_are_no_other_databases() -> None:
    with pytest.raises(ConnectionDoesNotExist):
        connections["other"]


@pytest.mark.django_db
def test_every_model_has_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, interactive=False, verbosity=0)
