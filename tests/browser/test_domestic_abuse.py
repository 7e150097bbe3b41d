"""A domestic incident with three children on a telephone; the team's lists at desk and in hand."""

import datetime as dt
import os

import pytest
from playwright.sync_api import Page

from dolen.contact.facts import IncidentAttended
from dolen.domestic_abuse.facts import DashCompleted, MaracActionAgreed, MaracThresholdMet
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.standing import Residence
from tests.browser.conftest import Open
from tests.browser.looking import (
    assert_accessible,
    judge,
    judge_each,
    overflow,
    wider_than_window,
)
from tests.builders import known_child, known_person, known_place, member, tell

pytestmark = [pytest.mark.django_db(transaction=True, databases="__all__"), pytest.mark.slow]
_PICTURES = os.environ.get("DOLEN_PICTURES", "")
NARROW = 390


def _picture(page: Page, name: str) -> None:
    if _PICTURES:
        page.screenshot(path=f"{_PICTURES}/{name}.png", full_page=True)


def _signed_in(open_page: Open, path: str, **how: object) -> Page:
    page = open_page(member="alys", **how)
    page.goto(path)
    return page


def _household() -> str:
    """Three children and their mother at home; the home's nominal."""
    now = clock.now()
    home = known_place("14 Stryd Enghraifft", sort="home", at=now)
    people = [known_child(f"{name} Enghraifft", age, at=now) for name, age in _CHILDREN]
    people.append(known_person("Rhian Enghraifft", age=34, at=now))
    for one in people:
        moment = clock.now()
        refs = (PersonRef(nominal=one),)
        tell(Residence(happened_at=moment, people=refs, place=PlaceRef(nominal=home)), at=moment)
    return home


_CHILDREN = (("Cerys", 14), ("Macsen", 6), ("Mali", 1))


def test_a_domestic_incident_with_three_children_is_told_on_one_telephone_screen(
    open_page: Open,
) -> None:
    home = _household()
    member("alys", "attending_officer")
    page = _signed_in(open_page, f"/record/domestic_incident/?about={home}", width=NARROW)
    assert page.locator(".dolen-record-card").count() == 3
    _picture(page, "incident-empty")
    taps = typed = 0

    def tap(selector: str) -> None:
        nonlocal taps
        page.locator(selector).first.click(timeout=5000)
        taps += 1

    def write(selector: str, words: str) -> None:
        nonlocal typed
        tap(selector)
        page.keyboard.insert_text(words)
        typed += len(words)

    write("#c0-f2-words", "He shouted and I hid under the bed with Mali.")
    write("#c1-f2-words", "I want my dad to stop.")
    for card in (0, 1):
        tap(f"#c{card} label:has-text('Near enough to hear it')")
    tap("#c2 label:has-text('Lives there, and was out')")
    tap("#c2 summary:has-text('If you did not see the child')")
    tap("#c2 label:has-text('The child was somewhere else')")
    tap("summary:has-text('The risk in short')")
    tap("label:has-text('High: serious harm')")
    write("#f5-rationale", "Strangled tonight; he said he will be back.")
    _picture(page, "incident-told")
    assert_accessible(page)
    assert overflow(page) <= 0, wider_than_window(page)
    tap("#send button[name=send]")
    page.wait_for_url("**/receipt/**")
    told = page.locator(".dolen-kept li").count()
    print(
        f"\nDomestic incident, 3 children (1 unseen): {taps} taps, {typed} characters, {told} facts"
    )
    assert told == 8
    assert taps <= 12
    for words in ("Tell the school", "Tell the health visiting service", "as a specialist"):
        assert words in page.content()
    _picture(page, "incident-receipt")


def _waiting() -> None:
    """Three incidents between two people, the last high; and a case listed with an action."""
    begun = clock.now() - dt.timedelta(days=60)
    victim = PersonRef(nominal=known_person("Rhian Enghraifft", age=34, at=begun))
    suspect = PersonRef(nominal=known_person("Gethin Enghraifft", age=38, at=begun))
    child = PersonRef(nominal=known_child("Mali Enghraifft", 5, at=begun), roles=("child",))
    both = {"victims": (victim,), "suspects": (suspect,), "children": (child,)}
    one = {"victim": victim, "suspects": (suspect,), "children": (child,)}
    stories: list[tuple[type[Fact], float, dict[str, object]]] = [
        (IncidentAttended, 1, {"type": "domestic", "case": "IN-1", **both}),
        (IncidentAttended, 20, {"type": "domestic", "case": "IN-2", **both}),
        (IncidentAttended, 57, {"type": "domestic", "case": "IN-3", **both}),
        (DashCompleted, 57.1, {"yes_count": 9, "officer_grade": "high", "case": "IN-3", **one}),
        (MaracThresholdMet, 58, {"criterion": "potential_escalation", "case": "MA-1", **one}),
        (MaracActionAgreed, 59, {"what": "Change the locks", "owner": "Housing", "case": "MA-1",
                                 "victim": victim, "due_by": begun + dt.timedelta(days=59.5)}),
    ]  # fmt: skip
    for cls, days, more in stories:
        at = begun + dt.timedelta(days=days)
        tell(cls.model_validate({"happened_at": at} | more), at=at)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_teams_lists_are_accessible_and_fit(language: str, open_page: Open) -> None:
    _waiting()
    member("alys", "da_team", "marac_coordinator")
    page = _signed_in(open_page, "/domestic-abuse/", language=language)
    judge_each(page, {"reviews": "/domestic-abuse/", "marac": "/marac/"})
    page.goto("/domestic-abuse/")
    page.locator("main a.govuk-button").first.click(timeout=5000)
    page.wait_for_url("**/record/dash_review/**")
    judge(page, "review")
