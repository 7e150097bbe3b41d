"""What is owed to a child about whom harm is suspected: discussion, enquiry, plan, meetings."""

from dolen.contact.facts import ChildExposed, ChildVoiceRecorded
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_contact as hearing
from dolen.law import parameters_planning as by
from dolen.law.clocks import AtAttribute, ElapsedHours, WorkingDays
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_planning import ENQUIRY_DUTY, TIMES_PAGE
from dolen.law.words import _
from dolen.offenders.facts import PermissionGiven
from dolen.planning.conference_duties import CONFERENCE_DUTIES
from dolen.planning.facts import (
    AssessmentCompleted,
    CoreGroupInformed,
    CoreGroupMet,
    EnquiryStarted,
    HarmSuspected,
    MeetingAttended,
    MeetingCalled,
    PlanReviewed,
    ReviewConferenceHeld,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)
from dolen.protection.facts import EmergencyProtectionOrderGranted, TakenIntoProtection

_SUSPECTED = (On(HarmSuspected), On(TakenIntoProtection), On(ChildExposed))
_HELD = (On(StrategyDiscussionHeld),)
_ON_PLAN = (On(HarmSuspected, on_plan=True),)

REQUEST = Duty(
    name="strategy.request",
    says=_("Ask social services for a strategy discussion about the child."),
    room="planning",
    cited=(by.UNDATED_TALK,),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_SUSPECTED,
    for_each="child",
    not_if_standing=(On(PermissionGiven),),
    standing_only_for=(On(ChildExposed),),
    due=ElapsedHours(by.REQUEST_WITHIN),
    accepts_before=by.REQUEST_ACCEPTS_BEFORE,
    met_by=(On(StrategyRequested), *_HELD),
    owner="cru_ds",
    escalates=(Escalation("cru_di"),),
)
HOLD = Duty(
    name="strategy.hold",
    says=_("Hold a strategy discussion about the child."),
    room="planning",
    cited=(by.UNDATED_TALK, by.SECTION_7),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_SUSPECTED,
    for_each="child",
    not_if_standing=(On(PermissionGiven),),
    standing_only_for=(On(ChildExposed),),
    due=ElapsedHours(by.HOLD_WITHIN),
    accepts_before=by.HOLD_ACCEPTS_BEFORE,
    met_by=_HELD,
    owner="la_team_manager",
    escalates=(
        Escalation("cru_di"),
        Escalation("ppu_dci", by.HOLD_ESCALATE_DETECTIVE_CHIEF_INSPECTOR),
        Escalation("dsu_ppu", by.HOLD_ESCALATE_SUPERINTENDENT),
    ),
)
RECORD = Duty(
    name="strategy.record",
    says=_("Write the discussion, what was decided and why on the record of each child."),
    room="planning",
    cited=(by.RECORD_FOR_EACH,),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_HELD,
    for_each="child",
    due=ElapsedHours(by.RECORD_WITHIN),
    met_by=(On(StrategyRecorded),),
    owner="cru_ds",
    escalates=(Escalation("cru_di"),),
)
SINGLE_REVIEW = Duty(
    name="strategy.single_review",
    says=_("As sergeant, review the decision that one agency alone enquires."),
    room="planning",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(SingleAgencyDecided),),
    for_each="event",
    due=WorkingDays(by.SINGLE_REVIEW_WITHIN),
    met_by=(On(SingleAgencyReviewed),),
    owner="cru_ds",
    escalates=(
        Escalation("cru_di"),
        Escalation("ppu_dci", by.SINGLE_REVIEW_ESCALATE_DETECTIVE_CHIEF_INSPECTOR),
    ),
)
REOPEN = Duty(
    name="strategy.reopen",
    says=_("Discuss the child again: a supervisor did not agree that one agency alone enquires."),
    room="planning",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(SingleAgencyReviewed, agreed=False),),
    for_each="child",
    due=WorkingDays(by.REOPEN_WITHIN),
    met_by=_HELD,
    owner="cru_ds",
    escalates=(Escalation("cru_di"),),
)
OPEN = Duty(
    name="s47.open",
    says=_("Begin a section 47 enquiry about the child."),
    room="planning",
    cited=(ENQUIRY_DUTY.at("s47(1)(a)"),),
    force=Force.STATUTE,
    opened_by=(On(TakenIntoProtection), On(EmergencyProtectionOrderGranted)),
    for_each="child",
    due=ElapsedHours(by.ENQUIRY_WITHIN),
    met_by=(On(EnquiryStarted),),
    owner="la_team_manager",
    escalates=(Escalation("la_head_of_service"),),
)
ASSESSMENT = Duty(
    name="s47.assessment",
    says=_("Complete the assessment of the child."),
    room="planning",
    cited=(TIMES_PAGE.at(_("assessment")),),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(EnquiryStarted),),
    for_each="child",
    due=WorkingDays(by.ASSESSMENT_WITHIN),
    met_by=(On(AssessmentCompleted),),
    owner="la_social_worker",
    escalates=(Escalation("la_team_manager"),),
)
HEAR = Duty(
    name="child.hear",
    says=_("See and hear the child within the enquiry, and record the words or the behaviour."),
    room="planning",
    cited=(
        GWENT_REPORT.at("section 5, recommendation"),
        GWENT_REPORT.at("section 7, first case"),
    ),
    force=Force.REPORT,
    opened_by=(On(EnquiryStarted),),
    for_each="child",
    due=WorkingDays(hearing.HEAR_WITHIN),
    accepts_before=hearing.HEAR_ACCEPTS_BEFORE,
    met_by=(On(ChildVoiceRecorded),),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("ppu_di", hearing.HEAR_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
UPDATE = Duty(
    name="plan.update",
    says=_("Take the new incident into the plan the child already has."),
    room="planning",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=_ON_PLAN,
    for_each="child",
    due=WorkingDays(by.UPDATE_WITHIN),
    met_by=(On(PlanReviewed), On(CoreGroupMet), On(ReviewConferenceHeld)),
    owner="la_social_worker",
    escalates=(Escalation("la_team_manager"),),
)
TELL_CORE_GROUP = Duty(
    name="plan.tell_core_group",
    says=_("Tell the core group of the new incident."),
    room="planning",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=_ON_PLAN,
    for_each="child",
    due=WorkingDays(by.TELL_CORE_GROUP_WITHIN),
    met_by=(On(CoreGroupInformed), On(CoreGroupMet), On(PlanReviewed)),
    owner="oic",
    escalates=(Escalation("oic_supervisor"),),
)
ATTEND = Duty(
    name="multiagency.attend",
    says=_("Attend the meeting that was called about the child."),
    room="planning",
    cited=by.DISCUSS_WHO_CALLS,
    force=Force.REPORT,
    opened_by=(On(MeetingCalled),),
    for_each="child",
    due=AtAttribute("ends_at", WorkingDays(by.ATTEND_WITHIN, counted_from="meeting_at")),
    met_by=(On(MeetingAttended),),
    owner="ppu_di",
    escalates=(Escalation("ppu_dci"),),
)

DUTIES: tuple[Duty, ...] = (
    REQUEST,
    HOLD,
    RECORD,
    SINGLE_REVIEW,
    REOPEN,
    OPEN,
    ASSESSMENT,
    HEAR,
    UPDATE,
    TELL_CORE_GROUP,
    ATTEND,
    *CONFERENCE_DUTIES,
)
"""Every duty of this room."""
