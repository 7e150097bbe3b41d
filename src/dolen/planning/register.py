"""The child protection register: who is on it, at which door, and when that ends."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, told
from dolen.journal.subjects import ShortText, Text
from dolen.law.words import _
from dolen.planning.parts import (
    CATEGORIES,
    AboutAChild,
    Category,
    RegisterHome,
    RegisterHomeLeft,
)

_RESPONSIBLE = 56


class RegisterRegistered(AboutAChild):
    """The child’s name was put on the child protection register, and a plan begins.

    A child not yet born can be registered. After a move for good, the authority taken to registers
    the child and the one left removes the child as transferred.
    """

    kind: ClassVar[str] = "register.registered"
    title: ClassVar[str] = _("Registered on the child protection register")
    sentence: ClassVar[str] = _("%(child)s was put on the child protection register.")
    ask: ClassVar[str] = "cp_conference_officer"
    rank: ClassVar[int] = _RESPONSIBLE

    categories: tuple[Category, ...] = told(
        _("Because of which harm"),
        Classification.SENSITIVE,
        default=(),
        widget="checkboxes",
        labels=CATEGORIES,
    )
    home: RegisterHome | None = told(_("Where the child lives"), Classification.LOCATION)
    coordinator: ShortText | None = told(
        _("Care and support coordinator"),
        Classification.PERSONAL,
        hint=_("Without a name, the senior manager for safeguarding is told at once."),
    )
    core_group: tuple[ShortText, ...] = told(
        _("Who is in the core group"), Classification.PERSONAL, default=()
    )
    outline_plan: Text | None = told(
        _("Outline of the plan: what must change, who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=4,
    )
    next_conference: AwareDatetime | None = told(_("Next conference"), widget="datetime")


class CoordinatorNamed(AboutAChild):
    """Somebody answers for the child’s plan by name."""

    kind: ClassVar[str] = "plan.coordinator_named"
    title: ClassVar[str] = _("Care and support coordinator named")
    sentence: ClassVar[str] = _("Somebody was named to coordinate the plan for %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 58

    coordinator: ShortText | None = told(_("Care and support coordinator"), Classification.PERSONAL)
    senior_manager_told: bool | None = told(
        _("Was the senior manager for safeguarding told that there was none?"), widget="yes_no"
    )


class MoveNotified(AboutAChild):
    """The family of a child on a plan moved, or will, to another authority.

    Until the conference of the new authority the one left keeps the plan and every duty in it.
    """

    kind: ClassVar[str] = "register.move_notified"
    title: ClassVar[str] = _("Move of a child on a plan notified")
    sentence: ClassVar[str] = _("It was notified that %(child)s moves to another authority.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 42

    permanent: bool | None = told(_("Is the move for good?"), widget="yes_no")
    moved_on: dt.date | None = told(_("Day of the move"), Classification.PERSONAL, widget="date")
    new_authority: ShortText | None = told(_("Authority the child moves to"))
    home: RegisterHome | None = told(_("Where the child will live"), Classification.LOCATION)


class RegisterHomeVacated(AboutAChild):
    """A child on the register no longer lives at an address."""

    kind: ClassVar[str] = "register.home_left"
    title: ClassVar[str] = _("Child on the register left an address")
    sentence: ClassVar[str] = _("%(child)s, who is on the register, left an address.")
    ask: ClassVar[str] = "cp_conference_officer"
    rank: ClassVar[int] = 62

    home: RegisterHomeLeft | None = told(_("Address left"), Classification.LOCATION)
    nobody_else_there: bool | None = told(
        _("Is it certain that no other child on the register lives there?"), widget="yes_no"
    )


class RegisterRemoved(AboutAChild):
    """The child’s name was taken off the child protection register."""

    kind: ClassVar[str] = "register.removed"
    title: ClassVar[str] = _("Removed from the child protection register")
    sentence: ClassVar[str] = _("%(child)s was taken off the child protection register.")
    ask: ClassVar[str] = "cp_conference_officer"
    rank: ClassVar[int] = 85

    reason: Literal["review_decision", "reached_18", "died", "left_uk", "transferred"] | None = (
        told(
            _("Why"),
            Classification.SENSITIVE,
            widget="radios",
            labels={
                "review_decision": _("A review conference decided so"),
                "reached_18": _("Turned 18"),
                "died": _("Died"),
                "left_uk": _("Left the United Kingdom for good"),
                "transferred": _("Another authority took the plan over"),
            },
        )
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    home: RegisterHomeLeft | None = told(_("Where the child lives"), Classification.LOCATION)
    nobody_else_there: bool | None = told(
        _("Is it certain that no other child on the register lives there?"), widget="yes_no"
    )
