"""The screens of an investigation: what one person tells at one time, in which order."""

from dolen.cases.facts import DelayExplained
from dolen.investigation.facts import (
    CrimeAllocated,
    CrimeDisclosed,
    CrimeNotRecorded,
    CrimeRecorded,
    EnquiryMade,
    FamilyProceedingsNoted,
    GivenToOtherForce,
    InvestigationStalled,
    InvestigationSupervised,
    SiblingConsidered,
    SuspectArrested,
    SuspectChildPlanned,
    SuspectContact,
    SuspectEliminated,
    SuspectIdentified,
    SuspectInterviewed,
)
from dolen.investigation.hearing_records import HEARING_RECORDS
from dolen.investigation.outcome_records import OUTCOME_RECORDS
from dolen.law.words import _
from dolen.recording.records import Record, Row

_STREET = ("attending_officer", "first_officer", "response_sgt")
_CASE = ("oic", "oic_supervisor")
_PPU = ("ppu_di", "ppu_dci")
_DELAY = ("reason", "explanation", "expected_end")

_SUSPECT = Row(
    SuspectIdentified,
    asked=(
        "suspects", "children", "identity_known", "offence_sort", "risk", "cares_for",
        "works_with_children", "how_known",
    ),
    says=_("Who is suspected"),
)  # fmt: skip
_SIBLING = Row(
    SiblingConsidered,
    each="child",
    asked=("child", "childs_words", "shares_risk", "position", "safe_with"),
    says=_("Every other child who may share the risk"),
)

CRIME = Record(
    name="crime_report",
    says=_("A crime against a child is told"),
    hint=_("Whoever hears of it has a report, in whatever form it came. It is owed a number."),
    room="investigation",
    for_roles=(*_STREET, *_CASE, "cru_officer", "missing_team", "fpoc_call_taker"),
    phone_first=True,
    rows=(
        Row(
            CrimeDisclosed,
            optional=False,
            asked=(
                "words", "children", "offence", "offence_sort", "setting", "images", "suspects",
                "child_suspect", "carers", "threat_continuing", "wants_to_meet", "while_missing",
                "when_done", "told_to", "place", "victims", "offenders",
            ),
        ),
        _SUSPECT,
        Row(CrimeRecorded, asked=("children", "crime_number", "type")),
        Row(
            CrimeNotRecorded,
            asked=("children", "reason", "registrar"),
            says=_("Only if it is not to be recorded: why"),
        ),
    ),
    prefill=("children", "place"),
)  # fmt: skip
RECORDED = Record(
    name="crime_recorded",
    says=_("Record a crime, or why it is none"),
    room="investigation",
    for_roles=(*_STREET, *_CASE, "force_crime_registrar"),
    rows=(
        Row(CrimeRecorded, asked=("children", "crime_number", "type")),
        Row(CrimeNotRecorded, asked=("children", "reason", "registrar")),
        Row(
            GivenToOtherForce,
            asked=(
                "children", "force", "their_reference", "accepted", "who_keeps_child_safe",
                "suspects",
            ),
        ),
    ),
    prefill=("children", "suspects"),
)  # fmt: skip
ALLOCATION = Record(
    name="crime_allocation",
    says=_("Give an investigation to an officer"),
    hint=_("The table of who must investigate can be tried on the page of investigations."),
    room="investigation",
    for_roles=("crime_allocator", "oic_supervisor", *_PPU),
    rows=(
        Row(
            CrimeAllocated,
            optional=False,
            asked=(
                "children", "team", "officer", "specialist", "open_cases", "rule_used",
                "deviation_reason", "specialist_oversight", "initial_plan", "suspects",
            ),
        ),
    ),
    prefill=("children", "suspects"),
)  # fmt: skip
SUPERVISION = Record(
    name="crime_supervision",
    says=_("Supervise an investigation"),
    hint=_("First the child: when did the child last hear from us, and what does the child want?"),
    room="investigation",
    for_roles=("oic_supervisor", *_PPU),
    rows=(
        Row(
            InvestigationSupervised,
            optional=False,
            asked=(
                "children", "childs_view", "child_last_heard_on", "at_large", "risk", "plan",
                "lines_open", "protection_plan", "actions_done", "linked_cases", "ppu_oversight",
                "next_review", "suspects",
            ),
        ),
        _SIBLING,
        Row(DelayExplained, asked=_DELAY, says=_("If it stood still: why")),
    ),
    prefill=("children", "suspects"),
)  # fmt: skip
ENQUIRY = Record(
    name="crime_enquiry",
    says=_("A step of an investigation"),
    room="investigation",
    for_roles=_CASE,
    phone_first=True,
    rows=(
        Row(EnquiryMade, asked=("children", "sort", "what", "result", "suspects")),
        Row(
            FamilyProceedingsNoted,
            asked=("children", "step", "court", "next_step", "next_on", "holds_up"),
        ),
        _SIBLING,
    ),
    prefill=("children", "suspects"),
)
STALLED = Record(
    name="crime_stalled",
    says=_("Say why an investigation stands still"),
    room="investigation",
    for_roles=_CASE,
    rows=(
        Row(InvestigationStalled, optional=False, asked=("children", "days", "suspects")),
        Row(DelayExplained, asked=_DELAY),
    ),
    prefill=("children", "suspects"),
)
SUSPECT = Record(
    name="crime_suspect",
    says=_("A suspect: found, arrested, interviewed, cleared"),
    room="investigation",
    for_roles=(*_STREET, *_CASE, "arresting_officer", "polit_officer"),
    phone_first=True,
    rows=(
        _SUSPECT,
        Row(
            SuspectContact,
            asked=("suspects", "children", "childs_words", "how", "breach", "what_is_done"),
        ),
        Row(SuspectArrested, asked=("suspects", "children", "injury", "place")),
        Row(
            SuspectInterviewed,
            asked=("suspects", "children", "how", "account", "adult_present", "devices"),
        ),
        Row(SuspectEliminated, asked=("suspects", "children", "reason")),
    ),
    prefill=("children", "suspects"),
)
CHILD_SUSPECT = Record(
    name="suspect_child_plan",
    says=_("Plan for a child who is a suspect"),
    hint=_("A child who harms is a child: ask what happened to this child, too."),
    room="investigation",
    for_roles=(*_CASE, *_PPU),
    rows=(
        Row(
            SuspectChildPlanned,
            optional=False,
            asked=(
                "suspects", "childs_words", "cause", "for_the_child", "at_risk_from",
                "for_others", "notice_sent", "separate_officer", "children",
            ),
        ),
    ),
    prefill=("suspects", "children"),
)  # fmt: skip

RECORDS: tuple[Record, ...] = (
    CRIME,
    RECORDED,
    ALLOCATION,
    SUPERVISION,
    ENQUIRY,
    STALLED,
    SUSPECT,
    CHILD_SUSPECT,
    *HEARING_RECORDS,
    *OUTCOME_RECORDS,
)
"""Every screen of this room."""
