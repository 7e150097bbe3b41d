"""What is owed to every child of a household that officers attend."""

from dolen.cases.facts import HandoverAcknowledged, HandoverMade
from dolen.contact.facts import (
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    ContactGraded,
    HomeConditionsRecorded,
    IncidentAttended,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_contact as by
from dolen.law.clocks import ByValue, ElapsedHours
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.words import _
from dolen.missing.facts import MissingChildFound
from dolen.planning.facts import ChildSeenByAuthority
from dolen.protection.facts import TakenIntoProtection

_SEE_AND_HEAR = GWENT_REPORT.at("section 5, recommendation")
_ATTENDED = (
    On(IncidentAttended, type=("domestic", "concern")),
    On(IncidentAttended, at_home=True),
)

ATTEND = Duty(
    name="contact.attend",
    says=_("Be there within the time of the grade."),
    room="contact",
    cited=(GWENT_REPORT.at("section 5"),),
    force=Force.FORCE_POLICY,
    opened_by=(On(ContactGraded, child_involved=True),),
    for_each="event",
    due=ByValue(
        "grade",
        {
            "emergency": ElapsedHours(by.ATTEND_EMERGENCY),
            "priority": ElapsedHours(by.ATTEND_PRIORITY),
            "scheduled": ElapsedHours(by.ATTEND_SCHEDULED),
        },
        ElapsedHours(by.ATTEND_PRIORITY),
    ),
    met_by=(On(IncidentAttended),),
    owner="fpoc_dispatch",
    escalates=(
        Escalation("fpoc_supervisor"),
        Escalation("force_incident_manager", by.ATTEND_ESCALATE_INCIDENT_MANAGER),
    ),
)
SEEN = Duty(
    name="child.seen",
    says=_("See every child of the household."),
    room="contact",
    cited=(_SEE_AND_HEAR,),
    force=Force.REPORT,
    opened_by=_ATTENDED,
    for_each="child",
    due=ElapsedHours(by.SEEN_WITHIN),
    met_by=(On(ChildSeen), On(ChildVoiceRecorded), On(TakenIntoProtection)),
    owner="attending_officer",
    escalates=(
        Escalation("response_sgt"),
        Escalation("response_insp", by.SEEN_ESCALATE_INSPECTOR),
    ),
)
VOICE = Duty(
    name="child.voice",
    says=_("Record what the child said, or how the child behaved."),
    room="contact",
    cited=(_SEE_AND_HEAR,),
    force=Force.REPORT,
    opened_by=_ATTENDED,
    for_each="child",
    due=ElapsedHours(by.VOICE_WITHIN),
    met_by=(On(ChildVoiceRecorded),),
    owner="attending_officer",
    escalates=(
        Escalation("response_sgt"),
        Escalation("response_insp", by.VOICE_ESCALATE_INSPECTOR),
    ),
)
HOME_CONDITIONS = Duty(
    name="home.conditions",
    says=_("Record the living conditions."),
    room="contact",
    cited=(GWENT_REPORT.at("section 5"),),
    force=Force.REPORT,
    opened_by=(On(IncidentAttended, at_home=True),),
    for_each="event_with_child",
    due=ElapsedHours(by.HOME_CONDITIONS_WITHIN),
    met_by=(On(HomeConditionsRecorded),),
    owner="attending_officer",
    escalates=(Escalation("response_sgt"),),
)
UNSEEN_FOLLOW_UP = Duty(
    name="child.unseen_followup",
    says=_("Make sure that the child who could not be seen is seen, by police or social care."),
    room="contact",
    cited=(GWENT_REPORT.at("section 10"),),
    force=Force.REPORT,
    opened_by=(On(ChildNotSeen),),
    for_each="child",
    due=ElapsedHours(by.UNSEEN_FOLLOW_UP_WITHIN),
    met_by=(On(ChildSeen), On(TakenIntoProtection), On(ChildSeenByAuthority)),
    owner="response_sgt",
    escalates=(
        Escalation("response_insp"),
        Escalation("ppu_di", by.UNSEEN_FOLLOW_UP_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
# The report tells of a girl for whom nobody began enquiries for six hours, and for 24 elsewhere.
HANDOVER = Duty(
    name="handover.acknowledge",
    says=_("Take over what was handed to you about this child, and say so."),
    room="contact",
    cited=(GWENT_REPORT.at("section 6"),),
    force=Force.PROPOSED_DEFAULT,
    opened_by=(On(HandoverMade),),
    for_each="child",
    due=ElapsedHours(by.HANDOVER_WITHIN),
    met_by=(On(HandoverAcknowledged),),
    cancelled_by=(On(MissingChildFound),),
    owner="response_sgt",
    escalates=(Escalation("response_insp"),),
)

DUTIES: tuple[Duty, ...] = (ATTEND, SEEN, VOICE, HOME_CONDITIONS, UNSEEN_FOLLOW_UP, HANDOVER)
"""Every duty of this room."""
