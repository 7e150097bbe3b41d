"""The facts of meetings: called, opened, who was spoken of, what was decided and done, closed."""

from dolen.journal.fact import Fact
from dolen.meetings.actions import ActionEnded, ActionSet
from dolen.meetings.convened import (
    ApologiesGiven,
    AttendanceNoted,
    MeetingCancelled,
    MeetingClosed,
    MeetingConvened,
    MeetingOpened,
)
from dolen.meetings.spoken import (
    AgencyBrought,
    NotReached,
    OutcomeReached,
    PutOnAgenda,
    ReviewedOutside,
    SharedWithAgency,
)

__all__ = [
    "ALL",
    "ActionEnded",
    "ActionSet",
    "AgencyBrought",
    "ApologiesGiven",
    "AttendanceNoted",
    "MeetingCancelled",
    "MeetingClosed",
    "MeetingConvened",
    "MeetingOpened",
    "NotReached",
    "OutcomeReached",
    "PutOnAgenda",
    "ReviewedOutside",
    "SharedWithAgency",
]

ALL: tuple[type[Fact], ...] = (
    MeetingConvened,
    PutOnAgenda,
    MeetingOpened,
    AttendanceNoted,
    ApologiesGiven,
    AgencyBrought,
    OutcomeReached,
    NotReached,
    ReviewedOutside,
    SharedWithAgency,
    ActionSet,
    ActionEnded,
    MeetingClosed,
    MeetingCancelled,
)
"""Every fact of this room, for the registry."""
