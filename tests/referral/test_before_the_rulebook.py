"""What lay before the rulebook begins is told and judged by no rule."""

import datetime as dt

import pytest

from dolen.concerns.models import ConcernRow
from dolen.journal.subjects import PersonRef
from dolen.planning.facts import AuthorityDecided
from dolen.referral.facts import NoticeSubmitted
from tests.builders import known_child, tell

pytestmark = pytest.mark.django_db
LONG_AGO = dt.datetime(2024, 5, 6, 9, 0, tzinfo=dt.UTC)


def test_notices_of_an_earlier_year_are_told_and_make_no_pattern() -> None:
    child = PersonRef(nominal=known_child(at=LONG_AGO))
    for number in range(3):
        at = LONG_AGO + dt.timedelta(days=10 * number)
        tell(NoticeSubmitted(happened_at=at, child=child))
        tell(AuthorityDecided(happened_at=at, children=(child,), decision="assessment"))
    assert not ConcernRow.objects.filter(rule="repeat_ppn_no_action").exists()
