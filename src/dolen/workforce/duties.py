"""What is owed to members of staff each year: training that reaches them, and being seen."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_assurance as by
from dolen.law.clocks import Months
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.workforce.facts import HealthSeen, TrainingCompleted, YearStarted

CUSTODY_TRAINING = Duty(
    name="staff.custody_cpd",
    says=_("Let the yearly child protection training reach each member of custody staff."),
    room="workforce",
    cited=(by.SECTION_3,),
    force=Force.REPORT,
    opened_by=(On(YearStarted, of_register="custody_staff"),),
    for_each="owner",
    due=Months(by.TRAINING_WITHIN),
    met_by=(On(TrainingCompleted, topic="child_protection"),),
    owner="learning_development",
    escalates=(
        Escalation("custody_superintendent"),
        Escalation("acc", by.TRAINING_ESCALATE_CHIEF_OFFICER),
    ),
)
SCREENING = Duty(
    name="staff.screening",
    says=_("See that whoever works with abuse and its images is screened this year."),
    room="workforce",
    cited=(by.SECTION_3,),
    force=Force.REPORT,
    opened_by=(On(YearStarted, of_register="ppu_and_image_staff"),),
    for_each="owner",
    due=Months(by.SCREENING_WITHIN),
    met_by=(On(HealthSeen),),
    owner="line_manager",
    escalates=(
        Escalation("line_manager", by.SCREENING_WARNING),
        Escalation("dsu_ppu"),
    ),
)

DUTIES: tuple[Duty, ...] = (CUSTODY_TRAINING, SCREENING)
"""Every duty of this room."""
