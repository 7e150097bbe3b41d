"""How people, places and things are described, and how mentions of one are linked and parted.

Nothing said is ever corrected in place: a second name is an alias, a better date of birth is a
later description. A link is a judgement with a reason and can be undone; undone, it is as if it had
never been made.
"""

import datetime as dt
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import (
    PLACE_SORTS,
    SEXES,
    THING_SORTS,
    NominalId,
    Person,
    Place,
    RoleName,
    ShortText,
    Text,
    Thing,
)
from dolen.law.words import _
from dolen.people import standing

PlaceSort = Literal["home", "placement", "school", "hospital", "police_station", "public", "other"]
ThingSort = Literal["phone", "vehicle", "account", "device", "other"]
TagName = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]
Uprn = Annotated[str, Field(pattern=r"^0*[1-9][0-9]{0,11}$", max_length=12)]
MatchWord = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]
Verdict = Literal["same", "not_same", "unsure"]


class PersonDescribed(Fact):
    """What somebody told about a person, beyond the words of one incident.

    `date_of_birth` is exact to its precision: with "month" or "year" only that part was told, and
    the youngest age it allows counts, so that a doubt never costs a child protection. `tags` are
    standing words of the person ("lac", "cpp", "unrelated") until a later fact says `no_longer`.
    """

    kind: ClassVar[str] = "person.described"
    title: ClassVar[str] = _("Person described")
    sentence: ClassVar[str] = _("%(by)s described %(person)s.")
    rank: ClassVar[int] = 20

    person: Person = told(_("Person"), Classification.PERSONAL, default=...)
    name: ShortText | None = told(_("Name"), Classification.PERSONAL)
    aliases: tuple[ShortText, ...] = told(
        _("Other names"),
        Classification.PERSONAL,
        hint=_("Former names, nicknames, names in another language"),
        default=(),
    )
    date_of_birth: dt.date | None = told(_("Date of birth"), Classification.PERSONAL)
    date_of_birth_precision: Literal["day", "month", "year"] = told(
        _("How exact is the date of birth?"),
        default="day",
        labels={"day": _("To the day"), "month": _("To the month"), "year": _("To the year")},
    )
    age: Annotated[int, Field(ge=0, le=120)] | None = told(
        _("Age in years, if no date of birth"), Classification.PERSONAL
    )
    sex: Literal["F", "M", "X"] | None = told(_("Sex"), Classification.PERSONAL, labels=SEXES)
    in_school: bool | None = told(_("Does the child go to school?"), Classification.PERSONAL)
    school: ShortText | None = told(_("School"), Classification.LOCATION)
    phone: ShortText | None = told(_("Telephone number"), Classification.PERSONAL)
    address: ShortText | None = told(_("Address, as given"), Classification.LOCATION)
    postcode: ShortText | None = told(_("Postcode"), Classification.LOCATION)
    language: ShortText | None = told(
        _("Language the person prefers to speak"), Classification.PERSONAL
    )
    reference: ShortText | None = told(_("Reference in another system"), Classification.OPERATIONAL)
    description: ShortText | None = told(_("Description"), Classification.SENSITIVE)
    tags: tuple[TagName, ...] = told(
        _("Standing circumstances"), Classification.SENSITIVE, default=()
    )
    no_longer: tuple[TagName, ...] = told(
        _("Circumstances that have ended"), Classification.SENSITIVE, default=()
    )
    roles: tuple[RoleName, ...] = told(_("Known as"), Classification.SENSITIVE, default=())


class PlaceDescribed(Fact):
    """What somebody told about a place. A hub is a place many people pass through.

    Being at the same hub (a hospital, a school, a police station, a children's home) joins nobody.
    `uprn` is the number that addresses have in the national register of them (version 2).
    """

    kind: ClassVar[str] = "place.described"
    version: ClassVar[int] = 2
    title: ClassVar[str] = _("Place described")
    sentence: ClassVar[str] = _("%(by)s described %(place)s.")
    rank: ClassVar[int] = 20

    place: Place = told(_("Place"), Classification.LOCATION, default=...)
    name: ShortText | None = told(_("Name of the place"), Classification.LOCATION)
    address: ShortText | None = told(_("Address, as given"), Classification.LOCATION)
    postcode: ShortText | None = told(_("Postcode"), Classification.LOCATION)
    local_authority: ShortText | None = told(_("Local authority"), Classification.OPERATIONAL)
    sort: PlaceSort | None = told(_("Sort of place"), Classification.LOCATION, labels=PLACE_SORTS)
    hub: bool | None = told(_("Do many people pass through it?"))
    reference: ShortText | None = told(_("Reference in another system"))
    uprn: Uprn | None = told(
        _("Unique property reference number (UPRN)"),
        Classification.LOCATION,
        hint=_("Up to 12 digits, if you have it"),
    )


class ThingDescribed(Fact):
    """What somebody told about a telephone, vehicle, account, device or other thing."""

    kind: ClassVar[str] = "thing.described"
    title: ClassVar[str] = _("Thing described")
    sentence: ClassVar[str] = _("%(by)s described %(thing)s.")
    rank: ClassVar[int] = 20

    thing: Thing = told(_("Thing"), Classification.PERSONAL, default=...)
    sort: ThingSort | None = told(_("Sort of thing"), Classification.PERSONAL, labels=THING_SORTS)
    identifier: ShortText | None = told(
        _("Number, mark or name, as given"), Classification.PERSONAL
    )
    description: ShortText | None = told(_("Description"), Classification.SENSITIVE)


