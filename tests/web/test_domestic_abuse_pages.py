"""The work list of the domestic abuse team, and the list of MARAC."""

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.domestic_abuse.facts import (
    DashCompleted,
    DashReviewed,
    MaracActionAgreed,
    MaracActionEnded,
    MaracHeard,
    MaracThresholdMet,
    ProfessionalJudgement,
)
from dolen.journal import clock
from dolen.journal.fact import Fact, Known
from dolen.journal.subjects import PersonRef
from tests.builders import after, known_child, known_person, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
CASE = {"case": "IN-1"}
LISTED = {"case": "MA-1"}


class People:
    """Rhian, who is harmed, Gethin, who is suspected, and Mali, who is five."""

    def __init__(self) -> None:
        begun = after(-1)
        self.rhian = PersonRef(nominal=known_person("Rhian Enghraifft", age=34, at=begun))
        self.gethin = PersonRef(nominal=known_person("Gethin Enghraifft", age=38, at=begun))
        mali = known_child("Mali Enghraifft", 5, at=begun)
        self.mali = PersonRef(nominal=mali, roles=("child",))

    def told(self, kind: type[Fact], hours: float, **answers: object) -> str:
        who: dict[str, object] = {"children": (self.mali,), "suspects": (self.gethin,)}
        field = "victims" if "victims" in kind.model_fields else "victim"
        who[field] = (self.rhian,) if field == "victims" else self.rhian
        who = {name: value for name, value in who.items() if name in kind.model_fields}
        fact = kind.model_validate({"happened_at": after(hours)} | who | answers)
        return tell(fact, at=after(hours)).facts[0].uid


@pytest.fixture
def people() -> People:
    return People()


def page(path: str, hours: float, *roles: str) -> str:
    with clock.at(after(hours)):
        answer = client_of(*(roles or ("da_team",)), name=f"alys{hours}").get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_an_assessed_incident_waits_with_everything_that_bears_on_it(people: People) -> None:
    people.told(IncidentAttended, 0, type="domestic", **CASE)
    people.told(DashCompleted, 1, yes_count=14, officer_grade="standard", **CASE)
    shown = page("/domestic-abuse/", 2)
    for words in (
        "waiting for review (1)",
        "Rhian Enghraifft",
        "Gethin Enghraifft",
        "Mali Enghraifft",
        "MARAC: the answers make a high risk visible.",
        "Standard",
        "data-dolen-clock",
        "/record/dash_review/?about=",
    ):
        assert words in shown
    assert "past its day" not in shown


def test_a_day_later_it_is_past_its_day(people: People) -> None:
    people.told(DashCompleted, 1, yes_count=3, **CASE)
    assert "1 past its day" in page("/domestic-abuse/", 26)


def test_incidents_between_the_two_are_counted(people: People) -> None:
    for number in range(3):
        people.told(IncidentAttended, 30 * number, type="domestic", case=f"IN-{number}")
    people.told(DashCompleted, 61, yes_count=2, case="IN-2")
    assert "incidents between the same two people keep coming" in page("/domestic-abuse/", 62)


def test_abuse_after_a_referral_goes_back(people: People) -> None:
    people.told(MaracThresholdMet, 0, **LISTED)
    people.told(DashCompleted, 5, yes_count=2, **CASE)
    assert "abused again within twelve months" in page("/domestic-abuse/", 6)


def test_unanswered_questions_are_counted_and_a_judgement_is_said(people: People) -> None:
    yes = Known[bool](value=True)
    people.told(DashCompleted, 1, hurt_children=yes, **CASE)
    shown = page("/domestic-abuse/", 2)
    assert "26 questions without an answer" in shown
    assert "An answer is about a child" in shown


def test_a_refusal_is_said_and_a_high_judgement_goes_to_marac(people: People) -> None:
    people.told(ProfessionalJudgement, 1, officer_grade="high", rationale="Seen.", **CASE)
    shown = page("/domestic-abuse/", 2)
    assert "The victim did not answer; the officer judged." in shown
    assert "MARAC: professional judgement." in shown


def test_a_reviewed_incident_waits_no_more(people: People) -> None:
    people.told(DashCompleted, 1, yes_count=3, **CASE)
    people.told(DashReviewed, 2, **CASE)
    assert "Nothing waits for review." in page("/domestic-abuse/", 3)


def test_a_listed_case_stands_under_its_meeting_with_each_child_by_name(people: People) -> None:
    ends = after(14 * 24)
    people.told(MaracThresholdMet, 0, criterion="repeat", area="East", ends_at=ends, **LISTED)
    shown = page("/marac/", 1, "marac_coordinator")
    for words in ("Listed for MARAC (1)", "Mali Enghraifft", "East", "To be heard by", "MA-1"):
        assert words in shown


def test_a_case_passed_over_twice_is_marked(people: People) -> None:
    for number, hours in enumerate((0, 400, 701)):
        ends = after(hours + 300)
        people.told(MaracThresholdMet, hours, ends_at=ends, case=f"MA-{number}")
    shown = page("/marac/", 702, "marac_coordinator")
    assert "Listed for MARAC (3)" in shown
    assert "Passed over twice" in shown


def test_a_case_that_was_heard_is_off_the_list(people: People) -> None:
    people.told(MaracThresholdMet, 0, **LISTED)
    people.told(MaracHeard, 2, **LISTED)
    assert "No case is listed." in page("/marac/", 3, "marac_coordinator")


def test_an_action_stays_until_somebody_reports_on_it(people: People) -> None:
    due = after(10)
    action = people.told(MaracActionAgreed, 0, what="Change the locks", due_by=due, **LISTED)
    people.told(MaracActionAgreed, 1, what="See the children at school", **LISTED)
    shown = page("/marac/", 20, "marac_coordinator")
    assert "Change the locks" in shown
    assert "Past its day" in shown
    people.told(MaracActionEnded, 21, action=action, outcome="done", **LISTED)
    shown = page("/marac/", 22, "marac_coordinator")
    assert "Change the locks" not in shown
    assert "See the children at school" in shown
    people.told(MaracActionEnded, 23, outcome="not_possible", **LISTED)
    shown = page("/marac/", 24, "marac_coordinator")
    assert "Every action has been reported on." in shown


@pytest.mark.parametrize("path", ["/domestic-abuse/", "/marac/"])
def test_nobody_else_has_the_lists(path: str) -> None:
    assert client_of("attending_officer").get(path).status_code == 404
