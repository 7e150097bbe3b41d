"""What a good record about staff holds: enough to know who is reached and who is not."""

from dolen.cases.completeness import GoodRecord
from dolen.workforce.facts import (
    AccreditationGained,
    CaseloadCounted,
    HealthSeen,
    PutOnRegister,
    TrainingCompleted,
    VacancyCounted,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(fact=PutOnRegister, at_once=("of_register", "staff"), end_of_tour=("unit",)),
    GoodRecord(fact=TrainingCompleted, at_once=("staff", "topic"), end_of_tour=("hours",)),
    GoodRecord(
        fact=AccreditationGained, at_once=("staff", "accreditation"), end_of_tour=("until",)
    ),
    GoodRecord(fact=HealthSeen, at_once=("staff",)),
    GoodRecord(
        fact=CaseloadCounted,
        at_once=("work", "held", "people"),
        end_of_tour=("team", "staff", "high_risk", "overdue"),
    ),
    GoodRecord(fact=VacancyCounted, at_once=("team", "posts", "vacant")),
)
"""What good records of this room hold."""
