"""An inspection as its facts have it: assignment by lot, settled grades, agreement and drift."""

import math
from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.assurance.assessed import assessed
from dolen.assurance.assigning import assigned
from dolen.assurance.drift import Compared, drift
from dolen.assurance.facts import (
    AssessorsAssigned,
    CaseGraded,
    CaseModerated,
    CasesDrawn,
    FindingMade,
    InspectionPlanned,
    TopicGraded,
)
from dolen.assurance.grades import Tally, agreement
from dolen.assurance.inspecting import Topic, TopicGrade
from dolen.assurance.rubric import COHORT_KINDS, CRITERIA, SECTIONS, TOPICS, criteria_for
from dolen.assurance.scales import CASE_GRADES, COHORTS, FORCE_GRADES
from dolen.journal.fact import Fact
from dolen.journal.told import Told
from tests.telling import MONDAY, told

GRADES = st.sampled_from(CASE_GRADES.keys)
NAMES = st.text("abcdefgh", min_size=1, max_size=4)


@given(st.sets(NAMES, max_size=30), st.sets(NAMES, min_size=1, max_size=6), st.text(max_size=5))
def test_every_case_has_two_assessors_and_all_about_as_many(
    records: set[str], assessors: set[str], seed: str
) -> None:
    found = assigned(records, assessors, seed)
    assert found == assigned(sorted(records), sorted(assessors), seed)
    assert set(found) == records
    wanted = min(2, len(assessors))
    assert all(len(set(pair)) == wanted for pair in found.values())
    pairs = [frozenset(pair) for pair in found.values()]
    times = [pairs.count(pair) for pair in set(pairs)]
    assert not times or max(times) - min(times) <= 1


def test_cases_without_assessors_cannot_be_assigned() -> None:
    with pytest.raises(ValueError, match="assessor"):
        assigned(["MI-1"], [], "seed")


@given(st.lists(st.tuples(GRADES, GRADES), min_size=1, max_size=30))
def test_drift_is_the_mean_step_and_mirrors_the_other_assessor(
    pairs: list[tuple[str, str]],
) -> None:
    both = [Compared("a", one, other) for one, other in pairs]
    both += [Compared("b", other, one) for one, other in pairs]
    mine, theirs = drift(both)
    steps = [CASE_GRADES.place(one) - CASE_GRADES.place(other) for one, other in pairs]
    assert mine.cases == len(pairs)
    assert math.isclose(mine.mean, fmean(steps))
    assert math.isclose(mine.mean, -theirs.mean)
    assert (mine.stricter, mine.milder) == (theirs.milder, theirs.stricter)
    if mine.low is not None and mine.high is not None:
        assert mine.low <= mine.mean <= mine.high
    assert (mine.low is None) == (len(pairs) < 2)
    assert (mine.earlier is None) == (len(pairs) < 2)


def test_an_assessor_far_from_the_others_is_apart_and_one_who_changes_is_seen() -> None:
    strict = [Compared("a", "inadequate", "good")] * 9 + [Compared("a", "good", "good")]
    (found,) = drift(strict)
    assert found.is_apart
    (moved,) = drift(
        [Compared("a", "good", "good")] * 4 + [Compared("a", "inadequate", "good")] * 4
    )
    assert (moved.earlier, moved.later) == (0.0, 2.0)
    (one,) = drift([Compared("a", "good", "good")])
    assert not one.is_apart


def by(fact: Fact, who: str) -> Told:
    """A fact told by somebody."""
    (one,) = told(fact)
    return Told(**{**{f: getattr(one, f) for f in one.__dataclass_fields__}, "by": who})


def grade(record: str, who: str, given: str, *themes: str, cohort: str = "missing") -> Told:
    fact = CaseGraded.model_validate(
        {"happened_at": MONDAY, "record": record, "cohort": cohort, "grade": given,
         "assessors": ("a", "b"), "themes": themes, "voice": given}
    )  # fmt: skip
    return by(fact, who)


def test_a_case_is_settled_when_both_agree_or_settle_on_a_grade() -> None:
    drawn = CasesDrawn(
        happened_at=MONDAY, cohort="missing", records=("M-1", "M-2", "M-3", "M-4"), seed="s"
    )
    assign = [
        AssessorsAssigned(happened_at=MONDAY, record=f"M-{n}", cohort="missing",
                          assessors=("a", "b"))
        for n in (1, 2, 3)
    ]  # fmt: skip
    facts = [
        *told(InspectionPlanned(happened_at=MONDAY, name="First"), drawn, *assign),
        grade("M-1", "a", "good", "Heard"), grade("M-1", "b", "good", "Heard", "Late"),
        grade("M-2", "a", "good"), grade("M-2", "b", "inadequate"),
        grade("M-3", "a", "requires_improvement"),
        grade("M-3", "a", "good"),
    ]  # fmt: skip
    found = assessed(facts)
    one, two, three, four = found.cases
    assert (one.settled, two.settled, three.settled, four.settled) == ("good", None, None, None)
    assert (two.differs, three.differs, four.complete) == (True, False, False)
    assert found.grades() == Tally((1, 0, 0))
    assert [(t.words, t.records) for t in found.themes("missing")] == [
        ("Heard", ("M-1",)), ("Late", ("M-1",)),
    ]  # fmt: skip
    assert found.agreement == agreement([("good", "good"), ("good", "inadequate")])
    settled = assessed([*facts, *told(CaseModerated(happened_at=MONDAY, record="M-2",
                                                    grade="requires_improvement"))])  # fmt: skip
    assert settled.grades("missing") == Tally((1, 1, 0))
    assert dict(settled.by_criterion())[CRITERIA[1].asks] == Tally((3, 0, 1))
    assert [one.assessor for one in settled.drifts] == ["a", "b"]
    assert three.given[0].fact.grade == "requires_improvement", "the first grade counts"


def test_topics_and_findings_are_those_told_last_and_all() -> None:
    topics: list[tuple[Topic, TopicGrade]] = [("contact", "good"), ("contact", "adequate")]
    facts = [TopicGraded(happened_at=MONDAY, topic=topic, grade=given) for topic, given in topics]
    found = assessed(told(*facts, FindingMade(happened_at=MONDAY, topic="contact", words="x")))
    assert {name: one.grade for name, one in found.topics.items()} == {"contact": "adequate"}
    assert len(found.findings) == 1
    assert found.cohorts == []


def test_one_assessor_alone_makes_no_pair() -> None:
    fact = CaseGraded(happened_at=MONDAY, record="M-1", cohort="s46", grade="good",
                      assessors=("a",))  # fmt: skip
    found = assessed([by(fact, "a")])
    assert found.grades("s46") == Tally((1, 0, 0))
    assert (found.pairs, found.cohorts) == ([], ["s46"])


def test_the_rubric_speaks_of_sections_and_sorts_that_exist() -> None:
    assert {one.topic for one in CRITERIA} <= set(TOPICS) == set(SECTIONS)
    assert all(set(one.cohorts) <= set(COHORTS) for one in CRITERIA)
    assert set(COHORT_KINDS) == set(COHORTS)
    assert {one.name for one in CRITERIA} <= set(CaseGraded.model_fields)
    assert all(low < high for low, high in pairwise(SECTIONS.values()))
    assert len(FORCE_GRADES.grades) == 5
    assert criteria_for("rso") != criteria_for("custody")
    assert criteria_for("") == CRITERIA
