"""Numbers for public protection notices, the authority’s answer, challenges and flags.

One working day to decide, seven to ask again and 24 hours to confirm a telephone call in writing
are in the Wales Safeguarding Procedures. All other times are Dolen's own until the force sets them;
past them a page asks why.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force, Provision
from dolen.law.sources_referral import (
    AFTER_REPORTING_PAGE,
    DECISION_PAGE,
    DUTY_TO_REPORT_PAGE,
)
from dolen.law.words import _

SECTION_5 = GWENT_REPORT.at("section 5, second case")
SECTION_6 = GWENT_REPORT.at("section 6")
SECTION_10 = GWENT_REPORT.at("section 10")
SECTION_11 = GWENT_REPORT.at("section 11")
ONE_WORKING_DAY = DECISION_PAGE.at(_("one working day"))
NO_ACKNOWLEDGEMENT = AFTER_REPORTING_PAGE.at(_("no acknowledgement within seven working days"))
IN_WRITING = AFTER_REPORTING_PAGE.at(_("confirmation in writing"))
CHALLENGE = AFTER_REPORTING_PAGE.at(_("when the reporter still has concerns"))
REASONABLE_CAUSE = DUTY_TO_REPORT_PAGE.at(_("reasonable cause to suspect"))


def _practice(
    name: str, says: str, number: int, cited: Provision, unit: Unit = Unit.WORKING_DAYS
) -> Parameter:
    value = Value(
        number,
        from_=FIRST_EDITION,
        cited=cited,
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
    )
    return declared(name, says, unit, value)


SUBMIT_WITHIN = ours(
    "ppn.submit.within",
    _("Time in which a notice about a child is submitted: the end of the tour of duty"),
    10,
    REASONABLE_CAUSE,
    SECTION_6,
)
SUBMIT_BEFORE = ours(
    "ppn.submit.accepts_before",
    _("Time before a concern arose in which a notice already counts"),
    2,
    SECTION_6,
)
SUBMIT_ESCALATE_SERGEANT = ours(
    "ppn.submit.escalate.cru_ds",
    _("Time past due after which the referral unit’s sergeant learns that no notice came"),
    14,
    SECTION_6,
)
QUALITY_WITHIN = ours(
    "ppn.quality.within",
    _("Time in which a supervisor checks a notice"),
    24,
    SECTION_6,
)
SEND_WITHIN = ours(
    "ppn.send_to_authority.within",
    _("Time in which a notice is sent to the authority"),
    24,
    SECTION_5,
)
SEND_ESCALATE_INSPECTOR = ours(
    "ppn.send_to_authority.escalate.cru_di",
    _("Time past due after which the referral unit’s inspector learns of a notice not sent"),
    24,
    SECTION_5,
)
CHASE_WITHIN = _practice(
    "ppn.chase.within",
    _("Working days without an acknowledgement after which the authority is asked again"),
    7,
    NO_ACKNOWLEDGEMENT,
)
CHASE_BEFORE = ours(
    "ppn.chase.accepts_before",
    _("Time before a notice was sent in which the authority’s answer already counts"),
    24,
    NO_ACKNOWLEDGEMENT,
)
CHASE_ESCALATE_INSPECTOR = ours(
    "ppn.chase.escalate.cru_di",
    _("Time past due after which the referral unit’s inspector learns that nobody asked again"),
    48,
    NO_ACKNOWLEDGEMENT,
)
DECIDE_WITHIN = _practice(
    "authority.decide.within",
    _("Working days in which the authority decides what to do with a report"),
    1,
    ONE_WORKING_DAY,
)
DECIDE_BEFORE = ours(
    "authority.decide.accepts_before",
    _("Time before a notice was sent in which the authority’s decision already counts"),
    24,
    ONE_WORKING_DAY,
)
DECIDE_ESCALATE_HEAD = ours(
    "authority.decide.escalate.la_head_of_service",
    _("Time past due after which the head of children’s services learns of no decision"),
    24,
    ONE_WORKING_DAY,
)
FEEDBACK_WITHIN = ours(
    "authority.feedback.within",
    _("Working days after which it is asked why nobody knows what came of a notice"),
    10,
    SECTION_6,
    unit=Unit.WORKING_DAYS,
)
FEEDBACK_ESCALATE_INSPECTOR = ours(
    "authority.feedback.escalate.cru_di",
    _("Time past due after which the referral unit’s inspector learns of no outcome"),
    120,
    SECTION_6,
)
FLAG_REVIEW_WITHIN = ours(
    "flag.review.within",
    _("Time after which a flag without a date of its own is reviewed: 26 weeks"),
    4368,
    SECTION_6,
)
CONFIRM_WITHIN = _practice(
    "ppn.confirm_oral.within",
    _("Time in which a report made by telephone is confirmed in writing"),
    24,
    IN_WRITING,
    Unit.HOURS,
)
COMPLETE_WITHIN = ours(
    "ppn.complete.within",
    _("Time in which a notice that was sent back is submitted again"),
    24,
    SECTION_6,
)
ANSWER_CHALLENGE_WITHIN = ours(
    "authority.answer_challenge.within",
    _("Working days in which the authority answers a challenge"),
    2,
    CHALLENGE,
    unit=Unit.WORKING_DAYS,
)
ANSWER_CHALLENGE_ESCALATE_SERGEANT = ours(
    "authority.answer_challenge.escalate.cru_ds",
    _("Time past due after which the referral unit’s sergeant learns of no answer"),
    24,
    CHALLENGE,
)
NEXT_RUNG_WITHIN = ours(
    "ppn.next_rung.within",
    _("Working days in which an answer that changes nothing is accepted or taken higher"),
    1,
    CHALLENGE,
    unit=Unit.WORKING_DAYS,
)
HISTORY_WITHIN = ours(
    "ppn.history.within",
    _("Days back over which incidents are counted for a notice"),
    365,
    SECTION_6,
    unit=Unit.DAYS,
)
ONLY_RESPONSE_AFTER = ours(
    "ppn_only_response.after",
    _("Working days after a notice in which something besides it is done for the child"),
    10,
    GWENT_REPORT.at("section 4"),
    SECTION_10,
    unit=Unit.WORKING_DAYS,
)
REPEAT_NOTICES = ours(
    "repeat_ppn_no_action.notices",
    _("Number of notices about one child or household that make a pattern"),
    3,
    SECTION_6,
    unit=Unit.COUNT,
)
REPEAT_NOTICES_WITHIN = ours(
    "repeat_ppn_no_action.within",
    _("Days in which the notices lie"),
    90,
    SECTION_6,
    unit=Unit.DAYS,
)
REPORT_ENDED_AFTER = ours(
    "repeat_reports_no_action.after",
    _("Time after which a report nothing came of counts as ended in nothing"),
    24,
    SECTION_6,
)
REPEAT_REPORTS_WITHIN = ours(
    "repeat_reports_no_action.within",
    _("Days in which the reports lie"),
    365,
    SECTION_6,
    unit=Unit.DAYS,
)
NOT_CROSSED_AFTER = ours(
    "information_not_crossed.after",
    _("Time in which what one agency or force holds is shared with whoever needs it"),
    24,
    SECTION_6,
)