class MatchStep(BaseModel):
    """What one thing compared added to a score: the comparison, how closely it agreed, the weight.

    Weights are logarithms (base 2) of odds; `frequency` is the part of the weight that comes from
    how rare or common the value is. Pages say them in words, or draw them as a waterfall.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    comparison: MatchWord
    level: MatchWord
    weight: float
    frequency: float = 0.0


class _OfTwo(Fact):
    """A fact about two people, two places or two things, both already known to the house."""

    persons: tuple[Person, ...] = told(_("Two people"), Classification.PERSONAL, default=())
    places: tuple[Place, ...] = told(_("Two places"), Classification.LOCATION, default=())
    things: tuple[Thing, ...] = told(_("Two things"), Classification.PERSONAL, default=())

    def pair(self) -> tuple[str, str] | None:
        """The ids of the two, or None when the fact names none."""
        named = [*self.persons, *self.places, *self.things]
        return (named[0].nominal or "", named[1].nominal or "") if named else None

    def _check_two(self, *, required: bool) -> None:
        named = [group for group in (self.persons, self.places, self.things) if group]
        if not named and not required:
            return
        if len(named) != 1 or len(named[0]) != 2:
            raise ValueError(_("Name exactly two people, two places or two things."))
        left, right = named[0]
        if left.nominal is None or right.nominal is None:
            raise ValueError(_("Name two that are already known."))
        if left.nominal == right.nominal:
            raise ValueError(_("Name two different ones."))


class LinkMade(_OfTwo):
    """Somebody, or the matching model, judged whether two mentions are the same person or place."""

    kind: ClassVar[str] = "link.made"
    title: ClassVar[str] = _("Judged the same or not the same")
    sentence: ClassVar[str] = _("%(by)s judged whether two records are about the same.")
    rank: ClassVar[int] = 30
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    retention: ClassVar[Retention] = Retention.CHILD_PROTECTION

    judgement: Verdict = told(
        _("Are they the same?"),
        Classification.OPERATIONAL,
        default=...,
        labels={"same": _("The same"), "not_same": _("Not the same"), "unsure": _("Unsure")},
    )
    reason: Text = told(_("Why"), Classification.SENSITIVE, default=...)
    judged_by: ShortText | None = told(_("Judged by"))
    model_version: ShortText | None = told(_("Version of the matching model, if it judged"))
    score: float | None = told(_("Score of the matching model (log2 of the odds)"))
    steps: tuple[MatchStep, ...] = told(_("What the score is made of"), default=())

    @model_validator(mode="after")
    def _two(self) -> Self:
        self._check_two(required=True)
        return self


class LinkProposed(_OfTwo):
    """The matching model found two people who may be one, or may be related: somebody should look.

    It joins nobody. `why` names what kept the two from being joined, or what made them doubtful.
    """

    kind: ClassVar[str] = "link.proposed"
    title: ClassVar[str] = _("Possibly the same person")
    sentence: ClassVar[str] = _("%(by)s found two records that may be about the same person.")
    rank: ClassVar[int] = 31
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    retention: ClassVar[Retention] = Retention.CHILD_PROTECTION

    meaning: Literal["same", "relative"] = told(
        _("What they may be"),
        default="same",
        labels={"same": _("The same person"), "relative": _("Related, or of one household")},
    )
    why: MatchWord = told(_("What decided"), default=...)
    score: float = told(_("Score of the matching model (log2 of the odds)"), default=...)
    steps: tuple[MatchStep, ...] = told(_("What the score is made of"), default=())
    model_version: ShortText = told(_("Version of the matching model"), default=...)
    source: Literal["online", "batch"] = told(
        _("Found when it was recorded, or in the nightly comparison"),
        default="online",
        labels={"online": _("When it was recorded"), "batch": _("In the nightly comparison")},
    )

    @model_validator(mode="after")
    def _two(self) -> Self:
        self._check_two(required=True)
        return self


class LinkUndone(_OfTwo):
    """A judgement was undone: the one named by its fact, or all so far between the two named."""

    kind: ClassVar[str] = "link.undone"
    title: ClassVar[str] = _("Judgement undone")
    sentence: ClassVar[str] = _("%(by)s undid a judgement that two records are about the same.")
    rank: ClassVar[int] = 70
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    retention: ClassVar[Retention] = Retention.CHILD_PROTECTION

    link: NominalId | None = told(_("The judgement that was undone"))
    reason: Text = told(_("Why"), Classification.SENSITIVE, default=...)

    @model_validator(mode="after")
    def _link_or_two(self) -> Self:
        self._check_two(required=self.link is None)
        return self


ALL: tuple[type[Fact], ...] = (
    PersonDescribed,
    PlaceDescribed,
    ThingDescribed,
    LinkMade,
    LinkProposed,
    LinkUndone,
    *standing.ALL,
)
"""Every fact of this room, for the registry."""


def without_uprn(content: dict[str, object]) -> dict[str, object]:
    """A place described before it could have a UPRN: it has none."""
    return content


UPCASTERS = ((PlaceDescribed.kind, 1, without_uprn),)
"""How older content becomes the present version: kind, from which version, by what."""
