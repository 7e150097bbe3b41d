"""A partner opens the page of a child from the moment its authority was told, and no other does."""

import pytest
from django.test import Client

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from dolen.planning.facts import AuthorityTold
from dolen.protection.facts import (
    AuthorityInformed,
    ChildPlaced,
    FoundUnderOrder,
    HomeAuthorityInformed,
    TakenIntoProtection,
)
from tests.builders import MONDAY, after, known_child, tell

pytestmark = pytest.mark.django_db


def social_worker_of(authority: str) -> Client:
    agency = Agency.objects.create(
        key=authority, name=authority, sort="local_authority", local_authority=authority
    )
    unit = Unit.objects.create(key=f"{authority}_duty", agency=agency, name="Duty")
    made = Member.objects.create_user(authority, "nine grey seals", agency=agency)
    Assignment.objects.create(member=made, role="la_duty_sw", unit=unit, since=after(-1000))
    client = Client()
    client.force_login(made, backend="dolen.access.backends.MemberBackend")
    return client


def sees(client: Client, child: str) -> str:
    """The page of the child at the end of the story; empty when it is not found."""
    with clock.at(after(3)):
        answer = client.get(f"/people/{child}/")
    assert answer.status_code in (200, 404)
    return answer.content.decode() if answer.status_code == 200 else ""


def telling(child: str, how: str) -> Fact:
    ref, at = PersonRef(nominal=child), after(1)
    match how:
        case "where the child was found":
            return AuthorityInformed(
                happened_at=at, child=ref, local_authority="Newport City Council",
                what_was_told="Taken from a car park.",
            )  # fmt: skip
        case "where the child lives":
            return HomeAuthorityInformed(happened_at=at, child=ref, la="newport")
        case "whose order it is":
            return FoundUnderOrder(happened_at=at, child=ref, local_authority="Newport")
        case "that placed the child":
            return ChildPlaced(happened_at=at, child=ref, local_authority="Newport")
        case "that placed the missing child":
            return ChildReportedMissing(happened_at=at, child=ref, placing_authority="Newport")
        case _:
            return AuthorityTold(happened_at=at, children=(ref,), local_authority="Newport")


@pytest.mark.parametrize(
    "how",
    [
        "where the child was found", "where the child lives", "whose order it is",
        "that placed the child", "that placed the missing child", "told in planning",
    ],
)  # fmt: skip
def test_the_authority_named_sees_the_child_and_another_does_not(how: str) -> None:
    child = known_child()
    newport, torfaen = social_worker_of("newport"), social_worker_of("torfaen")
    tell(
        TakenIntoProtection(
            happened_at=MONDAY, child=PersonRef(nominal=child), found_in_authority="Newport",
            home_authority="Torfaen",
        )
    )  # fmt: skip
    assert sees(newport, child) == "", "Nobody has told the authority yet."
    tell(telling(child, how))
    page = sees(newport, child)
    assert child in page
    assert not sees(torfaen, child)
    if how == "where the child was found":
        assert "Taken from a car park." in page
