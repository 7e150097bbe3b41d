"""The list of notices, one notice, its record and its table in a browser: desk and hand."""

import datetime as dt

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.planning.facts import AuthorityDecided
from dolen.referral.facts import (
    ConsentRecorded,
    DecisionChallenged,
    NoticeSent,
    NoticeSubmitted,
)
from tests.browser.conftest import Open
from tests.browser.looking import judge_each
from tests.builders import known_child, member, tell

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


def three_notices() -> tuple[str, str]:
    """One not sent, one sent and not read, one challenged; returns the child and notice sent."""
    begun = clock.now() - dt.timedelta(days=12)
    children = [
        PersonRef(nominal=known_child(name, age, at=begun))
        for name, age in (("Cerys Enghraifft", 9), ("Mali Enghraifft", 4), ("Ifan Specimen", 15))
    ]
    uids = []
    for number, child in enumerate(children):
        at, case = begun + dt.timedelta(days=number), f"PN-{number}"
        told = tell(
            IncidentAttended(happened_at=at, type="concern", children=(child,), case=case),
            ConsentRecorded(happened_at=at, child=child, consent="refused", case=case),
            NoticeSubmitted(
                happened_at=at, sequence=2, child=child, concern_types=("neglect",), case=case,
                words="I sleep in my coat." if number else None, occurred_in="Demo",
            ),
        )  # fmt: skip
        uids.append(told.facts[2].uid)
        if number:
            tell(NoticeSent(happened_at=at, sequence=3, child=child, la="demo", case=case))
    decided = AuthorityDecided(
        happened_at=at, sequence=4, children=(child,), decision="nfa", case=case
    )
    tell(
        decided,
        DecisionChallenged(
            happened_at=at, sequence=5, child=child, la="demo", rung="team_manager", case=case
        ),
    )
    return children[1].nominal or "", uids[1]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("role", ["cru_ds", "la_team_manager"])
def test_the_pages_of_notices_are_accessible_and_fit(
    role: str, language: str, open_page: Open
) -> None:
    child, uid = three_notices()
    member("alys", role)
    page = open_page(member="alys", language=language)
    record = "public_protection_notice" if role == "cru_ds" else "authority_answer"
    addresses = {
        f"notices-{role}": "/notices/",
        f"notice-{role}": f"/notices/{uid}/",
        f"needed-{role}": "/notices/needed/?try=yes&cause=yes",
        f"record-{role}": f"/record/{record}/?about={child}",
    }
    judge_each(page, addresses)
