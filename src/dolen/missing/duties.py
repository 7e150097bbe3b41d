"""What is owed to a missing child and to a child who came back, each by a time."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_missing as by
from dolen.law.clocks import ByValue, ElapsedHours, NextSchoolDay, WorkingDays
from dolen.law.parameters import Parameter
from dolen.law.sources import (
    ABDUCTION_NOTICES_ADVICE,
    ABDUCTION_NOTICES_ANSWER,
    COLLEGE_MISSING,
    DERBYSHIRE_REPORT,
    GLOUCESTERSHIRE_REPORT,
    GWENT_REPORT,
    NORTH_YORKSHIRE_REPORT,
    Force,
)
from dolen.law.words import _
from dolen.missing.facts import (
    AbductionNoticeConsidered,
    AddressesChecked,
    ChildFoundWithRiskyAdult,
    ChildReportedMissing,
    EnquiriesBegun,
    InspectorReviewed,
    MissingChildFound,
    MissingRecorded,
    MissingReportWithdrawn,
    QuartzReviewed,
    RiskGraded,
    RiskReviewed,
    RiskyAdultNamed,
    SchoolTold,
    TriggerPlanMade,
)
from dolen.missing.return_duties import RETURN_DUTIES
from dolen.people.standing import CurrentTriggerPlan

_SECTION_6 = GWENT_REPORT.at("section 6")
_REPORTED = (On(ChildReportedMissing),)
_FOUND = (On(MissingChildFound),)
_GRADED = (On(RiskGraded),)
_IN_ERROR = (On(MissingReportWithdrawn),)


def _by_risk(high: Parameter, medium: Parameter, low: Parameter) -> ByValue:
    """The clock of the risk the facts support; a child nobody graded counts as medium."""
    choices = {
        "high": ElapsedHours(high),
        "medium": ElapsedHours(medium),
        "low": ElapsedHours(low),
    }
    return ByValue("floor", choices, ElapsedHours(medium))


RECORD = Duty(
    name="missing.record",
    says=_("Record the child as missing."),
    room="missing",
    cited=(
        NORTH_YORKSHIRE_REPORT.at("missing children"),
        DERBYSHIRE_REPORT.at("missing children"),
        GLOUCESTERSHIRE_REPORT.at("missing children"),
    ),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=ElapsedHours(by.RECORD_WITHIN),
    met_by=(On(MissingRecorded),),
    void_by=_IN_ERROR,
    owner="fpoc_call_taker",
    escalates=(
        Escalation("fpoc_supervisor"),
        Escalation("response_insp", by.RECORD_ESCALATE_RESPONSE_INSPECTOR),
    ),
)
GRADE = Duty(
    name="missing.grade",
    says=_("Grade the missing child’s risk."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=ElapsedHours(by.GRADE_WITHIN),
    met_by=_GRADED,
    void_by=_IN_ERROR,
    owner="fpoc_call_taker",
    escalates=(Escalation("fpoc_supervisor"),),
)
ATTEND = Duty(
    name="missing.attend",
    says=_("Send officers and begin to look for the child."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=_by_risk(by.ATTEND_HIGH, by.ATTEND_MEDIUM, by.ATTEND_LOW),
    reclocked_by=_GRADED,
    met_by=(On(EnquiriesBegun),),
    void_by=_IN_ERROR,
    cancelled_by=_FOUND,
    owner="fpoc_dispatch",
    escalates=(
        Escalation("response_insp"),
        Escalation("force_incident_manager", by.ATTEND_ESCALATE_INCIDENT_MANAGER),
    ),
)
ADDRESSES = Duty(
    name="missing.addresses",
    says=_("Check the addresses and people the child is known to go to."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=_by_risk(by.ADDRESSES_HIGH, by.ADDRESSES_MEDIUM, by.ADDRESSES_LOW),
    reclocked_by=_GRADED,
    met_by=(On(AddressesChecked),),
    void_by=_IN_ERROR,
    cancelled_by=_FOUND,
    owner="response_sgt",
    escalates=(
        Escalation("response_insp"),
        Escalation("ppu_di", by.ADDRESSES_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
SUPERVISE = Duty(
    name="missing.supervise",
    says=_("As inspector, review the grade and the plan to find the child."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=_by_risk(by.SUPERVISE_HIGH, by.SUPERVISE_MEDIUM, by.SUPERVISE_LOW),
    reclocked_by=_GRADED,
    met_by=(On(InspectorReviewed),),
    void_by=_IN_ERROR,
    cancelled_by=_FOUND,
    owner="response_insp",
    escalates=(Escalation("force_incident_manager"),),
)
REREVIEW = Duty(
    name="missing.rereview",
    says=_("Review the missing child’s risk again, at the time set and on new facts."),
    room="missing",
    cited=(COLLEGE_MISSING.at("minimum actions: continual review of risk"),),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(RiskGraded), On(RiskReviewed)),
    for_each="child",
    due=_by_risk(by.REREVIEW_HIGH, by.REREVIEW_MEDIUM, by.REREVIEW_LOW),
    met_by=(On(RiskReviewed),),
    void_by=_IN_ERROR,
    cancelled_by=_FOUND,
    owner="response_sgt",
    escalates=(
        Escalation("response_insp"),
        Escalation("force_incident_manager", by.REREVIEW_ESCALATE_INCIDENT_MANAGER),
    ),
)
QUARTZ_REVIEW = Duty(
    name="missing.quartz_review",
    says=_("Look at the episode together with the exploitation team for links to exploitation."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="child",
    due=ElapsedHours(by.QUARTZ_REVIEW_WITHIN),
    met_by=(On(QuartzReviewed),),
    void_by=_IN_ERROR,
    owner="missing_team",
    escalates=(
        Escalation("missing_team_sgt"),
        Escalation("quartz_ds", by.QUARTZ_REVIEW_ESCALATE_SERGEANT),
    ),
)
SCHOOL = Duty(
    name="school.missing",
    says=_("Tell the school that its pupil was missing, before the next school day begins."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=_REPORTED,
    for_each="school_child",
    due=NextSchoolDay(by.SCHOOL_TOLD_AT),
    met_by=(On(SchoolTold),),
    void_by=(*_IN_ERROR, On(MissingChildFound, short_and_before_school=True)),
    owner="missing_team",
    escalates=(Escalation("missing_team_sgt"),),
)
# A plan told in Dolen does not keep the next repeat episode from asking for one: the child went
# missing in spite of it, so somebody looks at it anew. A plan brought over from an older store
# does (`CurrentTriggerPlan`), since no episode since is known to have put it to the test.
TRIGGER_PLAN = Duty(
    name="trigger.plan",
    says=_("Make a plan of what to do in the first hour when the child goes missing again."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(ChildReportedMissing, repeat=True),),
    for_each="child",
    scope="subject",
    not_if_standing=(On(CurrentTriggerPlan),),
    due=WorkingDays(by.TRIGGER_PLAN_WITHIN),
    met_by=(On(TriggerPlanMade),),
    void_by=_IN_ERROR,
    owner="missing_team",
    escalates=(Escalation("missing_team_sgt"),),
)
ABDUCTION_NOTICE = Duty(
    name="cawn.consider",
    says=_("Consider a child abduction warning notice or another order against the adult."),
    room="missing",
    cited=(
        _SECTION_6,
        ABDUCTION_NOTICES_ANSWER.at("who can be protected"),
        ABDUCTION_NOTICES_ADVICE.at("contents", unread=True),
    ),
    force=Force.REPORT,
    opened_by=(On(ChildFoundWithRiskyAdult), On(RiskyAdultNamed)),
    for_each="child",
    due=WorkingDays(by.ABDUCTION_NOTICE_WITHIN),
    met_by=(On(AbductionNoticeConsidered),),
    owner="quartz_officer",
    escalates=(Escalation("quartz_ds"),),
)

DUTIES: tuple[Duty, ...] = (
    RECORD,
    GRADE,
    ATTEND,
    ADDRESSES,
    SUPERVISE,
    REREVIEW,
    QUARTZ_REVIEW,
    *RETURN_DUTIES,
    SCHOOL,
    TRIGGER_PLAN,
    ABDUCTION_NOTICE,
)
"""Every duty of this room."""
