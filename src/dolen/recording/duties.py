"""What the house owes for its own deeds: a reason for every delay, a look at every broken glass."""

from dolen.access.facts import GlassBroken, GlassReviewed
from dolen.cases.facts import DelayExplained
from dolen.duties.facts import DutyEscalated
from dolen.duties.rules import PRESENT, Duty, Escalation, On
from dolen.law import parameters_access, parameters_delay
from dolen.law.clocks import ElapsedHours
from dolen.law.sources import DATA_PROTECTION_ACT, GWENT_REPORT, Force
from dolen.law.words import _

# It tells nobody when it is late itself: an alarm about an alarm would never end.
EXPLAIN_DELAY = Duty(
    name="delay.explain",
    says=_("Record why what had to be done is late."),
    room="recording",
    cited=(GWENT_REPORT.at("section 7"),),
    force=Force.REPORT,
    opened_by=(On(DutyEscalated, late=True),),
    for_each="person",
    due=ElapsedHours(parameters_delay.EXPLAIN_WITHIN),
    met_by=(On(DelayExplained, reason=PRESENT),),
    owner="oic_supervisor",
    owner_from="to",
)
# Of the person, not of a case: one review looks at every opening since the last.
REVIEW_GLASS = Duty(
    name="glass.review",
    says=_("Look at why a record was opened in an emergency, and whether that was right."),
    room="recording",
    cited=(DATA_PROTECTION_ACT.at("section 62"),),
    force=Force.PROPOSED_DEFAULT,
    opened_by=(On(GlassBroken),),
    for_each="person",
    scope="subject",
    due=ElapsedHours(parameters_access.GLASS_REVIEW_WITHIN),
    met_by=(On(GlassReviewed, outcome=PRESENT, reason=PRESENT),),
    owner="professional_standards",
    escalates=(Escalation("information_governance"),),
)

DUTIES: tuple[Duty, ...] = (EXPLAIN_DELAY, REVIEW_GLASS)
"""Every duty of this room."""
