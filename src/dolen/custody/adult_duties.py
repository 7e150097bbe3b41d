"""The appropriate adult of a detained child: asked to come, there, and rights given again then."""

from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    BeforeCourt,
    ChildDetained,
    MovedToAuthority,
    ReleasedFromCustody,
    RightsGivenWithAdult,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_custody as by
from dolen.law.clocks import ElapsedHours
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_custody import (
    PACE_CODE_C,
)
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_DETAINED = (On(ChildDetained),)
_LEFT = (On(ReleasedFromCustody), On(BeforeCourt), On(MovedToAuthority))
_TO_INSPECTOR = (Escalation("pace_inspector"),)

CALL_ADULT = Duty(
    name="custody.call_appropriate_adult",
    says=_("Ask the appropriate adult to come now, not when the interview is."),
    room="custody",
    cited=(PACE_CODE_C.at("3.15"), _SECTION_11),
    force=Force.CODE,
    opened_by=_DETAINED,
    for_each="child",
    due=ElapsedHours(by.CALL_ADULT_WITHIN),
    met_by=(On(AdultCalled),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)
ADULT_THERE = Duty(
    name="custody.appropriate_adult",
    says=_("Have the appropriate adult at the station."),
    room="custody",
    cited=(PACE_CODE_C.at("3.15"), _SECTION_11),
    force=Force.CODE,
    opened_by=_DETAINED,
    for_each="child",
    due=ElapsedHours(by.ADULT_WITHIN),
    met_by=(On(AdultArrived),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=(
        Escalation("pace_inspector"),
        Escalation("custody_superintendent", by.ADULT_ESCALATE_SUPERINTENDENT),
    ),
)
RIGHTS_WITH_ADULT = Duty(
    name="custody.rights_with_aa",
    says=_("Give rights and caution again with the appropriate adult there."),
    room="custody",
    cited=(PACE_CODE_C.at("3.17"),),
    force=Force.CODE,
    opened_by=(On(AdultArrived),),
    for_each="child",
    due=ElapsedHours(by.RIGHTS_WITH_ADULT_WITHIN),
    met_by=(On(RightsGivenWithAdult),),
    cancelled_by=_LEFT,
    owner="custody_officer",
    escalates=_TO_INSPECTOR,
)

ADULT_DUTIES: tuple[Duty, ...] = (CALL_ADULT, ADULT_THERE, RIGHTS_WITH_ADULT)
"""In the order in which they arise."""
