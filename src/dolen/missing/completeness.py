"""What a good record about a missing child holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.missing.facts import (
    AbductionNoticeConsidered,
    AddressesChecked,
    ChildInformationGiven,
    ChildReportedMissing,
    EnquiriesBegun,
    EpisodeClosed,
    GradeReasonGiven,
    InspectorReviewed,
    MirafUpdated,
    MissingChildFound,
    PreventionInterviewDeclined,
    PreventionInterviewHeld,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
    RiskGraded,
    RiskReviewed,
    RiskyAdultNamed,
    TriggerPlanMade,
)

_HEARD = (("words", "behaviour"), "wishes_and_feelings")
_LEARNED = ("where_been", "with_whom", "why_left", "harm", "crime_disclosed", "what_would_help")

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=ChildReportedMissing,
        at_once=(
            "child",
            "missing_since",
            "missing_from",
            ("last_seen_at", "last_seen_place"),
            "clothing",
            "phone_with_child",
            "needs_medication",
            "self_harm_feared",
            "out_of_character",
            "reporter",
        ),
        end_of_tour=(
            "why_left",
            "usual_places",
            "last_seen_with",
            "money",
            "transport",
            ("placing_authority", "host_authority", "carer"),
        ),
    ),
    GoodRecord(fact=GradeReasonGiven, at_once=("reason",), end_of_tour=("considered",)),
    GoodRecord(fact=RiskGraded, at_once=("grade", "relied_on", "review_due")),
    GoodRecord(fact=RiskReviewed, at_once=("grade", "rationale", "relied_on", "review_due")),
    GoodRecord(
        fact=EnquiriesBegun,
        end_of_tour=("actions", "home_searched", "found_in_search"),
        before_closing=("publicity",),
    ),
    GoodRecord(
        fact=AddressesChecked, at_once=(("addresses", "people"), "result", "telephone_tried")
    ),
    GoodRecord(
        fact=InspectorReviewed,
        at_once=("grade", "rationale", "direction", "exploitation_considered", "review_due"),
    ),
    GoodRecord(
        fact=MissingChildFound,
        at_once=("child", "condition", "injured", "how", ("place", "found_by")),
        end_of_tour=("with_whom", ("returned_to", "returned_to_whom"), "exploited"),
    ),
    GoodRecord(
        fact=PreventionInterviewHeld,
        at_once=(*_HEARD, "alone", "language"),
        end_of_tour=(*_LEARNED, "face_to_face"),
    ),
    GoodRecord(
        fact=PreventionInterviewDeclined,
        at_once=("why", "observed", "carer_spoken_to"),
        end_of_tour=("carer_said", "offered_again_at"),
    ),
    GoodRecord(
        fact=ReturnInterviewHeld,
        at_once=(*_HEARD, "alone", "language", "independent"),
        end_of_tour=_LEARNED,
        before_closing=("what_child_agreed_to_share", "shared_with", "offered_at"),
    ),
    GoodRecord(
        fact=ReturnInterviewDeclined,
        at_once=("why", "carer_spoken_to"),
        end_of_tour=("carer_said", "offered_at", "offered_again_at"),
    ),
    GoodRecord(
        fact=MirafUpdated,
        at_once=("what_works", "recommended_grade", "why_recommended"),
        end_of_tour=(
            ("people_who_pose_risk", "associates"),
            "places_found",
            "phones_and_accounts",
            "health",
            "exploitation",
            "social_worker",
            "next_review",
        ),
    ),
    GoodRecord(
        fact=TriggerPlanMade,
        at_once=(
            "childs_view_effect",
            "what_works",
            "first_hour",
            ("addresses_first", "people_first"),
        ),
        end_of_tour=("agreed_with", "review_due"),
    ),
    GoodRecord(fact=RiskyAdultNamed, at_once=("people", "source"), end_of_tour=("what_is_known",)),
    GoodRecord(
        fact=AbductionNoticeConsidered,
        at_once=("adult", "outcome", "reason"),
        end_of_tour=("basis",),
    ),
    GoodRecord(
        fact=ChildInformationGiven,
        at_once=("childs_view", "appearance", "photo_reference", "medical"),
        end_of_tour=("friends", ("addresses", "usual_places"), "social_media", "filled_in_on"),
    ),
    GoodRecord(fact=EpisodeClosed, before_closing=("childs_view_effect",)),
)
"""Every kind this room measures."""
