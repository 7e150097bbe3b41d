"""The pages of outcomes in a browser, at the desk and in the hand."""

import datetime as dt

import pytest

from dolen.insight.counting import count
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")
_MONTH = dt.timedelta(days=30)
_MONTHS = 9


def months_with_a_child_missing() -> None:
    """A child goes missing once a month and is found, each time a little later."""
    now = clock.now()
    begun = now - _MONTHS * _MONTH
    child = PersonRef(nominal=known_child(at=begun))
    for number in range(_MONTHS):
        start, case = begun + number * _MONTH, f"M{number}"
        found = start + dt.timedelta(hours=3 + number)
        tell(ChildReportedMissing(happened_at=start, child=child, case=case), at=start)
        tell(MissingChildFound(happened_at=found, child=child, case=case), at=found)
    count(now)
    member("alys", "acc")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pages_are_accessible_and_fit(language: str, open_page: Open) -> None:
    months_with_a_child_missing()
    page = open_page(member="alys", language=language)
    paths = {
        "outcomes": "/outcomes/",
        "outcome": "/outcomes/missing.hours/",
        "outcome-list": "/outcomes/missing.hours/list/?part=counted",
    }
    judge_each(page, paths)


def test_a_number_leads_to_the_list_behind_it(open_page: Open) -> None:
    months_with_a_child_missing()
    page = open_page(member="alys", width=1280, language="en")
    page.goto("/outcomes/missing.hours/")
    number = page.locator("#months tfoot a").first
    told = number.inner_text().split()[0]
    number.click()
    assert page.locator("h1").inner_text().endswith(f": {told}")
    assert page.locator("#lines tbody tr").count() == int(told)
