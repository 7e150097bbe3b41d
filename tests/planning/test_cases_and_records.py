"""An enquiry and a time on the register as cases, and what a good record holds first."""

import pytest

from dolen.cases.evaluate import evaluate
from dolen.cases.rules import CaseKind
from dolen.journal.fact import Fact
from dolen.planning.cases import ENQUIRY, ON_REGISTER
from dolen.planning.completeness import COMPLETENESS
from dolen.planning.facts import (
    AssessmentCompleted,
    ConferenceDecided,
    CoreGroupMet,
    EnquiryDetermined,
    EnquiryStarted,
    HarmSuspected,
    InitialConferenceHeld,
    PlanCirculated,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)
from dolen.planning.records import RECORDS
from tests.telling import said, told


def _told(kind: type[Fact], hours: float, **answers: object) -> Fact:
    return said(kind, hours, case="PE-1", **answers)


def _stages(kind: CaseKind, opening: Fact, *steps: Fact) -> list[tuple[str | None, bool]]:
    found = []
    for number in range(1, len(steps) + 1):
        (case,) = evaluate(kind, "cerys", told(opening, *steps[:number]))
        found.append((case.stage, case.is_open))
    return found


def test_an_enquiry_goes_from_suspicion_to_the_conference() -> None:
    steps = [
        (_told(StrategyRequested, 1), "asked"),
        (_told(StrategyDiscussionHeld, 2, decision="joint"), "discussed"),
        (_told(StrategyRecorded, 3), "written_down"),
        (_told(EnquiryStarted, 4), "enquiring"),
        (_told(AssessmentCompleted, 5), "assessed"),
        (_told(EnquiryDetermined, 6, determination="substantiated_risk"), "determined"),
        (_told(InitialConferenceHeld, 7), "conference"),
    ]
    found = _stages(ENQUIRY, _told(HarmSuspected, 0), *(fact for fact, _stage in steps))
    assert found == [(stage, True) for _fact, stage in steps]


def test_one_agency_alone_is_a_stage_until_it_is_reviewed() -> None:
    steps = (_told(SingleAgencyDecided, 2), _told(SingleAgencyReviewed, 3))
    found = _stages(ENQUIRY, _told(StrategyDiscussionHeld, 1), *steps)
    assert found == [("alone", True), ("reviewed", True)]


@pytest.mark.parametrize(
    "end",
    [
        _told(StrategyDiscussionHeld, 9, decision="none"),
        _told(EnquiryDetermined, 9, determination="not_substantiated"),
        _told(EnquiryDetermined, 9, determination="substantiated_no_risk"),
        _told(ConferenceDecided, 9, decision="registered"),
        _told(ConferenceDecided, 9, decision="not_at_continuing_risk"),
    ],
    ids=["no enquiry", "not so", "so, without risk", "registered", "not registered"],
)
def test_an_enquiry_closes_when_it_is_decided(end: Fact) -> None:
    (case,) = evaluate(ENQUIRY, "cerys", told(_told(HarmSuspected, 0), end))
    assert not case.is_open


def test_a_time_on_the_register_lasts_until_the_name_comes_off_it() -> None:
    steps = (
        _told(PlanCirculated, 1),
        _told(CoreGroupMet, 2),
        _told(ReviewConferenceHeld, 3),
        _told(RegisterRemoved, 4),
    )
    found = _stages(ON_REGISTER, _told(RegisterRegistered, 0), *steps)
    assert found == [
        ("circulated", True),
        ("core_group", True),
        ("reviewed", True),
        ("reviewed", False),
    ]


def test_the_childs_words_come_first_wherever_a_record_has_them() -> None:
    voiced = {"words", "childs_view_effect", "heard_how", "behaviour", "childs_view_considered"}
    for good in COMPLETENESS:
        fields = voiced & set(good.fact.model_fields)
        first = good.at_once[0]
        parts = {first} if isinstance(first, str) else set(first)
        assert not fields or parts & voiced, good.fact.kind


def test_every_record_asks_what_its_facts_hold() -> None:
    for record in RECORDS:
        for row in record.rows:
            assert set(row.asked) <= set(row.fact.model_fields), (record.name, row.fact.kind)
