"""Standing warnings that come from police protection."""

from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.parameters_flags import REVIEW_DAILY, REVIEW_QUARTERLY
from dolen.law.sources import CHILDREN_ACT, GWENT_REPORT
from dolen.law.words import _
from dolen.people.standing import ChildTurned18, LookedAfter
from dolen.planning.facts import FlagRemoved, FlagReviewed
from dolen.protection.facts import ProtectionEnded, TakenIntoProtection

FLAGS = (
    Flag(
        name="police_protection",
        says=_("In police protection"),
        room="protection",
        on="person",
        roles=("child",),
        raised_by=(On(TakenIntoProtection),),
        ended_by=(On(ProtectionEnded), On(ChildTurned18)),
        review_within=REVIEW_DAILY,
        cited=(CHILDREN_ACT.at("s46"),),
        grave=True,
    ),
    Flag(
        name="looked_after",
        says=_("Looked after by a local authority"),
        room="protection",
        on="person",
        raised_by=(On(LookedAfter),),
        ended_by=(On(ChildTurned18), On(FlagRemoved, type="looked_after")),
        reviewed_by=(On(FlagReviewed, type="looked_after"),),
        review_within=REVIEW_QUARTERLY,
        cited=(GWENT_REPORT.at("section 6"),),
    ),
)
"""The flags of this room."""
