"""The facts of planning together: suspicion, discussion, enquiry, answers, flags."""

from dolen.journal.fact import Fact
from dolen.planning.answers import (
    FLAG_TYPES,
    AuthorityAcknowledged,
    AuthorityDecided,
    AuthorityOutcomeReported,
    AuthorityTold,
    ChildSeenByAuthority,
    FlagAdded,
    FlagRemoved,
    FlagReviewed,
)
from dolen.planning.discussions import (
    EnquiryStarted,
    HarmSuspected,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyAuthorised,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)

__all__ = [
    "ALL",
    "FLAG_TYPES",
    "AuthorityAcknowledged",
    "AuthorityDecided",
    "AuthorityOutcomeReported",
    "AuthorityTold",
    "ChildSeenByAuthority",
    "EnquiryStarted",
    "FlagAdded",
    "FlagRemoved",
    "FlagReviewed",
    "HarmSuspected",
    "SingleAgencyDecided",
    "SingleAgencyReviewed",
    "StrategyAuthorised",
    "StrategyDiscussionHeld",
    "StrategyRecorded",
    "StrategyRequested",
]

ALL: tuple[type[Fact], ...] = (
    HarmSuspected,
    StrategyRequested,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyAuthorised,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    EnquiryStarted,
    AuthorityAcknowledged,
    ChildSeenByAuthority,
    AuthorityDecided,
    AuthorityTold,
    AuthorityOutcomeReported,
    FlagAdded,
    FlagReviewed,
    FlagRemoved,
)
"""Every fact of this room, for the registry."""
