"""Patterns around missing children that only joined facts show, and that this room must act on."""

from dolen.concerns.patterns import Concern
from dolen.law.parameters_missing import (
    NOT_RECORDED_AFTER,
    REPEAT_EPISODES,
    REPEAT_QUIET,
    REPEAT_WITHIN,
    RISKY_PLACE_TIES,
)
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _
from dolen.missing.company import (
    RISK_FACTS,
    TIES_TO_PLACE,
    TOGETHER,
    find_child_with_risky_person,
    find_risky_place,
)
from dolen.missing.repeating import (
    ENDS,
    find_grade_too_low,
    find_missing_exploited,
    find_not_recorded,
    find_repeat_missing,
)

_SECTION_6 = GWENT_REPORT.at("section 6")
_SECTION_7 = GWENT_REPORT.at("section 7")
_CARRIED = (
    "flag", "flag.added", "flag.removed", "health", "marker", "quartz.case", "selfharm.history",
    "substance", "exploitation.indicator", "seraf.", "miraf.", "custody.selfharm_risk",
)  # fmt: skip
CONCERNS = (
    Concern(
        name="missing_exploited",
        says=_("A missing child also carries exploitation, pregnancy, self-harm or drug facts."),
        room="missing",
        grave=True,
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.", "crime.disclosed", *_CARRIED),
        find=find_missing_exploited,
        to="missing_team_sgt",
        reach=0,
    ),
    Concern(
        name="repeat_missing",
        says=_("A child has been reported missing again and again."),
        room="missing",
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.",),
        find=find_repeat_missing,
        to="missing_team_sgt",
        reach=0,
        parameters=(REPEAT_EPISODES, REPEAT_WITHIN, REPEAT_QUIET),
    ),
    Concern(
        name="grade_too_low",
        says=_("The risk grade is below what the facts support."),
        room="missing",
        grave=True,
        cited=(_SECTION_6,),
        anchor="person",
        kinds=(
            "missing.", "miraf.", "cawn.", "risky_adult.", "risk_adult", "plan.current",
            "register.", "online.", *_CARRIED,
        ),
        find=find_grade_too_low,
        to="response_insp",
        reach=0,
    ),
    Concern(
        name="child_with_risky_person",
        says=_("A child was found or named with somebody recorded as a risk to children."),
        room="missing",
        grave=True,
        cited=(_SECTION_6, _SECTION_7),
        anchor="person",
        kinds=(*TOGETHER, *RISK_FACTS, "person.described"),
        find=find_child_with_risky_person,
        to="quartz_ds",
    ),
    Concern(
        name="risky_place",
        says=_("Two or more children, or two or more episodes, are tied to one place."),
        room="missing",
        cited=(_SECTION_7,),
        anchor="place",
        kinds=(
            *TIES_TO_PLACE, "residence", "residence.ended", "place.described", "person.described",
        ),
        find=find_risky_place,
        ties=("lives_at",),
        to="quartz_ds",
        parameters=(RISKY_PLACE_TIES,),
    ),
    Concern(
        name="not_recorded_as_missing",
        says=_("A child whose whereabouts are unknown is not recorded as missing."),
        room="missing",
        grave=True,
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.reported", "missing.recorded", *ENDS),
        find=find_not_recorded,
        to="fpoc_supervisor",
        timing="after_lasting",
        reach=0,
        parameters=(NOT_RECORDED_AFTER,),
    ),
)  # fmt: skip
"""The patterns this room acts on."""
