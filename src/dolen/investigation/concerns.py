"""Patterns around crimes against children that only joined facts show, for this room to act on."""

from dolen.concerns.patterns import Concern
from dolen.investigation.accused import ACCUSES, ENDS
from dolen.investigation.at_bail import BAIL_ENDS, find_bailed_to_child
from dolen.investigation.in_whose_hands import (
    HURT,
    SOCIAL_CARE,
    find_child_suspect_at_risk,
    find_nonspecialist,
)
from dolen.investigation.near import HOMES
from dolen.investigation.near_children import HARM, find_suspect_has_children
from dolen.investigation.siblings import POSITION, TRIGGERS, find_siblings_same_risk
from dolen.investigation.standing_still import (
    ACT_WITHIN,
    ALLEGES,
    ENFORCE_WITHIN,
    OVER,
    STEPS,
    find_no_progress,
)
from dolen.law import parameters_investigation as by
from dolen.law.sources import GWENT_REPORT
from dolen.law.sources_investigation import ONLINE_ABUSE_CASE_2023
from dolen.law.words import _

_SECTION_7 = GWENT_REPORT.at("section 7")
_WITHIN = (*ACT_WITHIN.values(), *ENFORCE_WITHIN.values())

CONCERNS = (
    Concern(
        name="suspect_has_children",
        says=_("A suspect of harm to a child lives with, cares for or works with children."),
        room="investigation",
        grave=True,
        cited=(_SECTION_7,),
        anchor="person",
        kinds=tuple(dict.fromkeys((*ACCUSES, *ENDS, *HARM, *HOMES, "online.children_checked"))),
        find=find_suspect_has_children,
        ties=("lives_at", "cares_for", "related_to"),
        to="oic_supervisor",
        reach=2,
    ),
    Concern(
        name="bailed_to_child",
        says=_("A suspect was bailed to an address where a child lives."),
        room="investigation",
        grave=True,
        cited=(ONLINE_ABUSE_CASE_2023.at(_("case of a suspect bailed to the same address")),),
        anchor="person",
        kinds=tuple(dict.fromkeys(("suspect.bailed", *BAIL_ENDS, *HOMES))),
        find=find_bailed_to_child,
        ties=("lives_at",),
        to="oic_supervisor",
        reach=2,
    ),
    Concern(
        name="siblings_same_risk",
        says=_("How it stands with the other children of the home is not on record after a day."),
        room="investigation",
        cited=(_SECTION_7,),
        anchor="person",
        kinds=tuple(dict.fromkeys((*TRIGGERS, *POSITION, *HOMES))),
        find=find_siblings_same_risk,
        ties=("lives_at", "cares_for", "related_to"),
        to="oic_supervisor",
        timing="after_lasting",
        reach=2,
        parameters=(by.SIBLING_AFTER,),
    ),
    Concern(
        name="child_suspect_at_risk",
        says=_("A child who is a suspect is also a victim, in care, self-harming or exploited."),
        room="investigation",
        cited=(_SECTION_7,),
        anchor="person",
        kinds=tuple(dict.fromkeys((*ACCUSES, "custody.detained", *HURT, "person.described"))),
        find=find_child_suspect_at_risk,
        to="oic_supervisor",
        reach=0,
    ),
    Concern(
        name="serious_no_progress",
        says=_("A serious allegation about a child stands still."),
        room="investigation",
        grave=True,
        cited=(_SECTION_7,),
        anchor="matter",
        kinds=tuple(dict.fromkeys((*ALLEGES, *STEPS, *OVER, "harm.suspected"))),
        find=find_no_progress,
        to="ppu_di",
        timing="after_lasting",
        reach=0,
        parameters=tuple(dict.fromkeys((by.SILENT_AFTER, *_WITHIN))),
    ),
    Concern(
        name="nonspecialist_child_case",
        says=_("A child’s case that needs a specialist is held by somebody else, and unwatched."),
        room="investigation",
        cited=(GWENT_REPORT.at("section 3"), _SECTION_7),
        anchor="matter",
        kinds=tuple(
            dict.fromkeys((
                "crime.allocated", "crime.disclosed", "crime.supervised", "crime.closed",
                "crime.not_recorded", *SOCIAL_CARE, *ALLEGES,
            ))
        ),
        find=find_nonspecialist,
        to="ppu_di",
        timing="after_lasting",
        reach=0,
        parameters=(by.NONSPECIALIST_AFTER,),
    ),
)  # fmt: skip
"""The patterns this room acts on."""
