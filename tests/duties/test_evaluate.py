"""How a duty ends: met, excused, void, taken over or cancelled, in time or late; who is told."""

from dataclasses import replace
from typing import Any

import pytest

from dolen.cases.facts import DutyExcused
from dolen.contact.facts import ChildNotSeen, ChildSeen, ChildVoiceRecorded, HomeConditionsRecorded
from dolen.duties.rules import Duty, Escalation, On
from dolen.duties.state import Alarm, DutyState, Status
from dolen.journal.fact import Fact
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import GWENT_REPORT, Force
from dolen.missing.facts import MirafUpdated, RiskGraded
from dolen.people.standing import ChildTurned18
from tests.duties.test_running import PLAIN, look, only
from tests.telling import MONDAY, OTHER, at, said


def hours(value: float) -> Parameter:
    worth = Value(
        value,
        from_=MONDAY.date().replace(day=1),
        cited=GWENT_REPORT.at("section 5"),
        force=Force.REPORT,
        checked_on=MONDAY.date(),
    )
    return Parameter(name=f"test.{value}", says="A time", unit=Unit.HOURS, values=(worth,))


ENDING = replace(
    PLAIN,
    suspended_by=(),
    resumed_by=(),
    reclocked_by=(),
    void_by=(On(HomeConditionsRecorded),),
    superseded_by=(On(ChildNotSeen),),
    cancelled_by=(On(MirafUpdated), On(ChildTurned18)),
)
GUARD = replace(ENDING, guard=True, due=None)
SEEN = said(ChildSeen, case="M1")


def then(kind: type[Fact], when: float = 1, **answers: Any) -> Fact:
    return said(kind, when, **{"case": "M1"} | answers)


def excused(when: float = 1, **answers: Any) -> Fact:
    return then(DutyExcused, when, **{"duty": "a.duty", "reason": "In hospital"} | answers)


def ended(*facts: Fact, rule: Duty = ENDING, now: float = 30) -> tuple[Status, Any, Any]:
    """The status of the one duty, when it ended, and by which fact (uid)."""
    state = only(rule, SEEN, *facts, hours=now)
    return state.status, state.ended_at, state.met_by or state.ended_by


@pytest.mark.parametrize(
    ("kind", "in_time", "late"),
    [
        (ChildVoiceRecorded, Status.MET, Status.MET_LATE),
        (HomeConditionsRecorded, Status.VOID, Status.VOID),
        (ChildNotSeen, Status.SUPERSEDED, Status.CANCELLED_LATE),
        (MirafUpdated, Status.CANCELLED, Status.CANCELLED_LATE),
    ],
)
def test_a_duty_ends_as_the_fact_that_ends_it_says_and_lateness_is_never_hidden(
    kind: type[Fact], in_time: Status, late: Status
) -> None:
    assert ended(then(kind, 10)) == (in_time, at(10), "f1")
    assert ended(then(kind, 10.1)) == (late, at(10.1), "f1")


def test_what_ended_a_duty_is_told_apart_from_what_met_it() -> None:
    met = only(ENDING, SEEN, then(ChildVoiceRecorded), hours=5)
    assert (met.met_by, met.met_at, met.ended_by) == ("f1", at(1), None)
    void = only(ENDING, SEEN, then(HomeConditionsRecorded), hours=5)
    assert (void.met_by, void.met_at, void.ended_by) == (None, None, "f1")


def test_a_duty_is_overdue_only_when_its_time_has_passed() -> None:
    assert only(ENDING, SEEN, hours=10).status is Status.OPEN
    assert only(ENDING, SEEN, hours=10.01).status is Status.OVERDUE


def test_what_has_not_happened_yet_does_not_count() -> None:
    assert only(ENDING, SEEN, then(ChildVoiceRecorded, 5), hours=4).status is Status.OPEN
    assert only(ENDING, SEEN, then(ChildVoiceRecorded, 5), hours=5).status is Status.MET
    assert look(ENDING, then(ChildSeen, 5), hours=4) == []


def test_the_first_fact_that_ends_a_duty_ends_it_for_good() -> None:
    assert ended(then(HomeConditionsRecorded, 1), then(ChildVoiceRecorded, 2))[0] is Status.VOID
    assert ended(then(ChildVoiceRecorded, 1), then(HomeConditionsRecorded, 2))[0] is Status.MET


def test_one_fact_that_could_end_a_duty_in_two_ways_meets_it() -> None:
    rule = replace(ENDING, void_by=ENDING.met_by, superseded_by=ENDING.met_by)
    assert ended(then(ChildVoiceRecorded), rule=rule)[0] is Status.MET
    rule = replace(ENDING, superseded_by=ENDING.void_by, cancelled_by=ENDING.void_by)
    assert ended(then(HomeConditionsRecorded), rule=rule)[0] is Status.VOID
    rule = replace(ENDING, cancelled_by=ENDING.superseded_by)
    assert ended(then(ChildNotSeen), rule=rule)[0] is Status.SUPERSEDED


