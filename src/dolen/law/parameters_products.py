"""Numbers of the analytical products. The report asks for products and gives none of them."""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

SECTION_7 = GWENT_REPORT.at("section 7")

LINKS_AT_LEAST = ours(
    "product.linked.children",
    _("Children from which a person, place, number or vehicle is in a product"),
    2,
    SECTION_7,
    unit=Unit.COUNT,
)
MISSING_AT_LEAST = ours(
    "product.missing.times",
    _("Times missing from which a child is in the product of children missing again and again"),
    2,
    SECTION_7,
    unit=Unit.COUNT,
)
EMERGING_DAYS = ours(
    "product.emerging.days",
    _("Last days in which finds at a place are held against the days before"),
    28,
    SECTION_7,
    unit=Unit.DAYS,
)
EMERGING_BEFORE = ours(
    "product.emerging.before",
    _("Days before, against which the last days are held"),
    168,
    SECTION_7,
    unit=Unit.DAYS,
)
EMERGING_CHANCE = ours(
    "product.emerging.chance",
    _("Chance below which more finds than before are said to be no accident"),
    0.05,
    SECTION_7,
    unit=Unit.SHARE,
)
