"""The screens of the referral room: what one person tells at one time, in which order."""

from dolen.law.words import _
from dolen.planning.facts import (
    AuthorityAcknowledged,
    AuthorityDecided,
    AuthorityOutcomeReported,
    ChildSeenByAuthority,
)
from dolen.recording.records import Record, Row
from dolen.referral.facts import (
    ChallengeAnswered,
    ChallengeSettled,
    ConcernRecorded,
    ConsentRecorded,
    ConsentWithdrawn,
    DecisionChallenged,
    EarlyHelpAnswered,
    EarlyHelpAssessed,
    EarlyHelpReferred,
    NoticeChased,
    NoticeNotNeeded,
    NoticeQualityChecked,
    NoticeReceived,
    NoticeReturned,
    NoticeSent,
    NoticeSubmitted,
    OralReportMade,
    ReferralUnitDecided,
)

_STREET = ("attending_officer", "first_officer", "arresting_officer", "initiating_officer")
_TEAMS = ("oic", "custody_officer", "mosovo_om", "missing_team", "quartz_officer", "da_team")
_UNIT = ("cru_officer", "cru_sgt", "cru_ds", "cru_di")
_AUTHORITY = ("la_duty_sw", "la_edt", "la_social_worker", "la_team_manager", "la_head_of_service")

