"""What those who manage offenders owe the children near them, with what offenders owe by law."""

from dolen.contact.facts import ChildExposed, ChildSeen
from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.investigation.facts import CrimeNotRecorded, CrimeRecorded
from dolen.law import parameters_offenders as by
from dolen.law.clocks import (
    AtAttribute,
    ByValue,
    ElapsedHours,
    Months,
    WorkingDays,
)
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_offenders import (
    ARMS_FACTORS,
    REACTIVE_MANAGEMENT,
    RISK_BASED_VISITS,
    SOA_91,
)
from dolen.law.words import _
from dolen.offenders.facts import (
    BreachArrestMade,
    BreachDetected,
    IntelligenceReceived,
    ManagementStarted,
    ModeReviewed,
    NoArrestReasonGiven,
    OffenderDied,
    OffenderVisited,
    PermissionGiven,
    RiskAssessed,
    SignificantChange,
    SocialWorkerSpokenTo,
    TransferredOut,
)
from dolen.offenders.notification_duties import (
    COUNTED_AGAIN,
    DISREGARDED,
    NOTIFICATION_DUTIES,
    OVER,
)
from dolen.planning.facts import StrategyDiscussionHeld

_SECTION_10 = GWENT_REPORT.at("section 10")
_GONE = (*OVER, On(TransferredOut))
_BREACH = (On(BreachDetected),)
_ASSESSED = (On(RiskAssessed, complete=(True, None)),)
_EXPOSED = (On(ChildExposed, risk="rso"),)

