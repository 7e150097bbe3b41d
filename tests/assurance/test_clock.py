"""What is owed for a recommendation rings when its term is over, once, and stops no clock."""

import pytest

from dolen.assurance.facts import RecommendationMade
from dolen.duties.facts import DutyEscalated
from dolen.duties.models import DutyRow, Trouble
from dolen.journal import reading
from dolen.journal.subjects import SaidThing, ThingRef
from dolen.recording import clockwork
from tests.builders import MONDAY, after, tell

pytestmark = pytest.mark.django_db


def test_a_recommendation_past_its_term_rings_once_and_nothing_is_put_aside() -> None:
    recommendation = ThingRef(said=SaidThing(identifier="R1"))
    made = RecommendationMade(
        happened_at=MONDAY, recommendation=recommendation, term="immediate", case="REPORT-1"
    )
    tell(made)
    late = after(24 * 60)
    clockwork.tick(late)
    clockwork.tick(after(24 * 60 + 1))
    assert not Trouble.objects.exists()
    assert DutyRow.objects.get(rule="assurance.rec").status == "overdue"
    rung = [head.load() for head in reading.headers_of_kind(DutyEscalated.kind).values()]
    theirs = [one for one in rung if isinstance(one, DutyEscalated) and one.duty == "assurance.rec"]
    assert theirs
    assert len({(one.to, one.alarm_at) for one in theirs}) == len(theirs)
    assert {one.case for one in theirs} == {"REPORT-1"}
