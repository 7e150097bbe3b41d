"""What must lie before a discussion decides, and before the police speak at a conference."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_planning as by
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.planning.facts import (
    InvestigatorConsulted,
    PoliceContributed,
    StrategyAuthorised,
    StrategyDiscussionHeld,
)

AUTHORITY = Duty(
    name="strategy.authority",
    says=_("Have somebody with authority to decide agree before the discussion decides."),
    room="planning",
    cited=(by.MAY_DECIDE, by.SECTION_6),
    force=Force.NATIONAL_PRACTICE,
    guard=True,
    opened_by=(On(StrategyDiscussionHeld, police_rank="pc"),),
    for_each="event",
    met_by=(On(StrategyAuthorised),),
    owner="cru_ds",
    escalates=(Escalation("cru_di"),),
)
INVESTIGATOR = Duty(
    name="conference.oic",
    says=_("Speak with the officer in the case before the conference."),
    room="planning",
    cited=(by.SECTION_6,),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(PoliceContributed, open_investigation=True),),
    for_each="child",
    met_by=(On(InvestigatorConsulted),),
    owner="cp_conference_officer",
    escalates=(Escalation("cru_di"),),
)

GUARDS: tuple[Duty, ...] = (AUTHORITY, INVESTIGATOR)
"""Every guard of this room."""
