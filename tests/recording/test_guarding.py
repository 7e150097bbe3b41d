"""What is only intended can be stopped, with the law's words; a reason told before lets it pass."""

import pytest

from dolen.cases.facts import DutyExcused
from dolen.contact.facts import NoRiskReasonGiven, VisitDiarised
from dolen.contact.guards import NO_DIARY
from dolen.duties.models import DutyRow
from dolen.journal.fact import Fact
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef
from dolen.protection.facts import AtPoliceStation
from dolen.recording.guarding import Stopped
from tests.builders import MONDAY, after, known_child, tell

pytestmark = pytest.mark.usefixtures("each_database")


def diarised(child: str, hours: float = 1.0) -> VisitDiarised:
    """A visit about a child is to wait for an appointment."""
    return VisitDiarised(
        happened_at=after(hours),
        people=(PersonRef(nominal=child),),
        child_involved=True,
        case="C1",
    )


def excused(hours: float = 0.9) -> DutyExcused:
    """Somebody said why the guard need not hold."""
    return DutyExcused(
        happened_at=after(hours),
        duty=NO_DIARY.name,
        reason="Seen safe by the school at nine.",
        case="C1",
    )


def kinds() -> list[str]:
    """The kinds of the facts about the call that were kept."""
    told = IndexRow.objects.filter(case="C1").order_by("happened_at")
    return list(told.values_list("kind", flat=True))


def test_an_intended_act_is_stopped_with_the_words_and_the_source_of_the_rule() -> None:
    with pytest.raises(Stopped) as stopped:
        tell(diarised(known_child()))
    (judged,) = stopped.value.judged
    assert judged.guard is NO_DIARY
    assert judged.guard.says.startswith("Do not put a case with a child")
    assert judged.guard.cited
    assert isinstance(judged.act, VisitDiarised)
    assert kinds() == []


@pytest.mark.parametrize("together", [True, False])
def test_a_reason_told_before_the_act_lets_it_pass(together: bool) -> None:
    child = known_child()
    facts: list[Fact] = [excused(), diarised(child)]
    records = [facts] if together else [[one] for one in facts]
    for told in records:
        receipt = tell(*told)
        assert receipt.breaches == ()
    assert kinds() == ["duty.excused", "contact.diarised"]
    assert DutyRow.objects.get(rule=NO_DIARY.name).status == "excused"


def test_what_the_guard_asks_for_lets_it_pass() -> None:
    reason = NoRiskReasonGiven(happened_at=MONDAY, reason="The father has left.", case="C1")
    tell(reason, diarised(known_child()))
    assert DutyRow.objects.get(rule=NO_DIARY.name).status == "met"


def test_an_override_without_a_reason_is_none() -> None:
    empty = DutyExcused(happened_at=MONDAY, duty=NO_DIARY.name, case="C1")
    child = known_child()
    with pytest.raises(Stopped):
        tell(empty, diarised(child))


def test_a_reason_told_afterwards_does_not() -> None:
    child = known_child()
    with pytest.raises(Stopped):
        tell(excused(1.5), diarised(child))


def test_what_was_done_already_is_kept_as_a_breach_whatever_is_said_later() -> None:
    child = known_child()
    at_station = AtPoliceStation.model_validate(
        {
            "happened_at": MONDAY,
            "child": PersonRef(nominal=child),
            "part_of_station": "office",
            "case": "P1",
        }
    )
    receipt = tell(at_station)
    assert "protection.station_reason" in {one.rule for one in receipt.breaches}
    later = DutyExcused(
        happened_at=after(1), duty="protection.station_reason", reason="No room.", case="P1"
    )
    tell(later)
    assert DutyRow.objects.get(rule="protection.station_reason").status == "breached"
