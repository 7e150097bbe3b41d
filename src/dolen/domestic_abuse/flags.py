"""The flag that a case heard at MARAC leaves on everybody in it."""

from dolen.domestic_abuse.facts import MaracHeard
from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.parameters_domestic_abuse import MARAC_FLAG_LASTS
from dolen.law.sources_domestic_abuse import MARAC_REPEAT
from dolen.law.words import _
from dolen.people.standing import FlagStanding
from dolen.planning.facts import FlagAdded, FlagRemoved, FlagReviewed

FLAGS = (
    Flag(
        name="marac",
        says=_("Heard at MARAC: high risk of domestic abuse"),
        room="domestic_abuse",
        on="person",
        raised_by=(On(MaracHeard), On(FlagAdded, type="marac"), On(FlagStanding, type="marac")),
        ended_by=(On(FlagRemoved, type="marac"),),
        reviewed_by=(On(FlagReviewed, type="marac"),),
        review_within=MARAC_FLAG_LASTS,
        cited=(MARAC_REPEAT.at("flag and tag"),),
        grave=True,
    ),
)
"""The flags of this room."""
