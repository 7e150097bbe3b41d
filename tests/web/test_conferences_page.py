"""The work list of those who speak for the police at child protection conferences."""

import pytest

from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.planning.facts import ConferenceConvened, InvestigatorConsulted, PoliceContributed
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
FIRST, SECOND = "Mali Enghraifft", "Cerys Enghraifft"


def said(kind: type[Fact], child: str, hours: float, case: str, **answers: object) -> None:
    """A fact about one child of a matter, so many hours after Monday morning."""
    about = {"happened_at": after(hours), "case": case}
    about["children"] = (PersonRef(nominal=child, roles=("child",)),)
    tell(kind.model_validate(about | answers), at=after(hours))


def listed(hours: float, role: str = "cp_conference_officer") -> str:
    with clock.at(after(hours)):
        answer = client_of(role).get("/conferences/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def called(name: str, case: str, ends: float) -> str:
    child = known_child(name, 9, at=after(0))
    said(ConferenceConvened, child, 1, case, conference_at=after(ends - 2), ends_at=after(ends))
    return child


def test_the_soonest_comes_first_and_says_whether_the_officer_was_heard() -> None:
    called(SECOND, "PE-2", 60)
    first = called(FIRST, "PE-1", 30)
    said(InvestigatorConsulted, first, 2, "PE-1")
    page = listed(5)
    assert "Conferences (2)" in page
    assert page.index(FIRST) < page.index(SECOND)
    assert page.count("The officer in the case was spoken to.") == 1
    assert page.count("Officer in the case not spoken to yet") == 1
    assert f"/record/conference_police_part/?about={first}&amp;case=PE-1" in page
    assert "No conference is over yet." in page


def test_speaking_with_the_officer_in_another_matter_does_not_count() -> None:
    child = called(FIRST, "PE-1", 30)
    said(InvestigatorConsulted, child, 2, "PE-2")
    assert "Officer in the case not spoken to yet" in listed(5)


def test_how_often_the_police_came_is_counted() -> None:
    for number, how in enumerate(("attended", "attended", "report", None)):
        child = called(f"Plentyn {number}", f"PE-{number}", 30)
        said(PoliceContributed, child, 29, f"PE-{number}", how=how)
    called(FIRST, "PE-9", 30)
    page = listed(40)
    assert "2 of 5 (40%)" in page
    assert "Took part, and how is not told" in page
    assert page.count("Late</strong>") == 1


def test_nobody_else_has_the_list() -> None:
    assert client_of("attending_officer").get("/conferences/").status_code == 404
