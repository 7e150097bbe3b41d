"""What is owed after a domestic incident, to the victim and to every child of the household."""

from dolen.contact.facts import IncidentAttended
from dolen.domestic_abuse.facts import (
    CumulativeAbuse,
    DashCompleted,
    DashReviewed,
    HealthVisitorTold,
    MaracHeard,
    MaracThresholdMet,
    ProfessionalJudgement,
    SchoolToldOfAbuse,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_domestic_abuse as by
from dolen.law.clocks import AtAttribute, ElapsedHours, NextSchoolDay, Weeks, WorkingDays
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_domestic_abuse import (
    DOMESTIC_ABUSE_ACT,
    ENCOMPASS_GUIDANCE,
    MARAC_REPEAT,
    NORTH_WALES_PEEL,
)
from dolen.law.words import _
from dolen.planning.facts import FlagAdded
from dolen.referral.facts import NoticeSubmitted

_SECTION_6 = GWENT_REPORT.at("section 6")
_DOMESTIC = (On(IncidentAttended, type="domestic"),)
_ASSESSED = (On(DashCompleted), On(ProfessionalJudgement))

COMPLETE = Duty(
    name="dash.complete",
    says=_("Complete the risk tool or, where it is refused, write down your own judgement."),
    room="domestic_abuse",
    cited=(_SECTION_6, NORTH_WALES_PEEL.at("domestic abuse")),
    force=Force.REPORT,
    opened_by=_DOMESTIC,
    for_each="event",
    due=ElapsedHours(by.DASH_WITHIN),
    met_by=_ASSESSED,
    owner="attending_officer",
    escalates=(Escalation("response_sgt"),),
)
REVIEW = Duty(
    name="dash.review",
    says=_("Review the incident and its grade as a specialist."),
    room="domestic_abuse",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_ASSESSED,
    for_each="event",
    due=ElapsedHours(by.REVIEW_WITHIN),
    met_by=(On(DashReviewed),),
    owner="da_team",
    escalates=(Escalation("da_team_sgt"),),
)
HEAR = Duty(
    name="marac.hear",
    says=_("Hear the case at the meeting of agencies (MARAC) it is listed for."),
    room="domestic_abuse",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(MaracThresholdMet),),
    for_each="event",
    due=AtAttribute("ends_at", Weeks(by.MARAC_EVERY)),
    met_by=(On(MaracHeard),),
    owner="marac_coordinator",
    escalates=(Escalation("ppu_di"),),
)
ENCOMPASS = Duty(
    name="encompass.notify",
    says=_("Tell the school of the domestic abuse before its next school day begins."),
    room="domestic_abuse",
    cited=(DOMESTIC_ABUSE_ACT.at("s49A(2)"), ENCOMPASS_GUIDANCE.at("when to notify")),
    force=Force.STATUTE,
    opened_by=_DOMESTIC,
    for_each="school_child",
    due=NextSchoolDay(by.ENCOMPASS_AT, establishment="school"),
    met_by=(On(SchoolToldOfAbuse),),
    owner="encompass_desk",
    escalates=(
        Escalation("da_team_sgt"),
        Escalation("ppu_di", by.ENCOMPASS_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
HEALTH_VISITOR = Duty(
    name="health_visitor.notify",
    says=_("Tell the health visiting service of the domestic abuse."),
    room="domestic_abuse",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_DOMESTIC,
    for_each="preschool_child",
    due=WorkingDays(by.HEALTH_VISITOR_WITHIN),
    met_by=(On(HealthVisitorTold),),
    owner="da_team",
    escalates=(Escalation("da_team_sgt"),),
)
# Nobody has to count: the third incident opens it by itself. A store that counted tells the fact.
CUMULATIVE_NOTICE = Duty(
    name="da.cumulative_ppn",
    says=_("Refer the child for the domestic abuse as a whole, naming every incident."),
    room="domestic_abuse",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=(
        On(CumulativeAbuse),
        On(IncidentAttended, type="domestic", cumulative=True),
    ),
    for_each="child",
    due=WorkingDays(by.CUMULATIVE_WITHIN),
    met_by=(On(NoticeSubmitted, cumulative=True),),
    owner="da_team",
    escalates=(
        Escalation("da_team_sgt"),
        Escalation("ppu_di", by.CUMULATIVE_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
FLAG = Duty(
    name="flag.marac",
    says=_("Flag the people of the case heard at MARAC."),
    room="domestic_abuse",
    cited=(MARAC_REPEAT.at("flag and tag"),),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(MaracHeard),),
    for_each="event",
    due=ElapsedHours(by.FLAG_MARAC_WITHIN),
    met_by=(On(FlagAdded, type="marac"),),
    owner="marac_coordinator",
    escalates=(Escalation("ppu_di"),),
)

DUTIES: tuple[Duty, ...] = (
    COMPLETE,
    REVIEW,
    HEAR,
    ENCOMPASS,
    HEALTH_VISITOR,
    CUMULATIVE_NOTICE,
    FLAG,
)
"""Every duty of this room."""
