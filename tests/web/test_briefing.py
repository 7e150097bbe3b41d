"""The sheet for officers on their way."""

import pytest

from dolen.contact.facts import CallReceived, ResearchPassed, ResearchRead
from dolen.domestic_abuse.facts import MaracActionAgreed, MaracHeard, MaracInformationShared
from dolen.journal import clock
from dolen.journal.fact import Fact, Restriction
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.offenders.facts import ManagementStarted
from dolen.people.standing import Residence
from tests.builders import after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
CASE = "IN-1"


def told(fact: Fact) -> None:
    tell(fact, at=fact.happened_at)


@pytest.fixture
def call() -> None:
    """A call about a flat in which a child lives whose mother's case was heard at MARAC."""
    begun = after(-1)
    flat = PlaceRef(nominal=known_place("2 Stryd Enghraifft", sort="home", at=begun))
    mali = PersonRef(nominal=known_child("Mali Enghraifft", 5, at=begun), roles=("child",))
    rhian = PersonRef(nominal=known_person("Rhian Enghraifft", age=34, at=begun))
    told(Residence(happened_at=begun, people=(mali, rhian), place=flat))
    told(MaracHeard(happened_at=after(0), victim=rhian, children=(mali,), case="MA-1"))
    action = MaracActionAgreed(happened_at=after(0), victim=rhian, what="Two officers, no sirens")
    told(action.model_copy(update={"case": "MA-1"}))
    told(CallReceived(happened_at=after(5), place=flat, victims=(rhian,), case=CASE))


def sheet(hours: float, role: str = "attending_officer") -> str:
    with clock.at(after(hours)):
        answer = client_of(role, name=f"alys{hours}").get(f"/cases/{CASE}/briefing/")
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.usefixtures("call")
def test_the_sheet_names_who_lives_there_with_what_stands_and_what_was_agreed() -> None:
    page = sheet(6, "da_team")
    for words in (
        "2 Stryd Enghraifft",
        "Rhian Enghraifft",
        "Mali Enghraifft",
        "5 years old",
        "lives there",
        "Heard at MARAC",
        "Two officers, no sirens",
        "Nothing has been passed on yet.",
        "Nobody has said that they read it.",
        "/record/research_read/?about=",
    ):
        assert words in page


@pytest.mark.usefixtures("call")
def test_an_officer_sees_the_flag_and_the_action_not_what_agencies_told_the_meeting() -> None:
    page = sheet(6)
    assert "Heard at MARAC: high risk of domestic abuse" in page
    assert "Two officers, no sirens" in page
    assert MaracInformationShared.restriction is Restriction.SENSITIVE
    assert MaracHeard.restriction is Restriction.ORDINARY


@pytest.mark.usefixtures("call")
def test_the_sheet_says_what_was_passed_on_and_who_read_it() -> None:
    told(ResearchPassed(happened_at=after(5.2), result="Two calls since May.", case=CASE))
    told(ResearchRead(happened_at=after(5.4), who="PC Enghraifft", case=CASE))
    page = sheet(6)
    assert "Two calls since May." in page
    assert "PC Enghraifft" in page


def test_a_matter_that_is_not_there_has_no_sheet() -> None:
    assert client_of("attending_officer").get("/cases/IN-404/briefing/").status_code == 404


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("role", ["la_duty_sw", "school_dsl", "health_visitor", "llamau"])
def test_a_partner_has_no_sheet(role: str) -> None:
    client = client_of(role, name=f"bethan_{role}")
    assert client.get(f"/cases/{CASE}/briefing/").status_code == 404


def test_a_home_told_in_a_restricted_fact_is_not_said_to_whoever_may_not_read_it() -> None:
    flat = PlaceRef(nominal=known_place("2 Stryd Enghraifft", sort="home", at=after(-1)))
    who = PersonRef(nominal=known_person("Gwyn Specimen", age=50, at=after(-1)))
    told(ManagementStarted(happened_at=after(0), offender=who, address=flat, case="RO-1"))
    told(CallReceived(happened_at=after(5), place=flat, case=CASE))
    assert ManagementStarted.restriction is not Restriction.ORDINARY
    assert "Gwyn Specimen" not in sheet(6)
    assert "lives there" in sheet(7, "mosovo_ds")
