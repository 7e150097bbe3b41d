"""What must lie before a missing child's risk is graded."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law.sources import GWENT_REPORT, Force
from dolen.law.words import _
from dolen.missing.facts import GradeReasonGiven, MirafConsulted, RiskGraded

MIRAF_READ = Duty(
    name="missing.miraf",
    says=_("Read the missing risk assessment (MIRAF) before grading."),
    room="missing",
    cited=(GWENT_REPORT.at("section 6"),),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(RiskGraded, known=True),),
    for_each="child",
    met_by=(On(MirafConsulted),),
    owner="fpoc_call_taker",
    owner_from="by_role",
    escalates=(Escalation("response_insp"),),
)
GRADE_REASON = Duty(
    name="missing.rationale",
    says=_("Give the reason before grading medium, or below what the facts support."),
    room="missing",
    cited=(GWENT_REPORT.at("section 3"), GWENT_REPORT.at("section 6")),
    force=Force.REPORT,
    guard=True,
    opened_by=(On(RiskGraded, below_floor=True), On(RiskGraded, grade="medium")),
    for_each="child",
    met_by=(On(GradeReasonGiven),),
    owner="fpoc_call_taker",
    owner_from="by_role",
    escalates=(Escalation("response_insp"),),
)

GUARDS: tuple[Duty, ...] = (MIRAF_READ, GRADE_REASON)
"""Every guard of this room."""
