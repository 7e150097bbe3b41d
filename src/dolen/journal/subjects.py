"""Who and what a fact speaks of: references to people, places and things, kept as they were said.

A reference is either a nominal the house already knows, or what was said about somebody new. What
was said is kept for ever as it was said; which nominal it belongs to is decided, explained and can
be undone elsewhere (`people`).
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from dolen.law.words import _

Sort = Literal["person", "place", "thing"]
ShortText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00]*$"),
]
Text = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=20_000, pattern=r"^[^\x00]*$"
    ),
]
NominalId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,64}$")]
RoleName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]

SEXES: Final = {"F": _("Female"), "M": _("Male"), "X": _("Another, or not said")}
PLACE_SORTS: Final = {
    "home": _("Home"),
    "placement": _("Placement of an authority"),
    "school": _("School"),
    "hospital": _("Hospital"),
    "police_station": _("Police station"),
    "public": _("Public place"),
    "other": _("Somewhere else"),
}
THING_SORTS: Final = {
    "phone": _("Telephone"),
    "vehicle": _("Vehicle"),
    "account": _("Account"),
    "device": _("Device"),
    "other": _("Something else"),
}


def _shown_as(labels: dict[str, str]) -> dict[str, Any]:
    """How a form and a page say each value, as `fact.told` keeps it."""
    return {"ui": {"labels": labels}}


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SaidPerson(_Frozen):
    """What was said of a person: every part optional, none corrected. Ages are whole years."""

    name: ShortText | None = Field(None, title=_("Name, as given"))
    date_of_birth: dt.date | None = Field(None, title=_("Date of birth"))
    age: Annotated[int, Field(ge=0, le=120)] | None = Field(
        None, title=_("Age, if no date of birth")
    )
    sex: Literal["F", "M", "X"] | None = Field(
        None, title=_("Sex"), json_schema_extra=_shown_as(SEXES)
    )
    description: ShortText | None = Field(None, title=_("Description"))
    phone: ShortText | None = Field(None, title=_("Telephone number"))
    school: ShortText | None = Field(None, title=_("School"))


class SaidPlace(_Frozen):
    """What was said of a place: the address as given and what sort of place it is."""

    address: ShortText | None = Field(None, title=_("Address, as given"))
    postcode: ShortText | None = Field(None, title=_("Postcode"))
    sort: (
        Literal[
            "home",
            "placement",
            "school",
            "hospital",
            "police_station",
            "public",
            "other",
        ]
        | None
    ) = Field(None, title=_("Sort of place"), json_schema_extra=_shown_as(PLACE_SORTS))


class SaidThing(_Frozen):
    """What was said of a telephone, vehicle, account or other thing."""

    sort: Literal["phone", "vehicle", "account", "device", "other"] = Field(
        "other", title=_("Sort of thing"), json_schema_extra=_shown_as(THING_SORTS)
    )
    identifier: ShortText | None = Field(None, title=_("Number, mark or name, as given"))


class _Ref(_Frozen):
    nominal: NominalId | None = None
    roles: tuple[RoleName, ...] = ()

    @model_validator(mode="after")
    def _one_of_the_two(self) -> Self:
        if (self.nominal is None) == (getattr(self, "said", None) is None):
            raise ValueError(_("Give either somebody already known or what was said, not both."))
        return self


class PersonRef(_Ref):
    """A person: a nominal already known, or what was said of somebody new."""

    said: SaidPerson | None = None


class PlaceRef(_Ref):
    """A place: a nominal already known, or what was said of a new one."""

    said: SaidPlace | None = None


class ThingRef(_Ref):
    """A thing: a nominal already known, or what was said of a new one."""

    said: SaidThing | None = None


AnyRef = PersonRef | PlaceRef | ThingRef


@dataclass(frozen=True, slots=True)
class Part:
    """The part a subject plays in a fact, given by the field that names it."""

    role: str
    sort: Sort


Child = Annotated[PersonRef, Part("child", "person")]
Adult = Annotated[PersonRef, Part("adult", "person")]
Person = Annotated[PersonRef, Part("person", "person")]
Carer = Annotated[PersonRef, Part("carer", "person")]
Reporter = Annotated[PersonRef, Part("reporter", "person")]
Suspect = Annotated[PersonRef, Part("suspect", "person")]
RiskAdult = Annotated[PersonRef, Part("risk_adult", "person")]
Place = Annotated[PlaceRef, Part("place", "place")]
Thing = Annotated[ThingRef, Part("thing", "thing")]