BREACH_CRIME = Duty(
    name="offender.breach_crime",
    says=_("Record the breach as a crime, or give the reason against it."),
    room="offenders",
    cited=(_SECTION_10, SOA_91.at("s91")),
    force=Force.REPORT,
    opened_by=_BREACH,
    for_each="offender",
    scope="crime",
    due=ElapsedHours(by.BREACH_CRIME_WITHIN),
    met_by=(On(CrimeRecorded, type="breach"), On(CrimeNotRecorded, reason=PRESENT)),
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"),),
)
BREACH_ACT = Duty(
    name="offender.breach_act",
    says=_("Arrest for the breach, or give the reason why it is not necessary."),
    room="offenders",
    cited=(_SECTION_10,),
    force=Force.REPORT,
    opened_by=_BREACH,
    for_each="offender",
    scope="crime",
    due=ElapsedHours(by.BREACH_ACT_WITHIN),
    met_by=(On(BreachArrestMade), On(NoArrestReasonGiven)),
    cancelled_by=(On(OffenderDied),),
    owner="mosovo_om",
    escalates=(
        Escalation("mosovo_ds"),
        Escalation("mosovo_di", by.BREACH_ACT_ESCALATE_INSPECTOR),
    ),
)
REVIEW = Duty(
    name="offender.review",
    says=_("Assess the offender’s risk anew after a breach or a significant change."),
    room="offenders",
    cited=(_SECTION_10,),
    force=Force.REPORT,
    opened_by=(*_BREACH, On(SignificantChange)),
    for_each="offender",
    scope="subject",
    due=WorkingDays(by.REVIEW_WITHIN),
    met_by=_ASSESSED,
    cancelled_by=_GONE,
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"), Escalation("mosovo_di", by.REVIEW_ESCALATE_INSPECTOR)),
)
ARMS_YEARLY = Duty(
    name="offender.arms_yearly",
    says=_("Assess the offender’s risk (ARMS) at least every twelve months."),
    room="offenders",
    cited=(_SECTION_10,),
    force=Force.REPORT,
    opened_by=(*_ASSESSED, On(ManagementStarted, arms_applies=True)),
    for_each="offender",
    scope="subject",
    due=Months(by.ARMS_WITHIN, end_of_day=True),
    suspended_by=DISREGARDED,
    resumed_by=COUNTED_AGAIN,
    met_by=_ASSESSED,
    cancelled_by=_GONE,
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"),),
)
ARMS_FIRST = Duty(
    name="offender.arms_first",
    says=_("Make the first assessment (ARMS) of an adult man whose management began."),
    room="offenders",
    cited=(_SECTION_10, ARMS_FACTORS.at(_("adult men"))),
    force=Force.REPORT,
    opened_by=(On(ManagementStarted, arms_applies=True),),
    for_each="offender",
    scope="subject",
    due=WorkingDays(by.ARMS_FIRST_WITHIN),
    suspended_by=DISREGARDED,
    resumed_by=COUNTED_AGAIN,
    met_by=_ASSESSED,
    cancelled_by=_GONE,
    owner="mosovo_om",
    escalates=(
        Escalation("mosovo_ds"),
        Escalation("mosovo_di", by.ARMS_FIRST_ESCALATE_INSPECTOR),
    ),
)
VISIT = Duty(
    name="offender.visit",
    says=_("Visit the offender by the day planned, or at the interval for the risk."),
    room="offenders",
    cited=(RISK_BASED_VISITS.at(_("visits follow the risk")), _SECTION_10),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(OffenderVisited), On(ManagementStarted)),
    for_each="offender",
    scope="subject",
    due=AtAttribute(
        "next_visit_by",
        ByValue(
            "risk",
            {
                "very_high": Months(by.VISIT_VERY_HIGH),
                "high": Months(by.VISIT_HIGH),
                "medium": Months(by.VISIT_MEDIUM),
                "low": Months(by.VISIT_LOW),
            },
            Months(by.VISIT_UNKNOWN),
        ),
    ),
    suspended_by=DISREGARDED,
    resumed_by=COUNTED_AGAIN,
    met_by=(On(OffenderVisited),),
    cancelled_by=_GONE,
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"), Escalation("mosovo_di", by.VISIT_ESCALATE_INSPECTOR)),
)
SOCIAL_WORKER = Duty(
    name="offender.discuss_with_social_worker",
    says=_("Talk with the social worker about the child the offender came near."),
    room="offenders",
    cited=(_SECTION_10,),
    force=Force.REPORT,
    opened_by=_EXPOSED,
    for_each="child",
    not_if_standing=(On(PermissionGiven),),
    due=ElapsedHours(by.SOCIAL_WORKER_WITHIN),
    accepts_before=by.SOCIAL_WORKER_BEFORE,
    met_by=(On(SocialWorkerSpokenTo), On(StrategyDiscussionHeld)),
    owner="mosovo_om",
    escalates=(Escalation("mosovo_ds"),),
)
CHILD_CHECK = Duty(
    name="offender.child_check",
    says=_("Find and see the child the offender came near."),
    room="offenders",
    cited=(_SECTION_10,),
    force=Force.REPORT,
    opened_by=_EXPOSED,
    for_each="child",
    not_if_standing=(On(PermissionGiven),),
    due=ElapsedHours(by.CHILD_CHECK_WITHIN),
    accepts_before=by.CHILD_CHECK_BEFORE,
    met_by=(On(ChildSeen),),
    owner="mosovo_om",
    escalates=(
        Escalation("mosovo_ds"),
        Escalation("mosovo_di", by.CHILD_CHECK_ESCALATE_INSPECTOR),
    ),
)
REACTIVE_REVIEW = Duty(
    name="offender.reactive_review",
    says=_("Review what was learned and decide whether to manage the offender actively again."),
    room="offenders",
    cited=(REACTIVE_MANAGEMENT.at(_("definition")), _SECTION_10),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(IntelligenceReceived, mode="reactive"),),
    for_each="offender",
    scope="subject",
    due=WorkingDays(by.REACTIVE_REVIEW_WITHIN),
    met_by=(On(ModeReviewed),),
    cancelled_by=_GONE,
    owner="mosovo_om",
    escalates=(
        Escalation("mosovo_ds"),
        Escalation("mosovo_di", by.REACTIVE_REVIEW_ESCALATE_INSPECTOR),
    ),
)

DUTIES: tuple[Duty, ...] = (
    *NOTIFICATION_DUTIES,
    BREACH_CRIME,
    BREACH_ACT,
    REVIEW,
    ARMS_FIRST,
    ARMS_YEARLY,
    VISIT,
    SOCIAL_WORKER,
    CHILD_CHECK,
    REACTIVE_REVIEW,
)
"""Every duty of this room."""
