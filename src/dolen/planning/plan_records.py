"""The screens of a plan once made, of meetings about it, and of an unborn child."""

from dolen.law.words import _
from dolen.planning.facts import (
    AccessDenied,
    CoordinatorNamed,
    CoreGroupInformed,
    CoreGroupMet,
    MeetingAttended,
    MeetingCalled,
    PlanCirculated,
    PlanReviewed,
    PlanVisit,
    UnbornEnded,
    UnbornRecorded,
)
from dolen.recording.records import Record, Row

_REFERRAL_UNIT = ("cru_officer", "cru_sgt", "cru_ds", "cru_di")
_SOCIAL_SERVICES = ("la_social_worker", "la_duty_sw", "la_edt", "la_team_manager")
_INVESTIGATORS = ("oic", "oic_supervisor", "ppu_di")

UNBORN = Record(
    name="unborn_child",
    says=_("Record of an unborn child"),
    hint=_("An unborn child can be reported now. Name the child after the mother."),
    room="planning",
    for_roles=(*_REFERRAL_UNIT, *_SOCIAL_SERVICES, *_INVESTIGATORS, "health_visitor"),
    rows=(
        Row(
            UnbornRecorded,
            optional=False,
            asked=(
                "mother",
                "child",
                "expected_on",
                "why_at_risk",
                "mothers_words",
                "plan_for_birth",
                "local_authority",
            ),
        ),
    ),
    prefill=("mother", "child"),
)
UNBORN_CLOSED = Record(
    name="unborn_child_closed",
    says=_("Close the record of an unborn child"),
    hint=_("For a pregnancy that ended without a child. Nobody is written to."),
    room="planning",
    for_roles=(*_REFERRAL_UNIT, *_SOCIAL_SERVICES),
    rows=(Row(UnbornEnded, optional=False, asked=("mother", "child")),),
    prefill=("mother", "child"),
)
CORE_GROUP = Record(
    name="core_group",
    says=_("Core group and plan"),
    room="planning",
    for_roles=(*_SOCIAL_SERVICES, "cp_conference_officer", *_INVESTIGATORS),
    rows=(
        Row(
            CoreGroupMet,
            asked=("children", "words", "present", "incidents", "plan_changed", "next_meeting"),
            says=_("The core group met"),
        ),
        Row(
            CoreGroupInformed,
            asked=("children", "told_whom", "what_was_told"),
            says=_("The core group was told of something new"),
        ),
        Row(
            PlanReviewed,
            asked=("children", "childs_view_effect", "why", "plan_changed"),
            says=_("The plan was reviewed"),
        ),
        Row(
            PlanCirculated,
            asked=("children", "circulated_to", "explained_to_child"),
            says=_("The plan was circulated"),
        ),
        Row(
            CoordinatorNamed,
            each="child",
            asked=("child", "coordinator", "senior_manager_told"),
            says=_("A coordinator was named"),
        ),
    ),
    prefill=("children", "child"),
)
VISIT = Record(
    name="plan_visit",
    says=_("Visit to a child on a plan"),
    room="planning",
    for_roles=_SOCIAL_SERVICES,
    phone_first=True,
    rows=(
        Row(
            PlanVisit,
            each="child",
            asked=(
                "child",
                "words",
                "behaviour",
                "seen_alone",
                "at_home",
                "place",
                "bedroom_seen",
                "home",
                "announced",
            ),
        ),
        Row(
            AccessDenied,
            each="child",
            asked=("child", "denied", "refused_by", "what_was_said"),
            says=_("If you were not let in"),
        ),
        Row(
            CoreGroupInformed,
            asked=("children", "told_whom", "what_was_told"),
            says=_("If you were not let in: who of the core group was told"),
        ),
    ),
    prefill=("child", "children"),
)
MEETING = Record(
    name="meeting",
    says=_("Meeting about a child"),
    room="planning",
    for_roles=("ppu_di", *_REFERRAL_UNIT, "cp_conference_officer", *_SOCIAL_SERVICES),
    rows=(
        Row(
            MeetingCalled,
            asked=("children", "called_by", "about", "meeting_at", "ends_at"),
            says=_("A meeting was called"),
        ),
        Row(
            MeetingAttended,
            asked=("children", "attended_by", "decided"),
            says=_("The police attended"),
        ),
    ),
    prefill=("children",),
)  # fmt: skip

PLAN_RECORDS: tuple[Record, ...] = (CORE_GROUP, VISIT, MEETING, UNBORN, UNBORN_CLOSED)
"""Every record of this part."""
