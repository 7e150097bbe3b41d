"""What must lie before a visit is put in the diary, and before officers come to children."""

from dolen.contact.facts import IncidentAttended, NoRiskReasonGiven, ResearchPassed, VisitDiarised
from dolen.duties.rules import Duty, Escalation, On
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.words import _

NO_DIARY = Duty(
    name="contact.no_diary_with_child",
    says=_(
        "Do not put a case with a child in the diary unless a supervisor says why no risk goes on."
    ),
    room="contact",
    cited=(GWENT_REPORT.at("section 5"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(VisitDiarised, child_involved=True),),
    for_each="event",
    met_by=(On(NoRiskReasonGiven),),
    owner="fpoc_supervisor",
    escalates=(Escalation("force_incident_manager"),),
)
RESEARCH_PASSED = Duty(
    name="contact.research",
    says=_("Tell the officers what the records and flags hold before they arrive."),
    room="contact",
    cited=(GWENT_REPORT.at("section 5"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(IncidentAttended, type=("domestic", "concern", "missing")),),
    for_each="event_with_child",
    met_by=(On(ResearchPassed),),
    owner="fpoc_call_taker",
    escalates=(Escalation("fpoc_supervisor"),),
)

GUARDS: tuple[Duty, ...] = (NO_DIARY, RESEARCH_PASSED)
"""Every guard of this room."""
