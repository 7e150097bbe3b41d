"""How great a missing child's risk is by what is known, and how often the child goes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.contact.facts import ChildExposed
from dolen.investigation.facts import CrimeDisclosed
from dolen.journal.fact import Fact, Known
from dolen.law.parameters import Parameter
from dolen.law.parameters_missing import SCHOOL_TOLD_AT
from dolen.missing import assessments
from dolen.missing.facts import (
    AbductionNoticeConsidered,
    ChildFoundWithRiskyAdult,
    ChildReportedMissing,
    GradeReasonGiven,
    MirafConsulted,
    MirafUpdated,
    MissingChildFound,
    MissingReportWithdrawn,
    QuartzReviewed,
    RiskGraded,
    RiskReviewed,
    RiskyAdultNamed,
    TriggerPlanMade,
)
from dolen.missing.signs import SIGNS
from dolen.people.standing import (
    CurrentExploitationAssessment,
    CurrentlyMissing,
    CurrentTriggerPlan,
    ExploitationTeamCase,
    FlagStanding,
    FriendKnown,
    HealthKnown,
    LookedAfter,
    MarkerKnown,
    MissingHistory,
    PlanCurrent,
    RelationshipKnown,
    RiskAdultKnown,
    SelfHarmHistory,
    SubstanceUse,
)
from dolen.planning.facts import FlagAdded, FlagRemoved, RegisterRegistered, RegisterRemoved
from tests.telling import CHILD, FRIEND, OTHER, at, child, number, said, told

_YES = Known[bool](value=True)


def floor(*facts: Fact, age: int | None = 15, tags: tuple[str, ...] = ()) -> Any:
    return assessments.risk_floor(told(*facts), child(age, *tags), at(100), number)


@pytest.mark.parametrize(
    ("kind", "answers", "sign"),
    [
        (FlagStanding, {"type": "cse"}, "exploited"),
        (FlagAdded, {"type": "cce"}, "exploited"),
        (ExploitationTeamCase, {}, "exploited"),
        (CurrentExploitationAssessment, {"top_band": True}, "exploited"),
        (MissingChildFound, {"exploited": True}, "exploited"),
        (QuartzReviewed, {"links_found": True}, "exploited"),
        (CrimeDisclosed, {"while_missing": True}, "exploited"),
        (HealthKnown, {"pregnant": True}, "pregnant"),
        (HealthKnown, {"note": "Pregnant, 20 weeks"}, "pregnant"),
        (MirafUpdated, {"pregnant": True}, "pregnant"),
        (SelfHarmHistory, {}, "self_harm"),
        (MarkerKnown, {"type": "suicide"}, "self_harm"),
        (ChildReportedMissing, {"self_harm_feared": _YES}, "self_harm"),
        (HealthKnown, {"needs_medication": True}, "medication"),
        (ChildReportedMissing, {"needs_medication": _YES}, "medication"),
        (MarkerKnown, {"type": "trafficking"}, "trafficked"),
        (HealthKnown, {"disabled": True}, "disabled"),
        (PlanCurrent, {}, "on_plan"),
        (RegisterRegistered, {}, "on_plan"),
        (MirafUpdated, {"recommended_grade": "high"}, "miraf_high"),
        (RiskyAdultNamed, {"people": (OTHER,)}, "risky_adult"),
        (ChildFoundWithRiskyAdult, {"people": (OTHER,)}, "risky_adult"),
        (RiskAdultKnown, {"people": (OTHER,), "children": (CHILD,)}, "risky_adult"),
        (AbductionNoticeConsidered, {"outcome": "notice"}, "risky_adult"),
        (RelationshipKnown, {"related": (OTHER,)}, "risky_adult"),
        (ChildExposed, {}, "risky_adult"),
        (ChildReportedMissing, {"out_of_character": _YES}, "first_time"),
    ],
)
def test_one_sign_makes_the_risk_high_and_is_named_with_its_fact(
    kind: type[Fact], answers: dict[str, object], sign: str
) -> None:
    found = floor(said(kind, 1, **answers))
    assert found.value == "high"
    assert [(one.name, one.because) for one in found.indicators] == [(sign, ("f0",))]
    assert found.because == ("f0",)


@pytest.mark.parametrize(
    "fact",
    [
        said(FlagStanding, 1, type="marac"),
        said(CurrentExploitationAssessment, 1, top_band=False),
        said(HealthKnown, 1, note="asthma"),
        said(MirafUpdated, 1, recommended_grade="medium"),
        said(ChildReportedMissing, 1, self_harm_feared=Known[bool](value=False)),
        said(ChildReportedMissing, 1, self_harm_feared=Known[bool](state="not_known")),
        said(FriendKnown, 1, friends=(FRIEND,)),
        said(SubstanceUse, 1),
        said(AbductionNoticeConsidered, 1, outcome="no_action"),
        said(PlanCurrent, 1, ended_at=at(50)),
    ],
)
def test_without_a_sign_a_child_is_medium(fact: Fact) -> None:
    assert floor(fact).value == "medium"


def test_a_child_under_thirteen_is_high_and_one_of_thirteen_is_not() -> None:
    assert floor(age=12).value == "high"
    assert floor(age=12).indicators[0].name == "young"
    assert floor(age=13).value == "medium"
    assert floor(age=None).value == "medium"


@pytest.mark.parametrize("begin", [PlanCurrent, RegisterRegistered])
def test_a_child_taken_off_the_register_is_on_no_plan(begin: type[Fact]) -> None:
    assert floor(said(begin, 1), said(RegisterRemoved, 2)).value == "medium"
    assert floor(said(RegisterRemoved, 1), said(begin, 2)).value == "high"


def test_a_child_whose_record_says_on_a_plan_is_high_once() -> None:
    assert [one.name for one in floor(tags=("cpp",)).indicators] == ["on_plan"]
    both = floor(said(PlanCurrent, 1), tags=("cpp",))
    assert [one.name for one in both.indicators] == ["on_plan"]
    assert both.because == ("f0",)


def test_what_an_old_report_feared_does_not_stand_in_the_next_episode() -> None:
    first = said(ChildReportedMissing, 1, case="MP-1", self_harm_feared=_YES)
    assert floor(first, said(ChildReportedMissing, 50, case="MP-2")).value == "medium"


def test_a_removed_flag_no_longer_counts_and_one_set_again_does() -> None:
    flag, gone = said(FlagAdded, 1, type="cse"), said(FlagRemoved, 2, type="cse")
    assert floor(flag, gone).value == "medium"
    assert floor(flag, said(FlagRemoved, 2, type="marac")).value == "high"
    assert floor(flag, gone, said(FlagAdded, 3, type="cse")).value == "high"


def test_the_latest_miraf_counts() -> None:
    high = said(MirafUpdated, 1, recommended_grade="high")
    assert floor(high, said(MirafUpdated, 2, recommended_grade="medium")).value == "medium"


def test_unlike_the_child_is_no_sign_when_the_child_went_before() -> None:
    report = said(ChildReportedMissing, 2, out_of_character=_YES)
    assert floor(said(MissingHistory, 1), report).value == "medium"


def test_what_came_later_is_not_known_yet() -> None:
    later = told(said(SelfHarmHistory, 101))
    assert assessments.risk_floor(later, child(), at(100), number).value == "medium"


def test_a_child_is_below_medium_only_with_a_reason_in_this_episode() -> None:
    report = said(ChildReportedMissing, 1, case="MP-1")
    reason = said(GradeReasonGiven, 2, reason="At her father's, as agreed")
    low = said(RiskGraded, 3, grade="low")
    assert floor(report, low).value == "medium"
    assert floor(report, reason, low).value == "low"
    assert floor(report, reason, low).because == ("f1",)
    assert floor(reason, report, low).value == "low", "told in canonical order, not as listed"
    assert floor(report, reason, said(RiskGraded, 3, grade="medium")).value == "medium"
    again = said(ChildReportedMissing, 20, case="MP-2")
    assert floor(report, reason, low, again).value == "medium"


def test_a_reason_given_in_a_review_counts_for_that_review() -> None:
    review = said(RiskReviewed, 3, grade="low", rationale="Heard from, safe with an aunt")
    assert floor(review).value == "low"
    assert floor(said(RiskReviewed, 3, grade="low")).value == "medium"


def test_a_reason_never_outweighs_a_sign() -> None:
    reason = said(GradeReasonGiven, 2, reason="Often comes back alone")
    assert floor(said(SelfHarmHistory, 1), reason, said(RiskGraded, 3, grade="low")).value == "high"


_KINDS = st.sampled_from(
    [
        said(FlagStanding, 1, type="cse"),
        said(SelfHarmHistory, 2),
        said(HealthKnown, 3, pregnant=True),
        said(MissingHistory, 4, episodes="numerous"),
        said(FriendKnown, 5, friends=(FRIEND,)),
        said(LookedAfter, 6),
        said(ChildReportedMissing, 7),
        said(MirafUpdated, 8, recommended_grade="low"),
    ]
)


@given(st.lists(_KINDS, max_size=6), st.sampled_from([9, 13, 17, None]))
def test_more_known_never_lowers_the_floor_and_the_floor_is_never_below_medium(
    facts: list[Fact], age: int | None
) -> None:
    order = ["medium", "high"]
    whole = floor(*facts, age=age)
    assert whole.value in order
    uids = {f"f{n}" for n in range(len(facts))}
    assert set(whole.because) <= uids
    if facts:
        part = floor(*facts[:-1], age=age)
        assert order.index(whole.value) >= order.index(part.value) or facts[-1].kind in (
            "miraf.updated",
            "missing.reported",
        )


def test_every_sign_has_a_name_of_its_own_and_plain_words() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert all(sign.says.endswith(".") for sign in SIGNS)


@pytest.mark.parametrize(
    ("grade", "lowest", "below"),
    [("medium", "high", True), ("high", "high", False), ("high", "medium", False),
     (None, "high", None), ("medium", None, None)],
)  # fmt: skip
def test_a_grade_is_below_the_floor_or_not_or_unknown(
    grade: str | None, lowest: str | None, below: bool | None
) -> None:
    assert assessments.below_floor(grade, lowest) is below


@pytest.mark.parametrize(
    "before",
    [
        said(MissingHistory, 1),
        said(CurrentlyMissing, 1),
        said(MirafUpdated, 1),
        said(MirafConsulted, 1),
        said(TriggerPlanMade, 1),
        said(CurrentTriggerPlan, 1),
        said(ChildReportedMissing, 1, case="MP-0"),
    ],
)
def test_a_child_is_known_by_an_earlier_episode_or_what_was_made_of_it(before: Fact) -> None:
    told_so = told(before, said(ChildReportedMissing, 5, case="MP-1"))
    found = assessments.been_missing_before(told_so, child(), at(10), number)
    assert found == assessments.Reading(True, ("f0",))


def test_the_episode_itself_and_a_report_in_error_make_nobody_known() -> None:
    wrong = said(ChildReportedMissing, 1, case="MP-0")
    undone = said(MissingReportWithdrawn, 2, case="MP-0")
    twice = said(ChildReportedMissing, 6, case="MP-1")
    told_so = told(wrong, undone, said(ChildReportedMissing, 5, case="MP-1"), twice)
    assert assessments.been_missing_before(told_so, child(), at(10), number).value is False


def repeat(*facts: Fact) -> assessments.Reading:
    return assessments.missing_repeatedly(told(*facts), child(), at(24 * 100), number)


def _report(day: float) -> Fact:
    return said(ChildReportedMissing, 24 * day, case=f"MP-{day}")


def test_the_third_episode_in_ninety_days_is_a_repeat() -> None:
    assert repeat(_report(11), _report(50), _report(99)).value is True
    assert repeat(_report(9), _report(50), _report(99)).value is False
    assert repeat(_report(50), _report(99)) == assessments.Reading(False, ("f0", "f1"))


@pytest.mark.parametrize("words", ["numerous", "regular"])
def test_a_history_told_as_countless_is_a_repeat(words: str) -> None:
    assert repeat(said(MissingHistory, 1, episodes=words), _report(99)).because == ("f0",)


def test_a_counted_history_counts_where_it_is_told_since_when() -> None:
    since = at(24 * 20).date()
    assert repeat(said(MissingHistory, 1, episodes=2, since=since), _report(99)).value is True
    assert repeat(said(MissingHistory, 1, episodes=2), _report(99)).value is False
    long_ago = said(MissingHistory, 1, episodes=2, since=at(-1000).date())
    assert repeat(long_ago, _report(99)).value is False
    assert repeat(said(MissingHistory, 1, episodes="a few", since=since)).value is False


def short(found: float, reported: float = 0) -> bool | None:
    report = said(ChildReportedMissing, reported)
    return assessments.short_and_before_school(told(report), child(), at(found), number).value


def test_an_episode_of_less_than_four_hours_over_before_school_is_short() -> None:
    assert short(3.9) is True
    assert short(4) is False


def test_an_episode_that_runs_into_the_school_day_is_not_short() -> None:
    assert short(24.5, reported=22) is False
    assert short(23.5, reported=22) is True


def test_the_school_day_begins_at_the_hour_the_force_has_set() -> None:
    def at_eight(parameter: Parameter) -> float:
        return 8.0 if parameter is SCHOOL_TOLD_AT else number(parameter)

    report = told(said(ChildReportedMissing, 22))
    for hours, back in ((22.9, True), (23.5, False)):
        read = assessments.short_and_before_school(report, child(), at(hours), at_eight)
        assert read.value is back


def test_nobody_can_say_whether_it_was_short_without_a_report() -> None:
    assert assessments.short_and_before_school([], child(), at(1), number).value is None


def _derived(kind: str, field: str) -> Any:
    (one,) = [d for d in assessments.DERIVED if (d.kind, d.field) == (kind, field)]
    return one


def test_the_floor_is_worked_out_from_the_facts_before_and_the_fact_itself() -> None:
    before = told(said(SelfHarmHistory, 1))
    (graded,) = told(said(RiskGraded, 2, grade="medium"))
    floor_of = _derived("missing.graded", "floor").read(graded, before, child(), number)
    assert (floor_of.value, floor_of.because) == ("high", ("f0",))
    below = _derived("missing.graded", "below_floor").read(graded, before, child(), number)
    assert (below.value, below.because) == (True, ("f0",))


def test_a_floor_somebody_told_counts_before_the_one_worked_out() -> None:
    (graded,) = told(said(RiskGraded, 2, grade="medium", floor="medium"))
    before = told(said(SelfHarmHistory, 1))
    below = _derived("missing.graded", "below_floor").read(graded, before, child(), number)
    assert below.value is False
    (ungraded,) = told(said(RiskGraded, 2))
    assert _derived("missing.graded", "below_floor").read(ungraded, [], child(), number) is None


def test_a_reading_nobody_can_make_gives_no_answer() -> None:
    (found,) = told(said(MissingChildFound, 2))
    read = _derived("missing.found", "short_and_before_school").read
    assert read(found, [], child(), number) is None
    before = told(said(ChildReportedMissing, 1))
    assert read(found, before, child(), number).value is True


def test_every_worked_out_answer_has_a_field_to_stand_in() -> None:
    from dolen.missing.facts import ALL  # noqa: PLC0415  only this test needs them all

    fields = {(fact.kind, name) for fact in ALL for name in fact.model_fields}
    assert {(one.kind, one.field) for one in assessments.DERIVED} <= fields
