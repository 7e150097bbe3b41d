"""The screens of planning together: what one person tells at one time, in which order."""

from dolen.law.words import _
from dolen.planning.conference_records import CONFERENCE_RECORDS
from dolen.planning.facts import (
    AssessmentCompleted,
    CarerInformed,
    ChildrenPlaced,
    EnquiryDetermined,
    EnquiryStarted,
    HarmSuspected,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyAuthorised,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)
from dolen.planning.plan_records import PLAN_RECORDS
from dolen.recording.records import Record, Row

_REFERRAL_UNIT = ("cru_officer", "cru_sgt", "cru_ds", "cru_di")
_SOCIAL_SERVICES = ("la_social_worker", "la_duty_sw", "la_edt", "la_team_manager")
_INVESTIGATORS = ("oic", "oic_supervisor", "ppu_di")

HARM = Record(
    name="harm_suspected",
    says=_("Harm is suspected: ask for a strategy discussion"),
    hint=_("A reasonable cause to suspect is enough. Nothing has to be proved."),
    room="planning",
    for_roles=(
        "attending_officer",
        "first_officer",
        "response_sgt",
        *_REFERRAL_UNIT,
        *_INVESTIGATORS,
    ),
    phone_first=True,
    rows=(
        Row(
            HarmSuspected,
            optional=False,
            asked=("children", "harm", "why", "suspects", "carers", "others", "medical_relevant"),
        ),
        Row(StrategyRequested, asked=("children", "asked_of", "why")),
    ),
    prefill=("children", "suspects", "carers"),
)
STRATEGY = Record(
    name="strategy_discussion",
    says=_("Strategy discussion"),
    hint=_("Who decides must have the authority to. Each child gets a record of their own."),
    room="planning",
    for_roles=(*_REFERRAL_UNIT, *_SOCIAL_SERVICES, *_INVESTIGATORS),
    rows=(
        Row(
            StrategyDiscussionHeld,
            optional=False,
            asked=(
                "children",
                "childs_view_effect",
                "others",
                "suspects",
                "how",
                "chair",
                "police_member",
                "police_rank",
                "police_may_decide",
                "social_worker",
                "authority_may_decide",
                "agencies",
                "without_authority",
                "investigator_heard",
                "shared",
                "decision",
                "reason",
                "best_interests",
                "safety_plan",
                "medical_needed",
                "who_speaks_with_child",
                "intermediary",
                "suspect_plan",
                "conference",
                "next_discussion",
            ),
        ),
        Row(
            StrategyAuthorised,
            asked=("children", "rank_of_officer", "decision"),
            says=_("If a constable takes part: who authorises the decision, before it is taken"),
        ),
        Row(
            SingleAgencyDecided,
            asked=("children", "agency", "childs_view_effect", "reason"),
            says=_("If one agency alone enquires: a supervisor reviews it"),
        ),
        Row(
            StrategyRecorded,
            each="child",
            asked=("child", "childs_view_effect", "for_this_child", "circulated_to"),
            says=_("For each child: what was decided, and why"),
        ),
    ),
    prefill=("children", "child", "suspects"),
)
SINGLE_REVIEW = Record(
    name="single_agency_review",
    says=_("Review a decision that one agency alone enquires"),
    room="planning",
    for_roles=("cru_sgt", "cru_ds", "cru_di", "ppu_di", "ppu_dci"),
    rows=(
        Row(
            SingleAgencyReviewed,
            optional=False,
            asked=("children", "childs_view_considered", "agreed", "reason"),
        ),
    ),
    prefill=("children",),
)
ENQUIRY = Record(
    name="section_47",
    says=_("Section 47 enquiry"),
    room="planning",
    for_roles=(*_SOCIAL_SERVICES, *_REFERRAL_UNIT, *_INVESTIGATORS),
    rows=(
        Row(
            EnquiryStarted,
            each="child",
            asked=("child", "agencies", "because", "who_speaks_with_child"),
            says=_("When it begins"),
        ),
        Row(
            AssessmentCompleted,
            asked=("children", "words", "seen_alone", "needs", "risks", "next_step"),
            says=_("When the assessment is complete"),
        ),
        Row(
            EnquiryDetermined,
            each="child",
            asked=(
                "child",
                "words",
                "childs_view_effect",
                "determination",
                "reason",
                "emergency_order",
                "ratified_by",
            ),
            says=_("What it came to, for each child"),
        ),
        Row(
            CarerInformed,
            asked=("children", "carers", "what_was_told", "what_they_said", "why_not_told"),
            says=_("What parents and carers were told"),
        ),
        Row(
            ChildrenPlaced,
            asked=(
                "children",
                "words",
                "place",
                "carers",
                "basis",
                "adults_checked",
                "contact_with_parents",
            ),
            says=_("If the children live elsewhere meanwhile"),
        ),
    ),
    prefill=("children", "child"),
)
RECORDS: tuple[Record, ...] = (
    HARM,
    STRATEGY,
    SINGLE_REVIEW,
    ENQUIRY,
    *CONFERENCE_RECORDS,
    *PLAN_RECORDS,
)
"""Every record of this room."""
