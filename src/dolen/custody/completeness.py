"""What a good record of a child's detention holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    AuthorityRefused,
    BailRefused,
    CellReasonGiven,
    CertificateWritten,
    ChildDetained,
    CustodyRiskAssessed,
    DetentionReviewed,
    HandoverPlanned,
    HealthAssessed,
    HealthRefused,
    NecessityGiven,
    RefusalRaised,
    ReleasedFromCustody,
    ResponsibleTold,
    ReviewedAfterCharge,
    RightsGivenWithAdult,
    SearchUrgent,
    SecureCriteriaRecorded,
    SelfHarmRisk,
    StripSearched,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=ChildDetained,
        at_once=("child", "power", "offence", "relevant_time", "authorised_at", "grounds"),
        end_of_tour=("arrested_at", "age_evidence", "treated_as_child", "local_authority"),
    ),
    GoodRecord(
        fact=CustodyRiskAssessed,
        at_once=("childs_words", "self_harm_asked", "observation_level"),
        end_of_tour=("health_needs", "care_plan"),
    ),
    GoodRecord(fact=NecessityGiven, at_once=("reason",), end_of_tour=("alternatives",)),
    GoodRecord(
        fact=AdultCalled,
        at_once=("adult", "asked_to_come_now", "expected_at"),
        end_of_tour=("relationship",),
    ),
    GoodRecord(fact=AdultArrived, at_once=("adult",), end_of_tour=("left_at",)),
    GoodRecord(
        fact=RightsGivenWithAdult, at_once=("childs_words", "understood", "solicitor_wanted")
    ),
    GoodRecord(fact=ResponsibleTold, at_once=(("carers", "local_authority"),)),
    GoodRecord(
        fact=HealthAssessed,
        at_once=("childs_words", "fit_to_detain", "abuse", "self_harm", "exploitation"),
        end_of_tour=("fit_for_interview", "needs"),
    ),
    GoodRecord(fact=HealthRefused, at_once=("childs_words", "offered_again")),
    GoodRecord(fact=SelfHarmRisk, at_once=("childs_words", "shown_by")),
    GoodRecord(fact=CellReasonGiven, at_once=("reason",), end_of_tour=("explained",)),
    GoodRecord(
        fact=StripSearched,
        at_once=("reason", "authorised_by", "searchers", "same_sex", "out_of_sight"),
        end_of_tour=("childs_words", "found"),
    ),
    GoodRecord(fact=SearchUrgent, at_once=("reason",), end_of_tour=("adult_told_after",)),
    GoodRecord(
        fact=DetentionReviewed,
        at_once=("childs_words", "still_needed", "why", "mode", "heard"),
    ),
    GoodRecord(fact=ReviewedAfterCharge, at_once=("childs_words", "still_needed", "why", "mode")),
    GoodRecord(
        fact=BailRefused,
        at_once=("grounds", "first_sitting_at", "court_at"),
        end_of_tour=("own_interests",),
    ),
    GoodRecord(fact=SecureCriteriaRecorded, at_once=("test_met", "harm")),
    GoodRecord(
        fact=AuthorityRefused, at_once=("local_authority", "answered_by", "reason", "asked_for")
    ),
    GoodRecord(fact=RefusalRaised, at_once=("officer_told", "authority_told", "answer")),
    GoodRecord(
        fact=CertificateWritten, at_once=("ground", "circumstances"), end_of_tour=("reason",)
    ),
    GoodRecord(fact=HandoverPlanned, at_once=("childs_wishes", "to_whom", "plan")),
    GoodRecord(
        fact=ReleasedFromCustody,
        at_once=("childs_words", "how", "to_whom"),
        end_of_tour=("taken_how",),
    ),
)
"""Every kind this room measures."""
