"""Numbers for domestic abuse: the risk tool, its review, MARAC, schools and health visitors.

The duty to tell schools is statute and its time statutory guidance. That the specialist looks
daily, and that MARAC meets every two weeks, the inspection report says. Nearly all the rest is
Dolen's own until the force or the board sets it.
"""

from datetime import time

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force
from dolen.law.sources_domestic_abuse import (
    DASH_BANDS,
    DOMESTIC_ABUSE_ACT,
    ENCOMPASS_ACCOUNT,
    ENCOMPASS_GUIDANCE,
    MARAC_CRITERIA,
    MARAC_REPEAT,
    NORTH_WALES_PEEL,
)
from dolen.law.words import _

_SECTION_5 = GWENT_REPORT.at("section 5")
_SECTION_6 = GWENT_REPORT.at("section 6")
_SECTION_7 = GWENT_REPORT.at("section 7")
_FLAG_AND_TAG = MARAC_REPEAT.at("flag and tag")

DASH_WITHIN = ours(
    "dash.complete.within",
    _("Time in which the risk tool is completed after a domestic incident"),
    10,
    _SECTION_6,
    NORTH_WALES_PEEL.at("domestic abuse"),
)
REVIEW_WITHIN = declared(
    "dash.review.within",
    _("Time in which a specialist reviews a domestic incident and its grade"),
    Unit.HOURS,
    Value(
        24,
        from_=FIRST_EDITION,
        cited=GWENT_REPORT.at("section 6", says=_("Reviewed daily.")),
        force=Force.REPORT,
        checked_on=CHECKED,
    ),
)
MARAC_EVERY = declared(
    "marac.hear.within",
    _("Weeks in which a case is heard at MARAC when nobody says when the meeting ends"),
    Unit.WEEKS,
    Value(
        2,
        from_=FIRST_EDITION,
        cited=GWENT_REPORT.at("section 6", says=_("Every two weeks in each policing area.")),
        force=Force.REPORT,
        checked_on=CHECKED,
    ),
)
ENCOMPASS_AT = declared(
    "encompass.notify.at",
    _("Time of day on the next school day by which the school knows of domestic abuse"),
    Unit.TIME_OF_DAY,
    Value(
        time(9, 0),
        from_=FIRST_EDITION,
        cited=ENCOMPASS_GUIDANCE.at(
            "when to notify", says=_("Before the start of the next school day.")
        ),
        force=Force.STATUTORY_GUIDANCE,
        checked_on=CHECKED,
        also=(DOMESTIC_ABUSE_ACT.at("s49A(2)"), ENCOMPASS_ACCOUNT.at("timing")),
    ),
)
ENCOMPASS_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "encompass.notify.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that a school was not told"),
    6,
    DOMESTIC_ABUSE_ACT.at("s49A(2)"),
)
HEALTH_VISITOR_WITHIN = ours(
    "health_visitor.notify.within",
    _("Time in which the health visiting service knows of abuse around a child below school age"),
    1,
    _SECTION_6,
    unit=Unit.WORKING_DAYS,
)
CUMULATIVE_WITHIN = ours(
    "da.cumulative_ppn.within",
    _("Time in which a referral that cites every incident is made for a child"),
    1,
    _SECTION_6,
    unit=Unit.WORKING_DAYS,
)
CUMULATIVE_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "da.cumulative_ppn.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that no referral was made"),
    24,
    _SECTION_6,
)
FLAG_MARAC_WITHIN = ours(
    "flag.marac.within",
    _("Time in which a case heard at MARAC is flagged"),
    24,
    _FLAG_AND_TAG,
)
MARAC_FLAG_LASTS = declared(
    "flag.review.marac",
    _("Days after which a MARAC flag may end, counted from the last time the case was heard"),
    Unit.DAYS,
    Value(
        365,
        from_=FIRST_EDITION,
        cited=MARAC_REPEAT.at("flag and tag", says=_("Twelve months from the last referral.")),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
    ),
)
CUMULATIVE_INCIDENTS = ours(
    "da.cumulative.incidents",
    _("Domestic incidents within the period from which on a child needs a referral for all"),
    3,
    _SECTION_6,
    MARAC_CRITERIA.at("potential escalation"),
    unit=Unit.COUNT,
)
CUMULATIVE_PERIOD = ours(
    "da.cumulative.months",
    _("Months in which domestic incidents around a child are counted together"),
    12,
    _SECTION_6,
    MARAC_CRITERIA.at("potential escalation"),
    unit=Unit.MONTHS,
)
CONCERN_INCIDENTS = ours(
    "cumulative_da.incidents",
    _("Domestic incidents in a household with children within the period that make a concern"),
    2,
    _SECTION_6,
    unit=Unit.COUNT,
)
CONCERN_QUIET = ours(
    "cumulative_da.quiet",
    _("Days in which the concern about a household is not raised again without anything new"),
    30,
    _SECTION_6,
    unit=Unit.DAYS,
)
VISIBLE_HIGH_RISK = declared(
    "marac.visible_high_risk",
    _("Yes answers from which on a case goes to MARAC; never a ceiling for judgement"),
    Unit.COUNT,
    Value(
        14,
        from_=FIRST_EDITION,
        cited=MARAC_CRITERIA.at("visible high risk"),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
    ),
)
MEDIUM_BAND = declared(
    "dash.band.medium",
    _("Yes answers from which on the local band is medium"),
    Unit.COUNT,
    Value(
        10,
        from_=FIRST_EDITION,
        cited=DASH_BANDS.at("bands"),
        force=Force.FORCE_POLICY,
        checked_on=CHECKED,
    ),
)
ESCALATION_INCIDENTS = declared(
    "marac.escalation.incidents",
    _("Incidents between the same two people within the period that take a case to MARAC"),
    Unit.COUNT,
    Value(
        3,
        from_=FIRST_EDITION,
        cited=MARAC_CRITERIA.at("potential escalation"),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
    ),
)
UNANSWERED = ours(
    "dash.incomplete",
    _("Unanswered questions from which on the risk tool counts as incomplete"),
    5,
    _SECTION_6,
    unit=Unit.COUNT,
)
REPEAT_WITHIN = declared(
    "marac.repeat.within",
    _("Months after the last referral within which any further abuse goes back to MARAC"),
    Unit.MONTHS,
    Value(
        12,
        from_=FIRST_EDITION,
        cited=MARAC_REPEAT.at("definition"),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
    ),
)
REPEAT_INJURIES = ours(
    "repeat_injury.injuries",
    _("Injuries to one child within the period that make a concern, however each was judged"),
    2,
    _SECTION_6,
    unit=Unit.COUNT,
)
REPEAT_INJURY_WITHIN = ours(
    "repeat_injury.within",
    _("Days in which injuries to one child are looked at together"),
    120,
    _SECTION_6,
    unit=Unit.DAYS,
)
SAME_INJURY_HOURS = ours(
    "repeat_injury.same",
    _("Hours within which two records of an injury are about the same one"),
    24,
    _SECTION_6,
)
SAME_INCIDENT_HOURS = ours(
    "domestic_incident.same",
    _("Hours within which two records of a domestic incident in one matter are about the same one"),
    6,
    _SECTION_6,
)
HURT_WITHIN_HOURS = ours(
    "cumulative_da.hurt_within",
    _("Hours within which an injury told in the same matter belongs to a domestic incident"),
    24,
    _SECTION_5,
)
CARER_SAME_HOURS = ours(
    "carer_incapable.same",
    _("Hours within which facts about a carer who cannot care are one concern"),
    24,
    _SECTION_5,
)
YOUNG_UNDER = ours(
    "carer_incapable.under",
    _("Age below which a child with a carer unable to care for it is a concern at once"),
    12,
    _SECTION_5,
    unit=Unit.YEARS,
)
LOST_UNDER = ours(
    "carer_incapable.lost_under",
    _("Age below which a child whom its carer reports missing was lost by that carer"),
    10,
    _SECTION_5,
    unit=Unit.YEARS,
)
PASSED_OVER = ours(
    "passed_over_at_meeting.meetings",
    _("Meetings running at which a listed child was not spoken of that make a concern"),
    2,
    _SECTION_7,
    unit=Unit.COUNT,
)