NOTICE = Record(
    name="public_protection_notice",
    says=_("Public protection notice"),
    hint=_("Each child has a row of their own. An urgent notice can be sent as it is."),
    room="referral",
    for_roles=(*_STREET, "response_sgt", *_TEAMS, *_UNIT),
    phone_first=True,
    rows=(
        Row(
            OralReportMade,
            each="child",
            asked=("la", "told_whom", "what_was_told", "answer"),
            says=_("If you telephoned the authority already"),
        ),
        Row(
            ConsentRecorded,
            each="child",
            asked=("consent", "purpose", "given_by", "reason", "lawful_basis"),
            says=_("Consent to share: before you submit"),
        ),
        Row(
            NoticeSubmitted,
            each="child",
            optional=False,
            asked=(
                "child", "words", "behaviour", "why_not_heard", "concern_types", "why",
                "immediate_danger", "immediate_safety", "police_action", "priority", "history",
                "cumulative", "incidents_named", "carers", "parental_responsibility",
                "others_at_home", "suspects", "living_conditions", "school_name", "doctor",
                "social_worker", "language", "disability", "ethnicity", "ethnicity_said_by",
                "birth_expected", "occurred_in", "home_authority", "incident_number", "place",
                "note",
            ),
        ),
    ),
    prefill=("child", "others_at_home"),
)  # fmt: skip
NO_NOTICE = Record(
    name="no_notice_needed",
    says=_("No notice is needed"),
    hint=_("Say why. Without a reason the notice stays due."),
    room="referral",
    for_roles=(*_STREET, "response_sgt", *_TEAMS, *_UNIT),
    phone_first=True,
    rows=(
        Row(NoticeNotNeeded, each="child", optional=False, asked=("child", "reason", "agreed_by")),
        Row(ConcernRecorded, each="child", asked=("concern_types", "what", "words")),
    ),
    prefill=("child",),
)
WORRY = Record(
    name="worry_about_a_child",
    says=_("Write down a worry about a child"),
    room="referral",
    for_roles=(*_STREET, *_TEAMS, *_UNIT, "school_dsl", "health_visitor"),
    phone_first=True,
    rows=(Row(ConcernRecorded, each="child", optional=False),),
    prefill=("child",),
)
QUALITY = Record(
    name="notice_check",
    says=_("Check a notice"),
    room="referral",
    for_roles=("response_sgt", "response_insp", "pace_inspector", *_UNIT),
    rows=(
        Row(
            NoticeQualityChecked,
            each="child",
            asked=(
                "voice_there", "history_there", "consent_there", "every_child", "what_was_added",
            ),
        ),
        Row(
            NoticeReturned,
            each="child",
            asked=("what_is_missing", "to_whom"),
            says=_("If it must be completed first"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
SENDING = Record(
    name="notice_sending",
    says=_("Send a notice to the authority"),
    room="referral",
    for_roles=_UNIT,
    rows=(
        Row(
            ReferralUnitDecided,
            each="child",
            asked=("forwarded", "to_whom", "history_weighed", "reason"),
        ),
        Row(
            NoticeSent,
            each="child",
            asked=("la", "home_authority", "why_there", "how", "sent_to", "research_added"),
        ),
        Row(NoticeReceived, each="child", asked=("la", "state", "proof")),
    ),
    prefill=("child",),
)
CHASING = Record(
    name="notice_chasing",
    says=_("Ask the authority again, or note its answer"),
    room="referral",
    for_roles=_UNIT,
    rows=(
        Row(NoticeChased, each="child", asked=("la", "how", "spoke_to", "answer")),
        Row(AuthorityAcknowledged, each="child", asked=("local_authority", "by_whom")),
        Row(
            AuthorityDecided,
            each="child",
            asked=("local_authority", "decision", "reason", "by_whom"),
        ),
        Row(
            AuthorityOutcomeReported,
            each="child",
            asked=("local_authority", "outcome", "by_whom"),
        ),
    ),
    prefill=("child",),
)
CHALLENGE = Record(
    name="decision_challenge",
    says=_("Challenge a decision, or settle the challenge"),
    room="referral",
    for_roles=_UNIT,
    rows=(
        Row(
            DecisionChallenged,
            each="child",
            asked=("la", "what_was_decided", "rung", "why", "new_information", "wanted"),
        ),
        Row(
            ChallengeSettled,
            each="child",
            asked=("reason",),
            says=_("If the answer is accepted"),
        ),
    ),
    prefill=("child",),
)
ANSWER = Record(
    name="authority_answer",
    says=_("Answer a notice"),
    hint=_("For the authority: say that you have it, what you decided and what came of it."),
    room="referral",
    for_roles=_AUTHORITY,
    rows=(
        Row(AuthorityAcknowledged, each="child", asked=("local_authority", "by_whom")),
        Row(
            AuthorityDecided,
            each="child",
            asked=("local_authority", "decision", "reason", "by_whom"),
        ),
        Row(
            ChildSeenByAuthority,
            each="child",
            asked=("local_authority", "words", "how_the_child_was"),
            says=_("If you saw the child"),
        ),
        Row(
            AuthorityOutcomeReported,
            each="child",
            asked=("local_authority", "outcome", "by_whom"),
        ),
        Row(
            ChallengeAnswered,
            each="child",
            asked=("local_authority", "answer", "reason", "by_whom"),
            says=_("If the police challenged your decision"),
        ),
    ),
    prefill=("child",),
)
EARLY_HELP = Record(
    name="early_help",
    says=_("Early help"),
    hint=_("Ask first: help before harm needs the family’s consent."),
    room="referral",
    for_roles=(*_UNIT, "da_team", "missing_team", *_AUTHORITY),
    rows=(
        Row(ConsentRecorded, each="child", asked=("consent", "purpose", "given_by", "reason")),
        Row(
            EarlyHelpAssessed,
            each="child",
            asked=(
                "childs_view", "carers_view", "carers", "needs", "strengths", "risk_of_harm",
            ),
        ),
        Row(EarlyHelpReferred, each="child", asked=("la", "service", "what_for")),
        Row(
            EarlyHelpAnswered,
            each="child",
            asked=("local_authority", "answer", "reason", "begins_on", "worker"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
WITHDRAWAL = Record(
    name="consent_withdrawal",
    says=_("Consent withdrawn"),
    room="referral",
    for_roles=(*_STREET, *_TEAMS, *_UNIT),
    rows=(Row(ConsentWithdrawn, each="child", optional=False),),
    prefill=("child", "withdrawn_by"),
)

RECORDS: tuple[Record, ...] = (
    NOTICE,
    NO_NOTICE,
    WORRY,
    QUALITY,
    SENDING,
    CHASING,
    CHALLENGE,
    ANSWER,
    EARLY_HELP,
    WITHDRAWAL,
)
"""Every record of this room."""
