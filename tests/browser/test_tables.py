"""The decision tables in a browser: the list, an answer and a bad answer, on desk and phone."""

import pytest

from dolen.web.gathering.tables import TRIED
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import member

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_table_is_accessible_and_fits(language: str, open_page: Open) -> None:
    member("alys", "attending_officer")
    page = open_page(member="alys", language=language)
    paths = {
        "list": "/tables/",
        **{name: f"/tables/{name}/?try=yes&happened=nothing" for name in TRIED},
        "many-signs": "/tables/missing/?try=yes&signs=young&signs=pregnant",
        "bad": "/tables/marac/?try=yes&yes_count=many&judgement=perhaps",
        "bad-signs": "/tables/missing/?try=yes&signs=tall",
    }
    judge_each(page, paths)


def test_a_table_is_tried_by_hand(open_page: Open) -> None:
    member("alys", "attending_officer")
    page = open_page(member="alys", width=390, language="en")
    page.goto("/tables/marac/")
    page.fill("#yes_count", "14")
    page.locator("main form button").click()
    page.wait_for_selector("#answer")
    assert "yes_count=14" in page.url
    assert page.locator("tr.dolen-holds th").inner_text().startswith("2")
    page.fill("#yes_count", "many")
    page.locator("main form button").click()
    page.wait_for_selector(".govuk-error-summary")
    page.locator(".govuk-error-summary a").click()
    assert page.evaluate("document.activeElement.id") == "yes_count"
