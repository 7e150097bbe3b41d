"""What is owed to a child by those who investigate a crime against the child."""

from dolen.cases.facts import DelayExplained
from dolen.custody.facts import BeforeCourt, ChildDetained, MovedToAuthority, ReleasedFromCustody
from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.exploitation.facts import WarrantExecuted
from dolen.investigation.facts import (
    BailEnded,
    BailExtended,
    ChildTold,
    CrimeAllocated,
    CrimeClosed,
    CrimeDisclosed,
    CrimeNotRecorded,
    CrimeRecorded,
    InvestigationStalled,
    InvestigationSupervised,
    LanguageOffered,
    MedicalArranged,
    MedicalNotNeeded,
    MedicalRuledOutByDoctor,
    SuspectArrested,
    SuspectBailed,
    SuspectCharged,
    SuspectChildPlanned,
    SuspectEliminated,
    SuspectIdentified,
    SuspectInterviewed,
    SuspectNotPursued,
    TellingUnsafe,
)
from dolen.law import parameters_contact as contact
from dolen.law import parameters_investigation as by
from dolen.law.clocks import ByValue, ElapsedHours, Months, Weeks, WorkingDays
from dolen.law.sources import GWENT_REPORT, PROPOSED_DEFAULT, Force
from dolen.law.sources_investigation import (
    BAIL_GUIDANCE,
    CRIME_RECORDING_RULES,
    MEDICAL_CASE_2015,
    PACE_47ZB,
)
from dolen.law.words import _
from dolen.planning.facts import EnquiryStarted, HarmSuspected
from dolen.protection.facts import ProtectionEnded, TakenIntoProtection

_SECTION_7 = GWENT_REPORT.at("section 7")
_NO_CRIME = (On(CrimeNotRecorded), On(CrimeClosed))
_TOLD = (On(CrimeDisclosed),)
_SUPERVISED = (On(InvestigationSupervised),)

