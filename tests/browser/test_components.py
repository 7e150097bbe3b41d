"""The gallery of components in a real browser, at two widths and in both languages."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.looking import (
    LANGUAGES,
    WIDTHS,
    assert_accessible,
    judge,
    overflow,
    wider_than_window,
)

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")


def _record(page: Page) -> None:
    page.get_by_role("button", name="Record", exact=True).click()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_component_is_accessible_and_fits(open_page: Open, language: str) -> None:
    page = open_page("/components/", language=language)
    assert page.locator("html").get_attribute("lang") == language
    judge(page, "components")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
def test_a_form_sent_back_is_accessible_and_its_errors_lead_to_the_questions(
    open_page: Open, width: int
) -> None:
    page = open_page("/components/", width=width)
    page.fill("#age", "abc")
    page.check("#child-nominal-new")
    _record(page)
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert overflow(page) <= 0, wider_than_window(page)
    assert_accessible(page)
    page.locator(".govuk-error-summary a").first.click()
    expect(page.locator("#seen_at-day")).to_be_focused()
    expect(page.locator("#age")).to_have_value("abc")


def test_a_question_is_revealed_by_the_answer_it_depends_on(open_page: Open) -> None:
    page = open_page("/components/")
    expect(page.locator("#words")).to_be_hidden()
    page.check("#alone")
    expect(page.locator("#words")).to_be_visible()


def test_without_scripts_every_question_is_there_and_rows_can_be_added(open_page: Open) -> None:
    page = open_page("/components/", scripts=False)
    expect(page.locator("#words")).to_be_visible()
    page.fill("#injuries-0-where", "left arm")
    page.locator("#injuries-add").click()
    expect(page.locator("#injuries-1-where")).to_be_visible()
    expect(page.locator("#injuries-0-where")).to_have_value("left arm")
    expect(page.locator(".govuk-error-summary")).to_have_count(0)


def test_without_scripts_a_form_is_recorded(open_page: Open) -> None:
    page = open_page("/components/", scripts=False)
    for part, typed in {"day": "27", "month": "2", "year": "2026", "time": "23.40"}.items():
        page.fill(f"#seen_at-{part}", typed)
    _record(page)
    expect(page.locator("#saved")).to_contain_text("2026-02-27T23:40:00Z")


def test_the_repeated_hour_is_asked_and_kept(open_page: Open) -> None:
    page = open_page("/components/")
    for part, typed in {"day": "25", "month": "10", "year": "2026", "time": "01:30"}.items():
        page.fill(f"#seen_at-{part}", typed)
    _record(page)
    expect(page.locator("#seen_at-which")).to_be_checked()
    assert_accessible(page)
    page.check("#seen_at-which-2")
    _record(page)
    expect(page.locator("#saved")).to_contain_text("2026-10-25T01:30:00Z")


def test_clocks_tick_unless_the_page_speaks_of_a_past_moment(open_page: Open) -> None:
    page = open_page("/components/").context.new_page()
    page.clock.install(time="2026-02-27T14:00:00Z")
    page.goto("/components/")
    clock = page.locator(".dolen-clock--soon time")
    expect(clock).to_contain_text("2 h 14 min")
    page.clock.fast_forward(60 * 60 * 1000)
    expect(clock).to_contain_text("2 h 14 min")
    page.evaluate(
        "document.querySelector('[data-dolen-as-of]').removeAttribute('data-dolen-as-of')"
    )
    page.clock.fast_forward(60 * 60 * 1000)
    expect(clock).to_have_text(re.compile(r"^1\d min left$"))


def test_the_page_prints_without_its_navigation(open_page: Open) -> None:
    page = open_page("/components/")
    page.emulate_media(media="print")
    expect(page.locator(".govuk-service-navigation")).to_be_hidden()
    expect(page.locator(".dolen-print-only")).to_be_visible()
    expect(page.locator(".dolen-person")).to_be_visible()


def test_the_language_is_changed_by_a_link_and_kept(open_page: Open) -> None:
    page = open_page("/components/")
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_load_state("networkidle")
    assert page.url.endswith("/components/")
    assert page.locator("html").get_attribute("lang") == "cy"
