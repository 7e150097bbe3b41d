"""Numbers for planning together: discussions, enquiries, conferences, core groups and visits.

Days and weeks of the Wales Safeguarding Procedures bind as national practice. They give no hours
for holding a discussion, and the inspection report criticises two weeks without a number of its
own: those times are Dolen's until the force and its authorities set them.
"""

from dolen.law.editions import FIRST_EDITION, declared, ours
from dolen.law.parameters import Parameter, Unit, Value
from dolen.law.sources import CHECKED, GWENT_REPORT, Force, Provision
from dolen.law.sources_planning import (
    AFTER_CONFERENCE_PAGE,
    CONFERENCE_INDICATOR,
    COORDINATOR_PAGE,
    CORE_GROUP_PAGE,
    ENQUIRY_DUTY,
    FIRST_CORE_GROUP_PAGE,
    METROPOLITAN_REPORT,
    MOVES_PAGE,
    REVIEW_PAGE,
    STRATEGY_PAGE,
    TIMES_PAGE,
    UNBORN_PAGE,
    WEST_MIDLANDS_REPORT,
)
from dolen.law.words import _

SECTION_6 = GWENT_REPORT.at("section 6")
SECTION_7 = GWENT_REPORT.at("section 7")
UNDATED_TALK = STRATEGY_PAGE.at(_("when to hold a discussion"))
RECORD_FOR_EACH = STRATEGY_PAGE.at(_("a record within each child’s record"))
MAY_DECIDE = STRATEGY_PAGE.at(_("authorised to make decisions"))
DISCUSS_WHO_CALLS = (METROPOLITAN_REPORT.at(_("meetings")), WEST_MIDLANDS_REPORT.at(_("meetings")))


def _practice(
    name: str,
    says: str,
    number: int,
    *cited: Provision,
    unit: Unit = Unit.WORKING_DAYS,
    verified: bool = True,
) -> Parameter:
    value = Value(
        number,
        from_=FIRST_EDITION,
        cited=cited[0],
        force=Force.NATIONAL_PRACTICE,
        checked_on=CHECKED,
        verified=verified,
        also=cited[1:],
    )
    return declared(name, says, unit, value)


