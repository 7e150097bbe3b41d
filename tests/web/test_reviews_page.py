"""The work list of decisions that wait for a supervisor's review."""

import pytest

from dolen.journal import clock
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.planning.facts import SingleAgencyDecided, SingleAgencyReviewed
from tests.builders import after, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
FIRST, SECOND = "Mali Enghraifft", "Cerys Enghraifft"


def decided(name: str, hours: float, case: str, **answers: object) -> None:
    """One agency alone was decided on for a child, so many hours after Monday morning."""
    child = PersonRef(said=SaidPerson(name=name, age=9), roles=("child",))
    about = {"happened_at": after(hours), "children": (child,), "case": case}
    tell(SingleAgencyDecided.model_validate(about | answers), at=after(hours))


def listed(role: str, hours: float) -> str:
    with clock.at(after(hours)):
        answer = client_of(role).get("/reviews/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_oldest_decision_comes_first_with_its_age_and_why() -> None:
    decided(SECOND, 30, "PE-2", agency="police")
    decided(FIRST, 0, "PE-1", reason="The family works with social services.")
    page = listed("cru_ds", 60)
    assert "Decisions to review (2)" in page
    assert page.index(FIRST) < page.index(SECOND)
    for words in ("2 days old", "1 day old", "The family works with social services.",
                  "Police alone", "Not written down", "1 is late."):  # fmt: skip
        assert words in page
    assert 'href="/record/single_agency_review/?case=PE-1"' in page


def test_what_was_reviewed_waits_no_longer_and_counts_in_its_week() -> None:
    decided(FIRST, 0, "PE-1")
    reviewed = SingleAgencyReviewed(happened_at=after(2), case="PE-1", agreed=True)
    tell(reviewed, at=after(2))
    page = listed("cru_sgt", 5)
    assert "No decision waits for review." in page
    assert FIRST not in page
    assert "The last four weeks" in page


def test_a_backlog_over_the_limit_is_said() -> None:
    for number in range(21):
        decided(f"Plentyn {number}", number / 10, f"PE-{number}")
    page = listed("ppu_dci", 60)
    assert "Decisions to review (21)" in page
    assert "More than 20 wait" in page
    assert "21 are late." in page


def test_nobody_else_has_the_list() -> None:
    officer = client_of("attending_officer")
    assert officer.get("/reviews/").status_code == 404
    assert "/reviews/" not in officer.get("/").content.decode()


def test_the_list_is_in_the_navigation_of_whoever_reviews() -> None:
    assert 'href="/reviews/"' in client_of("cru_ds").get("/").content.decode()
