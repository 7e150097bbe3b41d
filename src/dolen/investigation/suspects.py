"""The suspect: found, met, cleared, charged or not; and the plan for one who is a child."""

from typing import ClassVar, Literal

from dolen.investigation.parts import OFFENCES, RISKS
from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Suspect, Text
from dolen.law.words import _


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
        Relates(relation="cares_for", from_field="suspects", to_field="cares_for", lasting=True),
    )

    carers: tuple[Carer, ...] = told(
        _("Suspects who care for children"), Classification.PERSONAL, default=()
    )
    cares_for: tuple[Child, ...] = told(
        _("Children the suspect cares for"), Classification.PERSONAL, default=()
    )
    works_with_children: Known[bool] | None = told(
        _("Does the suspect work or help where there are children?"),
        Classification.SENSITIVE,
        widget="known",
    )
    identity_known: bool | None = told(
        _("Is it known who the suspect is?"), Classification.PERSONAL, widget="yes_no"
    )
    offence_sort: (
        Literal["sexual", "exploitation", "images", "violence", "neglect", "order_breach", "other"]
        | None
    ) = told(
        _("Suspected of what sort of offence"),
        Classification.SENSITIVE,
        widget="select",
        labels=OFFENCES,
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
    how_known: Text | None = told(
        _("How the suspicion came about"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class SuspectContact(_AboutASuspect):
    """A suspect was, or tried to be, in touch with a child since the suspicion arose."""

    kind: ClassVar[str] = "suspect.contact"
    title: ClassVar[str] = _("Suspect in contact with a child")
    sentence: ClassVar[str] = _("A suspect was in contact with %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 38
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="in_contact_with", from_field="suspects", to_field="children"),
    )

    how: ShortText | None = told(_("How: where, or by which account or telephone"))
    childs_words: Text | None = told(
        _("What the child said about it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    breach: Known[bool] | None = told(
        _("Does it break a condition of bail or an order?"),
        Classification.SENSITIVE,
        widget="known",
    )
    what_is_done: Text | None = told(
        _("What is done about it"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class SuspectArrested(_AboutASuspect):
    """A suspect was arrested."""

    kind: ClassVar[str] = "suspect.arrested"
    title: ClassVar[str] = _("Suspect arrested")
    sentence: ClassVar[str] = _("%(by)s arrested a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 60

    injury: ShortText | None = told(_("Injuries the victim has"), Classification.SENSITIVE)


class SuspectInterviewed(_AboutASuspect):
    """A suspect was interviewed, in custody or by appointment."""

    kind: ClassVar[str] = "suspect.interviewed"
    title: ClassVar[str] = _("Suspect interviewed")
    sentence: ClassVar[str] = _("%(by)s interviewed a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 62

    how: Literal["custody", "voluntary"] | None = told(
        _("How"),
        widget="radios",
        labels={"custody": _("In custody"), "voluntary": _("By appointment, not arrested")},
    )
    account: Text | None = told(
        _("What the suspect said"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    adult_present: Known[bool] | None = told(
        _("If the suspect is a child: was the appropriate adult there?"),
        Classification.PERSONAL,
        widget="known",
    )
    devices: ShortText | None = told(_("Devices taken, or why none"))


class SuspectEliminated(_AboutASuspect):
    """A suspect is none any more."""

    kind: ClassVar[str] = "suspect.eliminated"
    title: ClassVar[str] = _("Suspect eliminated")
    sentence: ClassVar[str] = _("%(by)s recorded that somebody is no longer a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 68

    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


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


class SuspectChildPlanned(_AboutASuspect):
    """A child suspected of a sexual offence has a plan of his own, for him and for others near him.

    A child who harms is a child. The inspection found nobody asked why he did it, who else was at
    risk from him, or what he needed.
    """

    kind: ClassVar[str] = "suspect_child.plan"
    title: ClassVar[str] = _("Safeguarding plan for a child who is a suspect")
    sentence: ClassVar[str] = _("%(by)s made a plan for a child who is a suspect.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 64

    childs_words: Text | None = told(
        _("What the suspected child said"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    cause: Text | None = told(
        _("What may lie behind the behaviour: what happened to this child?"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    at_risk_from: tuple[Person, ...] = told(
        _("Children at risk from this child"), Classification.PERSONAL, default=()
    )
    for_the_child: Text | None = told(
        _("What is done for this child, by whom"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    for_others: Text | None = told(
        _("What keeps others safe, at home, at school and online"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    notice_sent: bool | None = told(
        _("Was a notice for this child sent to social services?"), widget="yes_no"
    )
    separate_officer: bool | None = told(
        _("Have victim and suspect different officers?"), widget="yes_no"
    )
