"""What is known of a person's life: home, family, health, and the times they went missing."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Relates, Restriction, told
from dolen.journal.subjects import Child, Person, ShortText, Text
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


class HealthKnown(Fact):
    """Something about a person's health that others must know to keep them safe."""

    kind: ClassVar[str] = "health"
    title: ClassVar[str] = _("Health")
    sentence: ClassVar[str] = _("%(by)s recorded something about the health of %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    pregnant: bool | None = told(_("Pregnant?"), Classification.SENSITIVE, widget="yes_no")
    baby_due: dt.date | None = told(
        _("When the baby is due"),
        Classification.SENSITIVE,
        widget="date",
        reveal={"on": "pregnant", "value": True},
    )
    needs_medication: bool | None = told(
        _("Would it be dangerous to be without medication or treatment?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    medication: ShortText | None = told(
        _("Which medication or treatment, and how long without it is safe"),
        Classification.SENSITIVE,
        reveal={"on": "needs_medication", "value": True},
    )
    disabled: bool | None = told(
        _("Disability or learning difficulty?"), Classification.SENSITIVE, widget="yes_no"
    )
    disability: ShortText | None = told(
        _("What it means for the person, and what helps"),
        Classification.SENSITIVE,
        reveal={"on": "disabled", "value": True},
    )
    mental_health: Text | None = told(
        _("Mental health"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    ended_at: AwareDatetime | None = told(
        _("Until when it held"), Classification.SENSITIVE, widget="datetime"
    )


class InHospital(Fact):
    """A person is, or was, in hospital."""

    kind: ClassVar[str] = "hospital"
    title: ClassVar[str] = _("In hospital")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s was in hospital.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    why: ShortText | None = told(_("Why"), Classification.SENSITIVE)


class MarkerKnown(Fact):
    """A warning marker another store or another force holds about a person."""

    kind: ClassVar[str] = "marker"
    title: ClassVar[str] = _("Warning marker")
    sentence: ClassVar[str] = _("%(by)s recorded a warning marker about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    type: ShortText | None = told(
        _("What it warns of"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "suicide": _("Suicide"),
            "self_harm": _("Self-harm"),
            "violent": _("Violence"),
            "weapons": _("Weapons"),
            "mental_health": _("Mental health"),
            "trafficking": _("Trafficking or modern slavery"),
        },
    )
    force: ShortText | None = told(_("Which force holds it"))


class SelfHarmHistory(Fact):
    """The person has hurt themselves, or spoken of it, before."""

    kind: ClassVar[str] = "selfharm.history"
    title: ClassVar[str] = _("History of self-harm")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s has a history of self-harm.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    last_at: AwareDatetime | None = told(
        _("When last"), Classification.SENSITIVE, widget="datetime"
    )
    how: ShortText | None = told(_("How"), Classification.SENSITIVE)


class SubstanceUse(Fact):
    """The person uses drugs or drinks in a way that puts them at risk."""

    kind: ClassVar[str] = "substance"
    title: ClassVar[str] = _("Drugs or alcohol")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s uses drugs or alcohol.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    what: ShortText | None = told(_("What, and how often"), Classification.SENSITIVE)


class InjuryHistory(Fact):
    """The person was badly hurt before Dolen began."""

    kind: ClassVar[str] = "injury.history"
    title: ClassVar[str] = _("Earlier injury")
    sentence: ClassVar[str] = _("%(by)s recorded an earlier injury of %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    cause: ShortText | None = told(_("What caused it, as far as known"), Classification.SENSITIVE)


class MissingHistory(Fact):
    """The child went missing before; the episodes are in another store."""

    kind: ClassVar[str] = "missing.history"
    title: ClassVar[str] = _("Missing before")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s has gone missing before.")
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    episodes: int | ShortText | None = told(
        _("How many episodes"),
        Classification.SENSITIVE,
        hint=_("A number, or the words used: “numerous”, “regular”"),
    )
    since: dt.date | None = told(_("Since when"), Classification.SENSITIVE, widget="date")


class CurrentlyMissing(Fact):
    """The child is recorded as missing in another store at the moment told."""

    kind: ClassVar[str] = "missing.current"
    title: ClassVar[str] = _("Missing now")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s is missing at present.")
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    missing_since: AwareDatetime | None = told(
        _("Missing since"), Classification.LOCATION, widget="datetime"
    )
    grade: ShortText | None = told(_("Risk grade given"), Classification.SENSITIVE)


class CurrentTriggerPlan(Fact):
    """A plan exists of what to do in the first hour if the child goes missing."""

    kind: ClassVar[str] = "trigger_plan.current"
    title: ClassVar[str] = _("Trigger plan in place")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s has a trigger plan.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    plan: Text | None = told(_("The plan"), Classification.SENSITIVE, widget="textarea", rows=6)
    review_due: AwareDatetime | None = told(_("To be reviewed by"), widget="datetime")


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
