"""A meeting, and each action it set, as matters of their own."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.meetings.facts import (
    ActionEnded,
    ActionSet,
    MeetingCancelled,
    MeetingClosed,
    MeetingConvened,
    MeetingOpened,
)

MEETING = CaseKind(
    name="meeting",
    says=_("Meeting of agencies"),
    prefix="MT",
    room="meetings",
    opened_by=(On(MeetingConvened),),
    closed_by=(On(MeetingClosed), On(MeetingCancelled)),
    # A meeting that another agency called about one child is a matter of that child's.
    accepts=("meeting.listed", "meeting.opened", "meeting.attendance", "meeting.apologies",
             "meeting.contribution", "meeting.outcome", "meeting.deferred",
             "meeting.reviewed_outside", "meeting.disclosed", "meeting.closed",
             "meeting.cancelled"),
    stages=(Stage("opened", _("Opened"), (On(MeetingOpened),)),),
)  # fmt: skip
ACTION = CaseKind(
    name="meeting_action",
    says=_("Action of a meeting"),
    prefix="AC",
    room="meetings",
    opened_by=(On(ActionSet),),
    closed_by=(On(ActionEnded, outcome=("done", "not_possible")),),
    accepts=("meeting.action_",),
)

CASES: tuple[CaseKind, ...] = (MEETING, ACTION)
"""Every kind of case of this room."""
