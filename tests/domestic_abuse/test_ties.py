"""Who reads that a school or health visitors were told of abuse: those told, and no other."""

import pytest
from django.test import Client

from dolen.access.models import Agency, Member
from dolen.access.permissions import Tie
from dolen.access.standing import periods
from dolen.domestic_abuse.facts import (
    HealthVisitorTold,
    SchoolConfirmed,
    SchoolToldOfAbuse,
)
from dolen.domestic_abuse.ties import TIES
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from tests.builders import after, known_child, member, tell
from tests.telling import CHILD, said, told

pytestmark = pytest.mark.django_db
BACKEND = "dolen.access.backends.MemberBackend"


def lead(name: str, agency: str = "") -> Client:
    made: Member = member(name, "school_dsl")
    if agency:
        other = Agency.objects.create(key=agency, name=agency, sort="school")
        Member.objects.filter(pk=made.pk).update(agency=other)
        made.refresh_from_db()
    client = Client()
    client.force_login(made, backend=BACKEND)
    return client


def opens(client: Client, child: str) -> int:
    with clock.at(after(2)):
        return client.get(f"/people/{child}/").status_code


def notified(child: str, school: str | None) -> SchoolToldOfAbuse:
    ref = PersonRef(nominal=child)
    return SchoolToldOfAbuse(
        happened_at=after(0), child=ref, school=school, circumstances="Shouting at night."
    )


def test_the_lead_of_the_school_told_reads_it_and_another_school_does_not() -> None:
    mine, other = lead("mari"), lead("nia", "ysgol_arall")
    child = known_child()
    tell(notified(child, "demonstration school"))
    assert opens(mine, child) == 200
    with clock.at(after(2)):
        page = mine.get(f"/people/{child}/").content.decode()
    assert "Shouting at night." in page
    assert opens(other, child) == 404


def test_where_no_school_is_named_no_lead_opens_the_child() -> None:
    mine = lead("mari")
    child = known_child()
    tell(notified(child, None))
    assert opens(mine, child) == 404


def test_a_school_that_has_answered_keeps_what_it_told_alone() -> None:
    mine = lead("mari")
    child = known_child()
    tell(notified(child, "demo_school"))
    tell(SchoolConfirmed(happened_at=after(1), child=PersonRef(nominal=child)))
    assert opens(mine, child) == 404


@pytest.mark.parametrize(
    ("named", "ties"),
    [
        ({}, []),
        (
            {"team": "hv_newport"},
            [Tie(why="task", agency="hv_newport", role="health_visitor")],
        ),
        (
            {"local_authority": "Newport City Council"},
            [Tie(why="task", role="health_visitor", local_authority="newport")],
        ),
    ],
)
def test_only_the_health_visitors_of_the_childs_team_or_authority_have_a_tie(
    named: dict[str, str], ties: list[Tie]
) -> None:
    facts = told(said(HealthVisitorTold, 0, **named))
    assert [one.tie for one in periods(CHILD.nominal, facts, TIES)] == ties
