"""What a good record of planning together holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.planning.facts import (
    AssessmentCompleted,
    ConferenceConvened,
    ConferenceDecided,
    CoreGroupMet,
    EnquiryDetermined,
    HarmSuspected,
    InitialConferenceHeld,
    InvestigatorConsulted,
    MeetingAttended,
    PlanReviewed,
    PlanVisit,
    PoliceContributed,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyAuthorised,
    StrategyDiscussionHeld,
    StrategyRecorded,
    TransferConferenceHeld,
    UnbornRecorded,
)

_HEARD = (("words", "heard_how"),)
_CONFERENCE = (*_HEARD, "present", "police_part")

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(fact=HarmSuspected, at_once=("children", "harm", "why"), end_of_tour=("others",)),
    GoodRecord(
        fact=StrategyDiscussionHeld,
        at_once=(
            "childs_view_effect", "children", "police_member", "police_rank", "police_may_decide",
            "social_worker", "authority_may_decide", "decision", "reason", "safety_plan",
        ),
        end_of_tour=("shared", "others", "medical_needed", "investigator_heard", "suspect_plan"),
        before_closing=("conference", "who_speaks_with_child", "intermediary"),
    ),
    GoodRecord(
        fact=StrategyRecorded,
        at_once=("childs_view_effect", "child", "for_this_child"),
        end_of_tour=("circulated_to",),
    ),
    GoodRecord(fact=StrategyAuthorised, at_once=("rank_of_officer", "decision")),
    GoodRecord(fact=SingleAgencyDecided, at_once=("childs_view_effect", "agency", "reason")),
    GoodRecord(
        fact=SingleAgencyReviewed, at_once=("childs_view_considered", "agreed", "reason")
    ),
    GoodRecord(
        fact=AssessmentCompleted, at_once=("words", "seen_alone", "needs", "risks", "next_step")
    ),
    GoodRecord(
        fact=EnquiryDetermined,
        at_once=(("words", "childs_view_effect"), "determination", "reason", "emergency_order"),
    ),
    GoodRecord(
        fact=ConferenceConvened,
        at_once=("how_child_takes_part", "sort", "conference_at", "chair", "agencies"),
    ),
    GoodRecord(fact=InvestigatorConsulted, at_once=("investigator", "what_they_said")),
    GoodRecord(
        fact=PoliceContributed,
        at_once=("how", ("attended_by", "report_reference")),
        end_of_tour=("what_was_said",),
    ),
    GoodRecord(fact=InitialConferenceHeld, at_once=_CONFERENCE, end_of_tour=("parents_view",)),
    GoodRecord(
        fact=ReviewConferenceHeld,
        at_once=(*_CONFERENCE, "plan_worked"),
        end_of_tour=("parents_view", "next_conference"),
    ),
    GoodRecord(
        fact=TransferConferenceHeld, at_once=(*_CONFERENCE, "local_authority")
    ),
    GoodRecord(fact=ConferenceDecided, at_once=("childs_view_effect", "decision", "reason")),
    GoodRecord(
        fact=RegisterRegistered,
        at_once=("child", "categories", "local_authority", "coordinator", "home"),
        end_of_tour=("core_group", "outline_plan", "next_conference"),
    ),
    GoodRecord(fact=RegisterRemoved, at_once=("childs_view_effect", "reason", "home")),
    GoodRecord(
        fact=CoreGroupMet,
        at_once=("words", "present"),
        end_of_tour=("incidents", "plan_changed", "next_meeting"),
    ),
    GoodRecord(fact=PlanReviewed, at_once=("childs_view_effect", "why", "plan_changed")),
    GoodRecord(
        fact=PlanVisit,
        at_once=(("words", "behaviour"), "seen_alone", "at_home"),
        end_of_tour=("bedroom_seen", "home"),
    ),
    GoodRecord(fact=MeetingAttended, at_once=("attended_by", "decided")),
    GoodRecord(
        fact=UnbornRecorded,
        at_once=("mother", "expected_on", "why_at_risk"),
        end_of_tour=("mothers_words", "plan_for_birth"),
    ),
)  # fmt: skip
"""Every kind this room measures."""
