"""Beside the screen on which somebody grades stands what the facts support."""

import datetime as dt

import pytest

from dolen.contact.facts import CallReceived, ContactGraded
from dolen.journal import clock
from dolen.journal.fact import Known
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, RiskGraded
from tests.builders import after, known_child, known_person, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
TITLE = "What the facts support"
LOWER = "That is lower than the facts support"


def page_of(role: str, record: str, about: str, at: dt.datetime) -> str:
    """The screen of a record about somebody."""
    with clock.at(at):
        answer = client_of(role, name=role).get(f"/record/{record}/?about={about}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_call_graded_below_what_the_facts_support_says_so_where_it_is_graded_anew() -> None:
    child = known_child()
    ref = PersonRef(nominal=child)
    tell(
        CallReceived(
            happened_at=after(0), children=(ref,), immediate_danger=Known(state="known", value=True)
        ),
        ContactGraded(happened_at=after(0.1), people=(ref,), grade="diary"),
    )
    page = page_of("fpoc_supervisor", "regrade", child, after(1))
    for words in (TITLE, "Emergency: a child is in danger now.", "Diary appointment", LOWER):
        assert words in page
    assert 'href="/tables/call/"' in page


def test_a_grade_that_reaches_the_floor_is_not_called_lower() -> None:
    child = known_child()
    ref = PersonRef(nominal=child)
    tell(
        CallReceived(happened_at=after(0), children=(ref,)),
        ContactGraded(happened_at=after(0.1), people=(ref,), grade="emergency"),
    )
    page = page_of("fpoc_supervisor", "regrade", child, after(1))
    assert TITLE in page
    assert "Nobody has answered:" in page
    assert LOWER not in page


def test_a_missing_childs_grade_stands_against_the_signs_of_high_risk() -> None:
    child = known_child(age=12)
    ref = PersonRef(nominal=child)
    tell(
        ChildReportedMissing(happened_at=after(0), child=ref),
        RiskGraded(happened_at=after(0.1), child=ref, grade="medium"),
    )
    page = page_of("missing_team", "missing_grade", child, after(1))
    assert TITLE in page
    assert "At least: High" in page
    assert LOWER in page


def test_nothing_is_said_of_a_grown_up_nor_where_nothing_is_graded() -> None:
    man, child = known_person("Kevin Specimen", age=41), known_child()
    assert TITLE not in page_of("missing_team", "missing_grade", man, after(1))
    assert TITLE not in page_of("fpoc_supervisor", "regrade", child, after(1)), "nobody called"
    assert TITLE not in page_of("ppu_di", "strategy_discussion", child, after(1))


def test_a_strategy_discussion_asks_for_the_childs_words_before_the_authority_to_decide() -> None:
    page = page_of("ppu_di", "strategy_discussion", known_child(), after(1))
    assert page.index("What the child said") < page.index("who authorises the decision")
