"""Trying an old store's extract in a real browser: accessible, in both languages, at any width."""

import pytest

from dolen.exchange.importing.shipped import SHIPPED
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, judge
from tests.builders import member

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_extract_is_tried_without_a_script(language: str, open_page: Open) -> None:
    member("alys", "records_manager")
    page = open_page(member="alys", language=language)
    page.goto("/old-stores/")
    judge(page, "old-stores")
    page.locator("#file").set_input_files(SHIPPED["mace_minutes"].extract)
    page.locator("#map").select_option("mace_minutes")
    page.locator("button[name=try]").click()
    page.wait_for_load_state("networkidle")
    assert "Dai Llwyd" in page.inner_text("main") or "Dewi Llwyd" in page.inner_text("main")
    judge(page, "old-store-tried")
    page.locator("#map").select_option("")
    page.locator("button[name=try]").click()
    page.wait_for_load_state("networkidle")
    assert page.locator(".govuk-error-summary").count() == 1
    judge(page, "old-store-refused")
