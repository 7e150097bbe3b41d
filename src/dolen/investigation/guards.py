"""What must lie before a suspect is bailed, before bail is made longer, before a child is heard."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.investigation.facts import (
    BailAuthorityRecorded,
    BailExtended,
    ChildInterviewHeld,
    ChildrenAtBailAddressAssessed,
    IntermediaryConsidered,
    SuspectBailed,
)
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.sources_investigation import BAIL_SUMMARY, ONLINE_ABUSE_CASE_2023, PACE_47ZC_ZG
from dolen.law.words import _

BAIL_CHILD = Duty(
    name="bail.child_check",
    says=_("Find out what it means for the children at the bail address, before bail is set."),
    room="investigation",
    cited=(ONLINE_ABUSE_CASE_2023.at(_("case of a suspect bailed to the same address")),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(SuspectBailed, child_at_address=True),),
    for_each="event",
    scope="crime",
    met_by=(On(ChildrenAtBailAddressAssessed),),
    owner="oic",
    escalates=(Escalation("custody_officer"),),
)
BAIL_AUTHORITY = Duty(
    name="bail.extension_authority",
    says=_(
        "Record who authorised longer bail: an inspector to six months, a superintendent to nine, "
        "then a court."
    ),
    room="investigation",
    cited=(
        PACE_47ZC_ZG.at("ss47ZC to 47ZE", unread=True),
        PACE_47ZC_ZG.at("s47ZF"),
        BAIL_SUMMARY.at(_("who may extend")),
    ),
    force=Force.STATUTE,
    guard=True,
    opened_by=(On(BailExtended),),
    for_each="suspect",
    scope="crime",
    met_by=(On(BailAuthorityRecorded),),
    owner="oic",
    escalates=(Escalation("oic_supervisor"),),
)
INTERMEDIARY = Duty(
    name="intermediary.consider",
    says=_("Consider an intermediary, and say why or why not, before a child is interviewed."),
    room="investigation",
    cited=(GWENT_REPORT.at("section 7"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(ChildInterviewHeld),),
    for_each="child",
    met_by=(On(IntermediaryConsidered),),
    owner="oic",
    escalates=(Escalation("oic_supervisor"),),
)

GUARDS: tuple[Duty, ...] = (BAIL_CHILD, BAIL_AUTHORITY, INTERMEDIARY)
"""Every guard of this room."""
