"""Child protection conferences: called, prepared, held, and what each decided for each child."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, told
from dolen.journal.subjects import Person, ShortText, Text
from dolen.law.words import _
from dolen.planning.parts import CONFERENCE_SORTS, AboutAChild, AboutChildren

_INVITED = _("Agencies invited")


class ConferenceConvened(AboutChildren):
    """A conference was called. That it was called does not say that it was held."""

    kind: ClassVar[str] = "conference.convened"
    title: ClassVar[str] = _("Conference called")
    sentence: ClassVar[str] = _("A child protection conference about %(child)s was called.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 40

    sort: Literal["initial", "pre_birth", "review", "transfer"] | None = told(
        _("Which conference"), widget="radios", labels=CONFERENCE_SORTS
    )
    conference_at: AwareDatetime | None = told(_("When it begins"), widget="datetime")
    ends_at: AwareDatetime | None = told(_("When it ends"), widget="datetime")
    chair: ShortText | None = told(_("Who chairs it"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Which authority"))
    agencies: tuple[ShortText, ...] = told(_INVITED, default=())
    how_child_takes_part: Text | None = told(
        _("How each child can take part or be heard"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    language: ShortText | None = told(_("Language the family prefers"), Classification.PERSONAL)


class InvestigatorConsulted(AboutChildren):
    """Whoever goes to the conference spoke with the officer in the case first."""

    kind: ClassVar[str] = "conference.oic_consulted"
    title: ClassVar[str] = _("Officer in the case spoken to before the conference")
    sentence: ClassVar[str] = _("%(by)s spoke with the officer in the case about %(child)s.")
    ask: ClassVar[str] = "cp_conference_officer"
    rank: ClassVar[int] = 44

    investigator: Person | None = told(_("Officer in the case"), Classification.PERSONAL)
    what_they_said: Text | None = told(
        _("What the conference must know of the investigation"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    not_to_be_shared: Text | None = told(
        _("What must not be shared, and why"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class PoliceContributed(AboutChildren):
    """The police attended the conference or sent a report to it."""

    kind: ClassVar[str] = "conference.police_contribution"
    title: ClassVar[str] = _("Police part in the conference")
    sentence: ClassVar[str] = _("The police took part in the conference about %(child)s.")
    ask: ClassVar[str] = "cp_conference_officer"
    rank: ClassVar[int] = 46

    how: Literal["attended", "report"] | None = told(
        _("How the police took part"),
        widget="radios",
        labels={"attended": _("Attended"), "report": _("Sent a report")},
    )
    attended_by: ShortText | None = told(
        _("Who attended"),
        Classification.PERSONAL,
        reveal={"on": "how", "value": "attended"},
    )
    why_report: ShortText | None = told(
        _("Why nobody could attend"), reveal={"on": "how", "value": "report"}
    )
    report_reference: ShortText | None = told(_("Reference of the report"))
    what_was_said: Text | None = told(
        _("What the police told the conference"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    open_investigation: bool | None = told(
        _("Is an investigation about the children open?"), widget="derived"
    )
    oic_consulted: bool | None = told(
        _("Was the officer in the case spoken to first?"), widget="derived"
    )


class ConferenceHeld(AboutChildren):
    """What every conference has in common."""

    chair: ShortText | None = told(_("Who chaired it"), Classification.PERSONAL)
    present: tuple[ShortText, ...] = told(_("Agencies and family who took part"), default=())
    police_part: Literal["attended", "report", "neither"] | None = told(
        _("How the police took part"),
        widget="radios",
        labels={
            "attended": _("Attended"),
            "report": _("Sent a report"),
            "neither": _("Not at all"),
        },
    )
    words: Text | None = told(
        _("The children’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    heard_how: ShortText | None = told(_("How the children were heard"), Classification.SENSITIVE)
    parents_view: Text | None = told(
        _("What the parents said"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    dissent: Text | None = told(
        _("Who did not agree, and why"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    next_conference: AwareDatetime | None = told(_("Next conference"), widget="datetime")


class InitialConferenceHeld(ConferenceHeld):
    """The initial child protection conference was held, before birth or after."""

    kind: ClassVar[str] = "conference.initial"
    title: ClassVar[str] = _("Initial conference held")
    sentence: ClassVar[str] = _("The initial child protection conference about %(child)s was held.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 50

    before_birth: bool | None = told(_("Was it held before the birth?"), widget="yes_no")


class ReviewConferenceHeld(ConferenceHeld):
    """A review conference was held."""

    kind: ClassVar[str] = "conference.review"
    title: ClassVar[str] = _("Review conference held")
    sentence: ClassVar[str] = _("A review conference about %(child)s was held.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 50

    plan_worked: Text | None = told(
        _("What the plan changed for the children"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class TransferConferenceHeld(ConferenceHeld):
    """The authority to which a family moved for good held a conference and took the plan over."""

    kind: ClassVar[str] = "conference.transfer"
    title: ClassVar[str] = _("Conference after a move held")
    sentence: ClassVar[str] = _("The authority %(child)s moved to held its conference.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 50

    local_authority: ShortText | None = told(_("Authority that takes the plan over"))


class ConferenceDecided(AboutAChild):
    """What a conference decided for one child. Each child is decided on separately."""

    kind: ClassVar[str] = "conference.decided"
    title: ClassVar[str] = _("Conference decided about a child")
    sentence: ClassVar[str] = _("A conference decided about %(child)s.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 54

    decision: Literal["not_at_continuing_risk", "registered", "stays", "removed"] | None = told(
        _("What was decided for this child"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "not_at_continuing_risk": _("Not at continuing risk: no registration"),
            "registered": _("At continuing risk: on the register"),
            "stays": _("Stays on the register"),
            "removed": _("No longer on the register"),
        },
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
