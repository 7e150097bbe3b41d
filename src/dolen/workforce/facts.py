"""The facts of the workforce: registers, months and years, learning, health seen, caseloads."""

from dolen.journal.fact import Fact
from dolen.workforce.capacity import CaseloadCounted, VacancyCounted
from dolen.workforce.learning import (
    AccreditationEnded,
    AccreditationGained,
    HealthSeen,
    TrainingCompleted,
)
from dolen.workforce.registers import (
    AbsentAllMonth,
    MonthStarted,
    PutOnRegister,
    TakenOffRegister,
    YearStarted,
)

__all__ = [
    "ALL",
    "AbsentAllMonth",
    "AccreditationEnded",
    "AccreditationGained",
    "CaseloadCounted",
    "HealthSeen",
    "MonthStarted",
    "PutOnRegister",
    "TakenOffRegister",
    "TrainingCompleted",
    "VacancyCounted",
    "YearStarted",
]

ALL: tuple[type[Fact], ...] = (
    PutOnRegister,
    TakenOffRegister,
    MonthStarted,
    YearStarted,
    AbsentAllMonth,
    TrainingCompleted,
    AccreditationGained,
    AccreditationEnded,
    HealthSeen,
    CaseloadCounted,
    VacancyCounted,
)
"""Every fact of this room, for the registry."""
