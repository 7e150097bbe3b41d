"""The parts people and places play in these facts, and answers that several of them share. Pure."""

from typing import Annotated, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, Part, PersonRef, PlaceRef, ShortText
from dolen.law.words import _

Mother = Annotated[PersonRef, Part("mother", "person")]
RegisterHome = Annotated[PlaceRef, Part("register_home", "place")]
RegisterHomeLeft = Annotated[PlaceRef, Part("register_home_left", "place")]

Category = Literal["neglect", "physical", "sexual", "emotional_psychological", "financial"]
CATEGORIES: dict[str, str] = {
    "neglect": _("Neglect"),
    "physical": _("Physical abuse"),
    "sexual": _("Sexual abuse or exploitation"),
    "emotional_psychological": _("Emotional or psychological abuse"),
    "financial": _("Financial abuse"),
}
CONFERENCE_SORTS: dict[str, str] = {
    "initial": _("Initial conference"),
    "pre_birth": _("Initial conference before birth"),
    "review": _("Review conference"),
    "transfer": _("Conference after a move from another authority"),
}
POLICE_RANKS: dict[str, str] = {
    "pc": _("Constable"),
    "ps": _("Sergeant"),
    "ds": _("Detective sergeant"),
    "di": _("Detective inspector"),
    "dci": _("Detective chief inspector"),
    "staff": _("Police staff"),
}


class AboutChildren(Fact):
    """What is told of one or several children at once."""

    children: tuple[Child, ...] = told(
        _("Children it is about"), Classification.PERSONAL, default=()
    )


class AboutAChild(Fact):
    """What is told of one child: each child has a record of their own."""

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Authority that is responsible"))
