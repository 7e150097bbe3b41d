"""The facts of an investigation."""

from dolen.investigation.bail import (
    BailAuthorityRecorded,
    BailCondition,
    BailEnded,
    BailExtended,
    ChildrenAtBailAddressAssessed,
    SuspectBailed,
)
from dolen.investigation.crimes import (
    CrimeClosed,
    CrimeDisclosed,
    CrimeNotRecorded,
    CrimeRecorded,
    GivenToOtherForce,
)
from dolen.investigation.hearing import (
    ChildInterviewHeld,
    ChildTold,
    ChildUpdated,
    IntermediaryConsidered,
    IntermediaryFound,
    IntermediaryRequested,
    InterviewPlanned,
    LanguageOffered,
    SiblingConsidered,
    TellingUnsafe,
    ViewsRecorded,
)
from dolen.investigation.medicals import (
    MedicalArranged,
    MedicalNotNeeded,
    MedicalRuledOutByDoctor,
)
from dolen.investigation.parts import OFFENCES, RISKS, SETTINGS, TEAMS
from dolen.investigation.suspects import (
    SuspectArrested,
    SuspectCharged,
    SuspectChildPlanned,
    SuspectContact,
    SuspectEliminated,
    SuspectIdentified,
    SuspectInterviewed,
    SuspectNotPursued,
)
from dolen.investigation.working import (
    CrimeAllocated,
    EnquiryMade,
    FamilyProceedingsNoted,
    InvestigationStalled,
    InvestigationSupervised,
)
from dolen.journal.fact import Fact

__all__ = [
    "ALL", "OFFENCES", "RISKS", "SETTINGS", "TEAMS", "BailAuthorityRecorded", "BailCondition",
    "BailEnded", "BailExtended", "ChildInterviewHeld", "ChildTold", "ChildUpdated",
    "ChildrenAtBailAddressAssessed", "CrimeAllocated", "CrimeClosed", "CrimeDisclosed",
    "CrimeNotRecorded", "CrimeRecorded", "EnquiryMade", "FamilyProceedingsNoted",
    "GivenToOtherForce", "IntermediaryConsidered", "IntermediaryFound", "IntermediaryRequested",
    "InterviewPlanned", "InvestigationStalled", "InvestigationSupervised", "LanguageOffered",
    "MedicalArranged", "MedicalNotNeeded", "MedicalRuledOutByDoctor", "SiblingConsidered",
    "SuspectArrested", "SuspectBailed", "SuspectCharged", "SuspectChildPlanned",
    "SuspectContact", "SuspectEliminated", "SuspectIdentified", "SuspectInterviewed",
    "SuspectNotPursued", "TellingUnsafe", "ViewsRecorded",
]  # fmt: skip

ALL: tuple[type[Fact], ...] = (
    CrimeDisclosed,
    CrimeRecorded,
    CrimeNotRecorded,
    GivenToOtherForce,
    CrimeAllocated,
    InvestigationSupervised,
    EnquiryMade,
    InvestigationStalled,
    FamilyProceedingsNoted,
    CrimeClosed,
    SuspectIdentified,
    SuspectContact,
    SuspectArrested,
    SuspectInterviewed,
    SuspectEliminated,
    SuspectCharged,
    SuspectNotPursued,
    SuspectChildPlanned,
    ChildrenAtBailAddressAssessed,
    SuspectBailed,
    BailCondition,
    BailExtended,
    BailAuthorityRecorded,
    BailEnded,
    LanguageOffered,
    InterviewPlanned,
    IntermediaryConsidered,
    IntermediaryRequested,
    IntermediaryFound,
    ChildInterviewHeld,
    MedicalArranged,
    MedicalRuledOutByDoctor,
    MedicalNotNeeded,
    SiblingConsidered,
    ViewsRecorded,
    ChildUpdated,
    ChildTold,
    TellingUnsafe,
)
"""Every fact of this room, for the registry."""
