"""Bail before charge: who lives at the address, which conditions, how long, on whose authority."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.investigation.parts import RANKS, Victim
from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Carer, Child, Place, ShortText, Suspect, Text
from dolen.law.words import _


class _AboutBail(Fact):
    suspects: tuple[Suspect, ...] = told(_("Suspect"), Classification.PERSONAL, default=())


class ChildrenAtBailAddressAssessed(_AboutBail):
    """Somebody found out who lives at the bail address and what that means for the children."""

    kind: ClassVar[str] = "bail.child_risk_assessed"
    title: ClassVar[str] = _("Children at the bail address considered")
    sentence: ClassVar[str] = _("%(by)s considered the children at a bail address.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 63

    children: tuple[Child, ...] = told(
        _("Children who live or stay there"), Classification.PERSONAL, default=()
    )
    address: Place | None = told(_("Bail address"), Classification.LOCATION)
    checked_how: ShortText | None = told(_("How that was found out"))
    childs_words: Text | None = told(
        _("What the children said about it"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    suitable: bool | None = told(
        _("Is the address safe for them?"), Classification.SENSITIVE, widget="yes_no"
    )
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    authority_asked: ShortText | None = told(_("Social services asked: who, and what they said"))


class SuspectBailed(_AboutBail):
    """A suspect was released on bail."""

    kind: ClassVar[str] = "suspect.bailed"
    title: ClassVar[str] = _("Suspect bailed")
    sentence: ClassVar[str] = _("A suspect was released on bail.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 66

    children: tuple[Child, ...] = told(
        _("Children who live at the address"), Classification.PERSONAL, default=()
    )
    address: Place | None = told(_("Bail address"), Classification.LOCATION)
    pre_charge: bool | None = told(_("Before charge?"), widget="yes_no")
    arrested_on: dt.date | None = told(
        _("Day of the arrest"),
        hint=_("The three months begin with the day after it."),
        widget="date",
    )
    child_at_address: bool | None = told(
        _("Does a child live or stay there?"), Classification.SENSITIVE, widget="yes_no"
    )
    returns_at: AwareDatetime | None = told(_("To come back to the station"), widget="datetime")


class BailCondition(_AboutBail):
    """A condition of bail was set or changed."""

    kind: ClassVar[str] = "bail.condition"
    title: ClassVar[str] = _("Bail condition")
    sentence: ClassVar[str] = _("A condition of bail was set.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 67

    victims: tuple[Victim, ...] = told(_("Adults it protects"), Classification.PERSONAL, default=())
    children: tuple[Child, ...] = told(
        _("Children it protects"), Classification.PERSONAL, default=()
    )
    carers: tuple[Carer, ...] = told(_("Carers it speaks of"), Classification.PERSONAL, default=())
    condition: Text | None = told(
        _("The condition"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    childs_words: Text | None = told(
        _("What the child said about it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    victims_views: Text | None = told(
        _("What the victim said about the conditions"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    views_sought: Literal["yes", "no_impracticable", "no"] | None = told(
        _("Was the victim asked before?"),
        widget="radios",
        labels={
            "yes": _("Yes"),
            "no_impracticable": _("No, it was not practicable"),
            "no": _("No"),
        },
    )


class BailExtended(_AboutBail):
    """Bail before charge was made longer."""

    kind: ClassVar[str] = "bail.extended"
    title: ClassVar[str] = _("Bail extended")
    sentence: ClassVar[str] = _("The bail of a suspect was extended.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 68

    to: ShortText | None = told(_("Until when, or to how many months"))
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    childs_words: Text | None = told(
        _("What the child said about it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    victims_views: Text | None = told(
        _("What the victim said about it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class BailAuthorityRecorded(_AboutBail):
    """Who authorised the extension of bail, before it took effect."""

    kind: ClassVar[str] = "bail.authority_recorded"
    title: ClassVar[str] = _("Authority for longer bail")
    sentence: ClassVar[str] = _("%(by)s recorded who authorised longer bail.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 67

    rank_of_officer: ShortText | None = told(_("Who authorised it"), widget="radios", labels=RANKS)
    name: ShortText | None = told(_("Name"), Classification.PERSONAL)
    representations: Known[bool] | None = told(
        _("Was the suspect asked for representations?"), widget="known"
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class BailEnded(_AboutBail):
    """Bail before charge ended without a charge."""

    kind: ClassVar[str] = "bail.ended"
    title: ClassVar[str] = _("Bail ended")
    sentence: ClassVar[str] = _("The bail of a suspect ended.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 72

    children: tuple[Child, ...] = told(
        _("Children told that it ended"), Classification.PERSONAL, default=()
    )
    why: (
        Literal["released_under_investigation", "no_longer_necessary", "expired", "other"] | None
    ) = told(
        _("Why"),
        widget="select",
        labels={
            "released_under_investigation": _("Released under investigation"),
            "no_longer_necessary": _("No longer necessary"),
            "expired": _("Its time ran out"),
            "other": _("Another reason"),
        },
    )
    what_protects_now: Text | None = told(
        _("What keeps the children safe now that the conditions have gone"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
