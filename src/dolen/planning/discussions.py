"""Harm suspected, the discussion of it, the enquiry that follows."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Suspect, Text
from dolen.law.words import _


class HarmSuspected(Fact):
    """Somebody has reasonable cause to suspect that a child is harmed or likely to be.

    `others` are other children of the household, friends or contacts who may share the risk.
    """

    kind: ClassVar[str] = "harm.suspected"
    title: ClassVar[str] = _("Harm suspected")
    sentence: ClassVar[str] = _("%(by)s suspected that %(child)s was harmed or at risk of it.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 40
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="children"),
    )

    children: tuple[Child, ...] = told(
        _("Children suspected to be harmed"), Classification.PERSONAL, default=()
    )
    others: tuple[Child, ...] = told(
        _("Other children who may share the risk"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("By whom"), Classification.PERSONAL, default=())
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    harm: Literal["neglect", "physical", "sexual", "emotional", "other"] | None = told(
        _("What harm"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "neglect": _("Neglect"),
            "physical": _("Physical abuse"),
            "sexual": _("Sexual abuse or exploitation"),
            "emotional": _("Emotional abuse"),
            "other": _("Other harm"),
        },
    )
    why: Text | None = told(
        _("Why it is suspected"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    medical_relevant: bool | None = told(
        _("Is there injury, sexual harm or neglect that a doctor should see?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    on_plan: bool | None = told(_("Is the child on a child protection plan?"), widget="derived")


class StrategyRequested(Fact):
    """Somebody asked for a strategy discussion. A request is not a discussion."""

    kind: ClassVar[str] = "strategy.requested"
    title: ClassVar[str] = _("Strategy discussion asked for")
    sentence: ClassVar[str] = _("%(by)s asked for a strategy discussion about %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 45

    children: tuple[Child, ...] = told(
        _("Children it is about"), Classification.PERSONAL, default=()
    )
    asked_of: ShortText | None = told(_("Which authority was asked"))
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)


class StrategyDiscussionHeld(Fact):
    """Police, social services and others discussed what to do for the children, and decided."""

    kind: ClassVar[str] = "strategy.held"
    title: ClassVar[str] = _("Strategy discussion held")
    sentence: ClassVar[str] = _("A strategy discussion about %(child)s was held.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 50

    children: tuple[Child, ...] = told(
        _("Children it was about"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(
        _("Suspects discussed"), Classification.PERSONAL, default=()
    )
    how: Literal["phone", "video", "meeting"] | None = told(
        _("How it was held"),
        widget="radios",
        labels={
            "phone": _("By telephone"),
            "video": _("By video"),
            "meeting": _("Face to face"),
        },
    )
    chair: ShortText | None = told(_("Who chaired it"), Classification.PERSONAL)
    agencies: tuple[ShortText, ...] = told(_("Agencies that took part"), default=())
    police_rank: ShortText | None = told(_("Rank of the police officer who took part"))
    conference: bool | None = told(
        _("Was an initial child protection conference decided on?"), widget="yes_no"
    )
    decision: Literal["none", "single_agency_la", "single_agency_police", "joint"] | None = told(
        _("Enquiry decided on"),
        widget="radios",
        labels={
            "none": _("No section 47 enquiry"),
            "single_agency_la": _("By social services alone"),
            "single_agency_police": _("By police alone"),
            "joint": _("By both together"),
        },
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
    safety_plan: Text | None = told(
        _("What keeps the children safe until then: who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    medical_needed: Known[bool] | None = told(
        _("Is a medical examination needed?"), Classification.SENSITIVE, widget="known"
    )
    next_discussion: AwareDatetime | None = told(_("Next discussion"), widget="datetime")


class StrategyRecorded(Fact):
    """The discussion is written down on the record of each child it was about."""

    kind: ClassVar[str] = "strategy.recorded"
    title: ClassVar[str] = _("Strategy discussion written down")
    sentence: ClassVar[str] = _("%(by)s wrote down the strategy discussion about %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    circulated_to: tuple[ShortText, ...] = told(_("Sent to"), default=())


class StrategyAuthorised(Fact):
    """Somebody with the authority to decide for the police agreed to what was decided."""

    kind: ClassVar[str] = "strategy.authorised"
    title: ClassVar[str] = _("Decision authorised")
    sentence: ClassVar[str] = _("%(by)s authorised the decision of a strategy discussion.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 60

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    rank_of_officer: ShortText | None = told(_("Rank"))


class SingleAgencyDecided(Fact):
    """One agency alone will enquire."""

    kind: ClassVar[str] = "strategy.single_agency"
    title: ClassVar[str] = _("One agency alone decided on")
    sentence: ClassVar[str] = _("It was decided that one agency alone enquires about %(child)s.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 55

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    agency: ShortText | None = told(_("Which agency"))
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    awaiting_review: Annotated[int, Field(ge=0)] | None = told(
        _("Such decisions that wait for a supervisor’s review"), widget="number"
    )


class SingleAgencyReviewed(Fact):
    """A supervisor reviewed the decision that one agency alone enquires."""

    kind: ClassVar[str] = "strategy.single_agency_reviewed"
    title: ClassVar[str] = _("Decision for one agency reviewed")
    sentence: ClassVar[str] = _("%(by)s reviewed the decision that one agency alone enquires.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 65

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    agreed: bool | None = told(_("Agreed?"), widget="yes_no")
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class EnquiryStarted(Fact):
    """An enquiry under section 47 of the Children Act 1989 began about a child."""

    kind: ClassVar[str] = "s47.started"
    title: ClassVar[str] = _("Section 47 enquiry begun")
    sentence: ClassVar[str] = _("A section 47 enquiry about %(child)s began.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 30

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    agencies: Literal["joint", "single_agency_la", "single_agency_police"] | None = told(
        _("Who enquires"),
        widget="radios",
        labels={
            "joint": _("Police and social services together"),
            "single_agency_la": _("Social services alone"),
            "single_agency_police": _("Police alone"),
        },
    )
    who_speaks_with_child: Person | None = told(
        _("Who will speak with the child"), Classification.PERSONAL
    )
