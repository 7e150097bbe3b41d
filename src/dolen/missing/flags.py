"""Standing warnings about children who go missing and about whoever is a risk to them."""

from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.journal.fact import Restriction
from dolen.law.parameters_flags import REVIEW_DAILY, REVIEW_QUARTERLY
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _
from dolen.missing.facts import (
    ChildReportedMissing,
    MirafUpdated,
    MissingChildFound,
    MissingReportWithdrawn,
    RiskyAdultNamed,
    TriggerPlanMade,
)
from dolen.people.standing import (
    ChildTurned18,
    CurrentlyMissing,
    CurrentTriggerPlan,
    FlagStanding,
    RiskAdultKnown,
)
from dolen.planning.facts import FlagAdded, FlagRemoved, FlagReviewed

_SECTION_6 = GWENT_REPORT.at("section 6")
_SECTION_7 = GWENT_REPORT.at("section 7")


def _exploitation(name: str, sort: str, says: str) -> Flag:
    return Flag(
        name=name,
        says=says,
        room="missing",
        on="person",
        raised_by=(On(FlagStanding, type=sort), On(FlagAdded, type=sort)),
        ended_by=(On(FlagRemoved, type=sort),),
        reviewed_by=(On(FlagReviewed, type=sort),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_7,),
        restriction=Restriction.SENSITIVE,
        grave=True,
    )


FLAGS = (
    Flag(
        name="missing_now",
        says=_("Missing now"),
        room="missing",
        on="person",
        roles=("child",),
        raised_by=(On(ChildReportedMissing), On(CurrentlyMissing)),
        ended_by=(On(MissingChildFound), On(MissingReportWithdrawn)),
        review_within=REVIEW_DAILY,
        cited=(_SECTION_6,),
        grave=True,
    ),
    Flag(
        name="trigger_plan",
        says=_("Trigger plan: use it if the child goes missing"),
        room="missing",
        on="person",
        roles=("child",),
        raised_by=(On(TriggerPlanMade), On(CurrentTriggerPlan)),
        ended_by=(On(ChildTurned18),),
        reviewed_by=(On(MirafUpdated),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_6,),
    ),
    _exploitation("sexual_exploitation", "cse", _("At risk of sexual exploitation")),
    _exploitation("criminal_exploitation", "cce", _("At risk of criminal exploitation")),
    Flag(
        name="risk_to_children",
        says=_("Recorded as a possible risk to children"),
        room="missing",
        on="person",
        roles=("risk_adult",),
        raised_by=(On(RiskAdultKnown), On(RiskyAdultNamed)),
        ended_by=(On(FlagRemoved, type="risk_to_children"),),
        reviewed_by=(On(FlagReviewed, type="risk_to_children"),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_6,),
        restriction=Restriction.SENSITIVE,
    ),
)
"""The flags of this room."""
