"""What must lie before a child is put in a cell, searched, asked a bed for, or let go."""

from dolen.custody.facts import (
    AdultPresentAtSearch,
    AlternativeRequested,
    CellReasonGiven,
    ChildDetained,
    HandoverPlanned,
    NecessityGiven,
    PutInCell,
    ReleasedFromCustody,
    SearchUrgent,
    SecureCriteriaRecorded,
    SecureRequested,
    StripSearched,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_custody as by
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_custody import (
    BAIL_ACT,
    PACE_38,
    PACE_38_AS_MADE_1991,
    PACE_BEDS,
    PACE_CODE_C,
    PD_V_MERSEYSIDE,
    REVIEW_2020,
)
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_TO_INSPECTOR = (Escalation("pace_inspector"),)

ROOM = Duty(
    name="custody.room",
    says=_("Record why a cell and no other room, before the child is put there."),
    room="custody",
    cited=(PACE_CODE_C.at("8.8"), _SECTION_11),
    force=Force.CODE,
    guard=True,
    opened_by=(On(PutInCell),),
    for_each="child",
    met_by=(On(CellReasonGiven),),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
SEARCH_ADULT = Duty(
    name="custody.search_aa",
    says=_(
        "No strip search without the appropriate adult, unless serious harm cannot otherwise be "
        "prevented."
    ),
    room="custody",
    cited=(PACE_CODE_C.at("Annex A"), PD_V_MERSEYSIDE.at("judgment"), _SECTION_11),
    force=Force.CODE,
    guard=True,
    accepts_before=by.SEARCH_ADULT_BEFORE,
    opened_by=(On(StripSearched),),
    for_each="child",
    met_by=(On(AdultPresentAtSearch), On(SearchUrgent)),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
SECURE_TEST = Duty(
    name="custody.secure_test",
    says=_(
        "A secure bed may be asked for only when no other bed of the authority would protect the "
        "public from serious harm from this child. Record that first, or ask for a bed that is "
        "not secure."
    ),
    room="custody",
    cited=(
        PACE_38_AS_MADE_1991.at(
            "s38(6)(b)",
            says=_("No other accommodation would protect the public from serious harm."),
        ),
        PACE_BEDS.at("age of 12", says=_("Only for a child of 12 or older.")),
    ),
    force=Force.STATUTE,
    guard=True,
    opened_by=(On(SecureRequested, arrest_for="offence"),),
    for_each="child",
    # A test that was written down as not met is no leave to ask.
    met_by=(On(SecureCriteriaRecorded, test_met=(True, None)),),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
WRONG_POWER = Duty(
    name="custody.wrong_power",
    says=_(
        "A child held for breach of bail to a court stays in police detention until the court: "
        "section 38(6) does not apply, and no bed can be asked for. Be before a justice within "
        "24 hours of the arrest."
    ),
    room="custody",
    cited=(
        _SECTION_11,
        PACE_38.at("s38(6)", says=_("Speaks of a child kept after charge.")),
        BAIL_ACT.at("s7(3)"),
    ),
    force=Force.REPORT,
    guard=True,
    opened_by=(
        On(SecureRequested, arrest_for="court_bail_breach"),
        On(AlternativeRequested, arrest_for="court_bail_breach"),
    ),
    for_each="child",
    met_by=(),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
BREACH_TIMING = Duty(
    name="custody.breach_timing",
    says=_(
        "Say why an arrest for breach of court bail could not wait for the day: in the evening it "
        "means a night in a cell."
    ),
    room="custody",
    cited=(_SECTION_11,),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(ChildDetained, arrest_for="court_bail_breach", evening=True),),
    for_each="child",
    met_by=(On(NecessityGiven),),
    owner="arresting_officer",
    escalates=(Escalation("custody_officer"),),
)
HANDOVER = Duty(
    name="custody.handover",
    says=_("Agree who looks after a child at risk before the child leaves custody."),
    room="custody",
    cited=(REVIEW_2020.at("findings"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(ReleasedFromCustody, vulnerable=True),),
    for_each="child",
    met_by=(On(HandoverPlanned),),
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)

GUARDS: tuple[Duty, ...] = (
    ROOM,
    SEARCH_ADULT,
    SECURE_TEST,
    WRONG_POWER,
    BREACH_TIMING,
    HANDOVER,
)
"""Every guard of this room."""
