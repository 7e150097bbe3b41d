"""How soon somebody looks at what members did with their access.

The logging duty of the Data Protection Act asks that each consultation can be justified and gives
no time for looking at one; the number is Dolen's own.
"""

from dolen.law.editions import ours
from dolen.law.sources import DATA_PROTECTION_ACT
from dolen.law.words import _

GLASS_REVIEW_WITHIN = ours(
    "glass.review.within",
    _("Time in which professional standards look at an emergency opening of a record"),
    72,
    DATA_PROTECTION_ACT.at("section 62"),
)
