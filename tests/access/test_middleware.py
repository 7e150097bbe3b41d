import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import DatabaseError, connections
from django.http import HttpRequest
from django.test import Client
from pytest_django.fixtures import Settings

from dolen.access import visits
from dolen.access.models import Assignment, LedgerEntry, Member
from dolen.access.pages import member_of
from dolen.access.roles import Role
from dolen.access.visits import NobodyVisits
from dolen.journal import clock
from tests.access.force import CHILD, PASSWORD, member, tell_of_two

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.access.pages")]

BACKEND = "dolen.access.backends.MemberBackend"
NAME = b"Cerys"
START = dt.datetime(2026, 3, 10, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def sergeant(db: None) -> Member:
    tell_of_two()
    return member("sian", Role.CRU_DS)


@pytest.fixture
def page(sergeant: Member) -> Client:
    client = Client()
    client.force_login(sergeant, backend=BACKEND)
    return client


def refuse(*_asked: object) -> None:
    raise DatabaseError("disk full")


@pytest.fixture
def full_disk() -> Iterator[None]:
    with connections["ledger"].execute_wrapper(refuse):
        yield


def test_a_page_that_shows_a_person_is_logged_under_its_name(page: Client) -> None:
    answer = page.get(f"/shown/{CHILD}/", REMOTE_ADDR="192.0.2.7")
    assert answer.content == NAME
    entry = LedgerEntry.objects.get()
    assert entry.business_identifier == f"shown {CHILD}"
    assert entry.ip_address == "192.0.2.7"


def test_an_address_that_is_none_is_not_logged_as_one(page: Client) -> None:
    page.get(f"/shown/{CHILD}/", REMOTE_ADDR="unix:")
    assert LedgerEntry.objects.get().ip_address is None


@pytest.mark.parametrize("where", [f"/shown/{CHILD}/", f"/api/shown/{CHILD}/"])
def test_when_the_log_cannot_be_written_no_data_leaves(
    page: Client, full_disk: None, where: str
) -> None:
    answer = page.get(where)
    assert answer.status_code == 503
    assert NAME not in answer.content
    assert (answer["Content-Type"] == "application/json") is where.startswith("/api/")


def test_a_page_that_forgot_to_say_that_it_shows_people_shows_none(page: Client) -> None:
    for status in (200, 400, 409, 422):
        answer = page.get("/unmarked/", {"status": status})
        assert answer.status_code == 503
        assert NAME not in answer.content
    assert page.get("/unmarked/", {"status": 404}).status_code == 404


def test_a_page_that_shows_people_past_the_log_shows_none(page: Client) -> None:
    assert page.get("/unlogged/").status_code == 503
    assert page.get("/unlogged-reading/").status_code == 503
    assert page.get("/unlogged/", {"status": 302}).status_code == 302
    assert page.get("/unlogged/", {"status": 422}).status_code == 422


def test_an_empty_list_shows_nobody_and_needs_no_row(page: Client) -> None:
    assert page.get("/nobody/").status_code == 200
    assert not LedgerEntry.objects.exists()


def test_somebody_elses_person_is_not_found_and_the_attempt_is_noted(
    page: Client, caplog: pytest.LogCaptureFixture
) -> None:
    assert page.get("/shown/nobody/").status_code == 404
    answer = page.get("/api/shown/nobody/")
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not found"})
    assert not LedgerEntry.objects.exists()


def test_other_faults_are_left_alone(page: Client) -> None:
    with pytest.raises(ZeroDivisionError):
        page.get("/broken/")
    assert page.get("/no-such-page/").status_code == 404


def test_a_machine_acts_as_the_member_of_its_key_and_is_logged_as_such(sergeant: Member) -> None:
    assert Client().get("/machine/").content == NAME
    assert LedgerEntry.objects.get().role == "cru_ds"


def test_nobody_sees_a_page_without_signing_in() -> None:
    answer = Client().get(f"/shown/{CHILD}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")
    with pytest.raises(NobodyVisits):
        member_of(HttpRequest())


def test_a_role_given_or_taken_away_counts_from_the_next_request(
    page: Client, sergeant: Member
) -> None:
    assert page.get("/who/").content == b"cru_ds"
    extra = Assignment.objects.create(
        member=sergeant, role=Role.ANALYST, since=clock.now() - dt.timedelta(days=1)
    )
    Assignment.objects.create(member=sergeant, role=Role.LA_EDT, since=extra.since)
    Assignment.objects.create(member=sergeant, role="sheriff", since=extra.since)
    assert page.get("/who/").content == b"cru_ds analyst"
    Assignment.objects.filter(role=Role.CRU_DS).update(until=clock.now())
    assert page.get("/who/").content == b"analyst"
    assert str(extra) == "analyst"


def test_an_account_that_is_closed_is_signed_out_at_once(page: Client, sergeant: Member) -> None:
    Member.objects.filter(pk=sergeant.pk).update(is_active=False)
    assert page.get("/who/").status_code == 302


def test_a_session_unused_for_fifteen_minutes_ends(sergeant: Member) -> None:
    client = Client()
    with clock.at(START):
        client.force_login(sergeant, backend=BACKEND)
        assert client.get("/who/").status_code == 200
    for minutes in (14, 28, 42):
        with clock.at(START + dt.timedelta(minutes=minutes)):
            assert client.get("/who/").status_code == 200
    with clock.at(START + dt.timedelta(minutes=57)):
        answer = client.get("/who/?a=b")
        assert answer["Location"] == "/account/login/?next=/who/%3Fa%3Db"
        assert client.get("/who/").status_code == 302
        assert not client.session.get("_auth_user_id")


def test_a_session_ends_after_eight_hours_however_much_it_is_used(sergeant: Member) -> None:
    client = Client()
    with clock.at(START):
        client.force_login(sergeant, backend=BACKEND)
    for minutes in range(0, 8 * 60, 10):
        with clock.at(START + dt.timedelta(minutes=minutes)):
            assert client.get("/who/").status_code == 200
    with clock.at(START + dt.timedelta(hours=8)):
        assert client.post("/who/")["Location"] == "/account/login/?next=/"


@pytest.mark.parametrize(
    ("asked", "status"), [({"HTTP_HX_REQUEST": "true"}, 204), ({"HTTP_ACCEPT": "text/csv"}, 401)]
)
def test_a_part_of_a_page_and_a_machine_are_told_in_their_own_way(
    sergeant: Member, asked: dict[str, Any], status: int
) -> None:
    client = Client()
    with clock.at(START):
        client.force_login(sergeant, backend=BACKEND)
        client.get("/who/")
    with clock.at(START + dt.timedelta(hours=1)):
        answer = client.get("/who/", **asked)
    assert answer.status_code == status
    assert ("HX-Redirect" in answer) is (status == 204)


def test_without_a_second_factor_only_the_pages_to_set_one_up_open(
    page: Client, settings: Settings
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    answer = page.get("/who/")
    assert answer["Location"] == "/account/2fa/"
    followed = page.get("/account/2fa/")
    assert followed.status_code == 200
    assert "Set up a passkey" in followed.content.decode()
    assert page.get("/healthz").status_code == 200
    assert Client().get("/account/login/").status_code == 200


def test_signing_in_changes_the_session_and_signing_out_ends_it_on_the_server(
    sergeant: Member,
) -> None:
    client = Client()
    client.get("/account/login/")
    client.session["before"] = True
    first = client.session.session_key
    answer = client.post("/account/login/", {"login": "sian", "password": PASSWORD})
    assert answer.status_code == 302
    second = client.session.session_key
    assert second not in (None, first)
    stolen = Client()
    stolen.cookies.update(client.cookies)
    assert stolen.get("/who/").status_code == 200
    assert client.post("/account/logout/").status_code == 302
    assert stolen.get("/who/").status_code == 302


def test_a_visit_is_over_when_the_answer_has_left(page: Client) -> None:
    page.get(f"/shown/{CHILD}/")
    with pytest.raises(NobodyVisits):
        visits.current()
