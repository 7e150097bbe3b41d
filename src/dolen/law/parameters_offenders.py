"""Numbers for offenders: notifying, breaches, assessments, visits, and what makes a pattern.

The days of notifying are law. Visits follow the risk by national practice, which gives no interval,
and the inspection report criticises delays without a number of its own; those are Dolen's.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Quantity, Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force, Provision
from dolen.law.sources_offenders import (
    ARMS_FACTORS,
    NOTIFICATION_QUESTIONS,
    NOTIFICATION_REGULATIONS,
    REACTIVE_MANAGEMENT,
    RISK_BASED_VISITS,
    SOA_84,
    SOA_85_87,
    TRAVEL_ADVICE,
    WILTSHIRE_SUMMARY,
)
from dolen.law.words import _

SECTION_10 = GWENT_REPORT.at("section 10")


def _law(
    value: Quantity, cited: Provision, *also: Provision, verified: bool, force: Force
) -> Value:
    return Value(
        value,
        from_=FIRST_EDITION,
        cited=cited,
        force=force,
        checked_on=CHECKED,
        verified=verified,
        also=also,
    )


NOTIFY_WITHIN = declared(
    "offender.notify.within",
    _("Days in which a change is notified, the day of the change being the first"),
    Unit.DAYS,
    _law(
        3,
        SOA_84.at("s84(1)", says=_("Within three days beginning with the event.")),
        NOTIFICATION_REGULATIONS.at("reg 10"),
        verified=True,
        force=Force.STATUTE,
    ),
)
ANNUAL_WITHIN = declared(
    "offender.annual.within",
    _("Months after a notification in which the next is given"),
    Unit.MONTHS,
    _law(
        12,
        SOA_85_87.at("s85"),
        NOTIFICATION_QUESTIONS.at(_("yearly notification")),
        verified=True,
        force=Force.STATUTE,
    ),
)
ANNUAL_WARNING = ours(
    "offender.annual.warning",
    _("Time before the yearly notification is due at which the offender manager is reminded"),
    -336,
    SECTION_10,
)
ANNUAL_ESCALATE_SERGEANT = ours(
    "offender.annual.escalate.mosovo_ds",
    _("Time past due after which the sergeant learns that no yearly notification was given"),
    24,
    SECTION_10,
)
WEEKLY_WITHIN = declared(
    "offender.weekly.within",
    _("Days from one notification to the next without a home, the first day counted"),
    Unit.DAYS,
    _law(
        8,
        NOTIFICATION_REGULATIONS.at("reg 9", unread=True),
        WILTSHIRE_SUMMARY.at(_("no fixed address")),
        verified=False,
        force=Force.STATUTE,
    ),
)
WEEKLY_ESCALATE_SERGEANT = ours(
    "offender.weekly.escalate.mosovo_ds",
    _("Time past due after which the sergeant learns that no weekly notification was given"),
    24,
    SECTION_10,
)
TRAVEL_NOTICE = declared(
    "offender.travel.notice",
    _("Days before leaving the United Kingdom by which the journey is notified"),
    Unit.DAYS,
    _law(
        7,
        TRAVEL_ADVICE.at(_("notice of travel")),
        NOTIFICATION_REGULATIONS.at(_("overview")),
        SOA_85_87.at("s86", unread=True),
        verified=False,
        force=Force.REPORT,
    ),
)
TRAVEL_AT_ONCE = ours(
    "offender.travel.at_once",
    _("Time in which a journey is notified when nobody knows the day of leaving"),
    0,
    SOA_85_87.at("s86", unread=True),
)
PROPERLY_WITHIN = ours(
    "offender.notify_properly.within",
    _("Time in which a notification not made as the law asks is made properly or called a breach"),
    24,
    SOA_85_87.at("s87"),
    SECTION_10,
)
HOUSEHOLD_HOURS = declared(
    "offender.stay.household",
    _("Hours in a household with a child from which a stay must be notified"),
    Unit.HOURS,
    _law(
        12,
        NOTIFICATION_REGULATIONS.at("reg 10"),
        verified=True,
        force=Force.STATUTE,
    ),
)
STAY_DAYS = declared(
    "offender.stay.days",
    _("Days at one address, taken together, from which a stay must be notified"),
    Unit.DAYS,
    _law(
        7,
        SOA_84.at(_("explanatory notes")),
        verified=True,
        force=Force.STATUTE,
    ),
)
STAY_WINDOW = declared(
    "offender.stay.window",
    _("Months over which days at one address are taken together"),
    Unit.MONTHS,
    _law(
        12,
        SOA_84.at(_("explanatory notes")),
        verified=True,
        force=Force.STATUTE,
    ),
)

BREACH_CRIME_WITHIN = ours(
    "offender.breach_crime.within",
    _("Time in which a breach is recorded as a crime"),
    24,
    SECTION_10,
)
BREACH_ACT_WITHIN = ours(
    "offender.breach_act.within",
    _("Time in which an arrest is made, or the reason against one given"),
    24,
    SECTION_10,
)
BREACH_ACT_ESCALATE_INSPECTOR = ours(
    "offender.breach_act.escalate.mosovo_di",
    _("Time past due after which the inspector learns that nobody acted on a breach"),
    24,
    SECTION_10,
)
REVIEW_WITHIN = ours(
    "offender.review.within",
    _("Working days in which the risk is assessed anew after a breach or significant change"),
    10,
    SECTION_10,
    unit=Unit.WORKING_DAYS,
)
REVIEW_ESCALATE_INSPECTOR = ours(
    "offender.review.escalate.mosovo_di",
    _("Time past due after which the inspector learns that the risk was not assessed anew"),
    120,
    SECTION_10,
)
ARMS_WITHIN = declared(
    "offender.arms_yearly.within",
    _("Months after an assessment (ARMS) in which the next is made"),
    Unit.MONTHS,
    _law(12, SECTION_10, verified=True, force=Force.REPORT),
)
ARMS_FIRST_WITHIN = ours(
    "offender.arms_first.within",
    _("Working days in which the first assessment (ARMS) is made"),
    20,
    SECTION_10,
    ARMS_FACTORS.at(_("adult men")),
    unit=Unit.WORKING_DAYS,
)
ARMS_FIRST_ESCALATE_INSPECTOR = ours(
    "offender.arms_first.escalate.mosovo_di",
    _("Time past due after which the inspector learns that there is no first assessment"),
    240,
    SECTION_10,
)
_BY_RISK = RISK_BASED_VISITS.at(_("visits follow the risk"))


def _visit(name: str, says: str, months: int) -> Parameter:
    return ours(f"offender.visit.{name}", says, months, _BY_RISK, unit=Unit.MONTHS)


VISIT_VERY_HIGH = _visit(
    "very_high", _("Months to the next visit of an offender at very high risk"), 1
)
VISIT_HIGH = _visit("high", _("Months to the next visit of an offender at high risk"), 3)
VISIT_MEDIUM = _visit("medium", _("Months to the next visit of an offender at medium risk"), 6)
VISIT_LOW = _visit("low", _("Months to the next visit of an offender at low risk"), 12)
VISIT_UNKNOWN = _visit(
    "unknown", _("Months to the next visit of an offender whose risk nobody assessed"), 1
)
VISIT_ESCALATE_INSPECTOR = ours(
    "offender.visit.escalate.mosovo_di",
    _("Time past due after which the inspector learns that an offender was not visited"),
    336,
    SECTION_10,
)
SOCIAL_WORKER_WITHIN = ours(
    "offender.discuss_with_social_worker.within",
    _("Time in which police speak with the social worker about a child an offender came near"),
    24,
    SECTION_10,
)
SOCIAL_WORKER_BEFORE = ours(
    "offender.discuss_with_social_worker.before",
    _("Time before in which a talk with the social worker counts already"),
    24,
    SECTION_10,
)
CHILD_CHECK_WITHIN = ours(
    "offender.child_check.within",
    _("Time in which a child an offender came near is found and seen"),
    24,
    SECTION_10,
)
CHILD_CHECK_BEFORE = ours(
    "offender.child_check.before",
    _("Time before in which the child’s having been seen counts already"),
    12,
    SECTION_10,
)
CHILD_CHECK_ESCALATE_INSPECTOR = ours(
    "offender.child_check.escalate.mosovo_di",
    _("Time past due after which the inspector learns that a child was not seen"),
    24,
    SECTION_10,
)
REACTIVE_REVIEW_WITHIN = ours(
    "offender.reactive_review.within",
    _("Working days in which something new on an offender managed reactively is reviewed"),
    5,
    REACTIVE_MANAGEMENT.at(_("definition")),
    SECTION_10,
    unit=Unit.WORKING_DAYS,
)
REACTIVE_REVIEW_ESCALATE_INSPECTOR = ours(
    "offender.reactive_review.escalate.mosovo_di",
    _("Time past due after which the inspector learns that nobody reviewed it"),
    48,
    SECTION_10,
)

REACTIVE_CLEAR_YEARS = declared(
    "offender.reactive.clear_years",
    _("Years without offence or sign of risk before an offender may be managed reactively"),
    Unit.YEARS,
    _law(
        3,
        REACTIVE_MANAGEMENT.at(_("definition")),
        SECTION_10,
        verified=True,
        force=Force.NATIONAL_PRACTICE,
    ),
)
REPEAT_BREACHES = ours(
    "offender.repeat.breaches",
    _("Breaches by one offender that make a pattern"),
    2,
    SECTION_10,
    unit=Unit.COUNT,
)
REPEAT_MONTHS = ours(
    "offender.repeat.months",
    _("Months within which breaches by one offender are counted together"),
    12,
    SECTION_10,
    unit=Unit.MONTHS,
)
