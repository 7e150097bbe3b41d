"""How sure an answer of the search box must be before it is offered as certain, likely, possible.

The chance is the matching model's own; what it was measured to be worth is on the model's page. No
rule gives these numbers. At which score two records are joined or shown for review belongs to the
model and is in its file.
"""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_SECTION_7 = GWENT_REPORT.at("section 7")

CERTAIN = ours(
    "matching.answer.certain",
    _("Chance from which somebody found is offered as certainly the one asked for"),
    0.999,
    _SECTION_7,
    unit=Unit.SHARE,
)
LIKELY = ours(
    "matching.answer.likely",
    _("Chance from which somebody found is offered as likely the one asked for"),
    0.5,
    _SECTION_7,
    unit=Unit.SHARE,
)
POSSIBLE = ours(
    "matching.answer.possible",
    _("Chance from which somebody found is offered as possibly the one asked for"),
    0.001,
    _SECTION_7,
    unit=Unit.SHARE,
)
