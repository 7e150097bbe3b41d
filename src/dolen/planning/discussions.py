"""Harm suspected, and the discussion of it: asked for, held, written down for each child."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Suspect, Text
from dolen.law.words import _
from dolen.planning.parts import POLICE_RANKS


class HarmSuspected(Fact):
    """Somebody has reasonable cause to suspect that a child is harmed or likely to be.

    `others` are other children of the household, friends or contacts who may share the risk. Where
    nobody names any, the other children of the household are taken.
    """

    kind: ClassVar[str] = "harm.suspected"
    household: ClassVar[str] = "others"
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
    others: tuple[Child, ...] = told(
        _("Brothers, sisters and other children considered"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(
        _("Suspects discussed"), Classification.PERSONAL, default=()
    )
    called_by: ShortText | None = told(_("Who asked for it"))
    agreed_at: AwareDatetime | None = told(_("When it was agreed to hold it"), widget="datetime")
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
    police_member: ShortText | None = told(
        _("Who took part for the police"), Classification.PERSONAL
    )
    police_rank: ShortText | None = told(
        _("Rank of the police officer who took part"), widget="select", labels=POLICE_RANKS
    )
    police_may_decide: Known[bool] | None = told(
        _("Had the police officer the authority to decide?"), widget="known"
    )
    social_worker: ShortText | None = told(
        _("Who took part for social services"), Classification.PERSONAL
    )
    authority_may_decide: Known[bool] | None = told(
        _("Had social services’ member the authority to decide?"), widget="known"
    )
    agencies: tuple[ShortText, ...] = told(
        _("Agencies that took part"),
        default=(),
        hint=_("Health, school and whoever else was there"),
    )
    without_authority: tuple[ShortText, ...] = told(
        _("Who of the others had no authority to decide"), Classification.PERSONAL, default=()
    )
    shared: Text | None = told(
        _("What each agency knew and told"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=4,
    )
    investigator_heard: Known[bool] | None = told(
        _("Was the investigating officer there, or spoken to first?"), widget="known"
    )
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
    best_interests: Text | None = told(
        _("If there is no criminal investigation: why that is best for the children"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    safety_plan: Text | None = told(
        _("What keeps the children safe until then: who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    medical_needed: Known[bool] | None = told(
        _("Is a medical examination needed?"), Classification.SENSITIVE, widget="known"
    )
    who_speaks_with_child: Person | None = told(
        _("Who will speak with the child"), Classification.PERSONAL
    )
    intermediary: Known[bool] | None = told(
        _("Does a child need an intermediary?"), Classification.SENSITIVE, widget="known"
    )
    suspect_plan: Text | None = told(
        _("How the suspects are managed; if one is a child, what that child needs"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
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
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    for_this_child: Text | None = told(
        _("What was decided for this child, and why"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    circulated_to: tuple[ShortText, ...] = told(_("Sent to"), default=())
    circulated_at: AwareDatetime | None = told(_("When it was sent"), widget="datetime")
