"""The facts of domestic abuse: the risk tool, its review, MARAC, who was told for each child."""

from dolen.domestic_abuse.dash import (
    RISK_GRADES,
    DashCompleted,
    DashReviewed,
    ProfessionalJudgement,
)
from dolen.domestic_abuse.marac import (
    CRITERIA,
    CumulativeAbuse,
    MaracActionAgreed,
    MaracActionEnded,
    MaracClosed,
    MaracHeard,
    MaracInformationShared,
    MaracThresholdMet,
)
from dolen.domestic_abuse.telling_partners import (
    HealthVisitorConfirmed,
    HealthVisitorTold,
    SchoolConfirmed,
    SchoolToldOfAbuse,
)
from dolen.journal.fact import Fact

__all__ = [
    "ALL",
    "CRITERIA",
    "RISK_GRADES",
    "CumulativeAbuse",
    "DashCompleted",
    "DashReviewed",
    "HealthVisitorConfirmed",
    "HealthVisitorTold",
    "MaracActionAgreed",
    "MaracActionEnded",
    "MaracClosed",
    "MaracHeard",
    "MaracInformationShared",
    "MaracThresholdMet",
    "ProfessionalJudgement",
    "SchoolConfirmed",
    "SchoolToldOfAbuse",
]

ALL: tuple[type[Fact], ...] = (
    DashCompleted,
    ProfessionalJudgement,
    DashReviewed,
    MaracThresholdMet,
    MaracInformationShared,
    MaracHeard,
    MaracActionAgreed,
    MaracActionEnded,
    MaracClosed,
    CumulativeAbuse,
    SchoolToldOfAbuse,
    SchoolConfirmed,
    HealthVisitorTold,
    HealthVisitorConfirmed,
)
"""Every fact of this room, for the registry."""
