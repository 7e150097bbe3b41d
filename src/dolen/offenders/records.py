"""The screens of those who manage offenders: what one person tells at one time, in which order."""

from dolen.contact.facts import ChildExposed
from dolen.investigation.facts import CrimeNotRecorded, CrimeRecorded
from dolen.law.words import _
from dolen.offenders.facts import (
    AddressGivenUp,
    BreachArrestMade,
    BreachDetected,
    BreachRuledOut,
    IntelligenceReceived,
    ModeReviewed,
    NoArrestReasonGiven,
    OffenderChanged,
    OffenderNotified,
    OffenderStayed,
    OffenderVisited,
    PermissionGiven,
    ResidenceNotified,
    RiskAssessed,
    SignificantChange,
    SocialWorkerSpokenTo,
    TravelNotified,
    TravelPlanned,
    VisitFailed,
)
from dolen.offenders.managing_records import MANAGING_RECORDS
from dolen.recording.records import Record, Row

_TEAM = ("mosovo_om", "mosovo_ds", "mosovo_di")
_STREET = ("attending_officer", "first_officer", "response_sgt")
_ARREST = ("offender", "why", "searched", "bail_conditions")

VISIT = Record(
    name="offender_visit",
    says=_("Visit an offender"),
    hint=_("Children first: who was there, what they said, and signs of a child."),
    room="offenders",
    for_roles=_TEAM,
    phone_first=True,
    rows=(
        Row(
            OffenderVisited,
            asked=(
                "offender",
                "seen",
                "childs_words",
                "children",
                "signs_of_children",
                "adults",
                "place",
                "announced",
                "devices",
                "unnotified",
                "entry_refused",
                "warrant_considered",
                "officers",
                "result",
                "risk",
                "next_visit_by",
            ),
        ),
        Row(
            ChildExposed,
            each="child",
            asked=("child", "offenders", "risk", "how"),
            says=_("A child has come near the offender"),
        ),
        Row(
            SignificantChange,
            asked=("offender", "changed", "adults", "describes"),
            says=_("Something has changed that bears on the risk"),
        ),
        Row(
            VisitFailed,
            asked=("offender", "why", "tried_again_by"),
            says=_("If nobody was there"),
        ),
    ),
    prefill=("offender",),
)
NOTIFICATION = Record(
    name="offender_notification",
    says=_("Take a notification from an offender"),
    hint=_("Only in person, at a station on the list. A telephone call is no notification."),
    room="offenders",
    for_roles=(*_TEAM, "fpoc_call_taker"),
    rows=(
        Row(
            OffenderNotified,
            optional=False,
            asked=(
                "offender",
                "how",
                "station",
                "station_listed",
                "sort",
                "contents",
                "event_at",
                "no_fixed_abode",
                "acknowledged_at",
                "fingerprints_taken",
                "excuse_claimed",
                "taken_by",
            ),
        ),
        Row(ResidenceNotified, asked=("offender", "address", "children", "checked")),
        Row(AddressGivenUp, asked=("offender", "address")),
        Row(
            TravelNotified,
            asked=(
                "offender",
                "departs_at",
                "returns_at",
                "countries",
                "carrier",
                "first_night",
                "travels_with",
                "children",
            ),
        ),
    ),
    prefill=("offender",),
)
CHANGE = Record(
    name="offender_change",
    says=_("Something an offender must notify, stays, or plans"),
    room="offenders",
    for_roles=(*_TEAM, *_STREET),
    rows=(
        Row(
            OffenderStayed,
            asked=("offender", "children", "place", "hours", "private_place", "adults"),
        ),
        Row(OffenderChanged, asked=("offender", "changed", "address", "how_known")),
        Row(TravelPlanned, asked=("offender", "departs_at", "where_to", "how_known")),
        Row(IntelligenceReceived, asked=("offender", "children", "adults", "learned")),
    ),
    prefill=("offender",),
)
BREACH = Record(
    name="offender_breach",
    says=_("Breach of a notification duty or an order"),
    hint=_("Arrest, or the reason why it is not necessary, and the crime number, within a day."),
    room="offenders",
    for_roles=(*_TEAM, *_STREET),
    phone_first=True,
    rows=(
        Row(
            BreachDetected,
            asked=("offender", "children", "type", "done", "excuse_claimed", "place"),
        ),
        Row(
            CrimeRecorded,
            asked=("offenders", "crime_number"),
            always=(("type", "breach"),),
        ),
        Row(CrimeNotRecorded, asked=("offenders", "reason", "registrar")),
        Row(BreachArrestMade, asked=_ARREST),
        Row(NoArrestReasonGiven, asked=("offender", "reason", "instead", "bail_considered")),
        Row(
            BreachRuledOut,
            asked=("offender", "type", "finding", "evidence", "agreed_by"),
            says=_("If it was no breach, or had a reasonable excuse"),
        ),
    ),
    prefill=("offender", "offenders"),
)
ASSESSMENT = Record(
    name="offender_assessment",
    says=_("Assess an offender’s risk"),
    room="offenders",
    for_roles=_TEAM,
    rows=(
        Row(
            RiskAssessed,
            optional=False,
            asked=(
                "offender",
                "children_considered",
                "why_now",
                "raises_risk",
                "lowers_risk",
                "level",
                "complete",
                "plan",
                "next_visit_by",
                "agreed_by",
            ),
        ),
    ),
    prefill=("offender",),
)
MODE = Record(
    name="offender_mode",
    says=_("Decide on active or reactive management"),
    room="offenders",
    for_roles=("mosovo_ds", "mosovo_di"),
    rows=(
        Row(
            ModeReviewed,
            optional=False,
            asked=("offender", "mode", "reason", "evidence", "reviewer_is_not_manager"),
        ),
    ),
    prefill=("offender",),
)
CHILD_NEAR = Record(
    name="offender_child_near",
    says=_("Speak with the social worker about a child near an offender"),
    room="offenders",
    for_roles=_TEAM,
    rows=(
        Row(
            SocialWorkerSpokenTo,
            optional=False,
            asked=("children", "offenders", "childs_view_effect", "social_worker", "agreed"),
        ),
        Row(PermissionGiven, asked=("offender", "children", "granted_by", "limits")),
    ),
    prefill=("children",),
)
RECORDS: tuple[Record, ...] = (
    VISIT,
    NOTIFICATION,
    BREACH,
    CHANGE,
    CHILD_NEAR,
    ASSESSMENT,
    MODE,
    *MANAGING_RECORDS,
)
"""Every record of this room."""