def test_only_a_reason_given_for_this_duty_excuses_it() -> None:
    assert ended(excused(), now=5) == (Status.EXCUSED, at(1), "f1")
    assert ended(excused(duty="another.duty"), now=5)[0] is Status.OPEN
    assert ended(excused(reason=None), now=5)[0] is Status.OPEN
    assert ended(excused(case="M2"), now=5)[0] is Status.OPEN


@pytest.mark.parametrize("kind", [ChildVoiceRecorded, HomeConditionsRecorded, MirafUpdated])
def test_what_is_told_in_another_matter_or_of_another_child_ends_nothing(kind: type[Fact]) -> None:
    another = {"children": (OTHER,)} if "children" in kind.model_fields else {"child": OTHER}
    assert ended(then(kind, case="M2"), now=5)[0] is Status.OPEN
    assert ended(then(kind, **another), now=5)[0] is Status.OPEN


def test_an_event_that_takes_over_does_so_from_any_matter_of_the_same_child() -> None:
    assert ended(then(ChildNotSeen, case="M2"), now=5)[0] is Status.SUPERSEDED
    assert ended(then(ChildNotSeen, child=OTHER), now=5)[0] is Status.OPEN


def test_growing_up_cancels_a_duty_in_whatever_matter_it_is_told() -> None:
    assert ended(then(ChildTurned18, case=None), now=5)[0] is Status.CANCELLED
    another = then(ChildTurned18, child=OTHER)
    assert ended(another, now=5)[0] is Status.OPEN


def test_a_duty_owed_to_the_child_and_not_to_a_matter_ends_in_any_of_them() -> None:
    rule = replace(ENDING, scope="subject")
    for kind, status in ((ChildVoiceRecorded, Status.MET), (MirafUpdated, Status.CANCELLED)):
        assert ended(then(kind, case="M2"), rule=rule)[0] is status
    (state,) = look(rule, SEEN, then(ChildSeen, case="M2"), hours=5)
    assert state.scope is None


def test_a_fact_about_nobody_counts_for_a_duty_of_its_matter_but_not_of_a_child() -> None:
    nobody = then(ChildVoiceRecorded, child=None)
    assert ended(nobody)[0] is Status.MET
    assert ended(nobody, rule=replace(ENDING, scope="subject"), now=5)[0] is Status.OPEN


def test_while_a_duty_is_open_a_second_opening_opens_no_other() -> None:
    again, met = then(ChildSeen, 2), then(ChildVoiceRecorded, 3)
    assert [one.opened_by for one in look(ENDING, SEEN, again, hours=5)] == ["f0"]
    both = look(ENDING, SEEN, again, met, then(ChildSeen, 4), hours=5)
    assert [(one.opened_by, one.status) for one in both] == [
        ("f0", Status.MET), ("f3", Status.OPEN),
    ]  # fmt: skip
    other = look(ENDING, SEEN, then(ChildSeen, 2, case="M2"), hours=5)
    assert [one.scope for one in other] == ["M1", "M2"]


def test_the_fact_that_ends_a_duty_may_open_it_anew() -> None:
    rule = replace(ENDING, opened_by=(On(ChildSeen), On(ChildVoiceRecorded)))
    first, second = look(rule, SEEN, then(ChildVoiceRecorded), hours=5)
    assert (first.met_by, second.opened_by) == ("f1", "f1")


def test_a_duty_of_a_crime_goes_by_the_matter_where_no_crime_is_named() -> None:
    rule = replace(ENDING, scope="crime")
    assert only(rule, SEEN, hours=1).scope == "M1"
    assert only(rule, said(ChildSeen, case="M1", crime="K1"), hours=1).scope == "K1"


def alarms_of(*steps: Escalation, now: float = 30, facts: tuple[Fact, ...] = ()) -> DutyState:
    return only(replace(ENDING, escalates=steps), SEEN, *facts, hours=now)


def test_the_chain_of_alarms_goes_by_time_and_then_by_name() -> None:
    state = alarms_of(
        Escalation("c", hours(5)), Escalation("b"), Escalation("a"), Escalation("d", hours(-2))
    )
    assert state.alarms == (
        Alarm(at(8), "d"), Alarm(at(10), "a"), Alarm(at(10), "b"), Alarm(at(15), "c"),
    )  # fmt: skip


def test_a_warning_that_would_lie_before_the_opening_is_not_given() -> None:
    steps = (Escalation("early", hours(-11)), Escalation("just", hours(-10)))
    assert alarms_of(*steps).alarms == (Alarm(at(0), "just"),)


def test_an_alarm_rings_from_its_moment_on_and_no_more_once_the_duty_ended() -> None:
    step = Escalation("response_sgt")
    rung = (Alarm(at(10), "response_sgt"),)
    assert alarms_of(step, now=9.99).went_out == ()
    assert alarms_of(step, now=10).went_out == rung
    assert alarms_of(step, facts=(then(ChildVoiceRecorded, 10),)).went_out == ()
    assert alarms_of(step, facts=(then(ChildVoiceRecorded, 10.1),)).went_out == rung


