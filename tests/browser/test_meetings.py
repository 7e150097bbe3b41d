"""A meeting of forty-one children in a real browser: before, during by keyboard alone, after."""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from dolen.duties.models import DutyRow
from dolen.exploitation.facts import SerafCompleted
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.meetings.facts import (
    ActionSet,
    AgencyBrought,
    AttendanceNoted,
    MeetingConvened,
    MeetingOpened,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
)
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
_NAMES = "Anwen Bedwyr Cadi Deio Efa Ffion Gwil Heledd Ifan Jac Lowri".split()
_SURNAMES = "Enghraifft", "Sampl", "Patrwm", "Model"


def newport(count: int) -> list[PersonRef]:
    """A meeting of an hour tomorrow, and so many children on its list; one passed over before."""
    now = clock.now()
    names = [f"{first} {last}" for last in _SURNAMES for first in _NAMES][:count]
    found = [
        PersonRef(nominal=known_child(name, 14, at=now - 40 * DAY), roles=("child",))
        for name in names
    ]
    _convene("MT-BEFORE", now - 28 * DAY, now - 30 * DAY)
    for fact in (PutOnAgenda, NotReached):
        _tell(fact, now - 28 * DAY, case="MT-BEFORE", children=tuple(found[:3]))
    for number, one in enumerate(found[:6]):
        _tell(SerafCompleted, now - 9 * DAY, child=one, score=6 + number * 4)
    _convene("MT-NEWPORT", now + DAY, now - 7 * DAY)
    _tell(PutOnAgenda, now - 6 * DAY, case="MT-NEWPORT", children=tuple(found))
    brought = {"agency": "education", "information": "Away from school on six Fridays."}
    _tell(AgencyBrought, now - DAY, case="MT-NEWPORT", children=(found[0],), **brought)
    return found


def _convene(case: str, begins: dt.datetime, at: dt.datetime) -> None:
    told = {"sort": "mace", "area": "newport", "begins_at": begins, "ends_at": begins + HOUR}
    _tell(MeetingConvened, at, case=case, chair="mace_chair", **told)


def _tell(kind: type[Fact], at: dt.datetime, **said: object) -> None:
    tell(kind.model_validate({"happened_at": at, **said}), at=at)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pages_of_a_meeting_are_accessible_and_fit(language: str, open_page: Open) -> None:
    found = newport(41)
    now = clock.now()
    _tell(MeetingOpened, now, case="MT-NEWPORT", chaired_by="DI Enghraifft", confidential=True)
    came = {"agency": "police", "who": "PC Enghraifft", "may_decide": False}
    _tell(AttendanceNoted, now, case="MT-NEWPORT", **came)
    said = {"outcome": "plan", "decision": "Ymweld â hi.", "childs_view": "Mae hi am fynd adref."}
    _tell(OutcomeReached, now, case="MT-NEWPORT", children=(found[5],), risk="high", **said)
    action = {"what": "Visit the flat.", "owner": "neighbourhood_sgt", "meeting": "MT-NEWPORT"}
    _tell(ActionSet, now, case="MT-NEWPORT.1", children=(found[5],), **action)
    member("alys", "mace_chair")
    page = open_page(member="alys", language=language)
    paths = {
        "meetings": "/meetings/",
        "before": "/meetings/MT-NEWPORT/",
        "during": "/meetings/MT-NEWPORT/minutes/",
        "after": "/meetings/MT-NEWPORT/record/",
    }
    judge_each(page, paths)


def test_the_minutes_are_taken_by_keyboard_alone_and_do_not_close_early(open_page: Open) -> None:
    newport(3)
    member("alys", "mace_chair")
    page = open_page(member="alys")
    page.goto("/meetings/MT-NEWPORT/minutes/")
    _say(page, "1", "She wants to see her brother.", "Seen twice a week.")
    _say(page, "2", "", "Nothing new.")
    page.get_by_role("button", name="Close the minutes").press("Enter")
    expect(page.locator("#left")).to_contain_text("1 has no outcome yet")
    expect(page.locator("#left")).to_contain_text("section 7")
    page.get_by_role("button", name="Review 1 outside the meeting").press("Enter")
    page.get_by_role("button", name="Close the minutes").press("Enter")
    expect(page.locator(".dolen-messages, main")).to_contain_text("The minutes are closed.")
    expect(page.locator("main")).to_contain_text("She wants to see her brother.")
    met = DutyRow.objects.filter(rule="meeting.close", status="met")
    assert met.count() == 3


def _say(page: Page, key: str, words: str, decision: str) -> None:
    """One child: a digit, what the child says, Tab, the decision, Control and Enter."""
    page.locator("body").press(key)
    expect(page.locator(f'[data-key="{key}"]')).to_be_checked()
    expect(page.locator("#childs_view")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Tab")
    page.keyboard.type(decision)
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
