"""The facts of referring a child: the notice, its way, what came of it, and help before harm."""

from dolen.journal.fact import Fact
from dolen.referral.challenging import (
    RUNGS,
    ChallengeAnswered,
    ChallengeSettled,
    DecisionChallenged,
)
from dolen.referral.early_help import EarlyHelpAnswered, EarlyHelpAssessed, EarlyHelpReferred
from dolen.referral.notices import (
    CONCERN_TYPES,
    CONSENTS,
    PRIORITIES,
    PURPOSES,
    ConcernRecorded,
    ConsentRecorded,
    ConsentWithdrawn,
    NoticeNotNeeded,
    NoticeSubmitted,
    OralReportMade,
)
from dolen.referral.sending import (
    HOW_SENT,
    NoticeChased,
    NoticeQualityChecked,
    NoticeReceived,
    NoticeReturned,
    NoticeSent,
    ReferralUnitDecided,
)

__all__ = [
    "ALL",
    "CONCERN_TYPES",
    "CONSENTS",
    "HOW_SENT",
    "PRIORITIES",
    "PURPOSES",
    "RUNGS",
    "ChallengeAnswered",
    "ChallengeSettled",
    "ConcernRecorded",
    "ConsentRecorded",
    "ConsentWithdrawn",
    "DecisionChallenged",
    "EarlyHelpAnswered",
    "EarlyHelpAssessed",
    "EarlyHelpReferred",
    "NoticeChased",
    "NoticeNotNeeded",
    "NoticeQualityChecked",
    "NoticeReceived",
    "NoticeReturned",
    "NoticeSent",
    "NoticeSubmitted",
    "OralReportMade",
    "ReferralUnitDecided",
]

ALL: tuple[type[Fact], ...] = (
    ConcernRecorded,
    ConsentRecorded,
    ConsentWithdrawn,
    OralReportMade,
    NoticeNotNeeded,
    NoticeSubmitted,
    NoticeQualityChecked,
    NoticeReturned,
    ReferralUnitDecided,
    NoticeSent,
    NoticeReceived,
    NoticeChased,
    DecisionChallenged,
    ChallengeAnswered,
    ChallengeSettled,
    EarlyHelpAssessed,
    EarlyHelpReferred,
    EarlyHelpAnswered,
)
"""Every fact of this room, for the registry."""
