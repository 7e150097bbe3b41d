"""The pages of lawful erasure in a real browser, and the whole of it by hand without a script."""

import datetime as dt

import pytest
from playwright.sync_api import Page

from dolen.journal import clock
from dolen.journal.facts import ErasureRequested, HoldPlaced
from dolen.journal.models import ErasureRow, IndexRow
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, judge_each
from tests.builders import member, officer, tell
from tests.web.story import Story, tell_story

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def told() -> tuple[Story, str]:
    """The story, what is held of it, a request of somebody else's; its id."""
    story = tell_story(clock.now() - dt.timedelta(hours=26))
    held = IndexRow.objects.filter(kind="miraf.updated").values_list("uid", flat=True)
    seen = IndexRow.objects.filter(kind__in=["child.seen", "missing.found"])
    tell(
        HoldPlaced(happened_at=clock.now(), authority="Inquiry 3", records=tuple(held)),
        by=officer("records_manager"),
        at=clock.now(),
    )
    asked = ErasureRequested(
        happened_at=clock.now(),
        records=tuple(seen.values_list("uid", flat=True)),
        authority="Review 2026/114",
        reason="The retention period is over.",
    )
    uid = tell(asked, by=officer("records_manager"), at=clock.now()).facts[0].uid
    member("alys", "information_governance")
    return story, uid


def sign_in(page: Page) -> None:
    """Sign in as the only member there is."""
    page.locator("main button").first.click()
    page.wait_for_url("**/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_fits(language: str, open_page: Open) -> None:
    story, uid = told()
    page = open_page(member="alys", language=language)
    paths = {
        "erasures": "/erasures/",
        "erasure-asked": f"/erasures/ask/?about={story.child}",
        "erasure-asked-badly": "/erasures/ask/?records=rubbish",
        "erasure": f"/erasures/{uid}/",
        "erasure-agreed": f"/erasures/{uid}/agree/",
        "erasure-refused": f"/erasures/{uid}/refuse/",
    }
    judge_each(page, paths)


def test_records_are_asked_for_and_erased_without_a_script(open_page: Open) -> None:
    story, uid = told()
    page = open_page("/sign-in-as/", scripts=False)
    sign_in(page)
    page.goto(f"/people/{story.child}/")
    page.get_by_role("link", name="Ask for an erasure").click()
    assert "A hold keeps it: Inquiry 3" in page.inner_text("main")
    page.get_by_role("button", name="Send the request").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 3
    page.get_by_label("Only those I tick below").check()
    page.get_by_label("Child seen").first.check()
    page.get_by_label("Authority").fill("Request 12")
    page.get_by_label("Reason").fill("The law upholds it.")
    page.get_by_role("button", name="Send the request").click()
    assert "You asked for this erasure yourself" in page.inner_text("main")
    page.goto(f"/erasures/{uid}/")
    page.get_by_role("link", name="Agree and erase").or_(
        page.get_by_role("button", name="Agree and erase")
    ).click()
    page.get_by_role("button", name="Erase these records").click()
    assert "records are erased." in page.inner_text("main")
    assert ErasureRow.objects.filter(authority="Review 2026/114").exists()
