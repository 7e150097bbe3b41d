"""The reading pages in a real browser: accessible, in both languages, on a telephone and a desk."""

import datetime as dt

import pytest
from playwright.sync_api import Page

from dolen.journal import clock
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, judge_each
from tests.builders import member
from tests.web.story import WORDS, Story, tell_story

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PATHS = (
    "/", "/search/?q=Ffion", "/search/?q=nobody-at-all", "/people/{child}/",
    "/people/{child}/duties/", "/people/{child}/concerns/", "/people/{child}/history/",
    "/people/{child}/ties/", "/people/{child}/cases/", "/people/{child}/?whole=yes",
    "/?only=mine", "/queue/?where=force&only=concerns", "/rulebook/",
    "/people/{child}/?as_of={before}", "/people/{child}/?as_of=rubbish", "/people/{man}/",
    "/people/{child}/miraf/", "/places/{home}/", "/cases/{matter}/", "/queue/?where=force",
    "/rulebook/?room=protection", "/rulebook/missing.grade/", "/who-looked/",
    "/people/{child}/who-looked/", "/network/{child}/?depth=3", "/network/{home}/",
    "/paths/?q=Ffion", "/paths/?from={child}&to={man}",
)  # fmt: skip


def told_yesterday() -> Story:
    """The story, begun a day and two hours ago by the real clock, and somebody who may read it."""
    story = tell_story(clock.now() - dt.timedelta(hours=26))
    roles = ("ppu_di", "designated_officer", "information_governance", "quartz_ds")
    member("alys", *roles)
    return story


def sign_in(page: Page) -> None:
    """Sign in as the only member there is."""
    page.locator("main button").first.click()
    page.wait_for_url("**/")


def addresses(story: Story) -> list[str]:
    """The address of each page."""
    before = f"{clock.now() - dt.timedelta(hours=20):%Y-%m-%dT%H:%M}"
    parts = {"child": story.child, "man": story.man, "home": story.home, "matter": story.matter}
    return [path.format(before=before, **parts) for path in PATHS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_fits(language: str, open_page: Open) -> None:
    story = told_yesterday()
    page = open_page(member="alys", language=language)
    judge_each(page, {f"reading-{at}": path for at, path in enumerate(addresses(story))})


def test_the_first_screen_of_a_telephone_holds_what_matters(open_page: Open) -> None:
    story = told_yesterday()
    page = open_page(member="alys", width=390)
    page.goto(f"/people/{story.child}/")
    for words in ("to answer", "next thing to do"):
        box = page.locator("h2", has_text=words).first.bounding_box()
        assert box is not None
        assert box["y"] < 844, words
    box = page.get_by_text(WORDS).first.bounding_box()
    assert box is not None
    assert box["y"] < 844
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height < 7000, height


def test_every_page_works_without_a_script(open_page: Open) -> None:
    story = told_yesterday()
    page = open_page("/sign-in-as/", scripts=False)
    sign_in(page)
    page.get_by_role("searchbox").fill("Ffion")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Ffion Enghraifft").click()
    assert WORDS in page.inner_text("main")
    page.get_by_text("As known on a past moment").click()
    page.get_by_label("What had happened by").fill(
        f"{clock.now() - dt.timedelta(hours=20):%Y-%m-%dT%H:%M}"
    )
    page.get_by_role("button", name="Show").click()
    assert "This is the past, not the present." in page.inner_text("main")
    page.get_by_role("link", name="Back to now").click()
    page.get_by_role("link", name="If this child goes missing").click()
    page.get_by_role("button", name="I have read this").click()
    assert "It is on record that you have read this assessment." in page.inner_text("main")
    page.goto(f"/cases/{story.matter}/")
    assert "Child reported missing" in page.inner_text("main")


def test_a_page_prints_without_what_only_a_screen_needs(open_page: Open) -> None:
    story = told_yesterday()
    page = open_page(member="alys")
    page.goto(f"/people/{story.child}/")
    page.emulate_media(media="print")
    assert page.get_by_text("As known on a past moment").is_hidden()
    assert page.get_by_text(WORDS).first.is_visible()
    assert page.get_by_text("Printed by").is_visible()
