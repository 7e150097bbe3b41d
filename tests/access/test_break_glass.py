import datetime as dt

import pytest
from django.db import DatabaseError, connections
from django.test import Client

from dolen.access import reading, visits
from dolen.access.break_glass import NoGoodReason, break_glass
from dolen.access.facts import GlassBroken
from dolen.access.ledger import NotLogged
from dolen.access.members import member_view, view_of
from dolen.access.models import BreakGlass, LedgerEntry, Member
from dolen.access.permissions import MemberView
from dolen.access.reading import NotForYou
from dolen.access.roles import Role
from dolen.access.visits import Visit
from dolen.journal import clock
from dolen.journal.fact import Fact
from tests.access.force import CHILD, PASSWORD, TWIN, member, tell_of_two

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 10, 2, 0, tzinfo=dt.UTC)
REASON = "Child at the door of a stranger in Newport, need the trigger plan"


@pytest.fixture
def worker(db: None) -> Member:
    tell_of_two()
    return member("owen", Role.LA_EDT)


class Supervisors:
    """Who is told, and what."""

    def __init__(self) -> None:
        self.told: list[tuple[Fact, MemberView]] = []

    def __call__(self, fact: Fact, by: MemberView) -> None:
        self.told.append((fact, by))


def visit(of: Member) -> Visit:
    return Visit(member=member_view(of, at=NOW), where="emergency")


def test_a_record_opens_for_an_hour_to_that_member_alone(worker: Member) -> None:
    told = Supervisors()
    with visits.visiting(visit(worker)), clock.at(NOW):
        with pytest.raises(NotForYou):
            reading.open_person(CHILD)
        grant = break_glass(CHILD, reason=f"  {REASON}\n", tell=told)
        assert len(reading.open_person(CHILD).facts()) == 2
        with pytest.raises(NotForYou):
            reading.open_person(TWIN)
    assert grant.until == NOW + dt.timedelta(hours=1)
    assert str(grant) == f"{worker.pk} {CHILD}"
    with visits.visiting(visit(member("elin", Role.LA_EDT))), clock.at(NOW):
        with pytest.raises(NotForYou):
            reading.open_person(CHILD)
    with visits.visiting(visit(worker)), clock.at(grant.until), pytest.raises(NotForYou):
        reading.open_person(CHILD)


def test_the_log_and_a_supervisor_know_who_and_why(worker: Member) -> None:
    told = Supervisors()
    with visits.visiting(visit(worker)), clock.at(NOW):
        break_glass(CHILD, reason=REASON, tell=told)
    entry = LedgerEntry.objects.get()
    assert entry.break_glass
    assert (entry.reason, entry.individuals) == (REASON, [CHILD])
    ((fact, by),) = told.told
    assert isinstance(fact, GlassBroken)
    assert (fact.person.nominal, fact.reason, fact.member) == (CHILD, REASON, "Owen")
    assert by.id == str(worker.pk)


@pytest.mark.parametrize(
    "reason",
    ["", "urgent", "aaaaaaaa aaaaaaaa aaaaaaaa", "emergencyemergencyemergency", "a b c d e f"],
)
def test_a_reason_that_says_nothing_opens_nothing(worker: Member, reason: str) -> None:
    with visits.visiting(visit(worker)), clock.at(NOW), pytest.raises(NoGoodReason):
        break_glass(CHILD, reason=reason, tell=Supervisors())
    assert not BreakGlass.objects.exists()
    assert not LedgerEntry.objects.exists()


def test_nobody_opens_what_does_not_exist_or_is_not_their_work(worker: Member) -> None:
    admin = member("ann", Role.FORCE_ADMIN)
    for who, nominal in ((worker, "nobody"), (admin, CHILD)):
        with visits.visiting(visit(who)), clock.at(NOW), pytest.raises(NotForYou):
            break_glass(nominal, reason=REASON, tell=Supervisors())
    assert not BreakGlass.objects.exists()


def test_nothing_opens_when_the_log_or_the_supervisor_cannot_be_told(worker: Member) -> None:
    def refuse(*_asked: object) -> None:
        raise DatabaseError("disk full")

    told = Supervisors()
    with visits.visiting(visit(worker)), clock.at(NOW):
        with connections["ledger"].execute_wrapper(refuse), pytest.raises(NotLogged):
            break_glass(CHILD, reason=REASON, tell=told)
        assert told.told == []
        with pytest.raises(DatabaseError):
            break_glass(CHILD, reason=REASON, tell=refuse)
    assert not BreakGlass.objects.exists()


def test_the_page_asks_again_who_it_is_then_for_a_reason_and_then_opens(worker: Member) -> None:
    client = Client()
    client.force_login(worker, backend="dolen.access.backends.MemberBackend")
    where = f"/people/{CHILD}/break-glass/"
    answer = client.get(where)
    assert answer["Location"] == f"/account/reauthenticate/?next={where.replace('/', '%2F')}"
    client.post(f"/account/reauthenticate/?next={where}", {"password": PASSWORD})
    assert client.get(where).status_code == 200
    refused = client.post(where, {"reason": "urgent"})
    assert refused.status_code == 422
    assert "urgent</textarea>" in refused.content.decode()
    assert client.post(where, {"reason": REASON})["Location"] == f"/people/{CHILD}/"
    assert BreakGlass.objects.get().nominal == CHILD


def test_a_member_is_found_by_id_while_the_account_is_open(worker: Member) -> None:
    found = view_of(str(worker.pk), at=NOW)
    assert found is not None
    assert found.units == ("newport_east",)
    assert found.local_authority == "newport"
    Member.objects.update(is_active=False)
    assert view_of(str(worker.pk), at=NOW) is None
    nobody = Member.objects.create_user("nobody")
    assert member_view(nobody, at=NOW).agency == ""
    assert nobody.get_full_name() == "nobody"
    assert [str(one) for one in (worker.agency, worker.assignments.get().unit)] == [
        "Newport City Council", "East",
    ]  # fmt: skip
