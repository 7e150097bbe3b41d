"""What a good notice and each step after it hold, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.referral.facts import (
    ChallengeAnswered,
    ConcernRecorded,
    ConsentRecorded,
    DecisionChallenged,
    EarlyHelpAnswered,
    EarlyHelpAssessed,
    EarlyHelpReferred,
    NoticeChased,
    NoticeNotNeeded,
    NoticeQualityChecked,
    NoticeReturned,
    NoticeSent,
    NoticeSubmitted,
    OralReportMade,
    ReferralUnitDecided,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(fact=ConcernRecorded, at_once=("child", "what"), end_of_tour=("needed_by",)),
    GoodRecord(
        fact=NoticeSubmitted,
        at_once=(
            ("words", "behaviour", "why_not_heard"),
            "concern_types",
            "why",
            "immediate_danger",
            "immediate_safety",
            "police_action",
            "occurred_in",
        ),
        end_of_tour=(
            "history",
            "living_conditions",
            "carers",
            "others_at_home",
            "school_name",
            "language",
            "priority",
            "incident_number",
        ),
        before_closing=(
            "home_authority",
            "parental_responsibility",
            "doctor",
            "disability",
            "ethnicity",
        ),
    ),
    GoodRecord(
        fact=ConsentRecorded,
        at_once=("consent", "purpose", ("given_by", "reason")),
    ),
    GoodRecord(fact=OralReportMade, at_once=("la", "told_whom", "what_was_told")),
    GoodRecord(fact=NoticeNotNeeded, at_once=("reason",), end_of_tour=("agreed_by",)),
    GoodRecord(
        fact=NoticeQualityChecked,
        at_once=("voice_there", "history_there", "consent_there", "every_child"),
    ),
    GoodRecord(fact=NoticeReturned, at_once=("what_is_missing", "to_whom")),
    GoodRecord(fact=NoticeSent, at_once=("la", "how"), end_of_tour=("why_there", "sent_to")),
    GoodRecord(fact=NoticeChased, at_once=("la", "spoke_to", "answer")),
    GoodRecord(fact=ReferralUnitDecided, at_once=("forwarded", "history_weighed", "reason")),
    GoodRecord(fact=DecisionChallenged, at_once=("rung", "why", "wanted"), end_of_tour=("la",)),
    GoodRecord(fact=ChallengeAnswered, at_once=("answer", "reason", "by_whom")),
    GoodRecord(
        fact=EarlyHelpAssessed,
        at_once=("childs_view", "needs", "risk_of_harm"),
        end_of_tour=("carers_view", "strengths"),
    ),
    GoodRecord(fact=EarlyHelpReferred, at_once=("service", "what_for")),
    GoodRecord(fact=EarlyHelpAnswered, at_once=("answer",), end_of_tour=(("begins_on", "reason"),)),
)
"""Every kind this room measures."""
