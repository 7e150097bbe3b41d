"""What is owed to a child when an investigation ends."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.investigation.facts import (
    ChildTold,
    CrimeClosed,
    SuspectCharged,
    SuspectNotPursued,
    TellingUnsafe,
)
from dolen.law import parameters_contact as by
from dolen.law.clocks import WorkingDays
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.words import _

TOLD_OUTCOME = Duty(
    name="child.told_outcome",
    says=_("Tell the child what happened and why, or record why not."),
    room="investigation",
    cited=(GWENT_REPORT.at("section 7"),),
    force=Force.REPORT,
    opened_by=(On(SuspectCharged), On(SuspectNotPursued), On(CrimeClosed)),
    for_each="child",
    scope="crime",
    due=WorkingDays(by.TOLD_OUTCOME_WITHIN),
    met_by=(On(ChildTold), On(TellingUnsafe)),
    owner="oic",
    escalates=(Escalation("oic_supervisor"),),
)

DUTIES: tuple[Duty, ...] = (TOLD_OUTCOME,)
"""Every duty of this room."""
