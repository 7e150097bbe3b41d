"""Whether the house says rightly that it is alive and ready."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client

from dolen.journal import clock, sealing
from dolen.journal.models import CheckpointRow
from dolen.recording import loop, second_look
from dolen.recording.models import Cursor
from dolen.web.gathering import readiness
from tests.builders import MONDAY, known_child
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db


def ready(at: dt.datetime, *, clock_ran: bool = True) -> tuple[int, dict[str, Any]]:
    if clock_ran:
        Cursor.objects.update_or_create(name=loop.NAME, defaults={"moved_at": at})
    with clock.at(at):
        answer = Client().get("/readyz")
    return answer.status_code, answer.json()


def test_it_is_alive_without_asking_the_database(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]  # a fixture without a type
        answer = Client().get("/healthz")
    assert answer.json() == {"alive": True}


def test_an_empty_house_is_ready() -> None:
    assert ready(MONDAY) == (
        200,
        {"ready": True, "database": True, "seal": True, "second_look": True, "clock": True},
    )


def test_a_clock_that_never_ran_or_ran_too_long_ago_is_not_ready_and_says_so() -> None:
    status, said = ready(MONDAY, clock_ran=False)
    assert (status, said["clock"]) == (503, False)
    assert "dolen tick --loop" in said["says"][0]
    loop.once(MONDAY)
    assert ready(MONDAY + dt.timedelta(seconds=60), clock_ran=False)[0] == 200
    assert ready(MONDAY + dt.timedelta(seconds=61), clock_ran=False)[0] == 503


def test_today_says_when_a_late_clock_last_ran() -> None:
    client = client_of("missing_team")
    with clock.at(MONDAY):
        assert "The clock has not run yet" in client.get("/").content.decode()
    loop.once(MONDAY)
    with clock.at(MONDAY + dt.timedelta(seconds=30)):
        assert "The clock" not in client.get("/").content.decode()
    with clock.at(MONDAY + dt.timedelta(minutes=5)):
        assert "The clock last ran on 2 March 2026, 09:00" in client.get("/").content.decode()


def test_a_second_look_behind_for_more_than_a_minute_is_not_ready() -> None:
    known_child()
    sealing.seal()  # SQLite has sealed already, as it appended
    late = MONDAY + dt.timedelta(minutes=5)
    status, said = ready(late)
    assert (status, said["second_look"], said["seal"]) == (503, False, True)
    second_look.settle(late)
    assert ready(late)[0] == 200
    known_child("Dylan Enghraifft")
    sealing.seal()
    assert ready(late + dt.timedelta(seconds=30))[0] == 200, "it has just been working"
    assert ready(late + dt.timedelta(seconds=90))[0] == 503
    assert Cursor.objects.get(name=second_look.NAME).position > 0
    assert CheckpointRow.objects.exists()


@pytest.fixture
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that does not answer."""

    def refuse(_now: dt.datetime) -> dict[str, bool]:
        raise DatabaseError

    monkeypatch.setattr("dolen.web.views.health.checks", refuse)


@pytest.mark.usefixtures("no_database")
def test_without_a_database_it_is_not_ready_and_says_nothing_else() -> None:
    assert ready(MONDAY) == (
        503,
        {
            "ready": False,
            "database": False,
            "says": ["The database does not answer."],
        },
    )


def test_a_fact_that_waits_for_its_seal_too_long_is_not_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readiness.lag, "waiting_since", lambda: MONDAY)
    assert ready(MONDAY + dt.timedelta(seconds=50))[0] == 200
    status, said = ready(MONDAY + dt.timedelta(minutes=2))
    assert (status, said["seal"]) == (503, False)
