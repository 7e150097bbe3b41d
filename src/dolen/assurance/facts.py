"""The facts of assurance: samples, audits, inspections, recommendations and what follows."""

from dolen.assurance.audits import IndependentlyAudited, SelfAudited
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
    "CaseSampled",
    "IndependentlyAudited",
    "RecommendationActedOn",
    "RecommendationClosed",
    "RecommendationMade",
    "ReportPublished",
    "Revisited",
    "SampleComplete",
    "SampleDrawn",
    "SelfAudited",
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
)
"""Every fact of this storey, for the registry."""
