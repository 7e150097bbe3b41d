"""Standing warnings about somebody who is accused of harming a child."""

from dolen.flags.rules import Flag
from dolen.investigation.facts import (
    BailEnded,
    SuspectBailed,
    SuspectCharged,
    SuspectEliminated,
    SuspectNotPursued,
)
from dolen.journal.conditions import On
from dolen.journal.fact import Restriction
from dolen.law.parameters_flags import REVIEW_QUARTERLY
from dolen.law.sources_investigation import PACE_47ZB
from dolen.law.words import _

FLAGS = (
    Flag(
        name="on_bail",
        says=_("On police bail"),
        room="investigation",
        on="person",
        roles=("suspect",),
        raised_by=(On(SuspectBailed, pre_charge=(True, None)),),
        ended_by=(
            On(BailEnded),
            On(SuspectCharged),
            On(SuspectNotPursued),
            On(SuspectEliminated),
        ),
        review_within=REVIEW_QUARTERLY,
        cited=(PACE_47ZB.at("s47ZB(1)(b)"),),
        restriction=Restriction.SENSITIVE,
    ),
)
"""The flags of this room."""
