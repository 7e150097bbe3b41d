"""The screens of managing an offender: orders, meetings, beginning, passing on and ending."""

from dolen.law.words import _
from dolen.offenders.facts import (
    ManagementStarted,
    MappaMeetingHeld,
    ProhibitionSet,
    RegistrationEnded,
    TransferredOut,
)
from dolen.recording.records import Record, Row

_TEAM = ("mosovo_om", "mosovo_ds", "mosovo_di")

ORDER = Record(
    name="offender_order",
    says=_("Record what an order forbids"),
    hint=_("One prohibition at a time, so that it can be matched against what officers see."),
    room="offenders",
    for_roles=_TEAM,
    rows=(
        Row(
            ProhibitionSet,
            optional=False,
            asked=(
                "offender",
                "order",
                "forbids",
                "under_age",
                "protects",
                "forbidden_place",
                "who_may_permit",
                "words",
                "until",
            ),
        ),
    ),
    prefill=("offender",),
)
START = Record(
    name="offender_start",
    says=_("Begin to manage an offender, or take one over"),
    room="offenders",
    for_roles=_TEAM,
    rows=(Row(ManagementStarted, optional=False),),
    prefill=("offender",),
)
MEETING = Record(
    name="mappa_meeting",
    says=_("MAPPA meeting"),
    room="offenders",
    for_roles=_TEAM,
    rows=(
        Row(
            MappaMeetingHeld,
            optional=False,
            asked=(
                "offender",
                "children_considered",
                "level",
                "category",
                "agencies",
                "actions",
                "disclosure",
                "next_meeting",
            ),
        ),
    ),
    prefill=("offender",),
)
END = Record(
    name="offender_end",
    says=_("Pass an offender on, or end the registration"),
    room="offenders",
    for_roles=_TEAM,
    rows=(
        Row(
            TransferredOut,
            asked=(
                "offender", "children_told_of", "force", "taken_on_by", "history_sent",
                "old_address",
            ),
        ),
        Row(RegistrationEnded, asked=("offender", "reason", "address")),
    ),
    prefill=("offender",),
)  # fmt: skip

MANAGING_RECORDS: tuple[Record, ...] = (ORDER, MEETING, START, END)
"""In the order in which they are told."""
