"""The screens of the missing room: what one person tells at one time, in which order."""

from dolen.law.words import _
from dolen.missing.facts import (
    AbductionNoticeConsidered,
    AddressesChecked,
    ChildReportedMissing,
    EnquiriesBegun,
    EpisodeClosed,
    GradeReasonGiven,
    InspectorReviewed,
    MirafConsulted,
    MirafUpdated,
    MissingChildFound,
    MissingRecorded,
    PreventionInterviewDeclined,
    PreventionInterviewHeld,
    QuartzReviewed,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
    RiskGraded,
    RiskReviewed,
    SchoolTold,
    TriggerPlanMade,
)
from dolen.recording.records import Record, Row

_CALL_CENTRE = ("fpoc_call_taker", "fpoc_dispatch", "fpoc_supervisor")
_STREET = ("attending_officer", "first_officer", "response_sgt")
_TEAM = ("missing_team", "missing_team_sgt")
_GRADED = ("grade", "relied_on", "review_due")

REPORT = Record(
    name="missing_report",
    says=_("Report a missing child"),
    hint=_("Save what you know. Nothing has to be complete before a child is looked for."),
    room="missing",
    for_roles=(*_CALL_CENTRE, *_STREET),
    rows=(
        Row(
            ChildReportedMissing,
            each="child",
            optional=False,
            asked=(
                "child", "missing_since", "missing_from", "last_seen_at", "last_seen_place",
                "last_seen_with", "clothing", "phone_with_child", "phone_number", "money",
                "transport", "needs_medication", "medication", "self_harm_feared",
                "out_of_character", "believed_with", "why_left", "usual_places", "tried_already",
                "reporter", "reporter_relation", "carer", "placing_authority", "host_authority",
                "note",
            ),
        ),
        Row(MissingRecorded, each="child", asked=("first_steps", "review_due", "reference")),
        Row(
            MirafConsulted,
            each="child",
            asked=("version_read", "used"),
            says=_("What the missing risk assessment (MIRAF) says"),
        ),
        Row(
            GradeReasonGiven,
            each="child",
            asked=("reason",),
            says=_("Why this grade: before you choose it"),
        ),
        Row(RiskGraded, each="child", asked=_GRADED),
    ),
    prefill=("child", "reporter", "carer"),
)  # fmt: skip
GRADE = Record(
    name="missing_grade",
    says=_("Grade a missing child’s risk"),
    room="missing",
    for_roles=(*_CALL_CENTRE, *_STREET, "response_insp"),
    rows=(
        Row(MirafConsulted, each="child", asked=("version_read", "used")),
        Row(GradeReasonGiven, each="child", asked=("reason",)),
        Row(RiskGraded, each="child", optional=False, asked=_GRADED),
    ),
    prefill=("child",),
)
ENQUIRIES = Record(
    name="missing_enquiries",
    says=_("Enquiries to find the child"),
    room="missing",
    for_roles=(*_STREET, "fpoc_dispatch", *_TEAM),
    phone_first=True,
    rows=(
        Row(
            EnquiriesBegun,
            each="child",
            asked=("actions", "home_searched", "found_in_search", "publicity"),
        ),
        Row(
            AddressesChecked,
            each="child",
            asked=("addresses", "people", "telephone_tried", "result", "still_to_check"),
        ),
        Row(
            RiskReviewed,
            each="child",
            asked=("grade", "rationale", "relied_on", "review_due"),
        ),
    ),
    prefill=("child",),
)
INSPECTOR_REVIEW = Record(
    name="inspector_review",
    says=_("Inspector’s review"),
    room="missing",
    for_roles=("response_insp", "duty_inspector", "force_incident_manager"),
    rows=(
        Row(
            InspectorReviewed,
            each="child",
            optional=False,
            asked=("grade", "rationale", "exploitation_considered", "direction", "review_due"),
        ),
    ),
    prefill=("child",),
)
FOUND = Record(
    name="missing_found",
    says=_("The child is found or came back"),
    room="missing",
    for_roles=(*_CALL_CENTRE, *_STREET, *_TEAM),
    phone_first=True,
    rows=(
        Row(
            MissingChildFound,
            each="child",
            optional=False,
            asked=(
                "child", "place", "how", "with_whom", "found_by", "condition", "injured",
                "returned_to", "returned_to_whom", "exploited",
            ),
        ),
        Row(
            PreventionInterviewHeld,
            each="child",
            asked=(
                "words", "wishes_and_feelings", "behaviour", "alone", "language", "face_to_face",
                "where_been", "places", "with_whom", "people_who_pose_risk", "why_left", "harm",
                "crime_disclosed", "what_would_help",
            ),
            says=_("What the child says about it"),
        ),
        Row(
            PreventionInterviewDeclined,
            each="child",
            asked=("why", "observed", "carer_spoken_to", "carer", "carer_said"),
            says=_("If the child does not want to speak with you"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
RETURN_INTERVIEW = Record(
    name="return_interview",
    says=_("Return interview"),
    room="missing",
    for_roles=("llamau", *_TEAM, "la_social_worker"),
    rows=(
        Row(
            ReturnInterviewHeld,
            each="child",
            asked=(
                "offered_at", "interviewer", "independent", "words", "wishes_and_feelings",
                "behaviour", "alone", "language", "where_been", "places", "with_whom",
                "people_who_pose_risk", "why_left", "harm", "crime_disclosed", "what_would_help",
                "what_child_agreed_to_share", "shared_with",
            ),
        ),
        Row(
            ReturnInterviewDeclined,
            each="child",
            asked=(
                "offered_at", "why", "carer_spoken_to", "carer", "carer_said", "offered_again_at",
            ),
            says=_("If the child does not want an interview"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
MIRAF = Record(
    name="miraf_update",
    says=_("Update the missing risk assessment (MIRAF)"),
    room="missing",
    for_roles=_TEAM,
    rows=(Row(MirafUpdated, each="child", optional=False),),
    prefill=("child",),
)
TRIGGER_PLAN = Record(
    name="trigger_plan",
    says=_("Make a trigger plan"),
    room="missing",
    for_roles=_TEAM,
    rows=(Row(TriggerPlanMade, each="child", optional=False),),
    prefill=("child",),
)
ABDUCTION_NOTICE = Record(
    name="cawn_consideration",
    says=_("Consider a child abduction warning notice"),
    room="missing",
    for_roles=("quartz_officer", "quartz_ds", *_TEAM),
    rows=(Row(AbductionNoticeConsidered, each="child", optional=False),),
    prefill=("child", "adult"),
)
DAILY = Record(
    name="missing_daily",
    says=_("Missing team: review with the exploitation team, and the school"),
    room="missing",
    for_roles=(*_TEAM, "quartz_officer", "quartz_ds"),
    rows=(
        Row(QuartzReviewed, each="child", asked=("links_found", "outcome")),
        Row(SchoolTold, each="child", asked=("school", "told_whom", "what_was_told")),
    ),
    prefill=("child", "school"),
)
CLOSE = Record(
    name="missing_close",
    says=_("Close the episode"),
    room="missing",
    for_roles=_TEAM,
    rows=(
        Row(EpisodeClosed, each="child", optional=False, asked=("childs_view_effect", "reason")),
    ),
    prefill=("child",),
)

RECORDS: tuple[Record, ...] = (
    REPORT,
    GRADE,
    ENQUIRIES,
    INSPECTOR_REVIEW,
    FOUND,
    RETURN_INTERVIEW,
    MIRAF,
    TRIGGER_PLAN,
    ABDUCTION_NOTICE,
    DAILY,
    CLOSE,
)
"""Every record of this room."""
