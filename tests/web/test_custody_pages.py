"""The custody board, and the page at which the decision tables are tried."""

import pytest
from django.test import Client

from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    AlternativeRequested,
    AuthorityRefused,
    BailRefused,
    ChildCharged,
    ChildDetained,
    PutInCell,
    ReleasedFromCustody,
    SecureCriteriaRecorded,
    SecureRequested,
)
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.recording.guarding import Stopped
from tests.builders import after, known_child, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NAME = "Cerys Enghraifft"


def told(child: str, *facts: tuple[type[Fact], float, dict[str, object]]) -> None:
    """Tell facts about the child, each so many hours after Monday morning."""
    for cls, hours, more in facts:
        given = {"happened_at": after(hours), "child": PersonRef(nominal=child), "case": "CU-1"}
        tell(cls.model_validate(given | more), at=after(hours))


def board(client: Client, hours: float, query: str = "") -> str:
    with clock.at(after(hours)):
        answer = client.get(f"/custody/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_board_shows_every_child_held_with_every_clock() -> None:
    child = known_child(NAME)
    told(
        child,
        (ChildDetained, 1, {"power": "pace_s24"}),
        (AdultCalled, 2, {}),
        (PutInCell, 2, {}),
    )
    page = board(client_of("custody_officer"), 4.5)
    for words in (NAME, "Held for 3 h 30 min", "Called", "not here yet", "Cell", "Next review"):
        assert words in page
    assert page.count("data-dolen-clock") > 3


def test_a_child_who_left_is_not_on_it() -> None:
    child = known_child(NAME)
    told(child, (ChildDetained, 1, {"power": "pace_s24"}), (ReleasedFromCustody, 3, {}))
    page = board(client_of("custody_officer"), 5)
    assert NAME not in page
    assert "No child is in custody." in page


def test_bail_refused_and_no_bed_asked_for_stands_out_until_one_is() -> None:
    child = known_child(NAME)
    told(
        child,
        (ChildDetained, 1, {"power": "pace_s24"}),
        (AdultArrived, 2, {}),
        (ChildCharged, 6, {}),
        (BailRefused, 6, {}),
    )
    warned = "Bail is refused and no bed has been asked for."
    assert warned in board(client_of("pace_inspector"), 6.5)
    told(child, (AlternativeRequested, 6.6, {}), (AuthorityRefused, 7, {}))
    page = board(client_of("pace_inspector", name="bethan"), 7.5, "?wall=yes")
    assert warned not in page
    assert "raise it" in page
    assert "wall.js" in page


def test_the_wrong_bed_is_stopped_before_it_goes_out() -> None:
    child = known_child(NAME)
    told(
        child,
        (ChildDetained, 1, {"power": "pace_s24"}),
        (ChildCharged, 6, {}),
        (BailRefused, 6, {}),
    )
    with pytest.raises(Stopped, match=r"custody\.secure_test"):
        told(child, (SecureRequested, 7, {}))
    told(child, (SecureCriteriaRecorded, 7.1, {"test_met": True}), (SecureRequested, 7.2, {}))


def test_no_bed_goes_out_for_a_child_held_for_breach_of_court_bail() -> None:
    child = known_child(NAME)
    told(child, (ChildDetained, 1, {"power": "bail_act_s7"}))
    for bed in (SecureRequested, AlternativeRequested):
        with pytest.raises(Stopped, match=r"custody\.wrong_power"):
            told(child, (bed, 2, {}))


def test_a_partner_does_not_see_the_board() -> None:
    assert client_of("la_social_worker").get("/custody/").status_code == 404


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("held_for=court_bail_breach&age=12", "No bed may be asked for."),
        ("held_for=offence&charged=yes&refused=yes&age=15", "Not for a secure one."),
        ("held_for=offence&charged=yes&refused=yes&age=15&test=yes", "Ask for a secure bed."),
        ("held_for=offence&charged=yes&refused=yes&age=15&prevented=behaviour", "Note 16D"),
        ("held_for=offence&charged=yes&refused=yes&age=many", "Decision table 9, row 6"),
        ("search=yes", "Not lawful"),
        ("search=yes&present=yes", "Lawful: the appropriate adult is there."),
    ],
)
def test_the_tables_can_be_tried(query: str, words: str) -> None:
    answer = client_of("custody_officer").get(f"/custody/where/?{query}")
    page = answer.content.decode()
    assert words in page
    assert "()" not in page
