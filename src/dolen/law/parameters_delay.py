"""How soon a delay must be given its reason. The inspection often found none on record.

The report says nothing of hours; the number is Dolen's own.
"""

from dolen.law.editions import ours
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

EXPLAIN_WITHIN = ours(
    "delay.explain.within",
    _("Time in which a reason is recorded once somebody was told that a duty is late"),
    24,
    GWENT_REPORT.at("section 7"),
)
