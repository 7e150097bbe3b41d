"""Patterns around abuse and neglect at home that only joined facts show."""

from dolen.concerns.patterns import Concern
from dolen.domestic_abuse import carers, households, injuries, meetings
from dolen.law import parameters_domestic_abuse as by
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

CONCERNS = (
    Concern(
        name="cumulative_da",
        says=_("Domestic abuse keeps coming, or hurts badly, where children live on no plan."),
        room="domestic_abuse",
        cited=(GWENT_REPORT.at("section 6"),),
        anchor="person",
        kinds=households.KINDS,
        find=households.find_cumulative_abuse,
        ties=("lives_at",),
        to="da_team_sgt",
        reach=2,
        parameters=(by.CONCERN_INCIDENTS, by.CUMULATIVE_PERIOD, by.CONCERN_QUIET),
    ),
    Concern(
        name="repeat_injury",
        says=_("A child has been hurt again, whatever each injury was judged to be."),
        room="domestic_abuse",
        cited=(GWENT_REPORT.at("section 6"),),
        anchor="person",
        kinds=injuries.KINDS,
        find=injuries.find_repeat_injury,
        to="cru_sgt",
        reach=0,
        parameters=(
            by.REPEAT_INJURIES,
            by.REPEAT_INJURY_WITHIN,
            by.SAME_INJURY_HOURS,
            by.CONCERN_QUIET,
        ),
    ),
    Concern(
        name="carer_incapable",
        says=_("A young child’s carer cannot care for it, lost it, or its home is not fit."),
        room="domestic_abuse",
        grave=True,
        cited=(GWENT_REPORT.at("section 5"), GWENT_REPORT.at("section 8")),
        anchor="person",
        kinds=carers.KINDS,
        find=carers.find_carer_incapable,
        ties=("lives_at", "cares_for"),
        to="response_insp",
        reach=2,
        parameters=(by.YOUNG_UNDER, by.LOST_UNDER),
    ),
    Concern(
        name="passed_over_at_meeting",
        says=_("A child listed for a meeting was not spoken of at two of them running."),
        room="domestic_abuse",
        cited=(GWENT_REPORT.at("section 7"),),
        anchor="person",
        kinds=meetings.KINDS,
        find=meetings.find_passed_over,
        ties=("lives_at",),
        to="ppu_di",
        timing="after_lasting",
        reach=1,
        parameters=(by.PASSED_OVER,),
    ),
)
"""The patterns this room acts on."""
