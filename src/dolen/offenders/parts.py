"""The parts people and places play in these facts, and answers that several of them share. Pure."""

from typing import Annotated

from dolen.journal.subjects import Part, PersonRef, PlaceRef
from dolen.law.words import _

Offender = Annotated[PersonRef, Part("offender", "person")]
OffenderAddress = Annotated[PlaceRef, Part("offender_address", "place")]
AddressLeft = Annotated[PlaceRef, Part("address_left", "place")]

RISKS: dict[str, str] = {
    "low": _("Low"),
    "medium": _("Medium"),
    "high": _("High"),
    "very_high": _("Very high"),
}
MODES: dict[str, str] = {
    "active": _("Active: visited and assessed"),
    "reactive": _("Reactive: looked at when something is learned"),
}
MAPPA_LEVELS: dict[str, str] = {
    "1": _("Level 1: one agency manages"),
    "2": _("Level 2: agencies meet"),
    "3": _("Level 3: agencies meet, with senior staff"),
}
WHAT_CHANGES: dict[str, str] = {
    "address": _("Home address"),
    "name": _("Name used"),
    "bank_account": _("Bank account or card"),
    "passport": _("Passport or identity document"),
    "household": _("Living or staying with a child"),
    "travel": _("Travel abroad"),
    "release": _("Release from custody or hospital"),
    "other": _("Something else that must be notified"),
}
"""What an offender must tell the police when it changes."""
