"""The notice as a case: from the worry until it is known what was done for the child."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.planning.facts import (
    AuthorityAcknowledged,
    AuthorityDecided,
    AuthorityOutcomeReported,
)
from dolen.referral.facts import (
    ChallengeSettled,
    DecisionChallenged,
    EarlyHelpAnswered,
    EarlyHelpReferred,
    NoticeQualityChecked,
    NoticeSent,
    NoticeSubmitted,
)

_TAKES = (
    "ppn.", "cru.", "early_help.", "concern.recorded", "authority.", "child.", "home.", "harm.",
    "strategy.", "s47.", "language.", "handover.", "delay.", "duty.", "flag.",
)  # fmt: skip

NOTICE = CaseKind(
    name="notice",
    says=_("Public protection notice"),
    prefix="PN",
    room="referral",
    joins=True,
    opened_by=(On(NoticeSubmitted),),
    closed_by=(On(AuthorityOutcomeReported), On(ChallengeSettled)),
    accepts=_TAKES,
    stages=(
        Stage("submitted", _("Submitted"), (On(NoticeSubmitted),)),
        Stage("checked", _("Checked by a supervisor"), (On(NoticeQualityChecked),)),
        Stage("sent", _("Sent to the authority"), (On(NoticeSent),)),
        Stage("acknowledged", _("Acknowledged"), (On(AuthorityAcknowledged),)),
        Stage("decided", _("Decided by the authority"), (On(AuthorityDecided),)),
        Stage("challenged", _("Challenged"), (On(DecisionChallenged),)),
        Stage(
            "helped",
            _("Early help"),
            (On(EarlyHelpReferred), On(EarlyHelpAnswered, answer="accepted")),
        ),
        Stage("outcome_known", _("Outcome known"), (On(AuthorityOutcomeReported),)),
    ),
)

CASES: tuple[CaseKind, ...] = (NOTICE,)
"""Every kind of case of this room."""
