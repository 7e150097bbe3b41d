"""Who must investigate a crime against a child (decision table 6).

A table: rows tried in order, the first that holds answers, and every other row that holds is said
beside it. Pure; a page lets it be tried, and a duty and a concern read it. The inspection found
investigations poorer in the hands of officers who were not specialists.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dolen.law.sources import GWENT_REPORT, PROPOSED_DEFAULT, Provision
from dolen.law.words import _

Team = Literal["ppu", "quartz", "polit", "mosovo", "response"]
Sort = Literal["sexual", "exploitation", "images", "violence", "neglect", "order_breach", "other"]

_SECTION_3 = GWENT_REPORT.at("section 3")
_SECTION_7 = GWENT_REPORT.at("section 7")
_OURS = PROPOSED_DEFAULT.at(_("first edition of the rulebook"))
THIRTEEN = 13
"""The age of the first row; the force may set another (`SPECIALIST_BELOW_AGE`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offence:
    """What is known of a crime when somebody must be given it; None is not known.

    `exploited` says that the child is or may be sexually exploited, `child_suspect` that the
    suspect is a child, `below_age` from which age on a sexual offence alone asks for nobody.
    """

    sort: Sort | None = None
    victim_age: int | None = None
    victim_is_child: bool = True
    setting: Literal["family", "trust", "other"] | None = None
    exploited: bool = False
    images: bool = False
    child_suspect: bool = False
    below_age: int = THIRTEEN

    @property
    def sexual(self) -> bool:
        """Whether it is a sexual offence of any sort."""
        return self.sort in ("sexual", "exploitation", "images") or self.images

    @property
    def young_victim(self) -> bool:
        """Whether the victim is known to be so young that the age alone decides."""
        return self.victim_age is not None and self.victim_age < self.below_age


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of decision table 6: when it holds, which team, and where it comes from."""

    number: int
    when: Callable[[Offence], bool]
    team: Team
    says: str
    cited: tuple[Provision, ...]
    specialist: bool = True

    @property
    def ours(self) -> bool:
        """Whether the row rests on no source but Dolen's own proposal."""
        return _OURS in self.cited


@dataclass(frozen=True, slots=True)
class Allocation:
    """The row that answered, and the others that hold too."""

    row: Row
    also: tuple[Row, ...] = ()


ROWS: tuple[Row, ...] = (
    Row(
        number=1,
        when=lambda one: one.victim_is_child and one.sexual and one.young_victim,
        team="ppu",
        says=_("A sexual offence against a child under thirteen: the public protection unit."),
        cited=(_SECTION_3,),
    ),
    Row(
        number=2,
        when=lambda one: one.victim_is_child and one.setting == "family",
        team="ppu",
        says=_("Abuse in a family: the public protection unit."),
        cited=(_SECTION_3,),
    ),
    Row(
        number=3,
        when=lambda one: one.victim_is_child and one.setting == "trust",
        team="ppu",
        says=_("The suspect is in a position of trust: the public protection unit."),
        cited=(_SECTION_3,),
    ),
    Row(
        number=4,
        when=lambda one: one.exploited or one.sort == "exploitation",
        team="quartz",
        says=_("Sexual exploitation of a child: the exploitation team (Quartz)."),
        cited=(_SECTION_3,),
    ),
    Row(
        number=5,
        when=lambda one: one.images or one.sort == "images",
        team="polit",
        says=_("Indecent images online, or a package from CEOP: the online team (POLIT)."),
        cited=(_SECTION_3,),
    ),
    Row(
        number=6,
        when=lambda one: one.sort == "order_breach",
        team="mosovo",
        says=_(
            "A registered offender breaks an order: offender management (MOSOVO), with the "
            "detective inspector of the public protection unit."
        ),
        cited=(_SECTION_3,),
    ),
    Row(
        number=7,
        when=lambda one: one.victim_is_child and one.child_suspect and one.sexual,
        team="ppu",
        says=_(
            "A child is suspected of a sexual offence against a child: the public protection "
            "unit. Both children need somebody who keeps them safe."
        ),
        cited=(_OURS, _SECTION_7),
    ),
    Row(
        number=8,
        when=lambda one: one.victim_is_child,
        team="response",
        says=_(
            "None of these: response or local CID may have it, and a supervisor of the public "
            "protection unit reads it along."
        ),
        cited=(_OURS,),
        specialist=False,
    ),
    Row(
        number=9,
        when=lambda _one: True,
        team="response",
        says=_("No child is a victim: response or local CID."),
        cited=(_OURS,),
        specialist=False,
    ),
)
"""Decision table 6. Rows that rest on no source say so."""


def allocation(offence: Offence) -> Allocation:
    """The row of table 6 that answers, with the other rows that ask for a specialist too."""
    holding = [row for row in ROWS if row.when(offence)]
    first, *rest = holding
    return Allocation(first, tuple(row for row in rest if row.specialist))