REQUEST_WITHIN = ours(
    "strategy.request.within",
    _("Time in which the police ask for a strategy discussion"),
    10,
    UNDATED_TALK,
)
REQUEST_ACCEPTS_BEFORE = ours(
    "strategy.request.accepts_before",
    _("Time before harm is suspected in which a discussion asked for or held already counts"),
    24,
    UNDATED_TALK,
)
HOLD_WITHIN = ours(
    "strategy.hold.within",
    _("Time in which a strategy discussion is held"),
    24,
    UNDATED_TALK,
    SECTION_7,
)
HOLD_ACCEPTS_BEFORE = ours(
    "strategy.hold.accepts_before",
    _("Time before harm is suspected in which a discussion held already counts"),
    24,
    UNDATED_TALK,
)
HOLD_ESCALATE_DETECTIVE_CHIEF_INSPECTOR = ours(
    "strategy.hold.escalate.ppu_dci",
    _("Time past due after which the detective chief inspector learns of no discussion"),
    24,
    SECTION_7,
)
HOLD_ESCALATE_SUPERINTENDENT = ours(
    "strategy.hold.escalate.dsu_ppu",
    _("Time past due after which the detective superintendent learns of no discussion"),
    48,
    SECTION_7,
)
RECORD_WITHIN = ours(
    "strategy.record.within",
    _("Time in which a discussion is written down on each child’s record"),
    24,
    RECORD_FOR_EACH,
)
SINGLE_REVIEW_WITHIN = ours(
    "strategy.single_review.within",
    _("Time in which a supervisor reviews a decision that one agency alone enquires"),
    1,
    SECTION_6,
    unit=Unit.WORKING_DAYS,
)
SINGLE_REVIEW_ESCALATE_DETECTIVE_CHIEF_INSPECTOR = ours(
    "strategy.single_review.escalate.ppu_dci",
    _("Time past due after which the detective chief inspector learns of a decision not reviewed"),
    120,
    SECTION_6,
)
ENQUIRY_WITHIN = ours(
    "s47.open.within",
    _("Time in which an enquiry begins about a child in police protection or under an order"),
    24,
    ENQUIRY_DUTY.at("s47(1)(a)"),
)
ASSESSMENT_WITHIN = _practice(
    "s47.assessment.within",
    _("Time from the start of a section 47 enquiry in which the assessment is completed"),
    42,
    TIMES_PAGE.at(_("assessment")),
)
INITIAL_CONFERENCE_WITHIN = _practice(
    "conference.initial.within",
    _("Time from the strategy discussion in which the initial conference is held"),
    15,
    CONFERENCE_INDICATOR.at(_("indicator")),
    verified=False,
)
CONFERENCE_POLICE_WITHIN = ours(
    "conference.police.within",
    _("Time after a conference begins, where its end is not told, by which the police took part"),
    1,
    SECTION_6,
    unit=Unit.WORKING_DAYS,
)
CIRCULATE_WITHIN = _practice(
    "plan.circulate.within",
    _("Time in which the outline plan is circulated"),
    5,
    AFTER_CONFERENCE_PAGE.at(_("circulation")),
)
FIRST_CORE_GROUP_WITHIN = _practice(
    "core_group.first.within",
    _("Time from registration in which the core group first meets"),
    10,
    TIMES_PAGE.at(_("core group")),
    FIRST_CORE_GROUP_PAGE.at(_("first meeting")),
)
NEXT_CORE_GROUP_WITHIN = _practice(
    "core_group.next.within",
    _("Weeks from one core group to the next at most"),
    6,
    CORE_GROUP_PAGE.at(_("frequency")),
    unit=Unit.WEEKS,
)
FIRST_REVIEW_WITHIN = _practice(
    "conference.review.within",
    _("Months from registration in which the first review conference is held"),
    3,
    TIMES_PAGE.at(_("review conference")),
    REVIEW_PAGE.at(_("first review")),
    unit=Unit.MONTHS,
)
LATER_REVIEW_WITHIN = _practice(
    "conference.later_review.within",
    _("Months from one review conference to the next at most"),
    6,
    REVIEW_PAGE.at(_("later reviews")),
    unit=Unit.MONTHS,
)
FLAG_WITHIN = ours(
    "flag.cpr.within",
    _("Time in which a registered child is flagged on police systems"),
    24,
    SECTION_6,
)
UPDATE_WITHIN = ours(
    "plan.update.within",
    _("Time in which a new incident is taken into an existing plan"),
    5,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
TELL_CORE_GROUP_WITHIN = ours(
    "plan.tell_core_group.within",
    _("Time in which the core group is told of a new incident"),
    1,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
ATTEND_WITHIN = ours(
    "multiagency.attend.within",
    _("Time after a meeting begins, where its end is not told, by which the police attended"),
    1,
    *DISCUSS_WHO_CALLS,
    unit=Unit.WORKING_DAYS,
)
SEEN_ALONE_WITHIN = _practice(
    "plan.seen_alone.within",
    _("Time from one visit to the next in which a child on a plan is seen alone"),
    10,
    COORDINATOR_PAGE.at(_("visits")),
)
SEEN_AT_HOME_WITHIN = _practice(
    "plan.seen_at_home.within",
    _("Weeks from one visit to the next in which a child on a plan is seen at home"),
    4,
    COORDINATOR_PAGE.at(_("visits")),
    unit=Unit.WEEKS,
)
TRANSFER_WITHIN = _practice(
    "conference.transfer.within",
    _("Time from notice of a move for good in which the new authority holds its conference"),
    15,
    MOVES_PAGE.at(_("transfer conference")),
)
NAMED_WITHIN = ours(
    "plan.coordinator.within",
    _("Time in which the senior manager is told that a plan has no coordinator"),
    1,
    COORDINATOR_PAGE.at(_("no named coordinator")),
)
DENIED_TOLD_WITHIN = ours(
    "plan.access_denied.within",
    _("Time in which the core group is told that somebody was not let in"),
    1,
    CORE_GROUP_PAGE.at(_("access denied")),
)
REOPEN_WITHIN = ours(
    "strategy.reopen.within",
    _("Time in which a decision a supervisor disagreed with is discussed again"),
    1,
    SECTION_6,
    unit=Unit.WORKING_DAYS,
)

NEW_HARM_AFTER = ours(
    "plan_new_harm.after",
    _("Time after which a new incident not taken into the plan is a concern"),
    5,
    SECTION_7,
    unit=Unit.WORKING_DAYS,
)
NOT_FLAGGED_AFTER = ours(
    "known_risk_not_flagged.after",
    _("Time after which a known risk without a flag is a concern"),
    24,
    SECTION_7,
)
UNBORN_AFTER = ours(
    "unborn_at_risk.after",
    _("Time after which an unborn child at risk without a record is a concern"),
    5,
    SECTION_6,
    UNBORN_PAGE.at(_("reports")),
    unit=Unit.WORKING_DAYS,
)
REVIEWS_WAITING = ours(
    "single_reviews_waiting.limit",
    _("Number of decisions awaiting a supervisor’s review above which the backlog is shown"),
    20,
    SECTION_6,
    unit=Unit.COUNT,
)
