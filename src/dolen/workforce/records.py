"""The screens about staff: short, for whoever has many to record at once."""

from dolen.law.words import _
from dolen.recording.records import Record, Row
from dolen.workforce.facts import (
    AbsentAllMonth,
    AccreditationEnded,
    AccreditationGained,
    CaseloadCounted,
    HealthSeen,
    PutOnRegister,
    TakenOffRegister,
    TrainingCompleted,
    VacancyCounted,
)

_MANAGERS = ("line_manager", "dsu_ppu", "ppu_dci", "fpoc_manager", "custody_superintendent")
_LEARNING = ("learning_development", *_MANAGERS)

REGISTERS = Record(
    name="staff_register",
    says=_("Change a register of staff"),
    hint=_("The calendar opens each month’s and year’s duties for whoever is on the register."),
    room="workforce",
    for_roles=_LEARNING,
    rows=(
        Row(
            PutOnRegister, asked=("of_register", "staff", "unit", "account"), says=_("Who joins it")
        ),
        Row(TakenOffRegister, asked=("of_register", "staff"), says=_("Who leaves it")),
        Row(AbsentAllMonth, asked=("staff",), says=_("Who was away all month")),
    ),
)
LEARNING = Record(
    name="staff_learning",
    says=_("Record training and accreditation"),
    room="workforce",
    for_roles=_LEARNING,
    rows=(
        Row(
            TrainingCompleted,
            asked=("staff", "topic", "hours", "provider", "counts_as_development"),
            says=_("Training completed"),
        ),
        Row(
            AccreditationGained,
            asked=("staff", "accreditation", "until"),
            says=_("Accreditation gained"),
        ),
        Row(AccreditationEnded, asked=("staff", "accreditation"), says=_("Accreditation ended")),
    ),
    prefill=("staff",),
)
SEEN = Record(
    name="staff_seen",
    says=_("Record who was screened or seen by occupational health"),
    hint=_("The date alone. Nothing of anybody’s health is kept here."),
    room="workforce",
    for_roles=("line_manager",),
    rows=(Row(HealthSeen, asked=("staff",), optional=False),),
    prefill=("staff",),
)
CAPACITY = Record(
    name="capacity",
    says=_("Count a caseload or vacancies"),
    room="workforce",
    for_roles=(*_MANAGERS, "mosovo_ds", "mosovo_di", "cru_sgt", "cru_ds", "polit_ds", "ppu_di"),
    rows=(
        Row(
            CaseloadCounted,
            asked=("team", "work", "held", "people", "high_risk", "overdue", "staff"),
            says=_("Caseload"),
        ),
        Row(VacancyCounted, asked=("team", "posts", "vacant", "long_absent"), says=_("Vacancies")),
    ),
)

RECORDS: tuple[Record, ...] = (REGISTERS, LEARNING, SEEN, CAPACITY)
"""Every record of this room."""
