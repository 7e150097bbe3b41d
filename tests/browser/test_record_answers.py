"""Answering what waits, in a real browser: accessible, and within a telephone's width."""

import datetime as dt

import pytest

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import clock
from tests.browser.conftest import Open
from tests.browser.looking import assert_accessible, overflow, wider_than_window
from tests.builders import member
from tests.web.story import tell_story

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.mark.parametrize(("width", "language"), [(390, "en"), (390, "cy"), (1280, "en")])
def test_every_page_that_answers_is_accessible(open_page: Open, width: int, language: str) -> None:
    story = tell_story(clock.now() - dt.timedelta(hours=70))
    member("alys", "ppu_di")
    duty = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    concern = ConcernRow.objects.filter(state="raised", anchor=story.child)[0]
    page = open_page(member="alys", width=width, language=language)
    for path in (
        f"/concerns/{concern.pk}/answer/",
        f"/duties/{duty.pk}/excuse/",
        f"/duties/{duty.pk}/acknowledge/",
        f"/duties/{duty.pk}/delay/",
    ):
        page.goto(path)
        assert overflow(page) <= 0, (path, wider_than_window(page))
        assert_accessible(page)
    page.goto(f"/concerns/{concern.pk}/answer/")
    page.locator("#send button").click()
    page.locator(".govuk-error-summary").wait_for()
    assert_accessible(page)
