"""What is known of risk to a child or from an adult: plans, warnings, assessments, orders."""

from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Fact, Relates, Restriction, told
from dolen.journal.subjects import (
    Child,
    Part,
    Person,
    PersonRef,
    PlaceRef,
    RiskAdult,
    ShortText,
    Text,
)
from dolen.law.words import _

Offender = Annotated[PersonRef, Part("offender", "person")]
OffenderAddress = Annotated[PlaceRef, Part("offender_address", "place")]
"""The home an offender notified: the place is named as such, not as where something happened."""

_BACKGROUND = 10


class FlagStanding(Fact):
    """A warning flag that another store holds on a person or place."""

    kind: ClassVar[str] = "flag"
    title: ClassVar[str] = _("Warning flag held")
    sentence: ClassVar[str] = _("%(by)s recorded that a warning flag is held about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    person: Person | None = told(_("Person"), Classification.PERSONAL)
    type: ShortText | None = told(
        _("What it warns of"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "cse": _("Child sexual exploitation"),
            "cce": _("Child criminal exploitation"),
            "cpr": _("Child protection plan"),
            "mace": _("Discussed as exploited by several agencies"),
            "missing": _("Goes missing"),
            "marac": _("High-risk domestic abuse"),
            "rso": _("Registered sex offender"),
            "trafficking": _("Trafficking or modern slavery"),
        },
    )
    reason: ShortText | None = told(_("Why it was set"), Classification.SENSITIVE)
    review_due: AwareDatetime | None = told(_("To be reviewed by"), widget="datetime")
    ended_at: AwareDatetime | None = told(_("When it was removed"), widget="datetime")


class ExploitationTeamCase(Fact):
    """The exploitation team (Quartz) works with the child."""

    kind: ClassVar[str] = "quartz.case"
    title: ClassVar[str] = _("Known to the exploitation team")
    sentence: ClassVar[str] = _("%(by)s recorded that the exploitation team works with %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    worker: ShortText | None = told(_("Officer who works with the child"), Classification.PERSONAL)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class CurrentExploitationAssessment(Fact):
    """The latest exploitation risk assessment (SERAF) held before Dolen began."""

    kind: ClassVar[str] = "seraf.current"
    title: ClassVar[str] = _("Exploitation risk assessment held")
    sentence: ClassVar[str] = _("%(by)s recorded the exploitation risk assessment of %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    score: Annotated[int, Field(ge=0, le=100)] | None = told(
        _("Score"), Classification.SENSITIVE, widget="number"
    )
    top_band: bool | None = told(
        _("Is it in the highest band?"), Classification.SENSITIVE, widget="yes_no"
    )
    assessed_at: AwareDatetime | None = told(_("When it was made"), widget="datetime")


class RiskAdultKnown(Fact):
    """An adult is recorded as a risk to children."""

    kind: ClassVar[str] = "risk_adult"
    title: ClassVar[str] = _("Adult who poses a risk to children")
    sentence: ClassVar[str] = _("%(by)s recorded an adult who poses a risk to children.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="risk_to", from_field="people", to_field="children", lasting=True),
    )

    people: tuple[RiskAdult, ...] = told(
        _("Who poses the risk"), Classification.PERSONAL, default=()
    )
    children: tuple[Child, ...] = told(
        _("To which children, if to some in particular"), Classification.PERSONAL, default=()
    )
    risk: ShortText | None = told(_("What the risk is"), Classification.SENSITIVE)
    source: ShortText | None = told(_("How it is known"), Classification.SENSITIVE)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class PlanCurrent(Fact):
    """The child is on a child protection plan."""

    kind: ClassVar[str] = "plan.current"
    title: ClassVar[str] = _("On a child protection plan")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s is on a child protection plan.")
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: ShortText | None = told(_("For what reason"), Classification.SENSITIVE)
    local_authority: ShortText | None = told(_("Authority that holds the plan"))
    coordinator: ShortText | None = told(_("Care and support coordinator"), Classification.PERSONAL)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class RegisterHistory(Fact):
    """The child was on the child protection register before."""

    kind: ClassVar[str] = "register.history"
    title: ClassVar[str] = _("Formerly on the child protection register")
    sentence: ClassVar[str] = _("%(by)s recorded that %(child)s was on the register before.")
    rank: ClassVar[int] = _BACKGROUND

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    history_with: Person | None = told(_("Because of which person"), Classification.SENSITIVE)
    reason: ShortText | None = told(_("For what reason"), Classification.SENSITIVE)
    ended_at: AwareDatetime | None = told(_("When it ended"), widget="datetime")


class SexualHarmPreventionOrder(Fact):
    """A court forbade the person certain things to protect others from sexual harm."""

    kind: ClassVar[str] = "order.shpo"
    title: ClassVar[str] = _("Sexual harm prevention order")
    sentence: ClassVar[str] = _("%(by)s recorded a sexual harm prevention order.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND

    offender: Offender | None = told(_("Person it binds"), Classification.PERSONAL)
    terms: Text | None = told(
        _("What it forbids"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    no_children: bool | None = told(
        _("Does it forbid being with children?"), Classification.SENSITIVE, widget="yes_no"
    )
    until: AwareDatetime | None = told(_("Until when"), widget="datetime")


class OffenderRegistered(Fact):
    """The person must notify the police as a sex offender, and lives at the address notified."""

    kind: ClassVar[str] = "offender.registered"
    title: ClassVar[str] = _("Registered sex offender")
    sentence: ClassVar[str] = _("%(by)s recorded a registered sex offender.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = _BACKGROUND
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="lives_at", from_field="offender", to_field="address", lasting=True),
    )

    offender: Offender | None = told(_("Offender"), Classification.PERSONAL)
    address: OffenderAddress | None = told(_("Address notified"), Classification.LOCATION)
    risk: ShortText | None = told(
        _("Risk assessed"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "low": _("Low"),
            "medium": _("Medium"),
            "high": _("High"),
            "very_high": _("Very high"),
        },
    )
    until: AwareDatetime | None = told(_("Registered until"), widget="datetime")
