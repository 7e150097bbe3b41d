"""Patterns around plans and known risks that this room must act on."""

from dolen.concerns.patterns import Concern
from dolen.law.parameters_planning import (
    NEW_HARM_AFTER,
    NOT_FLAGGED_AFTER,
    SECTION_6,
    SECTION_7,
    UNBORN_AFTER,
)
from dolen.law.sources_planning import UNBORN_PAGE
from dolen.law.words import _
from dolen.planning.known_risks import KNOWN_RISKS, find_known_risk_not_flagged
from dolen.planning.new_harm import INCIDENTS, TAKEN_IN, find_plan_new_harm
from dolen.planning.on_plan import BEGINS, ENDS
from dolen.planning.pregnancies import PREGNANT_IN, RECORDED_IN, RISKS, find_unborn_at_risk

CONCERNS = (
    Concern(
        name="plan_new_harm",
        says=_("Something new happened to a child on a plan and was not taken into the plan."),
        room="planning",
        grave=True,
        cited=(SECTION_7,),
        anchor="person",
        kinds=(*INCIDENTS, *TAKEN_IN, *BEGINS, *ENDS, "person.described"),
        find=find_plan_new_harm,
        to="ppu_di",
        timing="after_lasting",
        reach=0,
        parameters=(NEW_HARM_AFTER,),
    ),
    Concern(
        name="known_risk_not_flagged",
        says=_("A grave risk to a child is known, and a day later no flag says so."),
        room="planning",
        cited=(SECTION_6, SECTION_7),
        anchor="person",
        kinds=(*KNOWN_RISKS, *ENDS, "flag", "flag.added", "flag.removed", "person.described"),
        find=find_known_risk_not_flagged,
        to="cru_ds",
        timing="after_lasting",
        reach=0,
        parameters=(NOT_FLAGGED_AFTER,),
    ),
    Concern(
        name="unborn_at_risk",
        says=_("Somebody at risk is pregnant, and the unborn child has no record."),
        room="planning",
        cited=(SECTION_6, UNBORN_PAGE.at(_("reports"))),
        anchor="person",
        kinds=(*PREGNANT_IN, *RECORDED_IN, *RISKS),
        find=find_unborn_at_risk,
        to="cru_ds",
        timing="after_lasting",
        reach=0,
        parameters=(UNBORN_AFTER,),
    ),
)
"""The patterns this room acts on."""
