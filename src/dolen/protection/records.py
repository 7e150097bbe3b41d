"""The screens of police protection: what one person tells at one time, in which order."""

from dolen.law.words import _
from dolen.protection.facts import (
    AtPoliceStation,
    AuthorityInformed,
    ChildCollected,
    ChildInformed,
    ChildTooYoung,
    CompellingReasonGiven,
    DesignatedOfficerNamed,
    DesignatedOfficerReviewed,
    EndRecorded,
    ExceptionalReasonGiven,
    FoundUnderOrder,
    HomeAuthorityInformed,
    MovedFromStation,
    ParentsInformed,
    ParentsNotInformed,
    Placed,
    ProtectionEnded,
    TakenIntoProtection,
)
from dolen.recording.records import Record, Row

_STREET = ("initiating_officer", "attending_officer", "first_officer", "response_sgt")
_DESIGNATED = ("designated_officer", "duty_inspector", "response_insp")

_INFORMED = (
    Row(
        ChildInformed,
        each="child",
        asked=("wishes_and_feelings", "what_was_told", "understood", "language", "told_by"),
        says=_("What the child wants, and what you told the child"),
    ),
    Row(ChildTooYoung, each="child", asked=("behaviour",)),
    Row(AuthorityInformed, each="child", asked=("local_authority", "told_whom", "what_was_told")),
    Row(HomeAuthorityInformed, each="child", asked=("la", "told_whom")),
    Row(ParentsInformed, each="child", asked=("carers", "what_they_said")),
    Row(ParentsNotInformed, each="child", asked=("carers", "reason", "try_again_at")),
)
_PLACED = (
    Row(
        Placed,
        each="child",
        asked=("place_sort", "place", "carers", "adults_checked", "adults"),
        says=_("Where the child is now"),
    ),
    Row(
        ExceptionalReasonGiven,
        each="child",
        asked=("reason", "authorised_by", "sought", "authority_escalated_to"),
        says=_("Before a police station is used: the exceptional reason"),
    ),
    Row(
        AtPoliceStation,
        each="child",
        asked=("place", "part_of_station", "with_child", "local_authority"),
    ),
)

PROTECTION = Record(
    name="police_protection",
    says=_("Take a child into police protection"),
    hint=_("The 72 hours run from the time you give. Save as soon as you can; add the rest later."),
    room="protection",
    for_roles=_STREET,
    phone_first=True,
    rows=(
        Row(
            CompellingReasonGiven,
            each="child",
            asked=("reason",),
            says=_("Only if a court has made an emergency protection order"),
        ),
        Row(
            TakenIntoProtection,
            each="child",
            optional=False,
            asked=(
                "child", "place", "power", "ground", "harm", "alternatives", "with_whom",
                "initiating_officer", "found_in_authority", "home_authority", "epo_in_force",
            ),
        ),
        Row(
            DesignatedOfficerNamed,
            each="child",
            asked=("officer", "not_the_initiating_officer"),
        ),
        *_INFORMED,
        *_PLACED,
    ),
    prefill=("child", "place", "with_whom", "home_authority"),
)  # fmt: skip
INFORMING = Record(
    name="protection_informing",
    says=_("Record who was told"),
    room="protection",
    for_roles=(*_STREET, *_DESIGNATED),
    phone_first=True,
    rows=_INFORMED,
    prefill=("child", "carers"),
)
PLACING = Record(
    name="protection_placing",
    says=_("Record where the child is"),
    room="protection",
    for_roles=(*_STREET, *_DESIGNATED),
    phone_first=True,
    rows=(*_PLACED, Row(MovedFromStation, each="child", asked=("place_sort", "place"))),
    prefill=("child",),
)
REVIEW = Record(
    name="designated_review",
    says=_("Designated officer’s review"),
    room="protection",
    for_roles=_DESIGNATED,
    rows=(
        Row(
            DesignatedOfficerNamed,
            each="child",
            asked=("officer", "not_the_initiating_officer", "handed_over_from"),
        ),
        Row(
            DesignatedOfficerReviewed,
            each="child",
            asked=("childs_view", "enquiries", "still_needed", "epo_considered", "next_review"),
        ),
    ),
    prefill=("child",),
)
END = Record(
    name="protection_end",
    says=_("End police protection"),
    room="protection",
    for_roles=_DESIGNATED,
    rows=(
        Row(
            ProtectionEnded,
            each="child",
            optional=False,
            asked=("child", "reason", "ended_by", "into_whose_care", "place"),
        ),
        Row(
            EndRecorded,
            each="child",
            asked=("child_told", "circumstances", "plan", "strategy_discussion"),
        ),
    ),
    prefill=("child",),
)
FOUND_UNDER_ORDER = Record(
    name="found_under_order",
    says=_("Child found under a court’s order"),
    room="protection",
    for_roles=(*_STREET, "la_edt", "la_team_manager"),
    phone_first=True,
    rows=(
        Row(
            FoundUnderOrder,
            each="child",
            asked=("child", "place", "order", "local_authority"),
        ),
        Row(ChildCollected, each="child", asked=("collected_by", "place")),
    ),
    prefill=("child",),
)

RECORDS: tuple[Record, ...] = (PROTECTION, INFORMING, PLACING, REVIEW, END, FOUND_UNDER_ORDER)
"""Every record of this room."""