RECORD = Duty(
    name="crime.record",
    says=_("Record the crime, or the reason why it is none."),
    room="investigation",
    cited=(CRIME_RECORDING_RULES.at("time to record", unread=True), _SECTION_7),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_TOLD,
    for_each="child",
    scope="crime",
    due=ElapsedHours(by.RECORD_WITHIN),
    accepts_before=by.RECORD_ACCEPTS_BEFORE,
    met_by=(On(CrimeRecorded), On(CrimeNotRecorded, reason=PRESENT)),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("force_crime_registrar", by.RECORD_ESCALATE_REGISTRAR),
    ),
)
ALLOCATE = Duty(
    name="crime.allocate",
    says=_("Give the investigation to a specialist child protection team."),
    room="investigation",
    cited=(GWENT_REPORT.at("section 3"), _SECTION_7),
    force=Force.REPORT,
    opened_by=(On(CrimeDisclosed, specialist=True),),
    for_each="child",
    scope="crime",
    due=ElapsedHours(by.ALLOCATE_WITHIN),
    met_by=(On(CrimeAllocated),),
    cancelled_by=_NO_CRIME,
    owner="crime_allocator",
    escalates=(Escalation("ppu_di"),),
)
SUPERVISE = Duty(
    name="crime.supervise",
    says=_("Supervise the investigation for the first time, and set its plan."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=_TOLD,
    for_each="child",
    scope="crime",
    due=ElapsedHours(by.SUPERVISE_WITHIN),
    met_by=_SUPERVISED,
    cancelled_by=_NO_CRIME,
    owner="oic_supervisor",
    escalates=(
        Escalation("ppu_di"),
        Escalation("ppu_dci", by.SUPERVISE_ESCALATE_CHIEF_INSPECTOR),
    ),
)
SUPERVISE_AGAIN = Duty(
    name="crime.supervise_again",
    says=_("Supervise the investigation again."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=_SUPERVISED,
    for_each="child",
    scope="crime",
    due=Weeks(by.SUPERVISE_AGAIN_WITHIN),
    met_by=_SUPERVISED,
    cancelled_by=(*_NO_CRIME, On(SuspectNotPursued)),
    owner="oic_supervisor",
    escalates=(Escalation("ppu_di"),),
)
ACT = Duty(
    name="suspect.act",
    says=_("Arrest, interview or otherwise control the suspect."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(SuspectIdentified, identity_known=True, child_risk=True),),
    for_each="suspect",
    scope="crime",
    due=ByValue(
        "risk",
        {
            "very_high": ElapsedHours(by.ACT_HIGH),
            "high": ElapsedHours(by.ACT_HIGH),
            "medium": ElapsedHours(by.ACT_MEDIUM),
            "low": ElapsedHours(by.ACT_LOW),
        },
        ElapsedHours(by.ACT_HIGH),
    ),
    met_by=(
        On(SuspectArrested),
        On(SuspectInterviewed),
        On(SuspectCharged),
        On(SuspectNotPursued),
        On(WarrantExecuted),
    ),
    cancelled_by=(On(SuspectEliminated),),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("ppu_di", by.ACT_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
CHILD_PLAN = Duty(
    name="suspect_child.safeguard",
    says=_("Make a plan for a child suspected of a sexual offence, and for those at risk near."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(SuspectIdentified, child_suspect=True),),
    for_each="suspect",
    scope="crime",
    due=WorkingDays(by.CHILD_PLAN_WITHIN),
    met_by=(On(SuspectChildPlanned),),
    cancelled_by=(On(SuspectEliminated),),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("ppu_di", by.CHILD_PLAN_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
FIRST_BAIL = Duty(
    name="bail.first_period",
    says=_("Charge, end or extend bail before charge within its first three months."),
    room="investigation",
    cited=(PACE_47ZB.at("s47ZB(1)(b)"), BAIL_GUIDANCE.at("1.2")),
    force=Force.STATUTE,
    opened_by=(On(SuspectBailed, pre_charge=True),),
    for_each="suspect",
    scope="crime",
    due=Months(by.FIRST_BAIL_PERIOD, end_of_day=True),
    met_by=(On(SuspectCharged), On(SuspectNotPursued), On(BailExtended), On(BailEnded)),
    owner="oic",
    escalates=(
        Escalation("oic", by.BAIL_WARNING),
        Escalation("oic_supervisor"),
        Escalation("ppu_di", by.BAIL_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
MEDICAL = Duty(
    name="medical.consider",
    says=_("Arrange a medical examination, or have a doctor say why none is needed."),
    room="investigation",
    cited=(MEDICAL_CASE_2015.at("four-year-old"),),
    force=Force.REPORT,
    opened_by=(On(HarmSuspected, medical_relevant=True),),
    for_each="child",
    due=ElapsedHours(by.MEDICAL_WITHIN),
    accepts_before=by.MEDICAL_ACCEPTS_BEFORE,
    met_by=(
        On(MedicalArranged),
        On(MedicalRuledOutByDoctor),
        On(MedicalNotNeeded, agreed_in="strategy", health_consulted=True),
    ),
    owner="oic",
    escalates=(Escalation("ppu_di"),),
)
LANGUAGE = Duty(
    name="language.offer",
    says=_("Offer the child Welsh or English, and record the choice."),
    room="investigation",
    cited=(PROPOSED_DEFAULT.at(_("first edition of the rulebook")),),
    force=Force.PROPOSED_DEFAULT,
    opened_by=(On(ChildDetained), On(TakenIntoProtection), On(EnquiryStarted)),
    for_each="child",
    due=ElapsedHours(by.LANGUAGE_WITHIN),
    accepts_before=by.LANGUAGE_ACCEPTS_BEFORE,
    met_by=(On(LanguageOffered),),
    cancelled_by=(
        On(ReleasedFromCustody),
        On(BeforeCourt),
        On(MovedToAuthority),
        On(ProtectionEnded),
    ),
    owner="first_officer",
    escalates=(Escalation("response_sgt"),),
)
DELAY_REASON = Duty(
    name="delay.reason",
    says=_("Record why the investigation has not moved."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(InvestigationStalled),),
    for_each="event",
    scope="crime",
    due=ElapsedHours(by.DELAY_REASON_WITHIN),
    met_by=(On(DelayExplained),),
    cancelled_by=(On(CrimeClosed),),
    owner="oic",
    escalates=(
        Escalation("oic_supervisor"),
        Escalation("ppu_di", by.DELAY_REASON_ESCALATE_DETECTIVE_INSPECTOR),
    ),
)
TOLD_OUTCOME = Duty(
    name="child.told_outcome",
    says=_("Tell the child what happened and why, or record why not."),
    room="investigation",
    cited=(_SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(SuspectCharged), On(SuspectNotPursued), On(CrimeClosed)),
    for_each="child",
    scope="crime",
    due=WorkingDays(contact.TOLD_OUTCOME_WITHIN),
    met_by=(On(ChildTold), On(TellingUnsafe)),
    owner="oic",
    escalates=(Escalation("oic_supervisor"),),
)

DUTIES: tuple[Duty, ...] = (
    RECORD,
    ALLOCATE,
    SUPERVISE,
    SUPERVISE_AGAIN,
    ACT,
    CHILD_PLAN,
    FIRST_BAIL,
    MEDICAL,
    LANGUAGE,
    DELAY_REASON,
    TOLD_OUTCOME,
)
"""Every duty of this room."""
