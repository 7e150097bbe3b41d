"""What is known of a person's health and safety: illness, self-harm, times gone missing."""

import datetime as dt
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, BeforeValidator

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, Person, ShortText, Text
from dolen.law.words import _

_BACKGROUND = 10


def _in_words(said: object) -> object:
    return str(said) if isinstance(said, int) else said


Counted = Annotated[ShortText, BeforeValidator(_in_words)]
"""A number in figures, or the words somebody used for it."""


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
    episodes: Counted | None = told(
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