def test_a_guard_holds_if_what_it_asks_for_lies_before_the_act() -> None:
    act = then(ChildSeen, 5)
    (held,) = look(GUARD, then(ChildVoiceRecorded, 1), then(ChildVoiceRecorded, 2), act, hours=9)
    assert (held.status, held.met_by, held.met_at) == (Status.MET, "f1", at(2))
    assert (held.due_at, held.ended_at, held.went_out) == (at(5), at(5), ())


def test_a_guard_that_did_not_hold_stays_a_breach_and_rings_whatever_comes_after() -> None:
    act = then(ChildSeen, 5)
    (state,) = look(GUARD, act, then(ChildVoiceRecorded, 6), excused(7), hours=9)
    assert (state.status, state.met_by, state.ended_by) == (Status.BREACHED, None, None)
    assert state.went_out == state.alarms == (Alarm(at(5), "response_sgt"),)


def test_a_reason_told_before_the_act_excuses_a_guard_and_what_it_asks_for_comes_first() -> None:
    act = then(ChildSeen, 5)
    (state,) = look(GUARD, excused(1), excused(2), act, hours=9)
    assert (state.status, state.ended_by, state.went_out) == (Status.EXCUSED, "f1", ())
    (both,) = look(GUARD, excused(1), then(ChildVoiceRecorded, 2), act, hours=9)
    assert (both.status, both.met_by, both.ended_by) == (Status.MET, "f1", None)


def test_no_reason_excuses_a_guard_that_may_not_be_excused_and_it_is_another_edition() -> None:
    strict = replace(GUARD, may_be_excused=False)
    (state,) = look(strict, excused(1), then(ChildSeen, 5), hours=9)
    assert (state.status, state.ended_by) == (Status.BREACHED, None)
    assert strict.digest() != GUARD.digest()


def test_what_was_done_for_another_child_or_matter_satisfies_no_guard() -> None:
    act = then(ChildSeen, 5)
    for earlier in (then(ChildVoiceRecorded, child=OTHER), then(ChildVoiceRecorded, case="M2")):
        (state,) = look(GUARD, earlier, act, hours=9)
        assert state.status is Status.BREACHED


def test_what_was_done_shortly_before_meets_a_duty_from_its_opening() -> None:
    rule = replace(ENDING, accepts_before=hours(2))
    early, just = then(ChildVoiceRecorded, 2.9), then(ChildVoiceRecorded, 3)
    act = then(ChildSeen, 5)
    assert look(rule, early, act, hours=6)[0].status is Status.OPEN
    (met,) = look(rule, early, just, act, hours=6)
    assert (met.status, met.met_by, met.met_at, met.ended_at) == (Status.MET, "f1", at(3), None)
    for wrong in ({"child": OTHER}, {"case": "M2"}):
        assert look(rule, then(ChildVoiceRecorded, 3, **wrong), act, hours=6)[0].met_by is None


def test_what_comes_after_the_opening_or_is_no_such_thing_was_not_done_before_it() -> None:
    rule = replace(ENDING, accepts_before=hours(2))
    act = then(ChildSeen, 5)
    (late,) = look(rule, act, then(ChildVoiceRecorded, 16), hours=30)
    assert (late.status, late.ended_at) == (Status.MET_LATE, at(16))
    assert look(rule, then(HomeConditionsRecorded, 4), act, hours=6)[0].status is Status.OPEN


def test_no_fact_is_done_before_itself() -> None:
    itself = replace(ENDING, met_by=(On(ChildSeen),), accepts_before=hours(2))
    assert only(itself, SEEN, hours=1).status is Status.OPEN
    assert only(replace(GUARD, met_by=(On(ChildSeen),)), SEEN, hours=1).status is Status.BREACHED


def test_a_clock_is_counted_anew_only_in_its_own_matter_and_for_the_same_child() -> None:
    rule = replace(ENDING, reclocked_by=(On(RiskGraded),))
    assert only(rule, SEEN, then(RiskGraded, 4), hours=5).due_at == at(14)
    for wrong in ({"case": "M2"}, {"child": OTHER}):
        assert only(rule, SEEN, then(RiskGraded, 4, **wrong), hours=5).due_at == at(10)


def test_the_state_names_its_rule_subject_and_owner() -> None:
    state = only(ENDING, SEEN, hours=1)
    assert (state.rule, state.subject, state.scope, state.owner) == (
        "a.duty", "cerys", "M1", "attending_officer",
    )  # fmt: skip
    assert (state.opened_by, state.opens_at, state.due_at) == ("f0", at(0), at(10))


def test_what_next_changes_a_duty_by_itself_is_its_next_alarm_or_its_due_time() -> None:
    steps = (Escalation("a", hours(-2)), Escalation("b", hours(4)))
    moments = [alarms_of(*steps, now=now).next_alarm_at for now in (1, 9, 11, 15)]
    assert moments == [at(8), at(10), at(14), None]
    assert alarms_of(*steps, facts=(then(ChildVoiceRecorded),)).next_alarm_at is None
