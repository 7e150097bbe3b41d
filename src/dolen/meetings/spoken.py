"""What a meeting says of each person: listed, what agencies bring, the outcome, or not reached."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, NominalId, Person, ShortText, Text
from dolen.law.words import _
from dolen.meetings.words import (
    AGENCIES,
    CHAIRS,
    OUTCOMES,
    RISKS,
    WHY_DEFERRED,
    Agency,
    Chair,
    Outcome,
    Risk,
    WhyDeferred,
)


class AboutSomebody(Fact):
    """What a meeting says of children, or of victims and offenders where it is about them."""

    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "ppu_di"

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    people: tuple[Person, ...] = told(
        _("Others the meeting is about"), Classification.PERSONAL, default=()
    )
    local_authority: ShortText | None = told(_("Local authority"))


class PutOnAgenda(AboutSomebody):
    """Somebody was put on the agenda: they must have an outcome before the minutes are closed."""

    kind: ClassVar[str] = "meeting.listed"
    title: ClassVar[str] = _("Put on an agenda")
    sentence: ClassVar[str] = _("%(by)s put %(child)s on the agenda of a meeting.")
    rank: ClassVar[int] = 40

    referred_by: Agency | None = told(_("Referred by"), widget="select", labels=AGENCIES)
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    matter: NominalId | None = told(_("Case it is about"))


class AgencyBrought(AboutSomebody):
    """What one agency knows and brings to the meeting about somebody."""

    kind: ClassVar[str] = "meeting.contribution"
    title: ClassVar[str] = _("Brought to a meeting")
    sentence: ClassVar[str] = _("An agency brought to the meeting what it knows of %(child)s.")
    rank: ClassVar[int] = 50

    agency: Agency | None = told(_("Which agency"), widget="select", labels=AGENCIES)
    information: Text | None = told(
        _("What it knows"), Classification.SENSITIVE, widget="textarea", rows=3
    )


class OutcomeReached(AboutSomebody):
    """The meeting spoke of somebody and came to an outcome, with its reasons."""

    kind: ClassVar[str] = "meeting.outcome"
    title: ClassVar[str] = _("Outcome of a meeting")
    sentence: ClassVar[str] = _("A meeting came to an outcome about %(child)s.")
    rank: ClassVar[int] = 60

    outcome: Outcome | None = told(_("Outcome"), widget="radios", labels=OUTCOMES)
    childs_view: Text | None = told(
        _("What the child says and wants"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    risk: Risk | None = told(
        _("Risk agreed"), Classification.SENSITIVE, widget="radios", labels=RISKS
    )
    decision: Text | None = told(
        _("What was decided, and why"), Classification.SENSITIVE, widget="textarea", rows=3
    )


class NotReached(AboutSomebody):
    """The meeting did not come to somebody. They are reviewed outside it, by a day, by a role."""

    kind: ClassVar[str] = "meeting.deferred"
    title: ClassVar[str] = _("Not reached by a meeting")
    sentence: ClassVar[str] = _("A meeting did not come to %(child)s.")
    rank: ClassVar[int] = 61

    why: WhyDeferred | None = told(_("Why"), widget="radios", labels=WHY_DEFERRED)
    reviewer: Chair | None = told(
        _("Who reviews them outside the meeting"), widget="select", labels=CHAIRS
    )
    review_by: AwareDatetime | None = told(_("By when"), widget="datetime")


class ReviewedOutside(AboutSomebody):
    """Somebody whom a meeting did not reach was reviewed outside it."""

    kind: ClassVar[str] = "meeting.reviewed_outside"
    title: ClassVar[str] = _("Reviewed outside a meeting")
    sentence: ClassVar[str] = _("%(by)s reviewed %(child)s outside the meeting.")
    rank: ClassVar[int] = 62

    outcome: Outcome | None = told(_("Outcome"), widget="radios", labels=OUTCOMES)
    childs_view: Text | None = told(
        _("What the child says and wants"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    decision: Text | None = told(
        _("What was decided, and why"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    with_agencies: tuple[Agency, ...] = told(
        _("Agencies spoken with"), default=(), widget="checkboxes", labels=AGENCIES
    )


class SharedWithAgency(AboutSomebody):
    """What the meeting has told of somebody so far was disclosed to one more agency, for a reason.

    The authority whose meeting it is knows of its own list without that.
    """

    kind: ClassVar[str] = "meeting.disclosed"
    title: ClassVar[str] = _("Disclosed from a meeting")
    sentence: ClassVar[str] = _("%(by)s disclosed to an agency what a meeting said of %(child)s.")
    rank: ClassVar[int] = 70

    agency: ShortText | None = told(
        _("Agency that is told"), hint=_("By the key under which the agency is set up")
    )
    purpose: Text | None = told(
        _("For what purpose"), Classification.SENSITIVE, widget="textarea", rows=2
    )
