"""Standing warnings about a child in custody."""

from dolen.custody.facts import BeforeCourt, ChildDetained, MovedToAuthority, ReleasedFromCustody
from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.parameters_flags import REVIEW_DAILY
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

FLAGS = (
    Flag(
        name="in_custody",
        says=_("In police custody"),
        room="custody",
        on="person",
        roles=("child",),
        raised_by=(On(ChildDetained),),
        ended_by=(On(ReleasedFromCustody), On(BeforeCourt), On(MovedToAuthority)),
        review_within=REVIEW_DAILY,
        cited=(GWENT_REPORT.at("section 11"),),
        grave=True,
    ),
)
"""The flags of this room."""
