"""The facts of a first contact: the call, its grade, the visit, each child seen and heard."""

from dolen.contact.before_arrival import (
    AdviceAsked,
    AdviceFollowed,
    AdviceGiven,
    AmbulanceCalled,
    ResearchRead,
)
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
from dolen.contact.household import ChildAtIncident, ChildExposed
from dolen.contact.questions import SETS, About, QuestionsAsked
from dolen.contact.visits import (
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
    "SETS",
    "About",
    "AdviceAsked",
    "AdviceFollowed",
    "AdviceGiven",
    "AmbulanceCalled",
    "CallReceived",
    "ChildAtIncident",
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
    "QuestionsAsked",
    "ResearchPassed",
    "ResearchRead",
    "VisitDiarised",
]

ALL: tuple[type[Fact], ...] = (
    CallReceived,
    AmbulanceCalled,
    QuestionsAsked,
    ContactGraded,
    NoRiskReasonGiven,
    VisitDiarised,
    OfficersSent,
    AdviceAsked,
    AdviceGiven,
    ResearchPassed,
    ResearchRead,
    IncidentAttended,
    AdviceFollowed,
    ChildAtIncident,
    ChildSeen,
    ChildVoiceRecorded,
    ChildNotSeen,
    HomeConditionsRecorded,
    ChildExposed,
    IncidentClosed,
)
"""Every fact of this room, for the registry."""
