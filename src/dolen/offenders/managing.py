"""How an offender is managed: visits, assessments of risk, what is learned, who meets about it."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, Restriction, told
from dolen.journal.subjects import Adult, Child, ShortText, Text
from dolen.law.words import _
from dolen.offenders.parts import MAPPA_LEVELS, MODES, RISKS, WHAT_CHANGES, Offender
from dolen.offenders.registration import AboutAnOffender

_SENSITIVE = Classification.SENSITIVE
_PERSONAL = Classification.PERSONAL


class OffenderVisited(AboutAnOffender):
    """Officers visited and saw the offender. What the children say comes before everything else."""

    kind: ClassVar[str] = "offender.visit"
    title: ClassVar[str] = _("Offender visited")
    sentence: ClassVar[str] = _("%(by)s visited an offender.")
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="in_contact_with", from_field="children", to_field="offender"),
        Relates(relation="in_contact_with", from_field="offender", to_field="adults"),
    )

    childs_words: Text | None = told(
        _("What a child there said, in the child’s own words"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=3,
    )
    children: tuple[Child, ...] = told(_("Children who were there"), _PERSONAL, default=())
    signs_of_children: ShortText | None = told(
        _("Signs of children: clothes, toys, a bed, photographs"), _SENSITIVE
    )
    announced: bool | None = told(_("Was the visit announced?"), widget="yes_no")
    seen: bool | None = told(_("Was the offender seen?"), widget="yes_no")
    adults: tuple[Adult, ...] = told(_("Adults who were there"), _PERSONAL, default=())
    devices: ShortText | None = told(_("Telephones, computers and what they showed"), _SENSITIVE)
    unnotified: ShortText | None = told(
        _("Something found that had not been notified"),
        _SENSITIVE,
        widget="select",
        labels=WHAT_CHANGES,
    )
    entry_refused: bool | None = told(_("Was entry refused?"), widget="yes_no")
    warrant_considered: Known[ShortText] | None = told(
        _("Was a warrant considered, and why or why not?"),
        _SENSITIVE,
        widget="known",
        reveal={"on": "entry_refused", "value": True},
    )
    officers: ShortText | None = told(_("Officers, and whether accredited"), _PERSONAL)
    result: Text | None = told(_("What was found and done"), _SENSITIVE, widget="textarea", rows=3)
    risk: ShortText | None = told(
        _("Risk now"),
        _SENSITIVE,
        widget="radios",
        labels=RISKS,
        hint=_("Dolen takes the latest assessment if it is left open."),
    )
    next_visit_by: AwareDatetime | None = told(_("Next visit by"), widget="datetime")


class VisitFailed(AboutAnOffender):
    """Officers went and did not see the offender. It is counted, and it is no visit."""

    kind: ClassVar[str] = "offender.visit_failed"
    title: ClassVar[str] = _("Visit in vain")
    sentence: ClassVar[str] = _("%(by)s went to visit an offender in vain.")

    why: ShortText | None = told(_("Why"), _SENSITIVE)
    tried_again_by: AwareDatetime | None = told(_("To be tried again by"), widget="datetime")


class RiskAssessed(AboutAnOffender):
    """The risk an offender poses was assessed anew (ARMS), with a plan."""

    kind: ClassVar[str] = "offender.arms"
    title: ClassVar[str] = _("Offender’s risk assessed (ARMS)")
    sentence: ClassVar[str] = _("%(by)s assessed the risk an offender poses.")
    rank: ClassVar[int] = 60

    complete: bool | None = told(
        _("Was all the relevant information used?"),
        _SENSITIVE,
        widget="yes_no",
        hint=_("An assessment without it does not count."),
    )
    why_now: ShortText | None = told(_("What led to it"), _SENSITIVE)
    level: ShortText | None = told(_("Level of risk"), _SENSITIVE, widget="radios", labels=RISKS)
    raises_risk: Text | None = told(
        _("What makes harm more likely"), _SENSITIVE, widget="textarea", rows=3
    )
    lowers_risk: Text | None = told(
        _("What makes harm less likely"), _SENSITIVE, widget="textarea", rows=3
    )
    children_considered: tuple[Child, ...] = told(
        _("Children who were considered"), _PERSONAL, default=()
    )
    plan: Text | None = told(
        _("Plan: who does what by when"), _SENSITIVE, widget="textarea", rows=3
    )
    next_visit_by: AwareDatetime | None = told(_("Next visit by"), widget="datetime")
    agreed_by: ShortText | None = told(_("Supervisor who agreed"), _PERSONAL)


class ModeReviewed(AboutAnOffender):
    """Somebody decided whether the offender is managed actively or only when something happens."""

    kind: ClassVar[str] = "offender.mode_reviewed"
    title: ClassVar[str] = _("Active or reactive management decided")
    sentence: ClassVar[str] = _("%(by)s decided how actively an offender is managed.")
    ask: ClassVar[str] = "mosovo_ds"
    rank: ClassVar[int] = 60

    mode: Literal["active", "reactive"] | None = told(
        _("How the offender is managed from now on"), _SENSITIVE, widget="radios", labels=MODES
    )
    reason: Text | None = told(_("Why"), _SENSITIVE, widget="textarea", rows=3)
    evidence: Text | None = told(
        _("Evidence for each criterion"), _SENSITIVE, widget="textarea", rows=3
    )
    reviewer_is_not_manager: bool | None = told(
        _("Did somebody other than the offender manager agree?"), widget="yes_no"
    )


class IntelligenceReceived(AboutAnOffender):
    """Something new was learned about an offender."""

    kind: ClassVar[str] = "offender.intelligence"
    title: ClassVar[str] = _("Something learned about an offender")
    sentence: ClassVar[str] = _("%(by)s recorded something learned about an offender.")
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    rank: ClassVar[int] = 30

    mode: Literal["active", "reactive"] | None = told(
        _("How the offender is managed"), _SENSITIVE, widget="derived", labels=MODES
    )
    learned: Text | None = told(_("What was learned"), _SENSITIVE, widget="textarea", rows=3)
    source_graded: ShortText | None = told(_("How far source and content are trusted"), _SENSITIVE)
    children: tuple[Child, ...] = told(_("Children it speaks of"), _PERSONAL, default=())
    adults: tuple[Adult, ...] = told(_("Adults it speaks of"), _PERSONAL, default=())


class SignificantChange(AboutAnOffender):
    """Something in the offender’s life changed that bears on the risk."""

    kind: ClassVar[str] = "offender.significant_change"
    title: ClassVar[str] = _("Significant change")
    sentence: ClassVar[str] = _("Something changed that bears on the risk an offender poses.")
    rank: ClassVar[int] = 30
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="related_to", from_field="offender", to_field="adults"),
        Relates(relation="in_contact_with", from_field="children", to_field="offender"),
    )

    changed: ShortText | None = told(
        _("What changed"),
        _SENSITIVE,
        widget="select",
        labels={
            "relationship": _("New relationship"),
            "child_access": _("Access to a child"),
            "address": _("Where the offender lives or stays"),
            "work": _("Work, also unpaid"),
            "arrest": _("Arrest"),
            "health": _("Health, drink or drugs"),
            "device": _("New telephone, computer or account"),
            "other": _("Something else"),
        },
    )
    adults: tuple[Adult, ...] = told(_("Partner and other adults"), _PERSONAL, default=())
    children: tuple[Child, ...] = told(_("Children concerned"), _PERSONAL, default=())
    how_known: ShortText | None = told(_("How it is known"), _SENSITIVE)
    describes: Text | None = told(_("What is known"), _SENSITIVE, widget="textarea", rows=3)


class MappaMeetingHeld(AboutAnOffender):
    """Agencies met about an offender and set the level of management."""

    kind: ClassVar[str] = "mappa.meeting"
    title: ClassVar[str] = _("MAPPA meeting held")
    sentence: ClassVar[str] = _("Agencies met about an offender.")
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    ask: ClassVar[str] = "mosovo_ds"
    rank: ClassVar[int] = 60

    level: ShortText | None = told(
        _("MAPPA level"), _SENSITIVE, widget="radios", labels=MAPPA_LEVELS
    )
    category: ShortText | None = told(_("MAPPA category"), _SENSITIVE)
    agencies: tuple[ShortText, ...] = told(_("Agencies that took part"), default=())
    children_considered: tuple[Child, ...] = told(
        _("Children who were considered"), _PERSONAL, default=()
    )
    actions: Text | None = told(
        _("Actions: who does what by when"), _SENSITIVE, widget="textarea", rows=3
    )
    disclosure: Text | None = told(
        _("Disclosure to anybody, and why or why not"), _SENSITIVE, widget="textarea", rows=2
    )
    next_meeting: AwareDatetime | None = told(_("Next meeting"), widget="datetime")


class SocialWorkerSpokenTo(Fact):
    """Police and the child’s social worker spoke about the child and the risk."""

    kind: ClassVar[str] = "social_worker.discussed"
    title: ClassVar[str] = _("Social worker spoken to")
    sentence: ClassVar[str] = _("%(by)s spoke to the social worker about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "mosovo_om"
    rank: ClassVar[int] = 60

    children: tuple[Child, ...] = told(_("Children it was about"), _PERSONAL, default=())
    offenders: tuple[Offender, ...] = told(_("Who poses the risk"), _PERSONAL, default=())
    social_worker: ShortText | None = told(_("Social worker"), _PERSONAL)
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on what was agreed"),
        _SENSITIVE,
        widget="textarea",
        rows=2,
    )
    agreed: Text | None = told(_("What was agreed"), _SENSITIVE, widget="textarea", rows=3)
