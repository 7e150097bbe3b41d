"""The work on a crime: given to somebody, planned, supervised, done, or standing still."""

import datetime as dt
from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.investigation.parts import TEAMS, Victim
from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Child, ShortText, Suspect, Text
from dolen.law.words import _

Team = Literal["ppu", "quartz", "polit", "mosovo", "response"]


class CrimeAllocated(Fact):
    """The investigation has an officer. Who it is decides how well it goes (report, section 7)."""

    kind: ClassVar[str] = "crime.allocated"
    title: ClassVar[str] = _("Investigation allocated")
    sentence: ClassVar[str] = _("%(by)s gave the investigation to an officer.")
    ask: ClassVar[str] = "crime_allocator"
    rank: ClassVar[int] = 54

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    team: Team | None = told(_("Which team has it"), widget="select", labels=TEAMS)
    officer: ShortText | None = told(_("Officer in the case"), Classification.PERSONAL)
    specialist: bool | None = told(
        _("Is the officer an accredited child protection investigator?"), widget="yes_no"
    )
    rule_used: ShortText | None = told(_("By which rule"))
    open_cases: Annotated[int, Field(ge=0, le=500)] | None = told(
        _("Investigations the officer has already"), widget="number"
    )
    deviation_reason: Text | None = told(
        _("If not a specialist: why, and which detective inspector decided it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    specialist_oversight: ShortText | None = told(
        _("If not a specialist: which specialist oversees it"), Classification.PERSONAL
    )
    initial_plan: Text | None = told(
        _("What is to be done first"), Classification.SENSITIVE, widget="textarea", rows=3
    )


class InvestigationSupervised(Fact):
    """A supervisor read the investigation and set or renewed its plan.

    A tick is no supervision: the questions are those the inspection found unanswered.
    """

    kind: ClassVar[str] = "crime.supervised"
    title: ClassVar[str] = _("Investigation supervised")
    sentence: ClassVar[str] = _("%(by)s supervised the investigation concerning %(child)s.")
    ask: ClassVar[str] = "oic_supervisor"
    rank: ClassVar[int] = 58

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    childs_view: Text | None = told(
        _("What the child wants from the investigation"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    child_last_heard_on: dt.date | None = told(
        _("When the child last heard from us"), Classification.PERSONAL, widget="date"
    )
    at_large: Known[bool] | None = told(
        _("Is a suspect at large who can reach a child?"),
        Classification.SENSITIVE,
        widget="known",
    )
    risk: Text | None = told(
        _("What the risk is now, and what keeps the children safe"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    plan: Text | None = told(
        _("Investigation plan: who does what by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=4,
    )
    lines_open: Text | None = told(
        _("Lines of enquiry that are open"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    protection_plan: Text | None = told(
        _("Where the strategy discussion and the protection plan stand"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    actions_done: bool | None = told(
        _("Were the actions of the last review done?"), widget="yes_no"
    )
    linked_cases: ShortText | None = told(_("Other cases of the same child or suspect"))
    ppu_oversight: bool | None = told(
        _("Did a public protection supervisor take part?"), widget="yes_no"
    )
    next_review: AwareDatetime | None = told(_("Next review"), widget="datetime")


class EnquiryMade(Fact):
    """One step of the investigation was done: what, and what came of it."""

    kind: ClassVar[str] = "crime.enquiry"
    title: ClassVar[str] = _("Enquiry made")
    sentence: ClassVar[str] = _("%(by)s made an enquiry.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 56

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    sort: Literal["witness", "cctv", "forensic", "digital", "records", "cps", "other"] | None = (
        told(
            _("What sort of enquiry"),
            widget="select",
            labels={
                "witness": _("A witness"),
                "cctv": _("Cameras"),
                "forensic": _("Forensic examination"),
                "digital": _("A device or an account"),
                "records": _("Records of a school, health or social services"),
                "cps": _("The Crown Prosecution Service"),
                "other": _("Another"),
            },
        )
    )
    what: Text | None = told(
        _("What was done"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    result: Text | None = told(
        _("What came of it"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class InvestigationStalled(Fact):
    """Nothing was done in an investigation for so long that somebody must say why."""

    kind: ClassVar[str] = "crime.stalled"
    title: ClassVar[str] = _("Investigation stands still")
    sentence: ClassVar[str] = _("Nothing was done in the investigation concerning %(child)s.")
    ask: ClassVar[str] = "oic_supervisor"
    rank: ClassVar[int] = 20

    children: tuple[Child, ...] = told(
        _("Children it was done to"), Classification.PERSONAL, default=()
    )
    victims: tuple[Victim, ...] = told(_("Other victims"), Classification.PERSONAL, default=())
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    days: Annotated[int, Field(ge=0, le=10_000)] | None = told(
        _("For how many days"), widget="number"
    )


class FamilyProceedingsNoted(Fact):
    """The family court deals with the same child; evidence goes from one court to the other."""

    kind: ClassVar[str] = "family_court.step"
    title: ClassVar[str] = _("Family court proceedings")
    sentence: ClassVar[str] = _("%(by)s recorded a step of family court proceedings.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 57

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    step: (
        Literal[
            "begun", "disclosure_asked", "disclosure_received", "given_to_court", "hearing", "ended"
        ]
        | None
    ) = told(
        _("Which step"),
        widget="select",
        labels={
            "begun": _("Proceedings begun"),
            "disclosure_asked": _("Asked the court or authority for its evidence"),
            "disclosure_received": _("Received it"),
            "given_to_court": _("Gave police evidence to the court"),
            "hearing": _("Hearing"),
            "ended": _("Proceedings ended"),
        },
    )
    court: ShortText | None = told(_("Court and case number"), Classification.SENSITIVE)
    next_step: ShortText | None = told(_("What comes next"))
    next_on: dt.date | None = told(_("On which day"), widget="date")
    holds_up: bool | None = told(_("Does the decision on a charge wait for it?"), widget="yes_no")
