"""The part a member of staff plays in a fact, and the registers that the calendar goes by."""

from typing import Annotated, Final, Literal

from dolen.journal.subjects import Part, PersonRef
from dolen.law.words import _

Staff = Annotated[PersonRef, Part("staff", "person")]

MonthlyRegister = Literal["fpoc_staff", "fpoc_second_line", "ppu_dci", "quartz"]
YearlyRegister = Literal["custody_staff", "ppu_and_image_staff"]
Register = Literal[
    "fpoc_staff", "fpoc_second_line", "ppu_dci", "quartz", "custody_staff", "ppu_and_image_staff"
]

MONTHLY: Final = {
    "fpoc_staff": _("Control room staff (first point of contact)"),
    "fpoc_second_line": _("Second-line supervisors of the control room"),
    "ppu_dci": _("Chief inspector of public protection"),
    "quartz": _("Operation Quartz teams"),
}
"""Registers whose duties begin anew each month."""
YEARLY: Final = {
    "custody_staff": _("Custody staff"),
    "ppu_and_image_staff": _("Public protection staff, and whoever grades or investigates images"),
}
"""Registers whose duties begin anew each year."""
REGISTERS: Final = MONTHLY | YEARLY
"""Every register, in words."""
