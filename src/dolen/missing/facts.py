"""The facts of a missing episode and of what is known about a child who goes missing."""

from dolen.journal.fact import Fact
from dolen.missing.episode import (
    AddressesChecked,
    ChildReportedMissing,
    EnquiriesBegun,
    EpisodeClosed,
    MissingChildFound,
    MissingRecorded,
    MissingReportWithdrawn,
)
from dolen.missing.grading import (
    LEVELS,
    GradeReasonGiven,
    InspectorReviewed,
    MissingDiscussed,
    QuartzReviewed,
    RiskGraded,
    RiskLevel,
    RiskReviewed,
)
from dolen.missing.information import ChildInformationGiven
from dolen.missing.interviews import (
    PreventionInterviewDeclined,
    PreventionInterviewHeld,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
)
from dolen.missing.knowledge import (
    AbductionNoticeConsidered,
    ChildFoundWithRiskyAdult,
    MirafConsulted,
    MirafUpdated,
    RiskyAdultNamed,
    SchoolTold,
    TriggerPlanMade,
)

__all__ = [
    "ALL",
    "LEVELS",
    "AbductionNoticeConsidered",
    "AddressesChecked",
    "ChildFoundWithRiskyAdult",
    "ChildInformationGiven",
    "ChildReportedMissing",
    "EnquiriesBegun",
    "EpisodeClosed",
    "GradeReasonGiven",
    "InspectorReviewed",
    "MirafConsulted",
    "MirafUpdated",
    "MissingChildFound",
    "MissingDiscussed",
    "MissingRecorded",
    "MissingReportWithdrawn",
    "PreventionInterviewDeclined",
    "PreventionInterviewHeld",
    "QuartzReviewed",
    "ReturnInterviewDeclined",
    "ReturnInterviewHeld",
    "RiskGraded",
    "RiskLevel",
    "RiskReviewed",
    "RiskyAdultNamed",
    "SchoolTold",
    "TriggerPlanMade",
]

ALL: tuple[type[Fact], ...] = (
    ChildReportedMissing,
    MissingRecorded,
    MirafConsulted,
    GradeReasonGiven,
    RiskGraded,
    EnquiriesBegun,
    AddressesChecked,
    InspectorReviewed,
    RiskReviewed,
    MissingDiscussed,
    QuartzReviewed,
    MissingChildFound,
    MissingReportWithdrawn,
    EpisodeClosed,
    PreventionInterviewHeld,
    PreventionInterviewDeclined,
    ReturnInterviewHeld,
    ReturnInterviewDeclined,
    MirafUpdated,
    TriggerPlanMade,
    RiskyAdultNamed,
    ChildFoundWithRiskyAdult,
    AbductionNoticeConsidered,
    SchoolTold,
    ChildInformationGiven,
)
"""Every fact of this room, for the registry."""


def without_effect(content: dict[str, object]) -> dict[str, object]:
    """A trigger plan made before it asked what the child's words changed: nobody said."""
    return content


UPCASTERS = ((TriggerPlanMade.kind, 1, without_effect),)
"""How older content becomes the present version: kind, from which version, by what."""
