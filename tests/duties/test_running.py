"""How a clock runs: stopped and resumed by law, counted anew, and where nobody knows the time."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from dolen.contact.facts import ChildNotSeen, ChildSeen, ChildVoiceRecorded, HomeConditionsRecorded
from dolen.duties.evaluate import evaluate
from dolen.duties.rules import Duty, Escalation, On, WrongDeclaration
from dolen.duties.state import DutyState, Status
from dolen.journal.fact import Fact
from dolen.journal.readings import Context
from dolen.journal.subjects import PersonRef
from dolen.journal.told import PersonView
from dolen.law.calendars import standard_calendars
from dolen.law.clocks import ByValue, ElapsedHours, WorkingDays
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import GWENT_REPORT, Force
from dolen.missing.facts import MirafUpdated, RiskGraded, RiskReviewed
from tests.telling import CHILD, OTHER, at, child, said, told

_DAY = dt.date(2026, 1, 1)
_CITED = GWENT_REPORT.at("section 5")


def _number(name: str, value: float | None, unit: Unit = Unit.HOURS) -> Parameter:
    worth = Value(value, from_=_DAY, cited=_CITED, force=Force.REPORT, checked_on=_DAY)
    return Parameter(name=name, says=name, unit=unit, values=(worth,))


_TEN_HOURS = _number("ten hours", 10)
_THREE_WORKING_DAYS = _number("three working days", 3, Unit.WORKING_DAYS)
PLAIN = Duty(
    name="a.duty",
    says="Do it.",
    cited=(_CITED,),
    force=Force.REPORT,
    room="tests",
    opened_by=(On(ChildSeen),),
    met_by=(On(ChildVoiceRecorded),),
    suspended_by=(On(ChildNotSeen),),
    resumed_by=(On(MirafUpdated),),
    reclocked_by=(On(RiskGraded),),
    for_each="child",
    owner="attending_officer",
    due=ElapsedHours(_TEN_HOURS),
    escalates=(Escalation("response_sgt"),),
)
IN_WORKING_DAYS = replace(PLAIN, due=WorkingDays(_THREE_WORKING_DAYS))


def look(
    rule: Duty,
    *facts: Fact,
    hours: float,
    persons: Mapping[str, PersonView] | None = None,
    subject: str | None = "cerys",
) -> list[DutyState]:
    """The duty for the child, so many hours after Monday morning."""
    context = Context(calendars=standard_calendars(), persons=persons or {"cerys": child()})
    return evaluate(rule, subject, told(*facts), context=context, as_of=at(hours))


def only(rule: Duty, *facts: Fact, hours: float) -> DutyState:
    """The one duty there is."""
    (state,) = look(rule, *facts, hours=hours)
    return state


def test_a_pause_moves_the_due_time_by_as_long_as_it_lasted() -> None:
    facts = (said(ChildSeen), said(ChildNotSeen, 2), said(MirafUpdated, 7))
    assert only(PLAIN, *facts, hours=9).due_at == at(15)


def test_a_pause_still_running_counts_up_to_now_and_nothing_is_late() -> None:
    state = only(PLAIN, said(ChildSeen), said(ChildNotSeen, 2), hours=50)
    assert (state.status, state.due_at, state.paused) == (Status.OPEN, at(58), True)
    assert state.next_alarm_at is None
    assert state.went_out == ()


def test_a_pause_that_begins_when_it_is_too_late_changes_nothing() -> None:
    state = only(PLAIN, said(ChildSeen), said(ChildNotSeen, 11), hours=12)
    assert (state.status, state.due_at, state.paused) == (Status.OVERDUE, at(10), False)


def test_a_pause_that_began_before_counts_from_the_opening() -> None:
    facts = (said(ChildNotSeen), said(ChildSeen, 2), said(MirafUpdated, 5))
    assert only(PLAIN, *facts, hours=6).due_at == at(15)


def test_a_pause_that_ended_before_the_opening_does_not_count() -> None:
    facts = (said(ChildNotSeen), said(MirafUpdated, 1), said(ChildSeen, 2))
    assert only(PLAIN, *facts, hours=6).due_at == at(12)


def test_a_fact_that_resumes_the_clock_and_opens_the_duty_leaves_no_pause() -> None:
    rule = replace(PLAIN, opened_by=(On(MirafUpdated),))
    facts = (said(ChildNotSeen), said(MirafUpdated, 3))
    assert only(rule, *facts, hours=6).due_at == at(13)


def test_somebody_elses_stay_in_hospital_stops_no_clock() -> None:
    facts = (said(ChildNotSeen, child=OTHER), said(ChildSeen), said(ChildNotSeen, 2, child=OTHER))
    state = only(PLAIN, *facts, hours=5)
    assert (state.due_at, state.paused) == (at(10), False)


def test_a_clock_of_working_days_ends_with_the_day_the_pause_reaches() -> None:
    facts = (said(ChildSeen), said(ChildNotSeen, 2), said(MirafUpdated, 26))
    due = only(IN_WORKING_DAYS, *facts, hours=30).due_at
    assert due == dt.datetime(2026, 3, 6, 23, 59, tzinfo=dt.UTC)


def test_the_clock_is_counted_anew_and_a_pause_with_it() -> None:
    assert only(PLAIN, said(ChildSeen), said(RiskGraded, 4), hours=5).due_at == at(14)
    facts = (said(ChildSeen), said(ChildNotSeen, 2), said(RiskGraded, 4), said(MirafUpdated, 6))
    assert only(PLAIN, *facts, hours=7).due_at == at(16)


def test_a_pause_goes_by_the_clock_that_was_chosen_when_it_was_counted_anew() -> None:
    hours, days = PLAIN.due, IN_WORKING_DAYS.due
    assert hours is not None
    assert days is not None
    pause = (said(ChildNotSeen, 5), said(MirafUpdated, 7))
    by_the_hour = replace(PLAIN, due=ByValue("grade", {"high": hours}, otherwise=days))
    facts = (said(ChildSeen), said(RiskGraded, 4, grade="high"), *pause)
    assert only(by_the_hour, *facts, hours=8).due_at == at(16)
    by_the_day = replace(PLAIN, due=ByValue("grade", {"high": days}, otherwise=hours))
    due = only(by_the_day, *facts, hours=8).due_at
    assert due == dt.datetime(2026, 3, 6, 23, 59, tzinfo=dt.UTC)


def test_past_its_time_the_clock_is_not_counted_anew() -> None:
    assert only(PLAIN, said(ChildSeen), said(RiskGraded, 11), hours=12).due_at == at(10)


def test_where_no_number_is_known_the_duty_stays_open_and_alarms_nobody() -> None:
    rule = replace(PLAIN, due=ElapsedHours(_number("unknown", None)))
    state = only(rule, said(ChildSeen), said(ChildNotSeen, 2), hours=5_000)
    assert (state.status, state.due_at, state.alarms) == (Status.OPEN, None, ())
    assert only(rule, said(ChildSeen), said(ChildVoiceRecorded, 9), hours=99).status is Status.MET


def test_where_the_calendar_ends_no_time_is_invented() -> None:
    late = 24 * 365 * 3
    state = only(IN_WORKING_DAYS, said(ChildSeen, late), hours=late + 1_000)
    assert (state.status, state.due_at) == (Status.OPEN, None)


def test_an_alarm_whose_number_is_unknown_does_not_ring() -> None:
    rule = replace(PLAIN, escalates=(Escalation("response_sgt", _number("unknown", None)),))
    assert only(rule, said(ChildSeen), hours=20).alarms == ()


@pytest.mark.parametrize(
    ("for_each", "people", "opened"),
    [
        ("suspect", {"roles": ("suspect",)}, 1),
        ("suspect", {"roles": ("child",)}, 0),
        ("offender", {"roles": ("offender",)}, 1),
        ("owner", {}, 1),
        ("rec", {}, 1),
        ("others", {}, 0),
    ],
)
def test_for_whom_a_duty_opens(for_each: Any, people: dict[str, Any], opened: int) -> None:
    rule = replace(PLAIN, for_each=for_each)
    one = said(ChildSeen, child=PersonRef(nominal="cerys", **people))
    persons = {"cerys": PersonView(nominal="cerys", age=30)}
    assert len(look(rule, one, hours=1, persons=persons)) == opened


def test_a_duty_for_whoever_has_a_circumstance_opens_for_them_alone() -> None:
    rule = replace(PLAIN, subject_where={"sex": "F"})
    assert len(look(rule, said(ChildSeen), hours=1, persons={"cerys": child()})) == 0
    girl = replace(child(), sex="F")
    assert len(look(rule, said(ChildSeen), hours=1, persons={"cerys": girl})) == 1


def test_a_rule_not_yet_or_no_longer_in_force_opens_nothing() -> None:
    later = replace(PLAIN, in_force_from=dt.date(2026, 4, 1))
    earlier = replace(PLAIN, in_force_until=dt.date(2026, 3, 1))
    assert look(later, said(ChildSeen), hours=1) == look(earlier, said(ChildSeen), hours=1) == []


def test_the_owner_is_who_the_opening_fact_says_else_the_rules_own() -> None:
    by_kind = replace(PLAIN, owner_when={"child.seen": "oic"})
    by_role = replace(PLAIN, owner_from="by_role")
    assert only(by_kind, said(ChildSeen), hours=1).owner == "oic"
    assert only(by_role, said(ChildSeen, by_role="hcp"), hours=1).owner == "hcp"
    assert only(by_role, said(ChildSeen), hours=1).owner == "attending_officer"


def test_a_duty_of_a_crime_minds_the_crime_and_not_the_case() -> None:
    rule = replace(PLAIN, scope="crime")
    facts = (
        said(ChildSeen, crime="K1", case="M1"),
        said(ChildVoiceRecorded, 1, crime="K2", case="M1"),
    )
    assert only(rule, *facts, hours=2).status is Status.OPEN
    assert only(rule, *facts, said(ChildVoiceRecorded, 2, crime="K1"), hours=3).met_by == "f2"


def test_a_guard_looks_back_no_further_than_its_window() -> None:
    guard = replace(PLAIN, guard=True, due=None, accepts_before=_TEN_HOURS)
    early, late = said(ChildVoiceRecorded), said(ChildSeen, 11)
    assert only(guard, early, late, hours=12).status is Status.BREACHED
    assert only(guard, early, said(ChildSeen, 10), hours=12).status is Status.MET


def test_a_fact_told_before_meets_a_duty_at_once_and_it_may_open_again() -> None:
    rule = replace(PLAIN, accepts_before=_TEN_HOURS)
    facts = (said(ChildVoiceRecorded), said(ChildSeen, 1), said(ChildSeen, 20))
    first, second = look(rule, *facts, hours=21)
    assert (first.status, first.met_at, first.went_out) == (Status.MET, at(0), ())
    assert second.status is Status.OPEN


def test_a_declaration_that_cannot_be_meant_stops_the_start() -> None:
    with pytest.raises(WrongDeclaration, match="guard has no clock"):
        replace(PLAIN, guard=True)
    with pytest.raises(WrongDeclaration, match="at least one provision"):
        replace(PLAIN, cited=())
    with pytest.raises(WrongDeclaration, match="no field 'colour'"):
        On(HomeConditionsRecorded, colour="blue")


def test_every_way_a_duty_stands_has_words() -> None:
    assert all(status.words for status in Status)
    assert {On(RiskReviewed).describe(), PLAIN.digest()}
    assert CHILD.nominal == "cerys"
