"""The parts of the work, each a room of the house, in the reader's language."""

from django.utils.translation import gettext as _


def room_words(room: str) -> str:
    """The name of a part of the work; one that has no words yet by its folder's name."""
    named = {
        "access": _("Access to records"),
        "assurance": _("Audit and inspection"),
        "cases": _("Any case"),
        "contact": _("First contact"),
        "custody": _("Custody"),
        "domestic_abuse": _("Domestic abuse"),
        "exchange": _("Partners and other systems"),
        "exploitation": _("Exploitation"),
        "insight": _("Outcomes and patterns"),
        "investigation": _("Investigation"),
        "meetings": _("Meetings"),
        "missing": _("Missing children"),
        "offenders": _("Managed offenders"),
        "people": _("People and places"),
        "planning": _("Planning and conferences"),
        "protection": _("Police protection"),
        "recording": _("Handovers, delays and reviews"),
        "referral": _("Referral"),
        "tasking": _("Tasking and briefing"),
        "workforce": _("Officers and staff"),
    }
    return named.get(room, room.replace("_", " ").capitalize())
