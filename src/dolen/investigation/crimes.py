"""The crime: told, recorded or not, with another force, closed."""

from typing import ClassVar, Literal

from dolen.investigation.parts import OFFENCES, SETTINGS, Offender, Victim
from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, ShortText, Suspect, Text
from dolen.law.words import _


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
    offence_sort: (
        Literal["sexual", "exploitation", "images", "violence", "neglect", "order_breach", "other"]
        | None
    ) = told(_("What sort of offence"), Classification.SENSITIVE, widget="select", labels=OFFENCES)
    setting: Literal["family", "trust", "other"] | None = told(
        _("In the family, or by somebody in a position of trust?"),
        Classification.SENSITIVE,
        widget="radios",
        labels=SETTINGS,
    )
    told_to: ShortText | None = told(_("To whom it was told first"), Classification.PERSONAL)
    when_done: ShortText | None = told(_("When it was done, as told"), Classification.SENSITIVE)
    specialist: bool | None = told(
        _("Must a specialist child abuse investigator have it?"), widget="yes_no"
    )
    child_suspect: bool | None = told(
        _("Is the suspect a child?"), Classification.PERSONAL, widget="yes_no"
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


class GivenToOtherForce(Fact):
    """Another force has the crime or was asked to take it; the child here stays ours to protect."""

    kind: ClassVar[str] = "crime.other_force"
    title: ClassVar[str] = _("Crime with another force")
    sentence: ClassVar[str] = _("%(by)s recorded that another force has the crime.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 52

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    force: ShortText | None = told(_("Which force"))
    their_reference: ShortText | None = told(_("Their reference"))
    accepted: Known[bool] | None = told(_("Did they accept it?"), widget="known")
    who_keeps_child_safe: Text | None = told(
        _("Who keeps the child safe here, and who tells the child"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


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
    childs_view: Text | None = told(
        _("What the child said to it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    child_still_at_risk: Known[bool] | None = told(
        _("Is the child still at risk?"), Classification.SENSITIVE, widget="known"
    )
    who_protects: ShortText | None = told(
        _("Who keeps the child safe from here on"), Classification.SENSITIVE
    )
