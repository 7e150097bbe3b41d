"""Words and parts that several facts of an investigation share."""

from typing import Annotated

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, Part, PersonRef
from dolen.law.words import _

Victim = Annotated[PersonRef, Part("victim", "person")]
Offender = Annotated[PersonRef, Part("offender", "person")]

RISKS: dict[str, str] = {
    "low": _("Low"),
    "medium": _("Medium"),
    "high": _("High"),
    "very_high": _("Very high"),
}
OFFENCES: dict[str, str] = {
    "sexual": _("Sexual offence"),
    "exploitation": _("Sexual exploitation"),
    "images": _("Indecent images of children"),
    "violence": _("Violence"),
    "neglect": _("Neglect or cruelty"),
    "order_breach": _("Breach of an order or of notification by a registered offender"),
    "other": _("Another offence"),
}
"""What sort of offence it is, as far as who should investigate it depends on that."""

SETTINGS: dict[str, str] = {
    "family": _("In the family"),
    "trust": _("By somebody in a position of trust"),
    "other": _("Neither"),
}
TEAMS: dict[str, str] = {
    "ppu": _("Public protection unit"),
    "quartz": _("Exploitation team (Quartz)"),
    "polit": _("Online investigation team (POLIT)"),
    "mosovo": _("Offender management (MOSOVO)"),
    "response": _("Response or local CID"),
}
"""Who can hold an investigation."""

RANKS: dict[str, str] = {
    "custody_officer": _("Custody officer"),
    "inspector": _("Inspector or above"),
    "superintendent": _("Superintendent or above"),
    "court": _("Magistrates’ court"),
}


class AboutAChild(Fact):
    """A fact about one child."""

    child: Child | None = told(_("Child"), Classification.PERSONAL)
