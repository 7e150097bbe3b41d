"""The screens of custody from the interview on: charge, bail, a bed of the authority, leaving."""

from dolen.custody.facts import (
    AlternativeRequested,
    AuthorityOffered,
    AuthorityRefused,
    BailRefused,
    BeforeCourt,
    CertificateWritten,
    ChildCharged,
    HandoverPlanned,
    InterviewedInCustody,
    MovedToAuthority,
    RefusalRaised,
    ReleasedFromCustody,
    SecureCriteriaRecorded,
    SecureRequested,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_SUITE = ("custody_officer",)
_AUTHORITY = ("la_edt", "la_team_manager", "la_head_of_service")

CHARGE = Record(
    name="custody_charge",
    says=_("Interview, charge and bail"),
    room="custody",
    for_roles=(*_SUITE, "oic"),
    rows=(
        Row(
            InterviewedInCustody,
            each="child",
            asked=("adult_present", "solicitor_present", "language", "interviewers"),
        ),
        Row(
            ChildCharged, each="child", asked=("child", "offence", "offence_class", "adult_present")
        ),
        Row(
            BailRefused,
            each="child",
            asked=(
                "grounds", "own_interests", "first_sitting_at", "court_at", "next_review_due",
            ),
            says=_("If bail is refused: the child must be moved"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
BED = Record(
    name="custody_bed",
    says=_("Ask the authority for a bed"),
    hint=_("A request the law does not allow is stopped here, before it goes out."),
    room="custody",
    for_roles=_SUITE,
    intends=True,
    rows=(
        Row(
            AlternativeRequested,
            each="child",
            asked=("child", "local_authority", "told_whom"),
            says=_("A bed that need not be secure: the rule"),
        ),
        Row(
            SecureCriteriaRecorded,
            each="child",
            asked=("test_met", "harm", "ministers_approval_started"),
            says=_("Only if you think of a secure bed: the test"),
        ),
        Row(
            SecureRequested,
            each="child",
            asked=("local_authority", "told_whom"),
            says=_("A secure bed: only when the test is met, and from 12"),
        ),
    ),
    prefill=("child", "local_authority"),
)
ANSWER = Record(
    name="custody_bed_answer",
    says=_("The authority’s answer, and the move"),
    room="custody",
    for_roles=(*_SUITE, *_AUTHORITY),
    rows=(
        Row(
            AuthorityOffered,
            each="child",
            asked=("child", "secure", "local_authority", "place", "answered_by", "ready_at"),
        ),
        Row(
            AuthorityRefused,
            each="child",
            asked=("asked_for", "local_authority", "answered_by", "no_answer", "reason"),
        ),
        Row(RefusalRaised, each="child", asked=("officer_told", "authority_told", "answer")),
        Row(MovedToAuthority, each="child", asked=("secure", "local_authority", "place")),
        Row(CertificateWritten, each="child", asked=("ground", "reason", "circumstances")),
    ),
    prefill=("child", "local_authority"),
)
LEAVING = Record(
    name="custody_leaving",
    says=_("A child leaves custody"),
    room="custody",
    for_roles=_SUITE,
    rows=(
        Row(
            HandoverPlanned,
            each="child",
            asked=("childs_wishes", "to_whom", "plan"),
            says=_("If the child is at risk: who looks after the child from here on"),
        ),
        Row(
            ReleasedFromCustody,
            each="child",
            asked=("child", "childs_words", "how", "to_whom", "place", "taken_how"),
        ),
        Row(BeforeCourt, each="child", asked=("court", "certificate_shown", "outcome")),
    ),
    prefill=("child",),
)

CHARGED_RECORDS: tuple[Record, ...] = (CHARGE, BED, ANSWER, LEAVING)
"""In the order in which they are told."""
