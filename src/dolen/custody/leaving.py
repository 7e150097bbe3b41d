"""How a child leaves custody: to court or home, and with which plan."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Carer, Child, ShortText, Text
from dolen.law.words import _


class HandoverPlanned(Fact):
    """Who looks after a child at risk from the door of the station on, agreed before it opens."""

    kind: ClassVar[str] = "handover.plan"
    title: ClassVar[str] = _("Safeguarding handover agreed")
    sentence: ClassVar[str] = _("%(by)s agreed who looks after %(child)s after custody.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 66

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_wishes: Text | None = told(
        _("Where the child wants to go, and feels safe"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    to_whom: ShortText | None = told(_("Handed over to whom"), Classification.PERSONAL)
    plan: Text | None = told(
        _("What was agreed, and who does what by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class ReleasedFromCustody(Fact):
    """The child left custody, not for court."""

    kind: ClassVar[str] = "custody.released"
    title: ClassVar[str] = _("Released from custody")
    sentence: ClassVar[str] = _("%(child)s was released from custody.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 72

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    how: (
        Literal["no_further_action", "bail", "under_investigation", "charged_bail", "other"] | None
    ) = told(
        _("How"),
        widget="select",
        labels={
            "no_further_action": _("No further action"),
            "bail": _("On police bail"),
            "under_investigation": _("Under investigation"),
            "charged_bail": _("Charged, on bail"),
            "other": _("Otherwise"),
        },
    )
    vulnerable: bool | None = told(
        _("Is the child at risk?"), Classification.SENSITIVE, widget="derived"
    )
    childs_words: Text | None = told(
        _("What the child said about going"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    to_whom: tuple[Carer, ...] = told(
        _("With whom the child left"), Classification.PERSONAL, default=()
    )
    taken_how: ShortText | None = told(_("How the child got there"))


class BeforeCourt(Fact):
    """The child was before a court. Being in the court's cells is not enough."""

    kind: ClassVar[str] = "custody.court"
    title: ClassVar[str] = _("Before a court")
    sentence: ClassVar[str] = _("%(child)s was before a court.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 72

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    court: ShortText | None = told(_("Which court"))
    certificate_shown: bool | None = told(
        _("Was the certificate shown to the court?"), widget="yes_no"
    )
    outcome: ShortText | None = told(_("What the court decided"), Classification.SENSITIVE)
