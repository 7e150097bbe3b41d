"""The facts of assurance: samples, audits, inspections, recommendations and what follows."""

from dolen.assurance.audits import IndependentlyAudited, SelfAudited
from dolen.assurance.inspecting import ALL as INSPECTING
from dolen.assurance.inspecting import (
    AssessorsAssigned,
    CaseGraded,
    CaseModerated,
    CasesDrawn,
    FindingMade,
    InspectionPlanned,
    TopicGraded,
)
from dolen.assurance.inspections import (
    ActionPlanSent,
    RecommendationActedOn,
    RecommendationClosed,
    RecommendationMade,
    ReportPublished,
    Revisited,
    UpdateSent,
)
from dolen.assurance.sampling import CaseSampled, SampleComplete, SampleDrawn
from dolen.journal.fact import Fact

__all__ = [
    "ALL",
    "ActionPlanSent",
    "AssessorsAssigned",
    "CaseGraded",
    "CaseModerated",
    "CaseSampled",
    "CasesDrawn",
    "FindingMade",
    "IndependentlyAudited",
    "InspectionPlanned",
    "RecommendationActedOn",
    "RecommendationClosed",
    "RecommendationMade",
    "ReportPublished",
    "Revisited",
    "SampleComplete",
    "SampleDrawn",
    "SelfAudited",
    "TopicGraded",
    "UpdateSent",
]

ALL: tuple[type[Fact], ...] = (
    SampleDrawn,
    CaseSampled,
    SampleComplete,
    SelfAudited,
    IndependentlyAudited,
    ReportPublished,
    RecommendationMade,
    RecommendationActedOn,
    RecommendationClosed,
    UpdateSent,
    ActionPlanSent,
    Revisited,
    *INSPECTING,
)
"""Every fact of this storey, for the registry."""
