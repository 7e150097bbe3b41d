"""Standing facts about people: where they live, who they are to each other, what is known of them.

Most were on the old stores before anything happened that Dolen saw. Each holds until a later fact
says otherwise, and each keeps the moment since which it is known.
"""

from dolen.journal.fact import Fact
from dolen.people.standing_health import (
    CurrentlyMissing,
    CurrentTriggerPlan,
    HealthKnown,
    InHospital,
    InjuryHistory,
    MarkerKnown,
    MissingHistory,
    SelfHarmHistory,
    SubstanceUse,
)
from dolen.people.standing_life import (
    ChildBorn,
    ChildDied,
    ChildTurned18,
    FriendKnown,
    LookedAfter,
    RelationshipKnown,
    Residence,
    ResidenceEnded,
)
from dolen.people.standing_risk import (
    CurrentExploitationAssessment,
    ExploitationTeamCase,
    FlagStanding,
    OffenderRegistered,
    PlanCurrent,
    RegisterHistory,
    RiskAdultKnown,
    SexualHarmPreventionOrder,
)

__all__ = [
    "ALL",
    "ChildBorn",
    "ChildDied",
    "ChildTurned18",
    "CurrentExploitationAssessment",
    "CurrentTriggerPlan",
    "CurrentlyMissing",
    "ExploitationTeamCase",
    "FlagStanding",
    "FriendKnown",
    "HealthKnown",
    "InHospital",
    "InjuryHistory",
    "LookedAfter",
    "MarkerKnown",
    "MissingHistory",
    "OffenderRegistered",
    "PlanCurrent",
    "RegisterHistory",
    "RelationshipKnown",
    "Residence",
    "ResidenceEnded",
    "RiskAdultKnown",
    "SelfHarmHistory",
    "SexualHarmPreventionOrder",
    "SubstanceUse",
]

ALL: tuple[type[Fact], ...] = (
    Residence,
    ResidenceEnded,
    RelationshipKnown,
    FriendKnown,
    LookedAfter,
    HealthKnown,
    InHospital,
    MarkerKnown,
    SelfHarmHistory,
    SubstanceUse,
    InjuryHistory,
    MissingHistory,
    CurrentlyMissing,
    CurrentTriggerPlan,
    ChildBorn,
    ChildDied,
    ChildTurned18,
    FlagStanding,
    ExploitationTeamCase,
    CurrentExploitationAssessment,
    RiskAdultKnown,
    PlanCurrent,
    RegisterHistory,
    SexualHarmPreventionOrder,
    OffenderRegistered,
)
"""Every standing fact, for the registry."""
