"""An inspection as a case, and each recommendation as one of its own."""

from dolen.assurance.facts import (
    ActionPlanSent,
    InspectionPlanned,
    RecommendationActedOn,
    RecommendationClosed,
    RecommendationMade,
    ReportPublished,
    Revisited,
    UpdateSent,
)
from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _

INSPECTION = CaseKind(
    name="inspection",
    says=_("Inspection"),
    prefix="IN",
    room="assurance",
    opened_by=(On(InspectionPlanned), On(ReportPublished)),
    closed_by=(On(Revisited),),
    accepts=("assurance.", "audit.", "inspection.", "report.", "duty."),
    stages=(
        Stage("planned", _("Action plan sent"), (On(ActionPlanSent),)),
        Stage("updated", _("Update sent"), (On(UpdateSent),)),
    ),
)
RECOMMENDATION = CaseKind(
    name="recommendation",
    says=_("Recommendation"),
    prefix="RE",
    room="assurance",
    opened_by=(On(RecommendationMade),),
    closed_by=(On(RecommendationClosed),),
    accepts=("recommendation.", "duty.", "delay."),
    stages=(Stage("acted_on", _("Acted on"), (On(RecommendationActedOn),)),),
)

CASES: tuple[CaseKind, ...] = (INSPECTION, RECOMMENDATION)
"""Every kind of case of this storey."""
