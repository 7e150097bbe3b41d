"""The custody board and the decision aid in a browser: in the hand, and on the wall."""

import datetime as dt

import pytest

from dolen.custody.facts import (
    AdultCalled,
    AlternativeRequested,
    AuthorityRefused,
    BailRefused,
    ChildCharged,
    ChildDetained,
    DetentionReviewed,
    PutInCell,
)
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def two_children_held() -> None:
    """One waits for an adult; the other was refused bail, and the authority has no bed."""
    begun = clock.now() - dt.timedelta(hours=15)
    stories: dict[str, list[tuple[type[Fact], float, dict[str, object]]]] = {
        "Cerys Enghraifft": [
            (ChildDetained, 13, {"power": "pace_s24"}),
            (AdultCalled, 13.5, {}),
        ],
        "Ifan Enghraifft": [
            (ChildDetained, 0, {"power": "pace_s24"}),
            (PutInCell, 1, {}),
            (DetentionReviewed, 6, {}),
            (ChildCharged, 9, {}),
            (BailRefused, 9, {}),
            (AlternativeRequested, 9.5, {}),
            (AuthorityRefused, 11, {}),
        ],
    }
    for name, facts in stories.items():
        child = known_child(name, at=begun - dt.timedelta(days=1))
        for cls, hours, more in facts:
            at = begun + dt.timedelta(hours=hours)
            given = {"happened_at": at, "child": PersonRef(nominal=child), "case": name[:4]}
            tell(cls.model_validate(given | more), at=at)
    member("alys", "custody_officer")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_board_and_the_aid_are_accessible_and_fit(language: str, open_page: Open) -> None:
    two_children_held()
    page = open_page(member="alys", language=language)
    paths = {
        "board": "/custody/",
        "wall": "/custody/?wall=yes",
        "return": "/custody/return/?year=2026",
        "where": "/custody/where/?held_for=offence&age=15&charged=yes&refused=yes&search=yes",
    }
    judge_each(page, paths, (390, 1600))
