"""Where a child in police protection may be, by the sort of place (decision table 11); pure."""

from dataclasses import dataclass
from typing import Literal

from dolen.law.sources import CHILDREN_ACT, HOME_OFFICE_CIRCULAR, Provision
from dolen.law.tables import OURS
from dolen.law.words import _

Suitability = Literal["suitable", "check_first", "exceptional_only", "never", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One row of table 11: the sorts of place it speaks of, none for what is not known."""

    number: int
    value: Suitability
    sorts: tuple[str, ...]
    when: str
    says: str
    cited: tuple[Provision, ...]


# The summary that was read names the place of safety and the police station; what it says of
# relatives and of cells is cut off, or stands in another copy, so those rows say "not read".
_CIRCULAR = HOME_OFFICE_CIRCULAR.at("place of safety")
PLACE_ROWS: tuple[PlaceRow, ...] = (
    PlaceRow(
        number=1,
        value="suitable",
        sorts=("la_accommodation", "foster", "hospital"),
        when=_("Accommodation of the local authority, a foster home or a hospital"),
        says=_("The child may be there."),
        cited=(CHILDREN_ACT.at("section 46(1)"), _CIRCULAR),
    ),
    PlaceRow(
        number=2,
        value="check_first",
        sorts=("relative", "other"),
        when=_("A relative’s home, or any other"),
        says=_("Only after every adult of the household has been checked."),
        cited=(HOME_OFFICE_CIRCULAR.at("place of safety", unread=True),),
    ),
    PlaceRow(
        number=3,
        value="exceptional_only",
        sorts=("police_station",),
        when=_("A police station"),
        says=_(
            "Only in exceptional circumstances, with a reason told before and another place sought."
        ),
        cited=(_CIRCULAR,),
    ),
    PlaceRow(
        number=4,
        value="never",
        sorts=("cell_area",),
        when=_("The cells of a police station"),
        says=_("Never: a child in police protection is not kept in cells."),
        cited=(HOME_OFFICE_CIRCULAR.at("place of safety", unread=True),),
    ),
    PlaceRow(
        number=5,
        value="unknown",
        sorts=(),
        when=_("Nobody has said where the child is"),
        says=_("Not known where the child is."),
        cited=(OURS,),
    ),
)
"""Decision table 11."""


def place_row(sort: object) -> PlaceRow:
    """The row of table 11 for a sort of place; the last for one that is not known."""
    return next((row for row in PLACE_ROWS if sort in row.sorts), PLACE_ROWS[-1])
