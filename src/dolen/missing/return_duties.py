"""What is owed to a child who came back, or was found: to be heard, and the next time prepared."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_missing as by
from dolen.law.clocks import ElapsedHours, WorkingDays
from dolen.law.sources import (
    GWENT_REPORT,
    RETURN_INTERVIEW_GUIDANCE,
    RETURNING_OR_FOUND_CHECKS,
    WALES_MISSING_GUIDE,
    Force,
)
from dolen.law.words import _
from dolen.missing.facts import (
    ChildReportedMissing,
    MirafUpdated,
    MissingChildFound,
    MissingReportWithdrawn,
    PreventionInterviewDeclined,
    PreventionInterviewHeld,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
)

_SECTION_6 = GWENT_REPORT.at("section 6")
_REPORTED = (On(ChildReportedMissing),)
_FOUND = (On(MissingChildFound),)
_IN_ERROR = (On(MissingReportWithdrawn),)

PREVENTION = Duty(
    name="missing.prevention",
    says=_("Speak with the child who came back, to learn what happened and prevent the next time."),
    room="missing",
    cited=(RETURNING_OR_FOUND_CHECKS.at("as soon as possible"),),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_FOUND,
    for_each="child",
    due=ElapsedHours(by.PREVENTION_WITHIN),
    met_by=(
        On(PreventionInterviewHeld),
        On(PreventionInterviewDeclined, carer_spoken_to=True),
    ),
    void_by=_IN_ERROR,
    superseded_by=_REPORTED,
    owner="response_sgt",
    escalates=(Escalation("missing_team_sgt"),),
)
RETURN = Duty(
    name="missing.return",
    says=_("Offer the child an interview with somebody independent."),
    room="missing",
    cited=(
        RETURN_INTERVIEW_GUIDANCE.at("return interviews"),
        WALES_MISSING_GUIDE.at(_("opening")),
    ),
    force=Force.NATIONAL_PRACTICE,
    opened_by=_FOUND,
    for_each="child",
    due=ElapsedHours(by.RETURN_WITHIN),
    met_by=(On(ReturnInterviewHeld), On(ReturnInterviewDeclined, carer_spoken_to=True)),
    void_by=_IN_ERROR,
    superseded_by=_REPORTED,
    owner="llamau",
    escalates=(
        Escalation("missing_team_sgt"),
        Escalation("la_team_manager", by.RETURN_ESCALATE_TEAM_MANAGER),
    ),
)
MIRAF_UPDATE = Duty(
    name="miraf.update",
    says=_("Take what the child said into the missing risk assessment (MIRAF)."),
    room="missing",
    cited=(_SECTION_6,),
    force=Force.REPORT,
    opened_by=(On(ReturnInterviewHeld),),
    for_each="child",
    due=WorkingDays(by.MIRAF_UPDATE_WITHIN),
    met_by=(On(MirafUpdated),),
    owner="missing_team",
    escalates=(Escalation("missing_team_sgt"),),
)

RETURN_DUTIES: tuple[Duty, ...] = (PREVENTION, RETURN, MIRAF_UPDATE)
"""Every duty of this part."""
