"""A policy tried from a page: both histories side by side, and what cannot be tried in words."""

import json
from itertools import count
from typing import Any

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.duties.registry import duties
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import ChildReportedMissing, RiskGraded
from dolen.web.views import policies
from tests.builders import after, known_child, known_place, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
NOW = after(24 * 30)
PATH = "/outcomes/policy/"
NUMBERS = count()


def asked(by: str = "acc", **query: str) -> Any:
    with clock.at(NOW):
        return client_of(by, name=f"member{next(NUMBERS)}").get(PATH, query)


def shown(status: int = 200, **query: str) -> str:
    answer = asked(**query)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def history() -> None:
    """A child reported missing, graded two hours later."""
    child = PersonRef(nominal=known_child())
    tell(ChildReportedMissing(happened_at=after(10), child=child, case="M1"))
    tell(RiskGraded(happened_at=after(12), child=child, case="M1", grade="medium"))


def test_a_longer_clock_is_shown_beside_the_rules_own_words() -> None:
    history()
    page = shown(parameter="missing.grade.within", value="3", since="2026-03-01")
    assert "1 duty looked at." in page
    assert "1 duty or concern would have been another" in page
    assert duties["missing.grade"].says.split(".")[0] in page
    assert "/rulebook/missing.grade/" in page
    assert "As a table (CSV)" in page


def test_what_changes_nothing_says_so() -> None:
    history()
    assert "Nothing would have been otherwise." in shown(
        parameter="missing.grade.within", value="1"
    )


def test_a_threshold_an_escalation_and_staffing_are_tried_too() -> None:
    history()
    home = PlaceRef(nominal=known_place("2 Stryd Enghraifft"))
    child = PersonRef(nominal=known_child("Dewi Enghraifft"))
    tell(IncidentAttended(happened_at=after(1), children=(child,), place=home))
    page = shown(parameter="child_unseen.after", value="400000")
    assert "Concerns" in page
    assert "1 duty or concern would have been another" in page
    page = shown(rule="missing.grade", to="duty_inspector", after="0.5")
    assert "1 duty or concern would have been another" in page
    page = shown(role="duty_inspector", people_now="1", people_then="2", minutes="30")
    assert "Longest wait in hours" in page


def test_it_is_handed_out_as_table_and_data() -> None:
    history()
    query = {"parameter": "missing.grade.within", "value": "3"}
    table = asked(**query, format="csv")
    assert table["Content-Type"].startswith("text/csv")
    assert table.content.decode().startswith("sort,name,says,moved,what,now,then")
    data = json.loads(asked("chief_constable", **query, format="json").content)
    assert data["rules"]["missing.grade"]["moved"] == 1


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"parameter": ""}, "Choose a number, a rule of escalation"),
        ({"parameter": "nothing"}, "Choose a number of the list"),
        ({"parameter": "missing.grade.within", "value": "soon"}, "“soon” cannot be tried"),
        ({"parameter": "protection.end_within_72h.within", "value": "90"}, "cannot be tried"),
        ({"parameter": "missing.grade.within", "value": "nan"}, "cannot be tried"),
        ({"rule": "missing.grade", "to": "nobody", "after": "1"}, "Choose a rule and whom"),
        ({"rule": "missing.grade", "to": "duty_inspector", "after": "x"}, "Choose a rule and"),
        ({"role": "duty_inspector", "people_now": "0"}, "give whole numbers"),
        ({"rule": "x", "since": "yesterday"}, "“yesterday” is no day"),
        ({"rule": "x", "until": "0001-01-01"}, "Choose a rule"),
    ],
)
def test_what_cannot_be_tried_is_said(query: dict[str, str], says: str) -> None:
    assert says in shown(422, **query)


def test_more_than_a_page_can_look_at_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    history()
    monkeypatch.setattr(policies, "MOST", 0)
    page = shown(422, parameter="missing.grade.within", value="3")
    assert "more than a page can look at" in page


def test_an_empty_page_asks() -> None:
    page = shown()
    assert "Another level of staffing" in page
    assert "As it is, and as it would have been" not in page


@pytest.mark.parametrize("role", ["attending_officer", "la_social_worker", "oic"])
def test_nobody_else_has_it(role: str) -> None:
    assert asked(role).status_code == 404
