"""Numbers for missing children: recording, grading, looking, and what follows a return.

Only the 72 hours of the return interview come from beyond Dolen, and they are English guidance; the
Welsh practice guide was seen without a time. The inspection report criticises delays (six hours to
deploy, a day to check known addresses) and states no numbers of its own.
"""

from datetime import time

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Unit, Value
from dolen.law.sources import (
    ABDUCTION_NOTICES_ADVICE,
    ABDUCTION_NOTICES_ANSWER,
    CHECKED,
    COLLEGE_MISSING,
    DERBYSHIRE_REPORT,
    GLOUCESTERSHIRE_REPORT,
    GWENT_REPORT,
    NORTH_YORKSHIRE_REPORT,
    RETURN_INTERVIEW_GUIDANCE,
    RETURN_INTERVIEWS_IN_ENGLAND,
    RETURNING_OR_FOUND_CHECKS,
    WALES_MISSING_GUIDE,
    Force,
)
from dolen.law.words import _

_SECTION_6 = GWENT_REPORT.at("section 6")
_NOT_RECORDED = (
    NORTH_YORKSHIRE_REPORT.at("missing children"),
    DERBYSHIRE_REPORT.at("missing children"),
    GLOUCESTERSHIRE_REPORT.at("missing children"),
)
_REVIEW = COLLEGE_MISSING.at("minimum actions: continual review of risk")


RECORD_WITHIN = ours(
    "missing.record.within",
    _("Time in which a child whose whereabouts are unknown is recorded as missing"),
    1,
    *_NOT_RECORDED,
)
RECORD_ESCALATE_RESPONSE_INSPECTOR = ours(
    "missing.record.escalate.response_insp",
    _("Time past due after which the response inspector learns that no record was made"),
    1,
    *_NOT_RECORDED,
)
GRADE_WITHIN = ours(
    "missing.grade.within",
    _("Time in which a missing child’s risk is graded"),
    1,
    _SECTION_6,
)

ATTEND_HIGH = ours(
    "missing.attend.high",
    _("Time in which enquiries begin for a child at high risk"),
    0.5,
    _SECTION_6,
)
ATTEND_MEDIUM = ours(
    "missing.attend.medium",
    _("Time in which enquiries begin for a child at medium risk, or not yet graded"),
    2,
    _SECTION_6,
)
ATTEND_LOW = ours(
    "missing.attend.low",
    _("Time in which enquiries begin for a child at low risk"),
    12,
    _SECTION_6,
)
ATTEND_ESCALATE_INCIDENT_MANAGER = ours(
    "missing.attend.escalate.force_incident_manager",
    _("Time past due after which the force incident manager learns that nobody was deployed"),
    1,
    _SECTION_6,
)

ADDRESSES_HIGH = ours(
    "missing.addresses.high",
    _("Time in which known addresses and people are checked for a child at high risk"),
    4,
    _SECTION_6,
)
ADDRESSES_MEDIUM = ours(
    "missing.addresses.medium",
    _("Time in which known addresses and people are checked at medium risk, or not yet graded"),
    12,
    _SECTION_6,
)
ADDRESSES_LOW = ours(
    "missing.addresses.low",
    _("Time in which known addresses and people are checked for a child at low risk"),
    24,
    _SECTION_6,
)
ADDRESSES_ESCALATE_DETECTIVE_INSPECTOR = ours(
    "missing.addresses.escalate.ppu_di",
    _("Time past due after which the detective inspector learns that addresses are unchecked"),
    4,
    _SECTION_6,
)

SUPERVISE_HIGH = ours(
    "missing.supervise.high",
    _("Time in which an inspector reviews grade and plan for a child at high risk"),
    2,
    _SECTION_6,
)
SUPERVISE_MEDIUM = ours(
    "missing.supervise.medium",
    _("Time in which an inspector reviews grade and plan at medium risk, or not yet graded"),
    6,
    _SECTION_6,
)
SUPERVISE_LOW = ours(
    "missing.supervise.low",
    _("Time in which an inspector reviews grade and plan for a child at low risk"),
    24,
    _SECTION_6,
)

REREVIEW_HIGH = ours(
    "missing.rereview.high",
    _("Time in which the risk of a child at high risk is reviewed again"),
    4,
    _REVIEW,
)
REREVIEW_MEDIUM = ours(
    "missing.rereview.medium",
    _("Time in which the risk is reviewed again at medium risk, or not yet graded"),
    8,
    _REVIEW,
)
REREVIEW_LOW = ours(
    "missing.rereview.low",
    _("Time in which the risk of a child at low risk is reviewed again"),
    24,
    _REVIEW,
)
REREVIEW_ESCALATE_INCIDENT_MANAGER = ours(
    "missing.rereview.escalate.force_incident_manager",
    _("Time past due after which the force incident manager learns that no review was held"),
    4,
    _REVIEW,
)

