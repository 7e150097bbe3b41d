"""The screens of a child protection conference and of the register."""

from dolen.law.words import _
from dolen.planning.facts import (
    ConferenceConvened,
    ConferenceDecided,
    InitialConferenceHeld,
    InvestigatorConsulted,
    MoveNotified,
    PoliceContributed,
    RegisterHomeVacated,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    TransferConferenceHeld,
)
from dolen.recording.records import Record, Row

_CHAIR = ("la_conference_chair", "la_team_manager")
_OFFICER = ("cp_conference_officer",)
_HELD = (
    "children", "words", "heard_how", "chair", "present", "police_part", "parents_view", "dissent",
    "next_conference",
)  # fmt: skip

CONVENED = Record(
    name="conference_called",
    says=_("A child protection conference is called"),
    room="planning",
    for_roles=(*_OFFICER, *_CHAIR),
    rows=(
        Row(
            ConferenceConvened,
            optional=False,
            asked=(
                "children",
                "sort",
                "conference_at",
                "ends_at",
                "local_authority",
                "chair",
                "agencies",
                "how_child_takes_part",
                "language",
            ),
        ),
    ),
    prefill=("children",),
)
CONTRIBUTION = Record(
    name="conference_police_part",
    says=_("The police part in a conference"),
    hint=_("Speak with the officer in the case first: they know what the conference must know."),
    room="planning",
    for_roles=(*_OFFICER, "cru_ds", "cru_di"),
    rows=(
        Row(
            InvestigatorConsulted,
            asked=("children", "investigator", "what_they_said", "not_to_be_shared"),
            says=_("What the officer in the case said, before the conference"),
        ),
        Row(
            PoliceContributed,
            asked=(
                "children",
                "how",
                "attended_by",
                "why_report",
                "report_reference",
                "what_was_said",
            ),
            says=_("At the conference"),
        ),
    ),
    prefill=("children",),
)
CONFERENCE = Record(
    name="conference",
    says=_("Child protection conference"),
    hint=_("Decide about each child separately, never about the children together."),
    room="planning",
    for_roles=(*_CHAIR, *_OFFICER),
    rows=(
        Row(InitialConferenceHeld, asked=(*_HELD, "before_birth"), says=_("Initial conference")),
        Row(ReviewConferenceHeld, asked=(*_HELD, "plan_worked"), says=_("Review conference")),
        Row(
            TransferConferenceHeld,
            asked=(*_HELD, "local_authority"),
            says=_("Conference after a move from another authority"),
        ),
        Row(
            ConferenceDecided,
            each="child",
            asked=("child", "childs_view_effect", "decision", "reason"),
            says=_("For each child: what was decided, and why"),
        ),
        Row(
            RegisterRegistered,
            each="child",
            asked=(
                "child",
                "categories",
                "home",
                "local_authority",
                "coordinator",
                "core_group",
                "outline_plan",
                "next_conference",
            ),
            says=_("If the child is put on the register"),
        ),
        Row(
            RegisterRemoved,
            each="child",
            asked=("child", "childs_view_effect", "reason", "home", "nobody_else_there"),
            says=_("If the child comes off the register"),
        ),
    ),
    prefill=("children", "child"),
)
MOVE = Record(
    name="register_move",
    says=_("A child on the register moves"),
    room="planning",
    for_roles=(*_CHAIR, "la_social_worker", *_OFFICER),
    rows=(
        Row(
            RegisterHomeVacated,
            each="child",
            asked=("child", "home", "nobody_else_there"),
            says=_("The address left"),
        ),
        Row(
            MoveNotified,
            each="child",
            asked=("child", "home", "new_authority", "permanent", "moved_on"),
            says=_("Where the child goes"),
        ),
    ),
    prefill=("child",),
)

CONFERENCE_RECORDS: tuple[Record, ...] = (CONVENED, CONTRIBUTION, CONFERENCE, MOVE)
"""Every record of conferences and of the register."""
