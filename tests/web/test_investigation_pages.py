"""The list of investigations that stand still, and the table of who must investigate."""

import pytest

from dolen.cases.facts import DelayExplained
from dolen.investigation.facts import CrimeDisclosed, EnquiryMade, SuspectCharged
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from tests.builders import after, known_child, known_person, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NAME = "Mali Enghraifft"
MAN = "Idris Enghraifft"
DAY = 24


def told(case: str = "IN-1") -> PersonRef:
    """A crime against a child, told on Monday morning."""
    child = PersonRef(nominal=known_child(NAME, 9, at=after(0)), roles=("child",))
    tell(
        CrimeDisclosed(
            happened_at=after(0),
            children=(child,),
            suspects=(PersonRef(nominal=known_person(MAN, at=after(0)), roles=("suspect",)),),
            offence_sort="sexual",
            case=case,
        ),
        at=after(0),
    )
    return child


def listed(days: float, query: str = "", role: str = "oic_supervisor") -> str:
    with clock.at(after(days * DAY)):
        answer = client_of(role).get(f"/investigations/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_nothing_done_for_fourteen_days_is_on_the_list() -> None:
    told()
    page = listed(15)
    for words in (NAME, "Nothing for 15 days", "Nobody said why", "None since it was told"):
        assert words in page
    assert MAN not in page, "the list is by child"
    assert "duties late" in page
    assert "/record/crime_stalled/?about=" in page


def test_a_day_before_it_is_not() -> None:
    told()
    page = listed(13)
    assert NAME not in page
    assert "No investigation stands still for that long." in page
    assert "1 investigation is open." in page


def test_whoever_asks_sees_every_open_one() -> None:
    told()
    assert "Nothing for 2 days" in listed(2, "?days=0")


def test_a_step_begins_the_days_anew_and_is_named() -> None:
    child = told()
    step = EnquiryMade(happened_at=after(10 * DAY), children=(child,), case="IN-1")
    tell(step, at=after(10 * DAY))
    page = listed(25)
    assert "Nothing for 15 days" in page
    assert "Enquiry made" in page


def test_a_step_that_names_nobody_counts() -> None:
    told()
    tell(EnquiryMade(happened_at=after(10 * DAY), case="IN-1"), at=after(10 * DAY))
    assert NAME not in listed(15)


def test_a_reason_is_no_step_but_is_seen() -> None:
    told()
    reason = DelayExplained(happened_at=after(10 * DAY), reason="lab", case="IN-1")
    tell(reason, at=after(10 * DAY))
    page = listed(15)
    assert "Nothing for 15 days" in page
    assert "Nobody said why" not in page
    assert "Reason given" in page


def test_what_is_before_a_court_is_not_on_the_list() -> None:
    child = told()
    charged = SuspectCharged(happened_at=after(DAY), children=(child,), case="IN-1")
    tell(charged, at=after(DAY))
    page = listed(30)
    assert NAME not in page
    assert "0 investigations are open." in page


def test_the_longest_silence_comes_first() -> None:
    told()
    other = PersonRef(nominal=known_child("Guto Enghraifft", 7, at=after(0)), roles=("child",))
    tell(CrimeDisclosed(happened_at=after(5 * DAY), children=(other,), case="IN-2"))
    page = listed(30)
    assert page.index(NAME) < page.index("Guto Enghraifft")


def test_nobody_else_has_the_list() -> None:
    told()
    assert client_of("attending_officer").get("/investigations/").status_code == 404


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Who must have it?"),
        ("sort=sexual&age=12", "Decision table 6, row 1"),
        ("sort=images&setting=family", "Work it together with whoever these name:"),
        ("sort=order_breach", "Offender management (MOSOVO)"),
        ("sort=other&child=no", "Decision table 6, row 9"),
        ("sort=nonsense&age=many&setting=none", "Decision table 6, row 8"),
    ],
)
def test_the_table_can_be_tried(query: str, words: str) -> None:
    answer = client_of("crime_allocator").get(f"/investigations/who/?{query}")
    assert answer.status_code == 200
    assert words in answer.content.decode()
