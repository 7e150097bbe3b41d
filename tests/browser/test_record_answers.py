"""Answering what waits, in a real browser: accessible, and within a telephone's width."""

import datetime as dt

import pytest

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import clock
from tests.browser.conftest import Open
from tests.browser.looking import LANGUAGES, judge, judge_each
from tests.builders import member
from tests.web.story import tell_story

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_answers_is_accessible(open_page: Open, language: str) -> None:
    story = tell_story(clock.now() - dt.timedelta(hours=70))
    member("alys", "ppu_di")
    duty = DutyRow.objects.filter(subject=story.child, status__in=["open", "overdue"])[0]
    concern = ConcernRow.objects.filter(state="raised", anchor=story.child)[0]
    page = open_page(member="alys", language=language)
    paths = {
        "answer": f"/concerns/{concern.pk}/answer/",
        "excuse": f"/duties/{duty.pk}/excuse/",
        "acknowledge": f"/duties/{duty.pk}/acknowledge/",
        "delay": f"/duties/{duty.pk}/delay/",
    }
    judge_each(page, paths)
    page.goto(f"/concerns/{concern.pk}/answer/")
    page.locator("#send button").click()
    page.locator(".govuk-error-summary").wait_for()
    judge(page, "answer-refused")
