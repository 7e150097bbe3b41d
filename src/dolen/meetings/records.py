"""The screens of meetings beside the minutes: convening, listing, bringing, reporting."""

from dolen.law.words import _
from dolen.meetings.facts import (
    ActionEnded,
    AgencyBrought,
    MeetingCancelled,
    MeetingConvened,
    PutOnAgenda,
    ReviewedOutside,
    SharedWithAgency,
)
from dolen.recording.records import Record, Row

CHAIRING = (
    "mace_chair", "marac_coordinator", "la_team_manager", "la_conference_chair", "mosovo_ds",
    "missing_team_sgt", "quartz_ds", "cru_ds", "duty_superintendent", "ppu_di", "ppu_dci",
    "dsu_ppu", "acc",
)  # fmt: skip
_WORKING = (
    "quartz_officer", "missing_team", "neighbourhood_sgt", "oic", "da_team", "mosovo_om",
    "la_social_worker",
)  # fmt: skip

CONVENE = Record(
    name="convene_meeting",
    says=_("Convene a meeting"),
    hint=_("Its agenda is then built by rule, and says at once whether the time is enough."),
    room="meetings",
    for_roles=CHAIRING,
    rows=(
        Row(
            MeetingConvened,
            optional=False,
            asked=("sort", "area", "begins_at", "ends_at", "referrals_until", "agencies", "chair",
                   "room"),
        ),
    ),
)  # fmt: skip
LIST = Record(
    name="meeting_item",
    says=_("Put a child on the agenda of a meeting"),
    room="meetings",
    for_roles=(*CHAIRING, *_WORKING),
    rows=(
        Row(
            PutOnAgenda,
            optional=False,
            asked=("children", "people", "referred_by", "why", "local_authority"),
        ),
    ),
    prefill=("children",),
)
BRING = Record(
    name="meeting_contribution",
    says=_("Bring to a meeting what your agency knows"),
    room="meetings",
    for_roles=(*CHAIRING, *_WORKING),
    rows=(
        Row(
            AgencyBrought,
            optional=False,
            asked=("children", "people", "agency", "information", "local_authority"),
        ),
    ),
    prefill=("children",),
)
REVIEWED = Record(
    name="meeting_reviewed_outside",
    says=_("Review a child whom a meeting did not reach"),
    room="meetings",
    for_roles=CHAIRING,
    rows=(
        Row(
            ReviewedOutside,
            optional=False,
            asked=("children", "people", "childs_view", "outcome", "decision", "with_agencies",
                   "local_authority"),
        ),
    ),
    prefill=("children",),
)  # fmt: skip
ACTED = Record(
    name="meeting_action_ended",
    says=_("Say what came of an action of a meeting"),
    room="meetings",
    for_roles=(*CHAIRING, *_WORKING),
    rows=(Row(ActionEnded, optional=False, asked=("outcome", "why", "changed", "children")),),
    prefill=("children",),
)
SHARE = Record(
    name="meeting_disclosed",
    says=_("Disclose to an agency what a meeting said"),
    hint=_("The agency then reads what the meeting has told of these children so far."),
    room="meetings",
    for_roles=CHAIRING,
    rows=(
        Row(
            SharedWithAgency,
            optional=False,
            asked=("children", "people", "agency", "purpose"),
        ),
    ),
    prefill=("children",),
)
CALLED_OFF = Record(
    name="meeting_cancelled",
    says=_("Call a meeting off"),
    room="meetings",
    for_roles=CHAIRING,
    rows=(Row(MeetingCancelled, optional=False, asked=("why",)),),
)

RECORDS: tuple[Record, ...] = (CONVENE, LIST, BRING, REVIEWED, ACTED, SHARE, CALLED_OFF)
"""Every record of this room."""
