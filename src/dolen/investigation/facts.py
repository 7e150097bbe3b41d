"""The facts of an investigation that other rooms' duties need."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, Part, Person, PersonRef, ShortText, Suspect, Text
from dolen.law.words import _

Victim = Annotated[PersonRef, Part("victim", "person")]
Offender = Annotated[PersonRef, Part("offender", "person")]

RISKS: dict[str, str] = {
    "low": _("Low"),
    "medium": _("Medium"),
    "high": _("High"),
    "very_high": _("Very high"),
}


class CrimeDisclosed(Fact):
    """A crime against a child came to the knowledge of the police. It is a report, wherever it was.

    Whether in an interview, a form or a visit: a disclosure inside another process is a report.
    """

    kind: ClassVar[str] = "crime.disclosed"
    title: ClassVar[str] = _("Crime disclosed")
    sentence: ClassVar[str] = _("A crime against %(child)s was disclosed.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 30
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="children"),
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="victims"),
        Relates(relation="cares_for", from_field="carers", to_field="children"),
    )

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    victims: tuple[Victim, ...] = told(_("Other victims"), Classification.PERSONAL, default=())
    suspects: tuple[Suspect, ...] = told(_("Suspects named"), Classification.PERSONAL, default=())
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    offenders: tuple[Offender, ...] = told(
        _("Registered offenders named"), Classification.SENSITIVE, default=()
    )
    words: Text | None = told(
        _("The child’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=4
    )
    offence: ShortText | None = told(_("What was done"), Classification.SENSITIVE)
    specialist: bool | None = told(
        _("Must a specialist child abuse investigator have it?"), widget="yes_no"
    )
    while_missing: bool | None = told(
        _("Was it done while the child was missing?"), widget="yes_no"
    )
    threat_continuing: bool | None = told(
        _("Does the threat to the child go on?"), Classification.SENSITIVE, widget="yes_no"
    )
    images: bool | None = told(
        _("Are images of the child involved?"), Classification.SENSITIVE, widget="yes_no"
    )
    wants_to_meet: bool | None = told(
        _("Does the suspect want to meet the child?"), Classification.SENSITIVE, widget="yes_no"
    )


class CrimeRecorded(Fact):
    """The crime is on record under a number."""

    kind: ClassVar[str] = "crime.recorded"
    title: ClassVar[str] = _("Crime recorded")
    sentence: ClassVar[str] = _("%(by)s recorded a crime.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    offenders: tuple[Offender, ...] = told(_("Offenders"), Classification.PERSONAL, default=())
    type: ShortText | None = told(_("What sort of crime"))
    crime_number: ShortText | None = told(_("Crime number"))


class CrimeNotRecorded(Fact):
    """What was reported is not recorded as a crime, and why."""

    kind: ClassVar[str] = "crime.not_recorded"
    title: ClassVar[str] = _("Not recorded as a crime")
    sentence: ClassVar[str] = _("%(by)s gave the reason for not recording a crime.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    victims: tuple[Victim, ...] = told(_("Other victims"), Classification.PERSONAL, default=())
    offenders: tuple[Offender, ...] = told(_("Offenders"), Classification.PERSONAL, default=())
    reason: Text | None = told(_("Why not"), Classification.SENSITIVE, widget="textarea", rows=2)
    registrar: ShortText | None = told(_("Crime registrar asked"), Classification.PERSONAL)


class CrimeClosed(Fact):
    """The investigation ended without a charge, or after one."""

    kind: ClassVar[str] = "crime.closed"
    title: ClassVar[str] = _("Investigation closed")
    sentence: ClassVar[str] = _("%(by)s closed an investigation concerning %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 80

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    victims: tuple[Victim, ...] = told(_("Other victims"), Classification.PERSONAL, default=())
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    outcome: ShortText | None = told(_("Outcome"))
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class _AboutASuspect(Fact):
    suspects: tuple[Suspect, ...] = told(_("Suspect"), Classification.PERSONAL, default=())
    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )


class SuspectIdentified(_AboutASuspect):
    """Somebody is suspected. Perhaps only an account, a number or a description is held."""

    kind: ClassVar[str] = "suspect.identified"
    title: ClassVar[str] = _("Suspect identified")
    sentence: ClassVar[str] = _("%(by)s identified a suspect of a crime against %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 35
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="children"),
    )

    carers: tuple[Carer, ...] = told(
        _("Suspects who care for children"), Classification.PERSONAL, default=()
    )
    identity_known: bool | None = told(
        _("Is it known who the suspect is?"), Classification.PERSONAL, widget="yes_no"
    )
    risk: ShortText | None = told(
        _("Risk the suspect poses"),
        Classification.SENSITIVE,
        widget="radios",
        labels=RISKS,
    )
    child_risk: bool | None = told(
        _("Does the suspect pose a risk to children?"), Classification.SENSITIVE, widget="derived"
    )
    child_suspect: bool | None = told(
        _("Is the suspect a child?"), Classification.PERSONAL, widget="derived"
    )


class SuspectArrested(_AboutASuspect):
    """A suspect was arrested."""

    kind: ClassVar[str] = "suspect.arrested"
    title: ClassVar[str] = _("Suspect arrested")
    sentence: ClassVar[str] = _("%(by)s arrested a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 60

    injury: ShortText | None = told(_("Injuries the victim has"), Classification.SENSITIVE)


class SuspectCharged(_AboutASuspect):
    """A suspect was charged."""

    kind: ClassVar[str] = "suspect.charged"
    title: ClassVar[str] = _("Suspect charged")
    sentence: ClassVar[str] = _("A suspect of a crime against %(child)s was charged.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 70

    charge: ShortText | None = told(_("With what"))


class SuspectNotPursued(_AboutASuspect):
    """No further action will be taken against a suspect."""

    kind: ClassVar[str] = "suspect.nfa"
    title: ClassVar[str] = _("No further action against a suspect")
    sentence: ClassVar[str] = _("No further action is taken against a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 70

    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class ChildInterviewHeld(Fact):
    """A child was interviewed for evidence."""

    kind: ClassVar[str] = "child.interview_held"
    title: ClassVar[str] = _("Child interviewed for evidence")
    sentence: ClassVar[str] = _("%(by)s interviewed %(child)s for evidence.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    sort: Literal["abe", "witness"] | None = told(
        _("What sort of interview"),
        widget="radios",
        labels={
            "abe": _("Visually recorded interview (Achieving Best Evidence)"),
            "witness": _("Witness statement"),
        },
    )
    intermediary: Known[bool] | None = told(
        _("Was an intermediary there?"), Classification.PERSONAL, widget="known"
    )
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    present: tuple[Person, ...] = told(_("Who else was there"), Classification.PERSONAL, default=())


class ChildTold(Fact):
    """The child was told what happened and why."""

    kind: ClassVar[str] = "child.told"
    title: ClassVar[str] = _("Child told the outcome")
    sentence: ClassVar[str] = _("%(by)s told %(child)s what happened and why.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 82

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_reaction: Text | None = told(
        _("What the child said to it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    what_was_told: Text | None = told(_("What the child was told"), widget="textarea", rows=2)
    told_by: ShortText | None = told(_("Told by"), Classification.PERSONAL)
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )


class TellingUnsafe(Fact):
    """The child was not told, because telling would not be safe, or the child is too young."""

    kind: ClassVar[str] = "child.telling_unsafe"
    title: ClassVar[str] = _("Child not told, for a reason")
    sentence: ClassVar[str] = _("%(by)s recorded why %(child)s was not told the outcome.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 82

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: ShortText | None = told(_("Why not"), Classification.SENSITIVE)
    carer_told: Known[bool] | None = told(_("Was the carer told?"), widget="known")
    look_again_in_days: Annotated[int, Field(ge=1, le=366)] | None = told(
        _("Look at it again in how many days"), widget="number"
    )


ALL: tuple[type[Fact], ...] = (
    CrimeDisclosed,
    CrimeRecorded,
    CrimeNotRecorded,
    CrimeClosed,
    SuspectIdentified,
    SuspectArrested,
    SuspectCharged,
    SuspectNotPursued,
    ChildInterviewHeld,
    ChildTold,
    TellingUnsafe,
)
"""Every fact of this room, for the registry."""
