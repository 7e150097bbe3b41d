"""What is known of a person's life: home, family, friends, care, birth and death."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Relates, Restriction, told
from dolen.journal.subjects import Child, Person, ShortText
from dolen.law.words import _

_BACKGROUND = 10


class Residence(Fact):
    """People live at a place, from the moment told until a later fact ends it."""

    kind: ClassVar[str] = "residence"
    title: ClassVar[str] = _("Home address")
    sentence: ClassVar[str] = _("%(by)s recorded who lives at %(place)s.")
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="lives_at", from_field="people", to_field="place", lasting=True),
    )

    people: tuple[Person, ...] = told(_("Who lives there"), Classification.PERSONAL, default=())
    arrangement: Literal["family", "foster", "care_home", "supported", "stays_often"] | None = told(
        _("How they live there"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "family": _("With family"),
            "foster": _("In foster care"),
            "care_home": _("In a children’s home"),
            "supported": _("In supported housing"),
            "stays_often": _("Stays there often"),
        },
    )
    local_authority: ShortText | None = told(_("Local authority of the address"))
    main_home: bool | None = told(
        _("Is this the main home?"), Classification.PERSONAL, widget="yes_no"
    )


class ResidenceEnded(Fact):
    """People no longer live at a place."""

    kind: ClassVar[str] = "residence.ended"
    title: ClassVar[str] = _("Left home address")
    sentence: ClassVar[str] = _("%(by)s recorded who no longer lives at %(place)s.")
    rank: ClassVar[int] = 80
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(
            relation="lives_at",
            from_field="people",
            to_field="place",
            ends=True,
            lasting=True,
        ),
    )

    people: tuple[Person, ...] = told(_("Who left"), Classification.PERSONAL, default=())
    why: ShortText | None = told(_("Why"), Classification.SENSITIVE)


class RelationshipKnown(Fact):
    """Two or more people are family, carers, partners, or known to spend time together."""

    kind: ClassVar[str] = "relationship"
    title: ClassVar[str] = _("Relationship")
    sentence: ClassVar[str] = _("%(by)s recorded who people are to each other.")
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="related_to", from_field="person", to_field="related", lasting=True),
        Relates(relation="cares_for", from_field="person", to_field="cares_for", lasting=True),
    )

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    related: tuple[Person, ...] = told(
        _("Related to or known to"), Classification.PERSONAL, default=()
    )
    cares_for: tuple[Child, ...] = told(
        _("Children this person cares for"), Classification.PERSONAL, default=()
    )
    relation: ShortText | None = told(
        _("What they are to each other"),
        Classification.PERSONAL,
        hint=_("Mother, stepfather, partner, former partner, grandmother, friend of the family"),
    )
    parental_responsibility: bool | None = told(
        _("Does this person have parental responsibility?"),
        Classification.PERSONAL,
        widget="yes_no",
    )


class FriendKnown(Fact):
    """A child's friends, as far as anybody knows."""

    kind: ClassVar[str] = "friend"
    title: ClassVar[str] = _("Friends")
    sentence: ClassVar[str] = _("%(by)s recorded friends of %(child)s.")
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="related_to", from_field="child", to_field="friends", lasting=True),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    friends: tuple[Child, ...] = told(_("Friends"), Classification.PERSONAL, default=())


class LookedAfter(Fact):
    """A local authority looks after the child, or has stopped doing so."""

    kind: ClassVar[str] = "looked_after"
    title: ClassVar[str] = _("Looked after by a local authority")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s is looked after by an authority.")
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    basis: Literal["care_order", "interim_care_order", "voluntary", "remand"] | None = told(
        _("On what basis"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "care_order": _("Full care order (Children Act 1989, section 31)"),
            "interim_care_order": _("Interim care order"),
            "voluntary": _("Accommodated by agreement"),
            "remand": _("Remanded to the authority"),
        },
    )
    local_authority: ShortText | None = told(_("Authority that is responsible"))
    host_authority: ShortText | None = told(_("Authority where the child is placed, if another"))
    social_worker: ShortText | None = told(_("Social worker"), Classification.PERSONAL)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class ChildBorn(Fact):
    """A child known before birth was born."""

    kind: ClassVar[str] = "child.born"
    title: ClassVar[str] = _("Child born")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s was born.")
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="cares_for", from_field="carer", to_field="child", lasting=True),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carer: Person | None = told(_("Mother, or who cares for the child"), Classification.PERSONAL)
    expected: ShortText | None = told(_("When the birth was expected"), Classification.SENSITIVE)


class ChildDied(Fact):
    """The child died. Every duty that only a living child can be owed ends."""

    kind: ClassVar[str] = "child.died"
    title: ClassVar[str] = _("Child died")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s died.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = 90

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    cause: ShortText | None = told(_("Cause, as far as known"), Classification.SENSITIVE)


class ChildTurned18(Fact):
    """The child reached the age of eighteen, at the first moment of the birthday."""

    kind: ClassVar[str] = "child.turned_18"
    title: ClassVar[str] = _("Turned 18")
    sentence: ClassVar[str] = _("%(child)s turned 18.")
    rank: ClassVar[int] = 90

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    handed_to_adult_services: bool | None = told(
        _("Was the young person handed over to adult services?"), widget="yes_no"
    )
