"""The facts of a first contact: the call, its grade, the visit, each child seen and heard."""

from dolen.contact.calls import (
    GRADES,
    CallReceived,
    ContactGrade,
    ContactGraded,
    IncidentClosed,
    NoRiskReasonGiven,
    OfficersSent,
    ResearchPassed,
    VisitDiarised,
)
from dolen.contact.visits import (
    ChildExposed,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    HomeConditionsRecorded,
    IncidentAttended,
)
from dolen.journal.fact import Fact

__all__ = [
    "ALL",
    "GRADES",
    "CallReceived",
    "ChildExposed",
    "ChildNotSeen",
    "ChildSeen",
    "ChildVoiceRecorded",
    "ContactGrade",
    "ContactGraded",
    "HomeConditionsRecorded",
    "IncidentAttended",
    "IncidentClosed",
    "NoRiskReasonGiven",
    "OfficersSent",
    "ResearchPassed",
    "VisitDiarised",
]

ALL: tuple[type[Fact], ...] = (
    CallReceived,
    ContactGraded,
    NoRiskReasonGiven,
    VisitDiarised,
    OfficersSent,
    ResearchPassed,
    IncidentAttended,
    ChildSeen,
    ChildVoiceRecorded,
    ChildNotSeen,
    HomeConditionsRecorded,
    ChildExposed,
    IncidentClosed,
)
"""Every fact of this room, for the registry."""
