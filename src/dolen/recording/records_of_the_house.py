"""The screens for what belongs to no practice room: handing over, taking over, looking back."""

from dolen.access.facts import GlassReviewed
from dolen.cases.facts import HandoverAcknowledged, HandoverMade
from dolen.law.words import _
from dolen.recording.records import Record, Row

HANDOVER = Record(
    name="handover",
    says=_("Hand over what is open about a child"),
    hint=_("It stays yours until the other person has taken it over."),
    room="recording",
    rows=(
        Row(
            HandoverMade,
            optional=False,
            asked=("child", "from_whom", "to_whom", "open_duties", "briefing"),
        ),
    ),
    prefill=("child",),
)
TAKING_OVER = Record(
    name="taking_over",
    says=_("Take over what was handed to you"),
    room="recording",
    rows=(Row(HandoverAcknowledged, optional=False, asked=("child", "by_whom")),),
    prefill=("child",),
)
GLASS_REVIEW = Record(
    name="review_glass",
    says=_("Review an emergency opening of a record"),
    hint=_("Who opened it and why is on the person’s record and in the log of who looked."),
    room="recording",
    for_roles=("professional_standards",),
    rows=(Row(GlassReviewed, optional=False, asked=("person", "outcome", "reason")),),
    prefill=("person",),
)

RECORDS: tuple[Record, ...] = (HANDOVER, TAKING_OVER, GLASS_REVIEW)
"""Every record of this room."""
