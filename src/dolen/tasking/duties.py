"""What is owed for a task: that the team reads it, answers it, and tells the child's record."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.exploitation.facts import ExploitationIndicator, IntelligenceLink, PlaceHotspot
from dolen.law import parameters_tasking as by
from dolen.law.clocks import AtAttribute, ElapsedHours, WorkingDays
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.missing.facts import ChildFoundWithRiskyAdult, RiskyAdultNamed
from dolen.offenders.facts import IntelligenceReceived
from dolen.planning.facts import HarmSuspected
from dolen.tasking.facts import TaskAnswered, TaskSeen, TaskSet, TaskWithdrawn

SEE = Duty(
    name="tasking.see",
    says=_("Read the task your team was given."),
    room="tasking",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(TaskSet),),
    for_each="event",
    due=ElapsedHours(by.SEE_WITHIN),
    met_by=(On(TaskSeen), On(TaskAnswered)),
    cancelled_by=(On(TaskWithdrawn),),
    owner="neighbourhood_sgt",
    owner_from="team",
    escalates=(Escalation("response_insp"),),
)
REPORT = Duty(
    name="tasking.report",
    says=_("Say what came of the task: something learned, nothing found, or why it was not done."),
    room="tasking",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(TaskSet),),
    for_each="event",
    due=AtAttribute("result_due", otherwise=WorkingDays(by.REPORT_WITHIN)),
    met_by=(On(TaskAnswered),),
    cancelled_by=(On(TaskWithdrawn),),
    owner="neighbourhood_sgt",
    owner_from="team",
    escalates=(
        Escalation("response_insp"),
        Escalation("ppu_di", by.REPORT_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
RETURN = Duty(
    name="tasking.return",
    says=_("Put what a task brought on the record of the child, person or place it is about."),
    room="tasking",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(TaskAnswered, outcome="learned"),),
    for_each="event",
    due=ElapsedHours(by.RETURN_WITHIN),
    met_by=(
        On(IntelligenceLink),
        On(ExploitationIndicator),
        On(RiskyAdultNamed),
        On(ChildFoundWithRiskyAdult),
        On(IntelligenceReceived),
        On(PlaceHotspot),
        On(HarmSuspected),
    ),
    owner="neighbourhood_sgt",
    owner_from="by_role",
    escalates=(Escalation("quartz_ds"),),
)

DUTIES: tuple[Duty, ...] = (SEE, REPORT, RETURN)
"""Every duty of this room."""
