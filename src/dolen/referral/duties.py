"""What is owed once a child gives cause for concern: a notice, its way, an answer, its outcome."""

from dolen.contact.facts import ChildExposed, IncidentAttended
from dolen.custody.facts import ChildDetained
from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.exploitation.facts import ExploitationIndicator
from dolen.law import parameters_referral as by
from dolen.law.clocks import AtAttribute, ElapsedHours, WorkingDays
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_referral import SOCIAL_SERVICES_ACT
from dolen.law.words import _
from dolen.missing.facts import ChildFoundWithRiskyAdult, MissingChildFound
from dolen.offenders.facts import PermissionGiven
from dolen.planning.facts import (
    AuthorityAcknowledged,
    AuthorityDecided,
    AuthorityOutcomeReported,
    FlagAdded,
    FlagRemoved,
    FlagReviewed,
    HarmSuspected,
    StrategyDiscussionHeld,
)
from dolen.protection.facts import TakenIntoProtection
from dolen.referral.facts import (
    ChallengeAnswered,
    ChallengeSettled,
    DecisionChallenged,
    NoticeChased,
    NoticeNotNeeded,
    NoticeQualityChecked,
    NoticeReturned,
    NoticeSent,
    NoticeSubmitted,
    OralReportMade,
)

_SUBMITTED = (On(NoticeSubmitted),)
_SENT = (On(NoticeSent),)
_DOMESTIC_OR_CONCERN = On(IncidentAttended, type=("domestic", "concern"))