PREVENTION_WITHIN = ours(
    "missing.prevention.within",
    _("Time in which a found child is seen by police for a prevention interview"),
    24,
    RETURNING_OR_FOUND_CHECKS.at("as soon as possible"),
)
RETURN_WITHIN = declared(
    "missing.return.within",
    _("Time in which a found child is offered an interview with someone independent"),
    Unit.HOURS,
    Value(
        72,
        from_=FIRST_EDITION,
        cited=RETURN_INTERVIEW_GUIDANCE.at(
            "return interviews",
            says=_("72 hours, in England. No number was found for Wales."),
        ),
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
        also=(
            RETURN_INTERVIEWS_IN_ENGLAND.at("72 hours"),
            WALES_MISSING_GUIDE.at(_("opening"), says=_("Seen without a time.")),
        ),
    ),
)
RETURN_ESCALATE_TEAM_MANAGER = ours(
    "missing.return.escalate.la_team_manager",
    _("Time past due after which the authority’s team manager learns that nobody was interviewed"),
    72,
    RETURN_INTERVIEW_GUIDANCE.at("return interviews"),
    WALES_MISSING_GUIDE.at(_("opening")),
)
MIRAF_UPDATE_WITHIN = ours(
    "miraf.update.within",
    _("Time in which the missing individual risk assessment form takes up an interview"),
    1,
    _SECTION_6,
    unit=Unit.WORKING_DAYS,
)

QUARTZ_REVIEW_WITHIN = declared(
    "missing.quartz_review.within",
    _("Time in which the missing team and the exploitation team look at an episode together"),
    Unit.HOURS,
    Value(
        24,
        from_=FIRST_EDITION,
        cited=_SECTION_6,
        force=Force.REPORT,
        checked_on=CHECKED,
        verified=True,
    ),
)
QUARTZ_REVIEW_ESCALATE_SERGEANT = ours(
    "missing.quartz_review.escalate.quartz_ds",
    _("Time past due after which the exploitation sergeant learns that no review was held"),
    24,
    _SECTION_6,
)

SCHOOL_TOLD_AT = declared(
    "school.missing.at",
    _("Time of the next school day by which the school knows that its pupil was missing"),
    Unit.TIME_OF_DAY,
    Value(
        time(9, 0),
        from_=FIRST_EDITION,
        cited=_SECTION_6,
        force=Force.REPORT,
        checked_on=CHECKED,
        verified=True,
    ),
)
SHORT_EPISODE_UNDER = ours(
    "school.missing.short_episode",
    _("Length under which an episode ended before the next school day needs no word to school"),
    4,
    _SECTION_6,
)

TRIGGER_PLAN_WITHIN = ours(
    "trigger.plan.within",
    _("Time in which a child missing repeatedly has a trigger plan"),
    5,
    _SECTION_6,
    unit=Unit.WORKING_DAYS,
)
TRIGGER_PLAN_EPISODES = ours(
    "trigger.plan.episodes",
    _("Number of missing episodes from which a child needs a trigger plan"),
    3,
    _SECTION_6,
    unit=Unit.COUNT,
)
ABDUCTION_NOTICE_WITHIN = ours(
    "cawn.consider.within",
    _("Time in which a child abduction warning notice or another order is considered"),
    2,
    _SECTION_6,
    ABDUCTION_NOTICES_ANSWER.at("who can be protected"),
    ABDUCTION_NOTICES_ADVICE.at("contents", unread=True),
    unit=Unit.WORKING_DAYS,
)

REPEAT_EPISODES = ours(
    "repeat_missing.episodes",
    _("Number of missing episodes that make a pattern"),
    3,
    _SECTION_6,
    unit=Unit.COUNT,
)
REPEAT_WITHIN = ours(
    "repeat_missing.within",
    _("Period in which repeated missing episodes make a pattern"),
    90,
    _SECTION_6,
    unit=Unit.DAYS,
)
REPEAT_QUIET = ours(
    "repeat_missing.quiet",
    _("Period in which the same pattern of going missing is raised only once, unless it changes"),
    30,
    _SECTION_6,
    unit=Unit.DAYS,
)
NOT_RECORDED_AFTER = ours(
    "not_recorded_as_missing.after",
    _("Time after which a child of unknown whereabouts, not recorded as missing, is a concern"),
    1,
    *_NOT_RECORDED,
)
RISKY_PLACE_TIES = ours(
    "risky_place.ties",
    _("Number of children or of episodes tied to one place that make it a risky place"),
    2,
    _SECTION_6,
    unit=Unit.COUNT,
)
