"""What is gathered about a child who goes missing, for the next time, and who else must know."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Relates, Restriction, told
from dolen.journal.subjects import (
    Carer,
    Child,
    Person,
    Place,
    RiskAdult,
    ShortText,
    Text,
    Thing,
)
from dolen.law.words import _
from dolen.missing.grading import LEVELS, RiskLevel


class MirafConsulted(Fact):
    """Somebody read the missing individual risk assessment form before deciding.

    Inspection report, section 6: many officers did not know that these forms existed.
    """

    kind: ClassVar[str] = "miraf.consulted"
    title: ClassVar[str] = _("MIRAF read")
    sentence: ClassVar[str] = _("%(by)s read the missing risk assessment of %(child)s.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 22

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    version_read: ShortText | None = told(_("Version read"))
    used: Text | None = told(
        _("What in it bears on this decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class MirafUpdated(Fact):
    """The missing individual risk assessment form took up what was learned."""

    kind: ClassVar[str] = "miraf.updated"
    title: ClassVar[str] = _("MIRAF updated")
    sentence: ClassVar[str] = _("%(by)s updated the missing risk assessment of %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 82
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="risk_to", from_field="people_who_pose_risk", to_field="child"),
        Relates(relation="related_to", from_field="child", to_field="associates"),
        Relates(relation="uses", from_field="child", to_field="phones_and_accounts"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    recommended_grade: RiskLevel | None = told(
        _("Grade recommended next time"),
        Classification.SENSITIVE,
        widget="radios",
        labels=LEVELS,
    )
    why_recommended: Text | None = told(
        _("Why that grade"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    what_works: Text | None = told(
        _("What works with this child"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    people_who_pose_risk: tuple[RiskAdult, ...] = told(
        _("People who pose a risk"), Classification.PERSONAL, default=()
    )
    associates: tuple[Person, ...] = told(
        _("Friends and associates"), Classification.PERSONAL, default=()
    )
    places_found: tuple[Place, ...] = told(
        _("Places the child goes to, or was found at"), Classification.LOCATION, default=()
    )
    vehicles: tuple[Thing, ...] = told(_("Vehicles"), Classification.PERSONAL, default=())
    phones_and_accounts: tuple[Thing, ...] = told(
        _("Telephones and accounts"), Classification.PERSONAL, default=()
    )
    needs_medication: bool | None = told(
        _("Dangerous without medication or treatment?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    health: Text | None = told(
        _("Health, medication, disability"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    pregnant: bool | None = told(_("Pregnant?"), Classification.SENSITIVE, widget="yes_no")
    self_harm: bool | None = told(
        _("Self-harm or thoughts of suicide?"), Classification.SENSITIVE, widget="yes_no"
    )
    substances: ShortText | None = told(_("Drugs or alcohol"), Classification.SENSITIVE)
    exploitation: ShortText | None = told(
        _("Exploitation: status and last assessment"), Classification.SENSITIVE
    )
    warning_notices: ShortText | None = told(
        _("Child abduction warning notices in force"), Classification.SENSITIVE
    )
    care_status: ShortText | None = told(_("Care status"), Classification.SENSITIVE)
    social_worker: ShortText | None = told(_("Social worker"), Classification.PERSONAL)
    school: ShortText | None = told(_("School"), Classification.LOCATION)
    next_review: AwareDatetime | None = told(_("Next review"), widget="datetime")


class TriggerPlanMade(Fact):
    """A plan of what to do in the first hour if the child goes missing again."""

    kind: ClassVar[str] = "trigger.plan"
    version: ClassVar[int] = 2
    title: ClassVar[str] = _("Trigger plan made")
    sentence: ClassVar[str] = _("%(by)s made a trigger plan for %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    first_hour: Text | None = told(
        _("First hour: what is done, and by whom"), widget="textarea", rows=5
    )
    addresses_first: tuple[Place, ...] = told(
        _("Addresses to visit first"), Classification.LOCATION, default=()
    )
    people_first: tuple[Person, ...] = told(
        _("People to ask first"), Classification.PERSONAL, default=()
    )
    what_works: Text | None = told(
        _("What works with this child"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and what it changed in the plan"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    agreed_with: tuple[ShortText, ...] = told(_("Agreed with"), default=())
    review_due: AwareDatetime | None = told(_("To be reviewed by"), widget="datetime")


class RiskyAdultNamed(Fact):
    """Somebody was named with whom the child spends time and who may be a risk."""

    kind: ClassVar[str] = "risky_adult.named"
    title: ClassVar[str] = _("Adult who poses a risk named")
    sentence: ClassVar[str] = _("An adult who may be a risk was named together with %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 30
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="risk_to", from_field="people", to_field="child"),
        Relates(relation="in_contact_with", from_field="child", to_field="people"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    people: tuple[RiskAdult, ...] = told(_("Adults named"), Classification.PERSONAL, default=())
    source: ShortText | None = told(
        _("Where it was said"),
        hint=_("The MIRAF, an interview, police information"),
    )
    what_is_known: Text | None = told(
        _("What is known of the adult"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class ChildFoundWithRiskyAdult(Fact):
    """The child was found with somebody who is recorded as a risk to children."""

    kind: ClassVar[str] = "child.found_with_risky_adult"
    title: ClassVar[str] = _("Found with an adult who poses a risk")
    sentence: ClassVar[str] = _("%(child)s was found with an adult who poses a risk.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 30
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="found_with", from_field="child", to_field="people"),
        Relates(relation="found_at", from_field="child", to_field="place"),
        Relates(relation="in_contact_with", from_field="child", to_field="people"),
        Relates(relation="risk_to", from_field="people", to_field="child"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    people: tuple[RiskAdult, ...] = told(
        _("Adults the child was with"), Classification.PERSONAL, default=()
    )
    circumstances: Text | None = told(
        _("What was found"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    what_was_done: Text | None = told(_("What was done about the adult"), widget="textarea", rows=2)


class AbductionNoticeConsidered(Fact):
    """A child abduction warning notice, or another order, was considered, and what came of it."""

    kind: ClassVar[str] = "cawn.considered"
    title: ClassVar[str] = _("Child abduction warning notice considered")
    sentence: ClassVar[str] = _("%(by)s considered a warning notice to protect %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "quartz_officer"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    adult: RiskAdult | None = told(_("Adult it would be served on"), Classification.PERSONAL)
    outcome: Literal["notice", "sexual_risk_order", "other_order", "no_action"] | None = told(
        _("What was decided"),
        widget="radios",
        labels={
            "notice": _("Serve a child abduction warning notice"),
            "sexual_risk_order": _("Apply for a sexual risk order"),
            "other_order": _("Apply for another order"),
            "no_action": _("No notice and no order, with a reason"),
        },
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
    basis: Literal["child_abduction_act", "children_act"] | None = told(
        _("Legal basis"),
        widget="select",
        labels={
            "child_abduction_act": _("Child under 16: Child Abduction Act 1984, section 2"),
            "children_act": _("Child under a care order: Children Act 1989, section 49"),
        },
    )
    complainant: Carer | None = told(
        _("Person with lawful control of the child who complains"), Classification.PERSONAL
    )
    served_at: AwareDatetime | None = told(
        _("When it was served"),
        widget="datetime",
        reveal={"on": "outcome", "value": "notice"},
    )
    review_due: AwareDatetime | None = told(
        _("To be reviewed by"), widget="datetime", reveal={"on": "outcome", "value": "notice"}
    )
    statement_reference: ShortText | None = told(
        _("Reference of the statement"), reveal={"on": "outcome", "value": "notice"}
    )


class SchoolTold(Fact):
    """The school knows that its pupil was missing, before the child comes in."""

    kind: ClassVar[str] = "school.notified"
    title: ClassVar[str] = _("School told")
    sentence: ClassVar[str] = _("%(by)s told the school that %(child)s had been missing.")
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 60
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="pupil_at", from_field="child", to_field="school", lasting=True),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    school: Place | None = told(_("School"), Classification.LOCATION)
    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)
    what_was_told: Text | None = told(
        _("What was told"),
        hint=_("Only what the school needs. Nothing about health."),
        widget="textarea",
        rows=2,
    )
