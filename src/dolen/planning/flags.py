"""Standing warnings that come from the child protection register: on the child and on the door."""

from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.parameters_flags import REVIEW_QUARTERLY
from dolen.law.sources import GWENT_REPORT
from dolen.law.sources_planning import MOVES_PAGE, UNBORN_PAGE
from dolen.law.words import _
from dolen.people.standing import ChildBorn, ChildDied, ChildTurned18, PlanCurrent
from dolen.planning.facts import (
    FlagRemoved,
    FlagReviewed,
    MoveNotified,
    PlanVisit,
    RegisterHomeVacated,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    UnbornEnded,
    UnbornRecorded,
)

_SECTION_6 = GWENT_REPORT.at("section 6")
_BY_HAND = ("cpr", "child_protection_plan")

FLAGS = (
    Flag(
        name="child_protection_plan",
        says=_("On a child protection plan"),
        room="planning",
        on="person",
        roles=("child",),
        raised_by=(On(PlanCurrent), On(RegisterRegistered)),
        ended_by=(
            On(RegisterRemoved),
            On(ChildTurned18),
            On(ChildDied),
            On(UnbornEnded),
            On(FlagRemoved, type=_BY_HAND),
        ),
        reviewed_by=(On(FlagReviewed, type=_BY_HAND), On(ReviewConferenceHeld)),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_6, MOVES_PAGE.at(_("end of registration"))),
        grave=True,
    ),
    Flag(
        name="protected_child_lives_here",
        says=_("A child on a child protection plan lives at this address"),
        room="planning",
        on="place",
        roles=("register_home",),
        raised_by=(On(RegisterRegistered), On(MoveNotified)),
        ended_by=(
            On(RegisterRemoved, nobody_else_there=True),
            On(RegisterHomeVacated, nobody_else_there=True),
        ),
        reviewed_by=(On(PlanVisit, at_home=True),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_6,),
        grave=True,
    ),
    Flag(
        name="unborn_child_at_risk",
        says=_("Pregnant: the unborn child has a record of their own"),
        room="planning",
        on="person",
        roles=("mother",),
        raised_by=(On(UnbornRecorded),),
        ended_by=(On(UnbornEnded), On(ChildBorn)),
        review_within=REVIEW_QUARTERLY,
        cited=(UNBORN_PAGE.at(_("reports")),),
    ),
)
"""The flags of this room."""
