"""Whether the house says rightly that it is alive and ready."""

import datetime as dt

import pytest
from django.db import DatabaseError
from django.test import Client

from dolen.journal import clock, sealing
from dolen.journal.models import CheckpointRow
from dolen.recording import second_look
from dolen.recording.models import Cursor
from dolen.web.gathering import readiness
from tests.builders import MONDAY, known_child

pytestmark = pytest.mark.django_db


def ready(at: dt.datetime) -> tuple[int, dict[str, bool]]:
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
        {"ready": True, "database": True, "seal": True, "second_look": True},
    )


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
    assert ready(MONDAY) == (503, {"ready": False, "database": False})


def test_a_fact_that_waits_for_its_seal_too_long_is_not_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readiness.lag, "waiting_since", lambda: MONDAY)
    assert ready(MONDAY + dt.timedelta(seconds=50))[0] == 200
    status, said = ready(MONDAY + dt.timedelta(minutes=2))
    assert (status, said["seal"]) == (503, False)
