"""The screens of bail, and of how an investigation ends for the suspect and for the child."""

from dolen.investigation.facts import (
    BailAuthorityRecorded,
    BailCondition,
    BailEnded,
    BailExtended,
    ChildrenAtBailAddressAssessed,
    ChildTold,
    CrimeClosed,
    SuspectBailed,
    SuspectCharged,
    SuspectNotPursued,
    TellingUnsafe,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_CASE = ("oic", "oic_supervisor")

BAIL = Record(
    name="suspect_bail",
    says=_("Bail a suspect"),
    hint=_("First who lives at the address: a child there must be thought of before bail is set."),
    room="investigation",
    for_roles=("custody_officer", *_CASE),
    rows=(
        Row(
            ChildrenAtBailAddressAssessed,
            asked=(
                "suspects", "address", "children", "checked_how", "childs_words",
                "authority_asked", "suitable", "why",
            ),
            says=_("The children at the bail address: before bail is set"),
        ),
        Row(
            SuspectBailed,
            optional=False,
            asked=(
                "suspects", "address", "child_at_address", "children", "pre_charge",
                "arrested_on", "returns_at",
            ),
        ),
        Row(
            BailCondition,
            asked=(
                "suspects", "children", "childs_words", "victims", "victims_views", "views_sought",
                "condition", "carers",
            ),
            says=_("Conditions, and what the victim says to them"),
        ),
    ),
    prefill=("suspects",),
)  # fmt: skip
LONGER_BAIL = Record(
    name="longer_bail",
    says=_("Extend bail, or end it"),
    hint=_("The authority comes first: inspector to six months, superintendent to nine, court."),
    room="investigation",
    for_roles=("custody_officer", *_CASE),
    rows=(
        Row(
            BailAuthorityRecorded,
            asked=("suspects", "rank_of_officer", "name", "representations", "reason"),
            says=_("The authority: before bail is extended"),
        ),
        Row(BailExtended, asked=("suspects", "to", "why", "childs_words", "victims_views")),
        Row(BailEnded, asked=("suspects", "why", "what_protects_now", "children")),
    ),
    prefill=("suspects",),
)
OUTCOME = Record(
    name="crime_outcome",
    says=_("How it ends, and telling the child"),
    hint=_("The child is told what happened and why, or you write down why not."),
    room="investigation",
    for_roles=_CASE,
    rows=(
        Row(SuspectCharged, asked=("suspects", "children", "charge")),
        Row(SuspectNotPursued, asked=("suspects", "children", "reason")),
        Row(
            CrimeClosed,
            asked=(
                "children", "childs_view", "outcome", "reason", "child_still_at_risk",
                "who_protects", "suspects", "victims",
            ),
        ),
        Row(
            ChildTold,
            each="child",
            asked=("child", "childs_reaction", "what_was_told", "told_by", "language"),
        ),
        Row(
            TellingUnsafe,
            each="child",
            asked=("child", "reason", "carer_told", "look_again_in_days"),
        ),
    ),
    prefill=("suspects", "children", "child"),
)  # fmt: skip

OUTCOME_RECORDS: tuple[Record, ...] = (BAIL, LONGER_BAIL, OUTCOME)
"""The screens of bail and of the end."""
