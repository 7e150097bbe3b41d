from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.matching.deciding import Bands, Evidence, Kind, Why, band, decide
from dolen.people.matching.model import Thresholds
from dolen.people.normalise.profile import Profile
from tests.people.matching.test_keys import PROFILES

AT = Thresholds(join=16.0, review=2.0, fracture=12.0)
ADULTS = Evidence(children=(False, False))
MARI = Profile(
    forename="mari", surname="jones", forename_root="mari", forename_roots="mari", sex="F",
    dob="1990-05-01", addr="1 heol", postcode="np201aa", phone="+447700900123",
)  # fmt: skip
EVIDENCE = st.builds(
    Evidence,
    named_apart=st.booleans(),
    judged=st.sampled_from(["", "same", "not_same", "unsure"]),
    undone=st.booleans(),
    joined=st.booleans(),
    several=st.booleans(),
    children=st.tuples(*[st.sampled_from([None, True, False])] * 2),
)
SCORES = st.floats(-40, 80)


def kind(score: float, other: Profile, evidence: Evidence = ADULTS) -> tuple[Kind, Why]:
    decision = decide(score, MARI, other, evidence, AT)
    return decision.kind, decision.why


def test_what_fits_is_joined_from_the_threshold_on_and_reviewed_below() -> None:
    assert kind(16, MARI) == (Kind.JOIN, Why.FITS)
    assert kind(15.9, MARI)[0] is Kind.REVIEW
    assert kind(1.9, MARI) == (Kind.APART, Why.NOT_ENOUGH)


def test_what_was_joined_stays_until_it_falls_below_the_fracture() -> None:
    joined = replace(ADULTS, joined=True)
    assert kind(12.5, MARI, joined) == (Kind.JOIN, Why.FITS)
    assert kind(11.5, MARI, joined) == (Kind.REVIEW, Why.FITS_NO_LONGER)
    assert kind(-5, MARI, joined) == (Kind.REVIEW, Why.FITS_NO_LONGER)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (replace(MARI, forename="elin", forename_root="elin", forename_roots="elin"), Why.TWINS),
        (
            replace(MARI, forename="elin", forename_root="elin", forename_roots="elin",
                    dob="1992-01-07"),
            Why.HOUSEHOLD,
        ),
        (replace(MARI, dob="1962-11-23"), Why.NAMESAKES),
    ],
)  # fmt: skip
def test_relatives_are_never_joined_however_much_agrees(other: Profile, why: Why) -> None:
    assert kind(60, other) == (Kind.POSSIBLE_RELATIVE, why)


def test_a_baby_without_a_given_name_may_be_a_twin() -> None:
    baby = replace(MARI, forename=None, forename_root=None, forename_roots=None)
    unknown = Evidence(children=(None, None))
    assert kind(40, baby, unknown) == (Kind.REVIEW, Why.BABY_WITHOUT_NAME)
    assert kind(40, baby)[0] is Kind.JOIN
    numbered = replace(baby, reference="nc1")
    assert decide(40, numbered, numbered, unknown, AT).kind is Kind.JOIN


def test_a_child_is_joined_only_by_its_date_of_birth_or_a_reference() -> None:
    undated = replace(MARI, dob=None)
    for children in ((True, False), (None, False), (None, None), (False, True)):
        evidence = Evidence(children=children)
        assert kind(40, undated, evidence) == (Kind.REVIEW, Why.CHILD_WITHOUT_BIRTH)
        assert kind(40, MARI, evidence)[0] is Kind.JOIN
    assert kind(40, undated)[0] is Kind.JOIN
    numbered = replace(MARI, reference="nc1")
    known = decide(40, numbered, replace(undated, reference="nc1"), Evidence(), AT)
    assert known.kind is Kind.JOIN


@pytest.mark.parametrize(
    ("other", "evidence", "why"),
    [
        (replace(MARI, unborn=True), ADULTS, Why.UNBORN),
        (replace(MARI, sex="M"), ADULTS, Why.SEX_DIFFERS),
        (replace(MARI, dob="1990-11-22"), ADULTS, Why.BIRTHS_DIFFER),
        (replace(MARI, forename="m", forename_root="m", forename_roots="m"), ADULTS,
         Why.NAMES_DIFFER),
        (MARI, replace(ADULTS, several=True), Why.SEVERAL_FIT),
    ],
)  # fmt: skip
def test_doubts_are_put_before_a_person(other: Profile, evidence: Evidence, why: Why) -> None:
    assert kind(60, other, evidence) == (Kind.REVIEW, why)


@given(SCORES, PROFILES, PROFILES, EVIDENCE)
def test_it_reads_the_same_from_either_side(
    score: float, left: Profile, right: Profile, evidence: Evidence
) -> None:
    one = decide(score, left, right, evidence, AT)
    assert one == decide(score, right, left, evidence.turned(), AT)
    assert one == decide(score, left, right, evidence, AT)
    assert one.why.words


@given(SCORES, PROFILES, PROFILES, EVIDENCE)
def test_what_people_judged_and_named_apart_always_stands(
    score: float, left: Profile, right: Profile, evidence: Evidence
) -> None:
    decision = decide(score, left, right, evidence, AT)
    if evidence.named_apart or evidence.judged == "not_same" or evidence.undone:
        assert decision.kind is Kind.APART
    elif evidence.judged == "same":
        assert decision.kind is Kind.JOIN
    elif evidence.judged == "unsure":
        assert decision.kind is Kind.REVIEW


@given(st.floats(0, 30), PROFILES, PROFILES, EVIDENCE)
def test_a_higher_score_never_parts_what_a_lower_one_joined(
    score: float, left: Profile, right: Profile, evidence: Evidence
) -> None:
    if decide(score, left, right, evidence, AT).kind is Kind.JOIN:
        assert decide(score + 5, left, right, evidence, AT).kind is Kind.JOIN


def test_an_answer_is_certain_only_when_nothing_speaks_against_it() -> None:
    bands = Bands(certain=10, likely=0, possible=-10)
    assert band(20, MARI, MARI, bands) == "certain"
    assert band(20, MARI, replace(MARI, dob="1962-11-23"), bands) == "likely"
    assert [band(score, MARI, MARI, bands) for score in (5, -5, -11)] == ["likely", "possible", ""]
