"""The gap between own and independent grades, in the house itself: raised, withdrawn, rebuilt."""

import datetime as dt
from collections.abc import Sequence

import pytest

from dolen.assurance.facts import IndependentlyAudited, SelfAudited
from dolen.concerns.models import ConcernRow
from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal import reading
from dolen.journal.fact import Fact
from dolen.law.sources import GWENT_REPORT
from dolen.recording import clockwork, second_look
from dolen.recording.many import ToRecord, record_many
from dolen.recording.rebuild import compare
from tests.builders import MONDAY, after, officer, tell
from tests.recording.declaring import declared

pytestmark = pytest.mark.django_db


def own(good: int, ri: int, inadequate: int, hours: float = 0, case: str = "IN-1") -> SelfAudited:
    return SelfAudited(happened_at=after(hours), case=case, good=good, ri=ri, inadequate=inadequate)


def independent(
    good: int, ri: int, inadequate: int, hours: float = 1, case: str = "IN-1"
) -> IndependentlyAudited:
    return IndependentlyAudited(
        happened_at=after(hours), case=case, good=good, ri=ri, inadequate=inadequate
    )


def gaps() -> list[tuple[str, str]]:
    rows = ConcernRow.objects.filter(rule="self_assessment_gap").order_by("anchor")
    return list(rows.values_list("anchor", "state"))


def test_it_is_raised_around_the_matter_and_names_nobody() -> None:
    tell(own(27, 6, 0))
    assert gaps() == []
    tell(independent(10, 17, 6))
    assert gaps() == [("IN-1", "raised")]
    assert ConcernRow.objects.get(rule="self_assessment_gap").links == []
    (raised,) = reading.headers_of_kind("concern.raised").values()
    assert raised.case == "IN-1"


def test_grades_of_two_matters_are_not_compared() -> None:
    tell(own(27, 6, 0))
    tell(independent(10, 17, 6, case="IN-2"))
    assert gaps() == []


def test_it_is_withdrawn_when_later_grades_close_the_gap() -> None:
    tell(own(27, 6, 0))
    tell(independent(10, 17, 6))
    tell(independent(200, 10, 0, hours=2))
    assert gaps() == [("IN-1", "withdrawn")]
    assert len(reading.headers_of_kind("concern.withdrawn")) == 1


def test_many_at_once_and_rebuilding_find_the_same() -> None:
    batch: Sequence[Fact] = (own(27, 6, 0), independent(10, 17, 6))
    record_many([ToRecord(one) for one in batch], by=officer(), now=after(3))
    assert gaps() == [("IN-1", "raised")]
    second_look.settle(after(4))
    difference = compare(after(5))
    assert not difference.gone
    assert not difference.new


def late(world: World, matter: str) -> list[Finding]:
    return [
        Finding(at=one.happened_at + dt.timedelta(hours=5), links=(), because=(), key=one.uid)
        for one in world.facts(matter)
        if one.kind == "audit.self"
    ]


LASTING = Concern(
    name="an_absence_in_a_matter",
    says="Look here",
    room="tests",
    cited=(GWENT_REPORT.at("section 4"),),
    anchor="matter",
    kinds=("audit.self",),
    find=late,
    to="acc",
    timing="after_lasting",
)


def test_an_absence_in_a_matter_is_raised_by_the_clock() -> None:
    with declared(LASTING):
        tell(own(1, 0, 0))
        rows = ConcernRow.objects.filter(rule=LASTING.name)
        assert [row.state for row in rows] == ["pending"]
        clockwork.tick(MONDAY + dt.timedelta(hours=6))
        assert [row.state for row in rows.all()] == ["raised"]