SUBMIT = Duty(
    name="ppn.submit",
    says=_("Submit a public protection notice for the child, or say why none is needed."),
    room="referral",
    cited=(
        SOCIAL_SERVICES_ACT.at("s130"),
        by.REASONABLE_CAUSE,
        by.SECTION_6,
        by.SECTION_10,
        by.SECTION_11,
    ),
    force=Force.REPORT,
    opened_by=(
        _DOMESTIC_OR_CONCERN,
        On(ChildDetained),
        On(TakenIntoProtection),
        On(MissingChildFound),
        On(HarmSuspected),
        On(ChildExposed),
        On(ChildFoundWithRiskyAdult),
        On(ExploitationIndicator),
    ),
    for_each="child",
    not_if_standing=(On(PermissionGiven),),
    standing_only_for=(On(ChildExposed),),
    due=ElapsedHours(by.SUBMIT_WITHIN),
    accepts_before=by.SUBMIT_BEFORE,
    met_by=(On(NoticeSubmitted), On(NoticeNotNeeded, reason=PRESENT)),
    owner="attending_officer",
    owner_when={ChildDetained.kind: "custody_officer", ChildExposed.kind: "mosovo_om"},
    owner_from="by_role",
    escalates=(
        Escalation("response_sgt"),
        Escalation("cru_ds", by.SUBMIT_ESCALATE_SERGEANT),
    ),
)
QUALITY = Duty(
    name="ppn.quality",
    says=_("Check the notice: the child’s voice, the history, consent, and every child."),
    room="referral",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    opened_by=_SUBMITTED,
    for_each="child",
    due=ElapsedHours(by.QUALITY_WITHIN),
    met_by=(On(NoticeQualityChecked),),
    owner="response_sgt",
    escalates=(Escalation("response_insp"),),
)
SEND = Duty(
    name="ppn.send_to_authority",
    says=_("Send the notice to the authority where the concern arose."),
    room="referral",
    cited=(by.SECTION_5,),
    force=Force.REPORT,
    opened_by=_SUBMITTED,
    for_each="child",
    due=ElapsedHours(by.SEND_WITHIN),
    met_by=_SENT,
    owner="cru_officer",
    escalates=(Escalation("cru_ds"), Escalation("cru_di", by.SEND_ESCALATE_INSPECTOR)),
)
CHASE = Duty(
    name="ppn.chase",
    says=_("Ask the authority again when it has not acknowledged the notice."),
    room="referral",
    cited=(by.NO_ACKNOWLEDGEMENT,),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_SENT,
    for_each="child",
    due=WorkingDays(by.CHASE_WITHIN),
    accepts_before=by.CHASE_BEFORE,
    met_by=(
        On(AuthorityAcknowledged),
        On(AuthorityDecided),
        On(AuthorityOutcomeReported),
        On(StrategyDiscussionHeld),
        On(NoticeChased),
    ),
    owner="cru_officer",
    escalates=(Escalation("cru_ds"), Escalation("cru_di", by.CHASE_ESCALATE_INSPECTOR)),
)
DECIDE = Duty(
    name="authority.decide",
    says=_("As the authority, decide what to do with the report, and record it."),
    room="referral",
    cited=(by.ONE_WORKING_DAY,),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_SENT,
    for_each="child",
    due=WorkingDays(by.DECIDE_WITHIN),
    accepts_before=by.DECIDE_BEFORE,
    met_by=(On(AuthorityDecided), On(StrategyDiscussionHeld)),
    owner="la_duty_sw",
    escalates=(
        Escalation("la_team_manager"),
        Escalation("la_head_of_service", by.DECIDE_ESCALATE_HEAD),
    ),
)
FEEDBACK = Duty(
    name="authority.feedback",
    says=_("Find out what came of the notice, and tell whoever reported."),
    room="referral",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    opened_by=_SENT,
    for_each="child",
    due=WorkingDays(by.FEEDBACK_WITHIN),
    met_by=(On(AuthorityOutcomeReported),),
    owner="cru_officer",
    escalates=(Escalation("cru_ds"), Escalation("cru_di", by.FEEDBACK_ESCALATE_INSPECTOR)),
)
CONFIRM = Duty(
    name="ppn.confirm_oral",
    says=_("Confirm in writing what the authority was told by telephone."),
    room="referral",
    cited=(by.IN_WRITING,),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(OralReportMade),),
    for_each="child",
    due=ElapsedHours(by.CONFIRM_WITHIN),
    met_by=_SUBMITTED,
    owner="attending_officer",
    owner_from="by_role",
    escalates=(Escalation("response_sgt"),),
)
COMPLETE = Duty(
    name="ppn.complete",
    says=_("Complete the notice that was sent back, and submit it again."),
    room="referral",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(NoticeReturned),),
    for_each="child",
    due=ElapsedHours(by.COMPLETE_WITHIN),
    met_by=_SUBMITTED,
    owner="attending_officer",
    escalates=(Escalation("response_sgt"),),
)
ANSWER_CHALLENGE = Duty(
    name="authority.answer_challenge",
    says=_("As the authority, answer the challenge, with a reason."),
    room="referral",
    cited=(by.CHALLENGE, by.SECTION_6),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(DecisionChallenged),),
    for_each="child",
    due=WorkingDays(by.ANSWER_CHALLENGE_WITHIN),
    met_by=(On(ChallengeAnswered, answer=("changed", "kept")),),
    cancelled_by=(On(ChallengeSettled),),
    owner="la_team_manager",
    escalates=(
        Escalation("la_head_of_service"),
        Escalation("cru_ds", by.ANSWER_CHALLENGE_ESCALATE_SERGEANT),
    ),
)
NEXT_RUNG = Duty(
    name="ppn.next_rung",
    says=_("The decision stands: accept it with a reason, or take the challenge one step higher."),
    room="referral",
    cited=(by.CHALLENGE, by.SECTION_6),
    force=Force.NATIONAL_PRACTICE,
    opened_by=(On(ChallengeAnswered, answer="kept"),),
    for_each="child",
    due=WorkingDays(by.NEXT_RUNG_WITHIN),
    met_by=(On(DecisionChallenged), On(ChallengeSettled, reason=PRESENT)),
    owner="cru_ds",
    escalates=(Escalation("cru_di"),),
)
REVIEW_FLAG = Duty(
    name="flag.review",
    says=_("Review the flag by its date: keep it, change it or take it away."),
    room="referral",
    cited=(GWENT_REPORT.at("section 6"),),
    force=Force.PROPOSED_DEFAULT,
    opened_by=(On(FlagAdded),),
    for_each="child",
    scope="subject",
    due=AtAttribute("review_due", ElapsedHours(by.FLAG_REVIEW_WITHIN)),
    met_by=(On(FlagReviewed),),
    cancelled_by=(On(FlagRemoved),),
    owner="cru_officer",
    escalates=(Escalation("cru_ds"),),
)

DUTIES: tuple[Duty, ...] = (
    SUBMIT,
    QUALITY,
    SEND,
    CHASE,
    DECIDE,
    FEEDBACK,
    CONFIRM,
    COMPLETE,
    ANSWER_CHALLENGE,
    NEXT_RUNG,
    REVIEW_FLAG,
)
"""Every duty of this room."""
