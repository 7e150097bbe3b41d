"""The call: what was told, how great the threat is, how it was graded, who was sent."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import (
    Adult,
    Carer,
    Child,
    Part,
    Person,
    PersonRef,
    Reporter,
    ShortText,
    Suspect,
    Text,
)
from dolen.law.words import _

Victim = Annotated[PersonRef, Part("victim", "person")]
Offender = Annotated[PersonRef, Part("offender", "person")]

ContactGrade = Literal[
    "emergency", "priority", "scheduled", "diary", "resolution_without_deployment"
]
GRADES: dict[str, str] = {
    "emergency": _("Emergency"),
    "priority": _("Priority"),
    "scheduled": _("Scheduled"),
    "diary": _("Diary appointment"),
    "resolution_without_deployment": _("Resolved without sending anybody"),
}
CARER_STATES: dict[str, str] = {
    "drunk": _("Drunk"),
    "drugged": _("Under the influence of drugs"),
    "absent": _("Not there"),
    "ill": _("Ill"),
    "capable": _("Able to care for the child"),
}


class CallReceived(Fact):
    """Somebody told the police something. Every child named in the call is to be thought of.

    `children` are all children mentioned: present, heard in the background, or living there.
    """

    kind: ClassVar[str] = "contact.report"
    title: ClassVar[str] = _("Call or report received")
    sentence: ClassVar[str] = _("%(by)s took a call or report about %(place)s.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 10
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="cares_for", from_field="carers", to_field="children"),
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="victims"),
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="children"),
    )

    what: Text | None = told(
        _("What is happening, in the caller’s words"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=4,
    )
    channel: Literal["999", "101", "online", "front_counter", "partner", "officer_found"] | None = (
        told(
            _("How it came in"),
            widget="select",
            labels={
                "999": _("999 call"),
                "101": _("101 call"),
                "online": _("Online"),
                "front_counter": _("At a police station"),
                "partner": _("From another agency"),
                "officer_found": _("Found by an officer"),
            },
        )
    )
    incident_number: ShortText | None = told(_("Incident number"))
    children: tuple[Child, ...] = told(
        _("Children mentioned, heard or living there"), Classification.PERSONAL, default=()
    )
    children_there: Known[bool] | None = told(
        _("Are children there?"),
        Classification.PERSONAL,
        hint=_("Ask, and listen: a child in the background counts."),
        widget="known",
    )
    victims: tuple[Victim, ...] = told(
        _("Who is harmed or threatened"), Classification.PERSONAL, default=()
    )
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(
        _("Who is doing it, or is suspected"), Classification.PERSONAL, default=()
    )
    offenders: tuple[Offender, ...] = told(
        _("Registered offenders named"), Classification.SENSITIVE, default=()
    )
    adults: tuple[Adult, ...] = told(_("Other adults"), Classification.PERSONAL, default=())
    reporter: Reporter | None = told(_("Who is calling"), Classification.PERSONAL)
    reporter_relation: ShortText | None = told(
        _("Who the caller is to the child"), Classification.PERSONAL
    )
    anonymous: bool | None = told(
        _("Does the caller want to stay unnamed?"), Classification.PERSONAL, widget="yes_no"
    )
    immediate_danger: Known[bool] | None = told(
        _("Is anybody in danger now?"), Classification.SENSITIVE, widget="known"
    )
    injury: ShortText | None = told(_("Injuries"), Classification.SENSITIVE)
    weapons: Known[ShortText] | None = told(_("Weapons"), Classification.SENSITIVE, widget="known")
    drugs_or_alcohol: Known[ShortText] | None = told(
        _("Drugs or alcohol"), Classification.SENSITIVE, widget="known"
    )
    carer_state: ShortText | None = told(
        _("State of whoever cares for the child"),
        Classification.SENSITIVE,
        widget="select",
        labels=CARER_STATES,
    )
    language: ShortText | None = told(
        _("Language spoken, interpreter needed"), Classification.PERSONAL, widget="language"
    )
    local_authority: ShortText | None = told(_("Local authority of the place"))


class ContactGraded(Fact):
    """The call was weighed (THRIVE) and graded. A later grade is a fact of its own, never an edit.

    The six elements are threat, harm, risk, investigation, vulnerability and engagement. They are
    words, not points: nothing is added up.
    """

    kind: ClassVar[str] = "contact.graded"
    title: ClassVar[str] = _("Call graded")
    sentence: ClassVar[str] = _("%(by)s graded a call about %(place)s.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 15

    threat: Known[Text] | None = told(
        _("Threat: from whom or what, and what if nothing is done?"),
        Classification.SENSITIVE,
        widget="known",
    )
    harm: Known[Text] | None = told(
        _("Harm: how bad could it be?"), Classification.SENSITIVE, widget="known"
    )
    risk: Known[Text] | None = told(
        _("Risk: how likely is it?"), Classification.SENSITIVE, widget="known"
    )
    investigation: Known[Text] | None = told(
        _("Investigation: is one needed, and what would be lost by waiting?"),
        Classification.SENSITIVE,
        widget="known",
    )
    vulnerability: Known[Text] | None = told(
        _("Vulnerability: who cannot protect themselves, and why?"),
        Classification.SENSITIVE,
        widget="known",
    )
    engagement: Known[Text] | None = told(
        _("Engagement: what do the people concerned want, and how are they reached?"),
        Classification.SENSITIVE,
        widget="known",
    )
    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    child_involved: bool | None = told(
        _("Is a child involved?"), Classification.PERSONAL, widget="yes_no"
    )
    grade: ContactGrade | None = told(_("Grade"), widget="radios", labels=GRADES)
    rationale: Text | None = told(
        _("Reason for the grade"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    research_done: tuple[ShortText, ...] = told(_("Records and flags looked at"), default=())
    what_changed: Text | None = told(
        _("What has changed since it was graded"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class NoRiskReasonGiven(Fact):
    """A named supervisor said why a case with a child has no risk that goes on, before it waits."""

    kind: ClassVar[str] = "contact.no_risk_rationale"
    title: ClassVar[str] = _("Reason why the child can wait safely")
    sentence: ClassVar[str] = _("%(by)s gave a reason why the children are at no continuing risk.")
    ask: ClassVar[str] = "fpoc_supervisor"
    rank: ClassVar[int] = 16

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    reason: Text | None = told(
        _("Why no risk goes on"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    supervisor: ShortText | None = told(_("Supervisor who agreed"), Classification.PERSONAL)


class VisitDiarised(Fact):
    """The call is to wait for an appointment in the diary."""

    kind: ClassVar[str] = "contact.diarised"
    title: ClassVar[str] = _("Put in the diary")
    sentence: ClassVar[str] = _("%(by)s put a visit to %(place)s in the diary.")
    ask: ClassVar[str] = "fpoc_supervisor"
    rank: ClassVar[int] = 18
    intention: ClassVar[bool] = True

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    child_involved: bool | None = told(
        _("Is a child involved?"), Classification.PERSONAL, widget="yes_no"
    )
    slot: AwareDatetime | None = told(_("Appointment"), widget="datetime")
    booked_by: ShortText | None = told(_("Booked by"), Classification.PERSONAL)


class OfficersSent(Fact):
    """Officers were sent to the place."""

    kind: ClassVar[str] = "contact.dispatched"
    title: ClassVar[str] = _("Officers sent")
    sentence: ClassVar[str] = _("%(by)s sent officers to %(place)s.")
    ask: ClassVar[str] = "fpoc_dispatch"
    rank: ClassVar[int] = 40

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    unit: ShortText | None = told(_("Who was sent"))


class ResearchPassed(Fact):
    """What the records hold, with every flag, was given to the officers before they arrived."""

    kind: ClassVar[str] = "research.passed"
    title: ClassVar[str] = _("Research passed to the officers")
    sentence: ClassVar[str] = _("%(by)s told the officers on their way what the records hold.")
    ask: ClassVar[str] = "fpoc_dispatch"
    rank: ClassVar[int] = 19

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    systems: tuple[ShortText, ...] = told(_("Records looked at"), default=())
    flags_read: tuple[ShortText, ...] = told(_("Flags read"), Classification.SENSITIVE, default=())
    result: Text | None = told(
        _("What was found"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)


class IncidentClosed(Fact):
    """The incident is closed, with what the child said or how the child behaved weighed, or not.

    A decision about a child names what it knows from the child, or says that it knows nothing.
    """

    kind: ClassVar[str] = "incident.closed"
    title: ClassVar[str] = _("Incident closed")
    sentence: ClassVar[str] = _("%(by)s closed the incident at %(place)s.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 88

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    childs_view_effect: Text | None = told(
        _("What each child said or showed, and what follows from it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    result: Text | None = told(
        _("How it was resolved"), Classification.SENSITIVE, widget="textarea", rows=3
    )
