"""What a good record of an investigation holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.investigation.facts import (
    BailAuthorityRecorded,
    BailCondition,
    BailEnded,
    BailExtended,
    ChildInterviewHeld,
    ChildrenAtBailAddressAssessed,
    ChildTold,
    ChildUpdated,
    CrimeAllocated,
    CrimeClosed,
    CrimeDisclosed,
    EnquiryMade,
    GivenToOtherForce,
    IntermediaryConsidered,
    InterviewPlanned,
    InvestigationSupervised,
    LanguageOffered,
    MedicalArranged,
    MedicalNotNeeded,
    SiblingConsidered,
    SuspectBailed,
    SuspectChildPlanned,
    SuspectContact,
    SuspectIdentified,
    SuspectInterviewed,
    TellingUnsafe,
    ViewsRecorded,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=CrimeDisclosed,
        at_once=("words", "children", "offence", "offence_sort", "setting", "suspects"),
        end_of_tour=("images", "threat_continuing", "when_done", "told_to", "carers"),
    ),
    GoodRecord(
        fact=GivenToOtherForce,
        at_once=("force", "who_keeps_child_safe"),
        end_of_tour=("accepted", "their_reference"),
    ),
    GoodRecord(
        fact=CrimeAllocated,
        at_once=("team", "officer", "specialist", "initial_plan"),
        end_of_tour=("rule_used", "open_cases"),
    ),
    GoodRecord(
        fact=InvestigationSupervised,
        at_once=("childs_view", "child_last_heard_on", "at_large", "risk", "plan", "next_review"),
        end_of_tour=("lines_open", "protection_plan", "actions_done"),
    ),
    GoodRecord(fact=EnquiryMade, at_once=("what",), end_of_tour=("result",)),
    GoodRecord(
        fact=SuspectIdentified,
        at_once=("suspects", "identity_known", "offence_sort", "risk"),
        end_of_tour=("works_with_children", "how_known"),
    ),
    GoodRecord(
        fact=SuspectContact,
        at_once=("childs_words", "how", "what_is_done"),
        end_of_tour=("breach",),
    ),
    GoodRecord(fact=SuspectInterviewed, at_once=("how", "account"), end_of_tour=("devices",)),
    GoodRecord(
        fact=SuspectChildPlanned,
        at_once=("childs_words", "cause", "for_the_child", "for_others"),
        end_of_tour=("notice_sent", "separate_officer"),
    ),
    GoodRecord(
        fact=ChildrenAtBailAddressAssessed,
        at_once=("childs_words", "address", "checked_how", "suitable", "why"),
        end_of_tour=("authority_asked",),
    ),
    GoodRecord(
        fact=SuspectBailed,
        at_once=("address", "child_at_address", "pre_charge", "arrested_on"),
        end_of_tour=("returns_at",),
    ),
    GoodRecord(
        fact=BailCondition,
        at_once=(("childs_words", "victims_views"), "views_sought", "condition"),
    ),
    GoodRecord(fact=BailExtended, at_once=(("childs_words", "victims_views"), "to", "why")),
    GoodRecord(
        fact=BailAuthorityRecorded,
        at_once=("rank_of_officer", "reason"),
        end_of_tour=("name", "representations"),
    ),
    GoodRecord(fact=BailEnded, at_once=("why", "what_protects_now")),
    GoodRecord(fact=LanguageOffered, at_once=("choice",), end_of_tour=("how_kept",)),
    GoodRecord(
        fact=InterviewPlanned,
        at_once=("childs_wishes", "planned_for", "where", "with_social_worker"),
    ),
    GoodRecord(fact=IntermediaryConsidered, at_once=("needs", "used", "reason")),
    GoodRecord(
        fact=ChildInterviewHeld,
        at_once=("child", "sort", "language"),
        end_of_tour=("intermediary", "present"),
    ),
    GoodRecord(
        fact=MedicalArranged,
        at_once=("childs_wishes", "arranged_for", "doctor", "sort"),
        end_of_tour=("consent",),
        before_closing=("found",),
    ),
    GoodRecord(fact=MedicalNotNeeded, at_once=("agreed_in", "health_consulted", "reason")),
    GoodRecord(
        fact=SiblingConsidered,
        at_once=("childs_words", "shares_risk", "position"),
        end_of_tour=("safe_with",),
    ),
    GoodRecord(
        fact=ViewsRecorded,
        at_once=(("childs_words", "views"), "about"),
        end_of_tour=("effect",),
    ),
    GoodRecord(
        fact=ChildUpdated,
        at_once=("childs_reaction", "what_was_told", "language"),
        end_of_tour=("next_contact",),
    ),
    GoodRecord(fact=ChildTold, at_once=("childs_reaction", "what_was_told", "language", "told_by")),
    GoodRecord(fact=TellingUnsafe, at_once=("reason", "carer_told", "look_again_in_days")),
    GoodRecord(
        fact=CrimeClosed,
        before_closing=("childs_view", "outcome", "reason", "child_still_at_risk", "who_protects"),
    ),
)
"""Every kind this room measures."""
