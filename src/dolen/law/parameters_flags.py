"""How soon a flag must be looked at again. A flag nobody reviews stops being believed.

The inspection found flags six weeks late and says nothing of reviews; every number is Dolen's own.
"""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_SECTION_7 = GWENT_REPORT.at("section 7")

REVIEW_DAILY = ours(
    "flag.review.while_it_lasts",
    _("Days after which a flag about something going on now is looked at again"),
    1,
    _SECTION_7,
    unit=Unit.DAYS,
)
REVIEW_QUARTERLY = ours(
    "flag.review.risk",
    _("Days after which a flag about a lasting risk is looked at again"),
    90,
    _SECTION_7,
    unit=Unit.DAYS,
)
