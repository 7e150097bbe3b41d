"""What happens to a notice: checked, sent, delivered, read, chased."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, ShortText, Suspect, Text
from dolen.law.words import _

HOW_SENT: dict[str, str] = {
    "system": _("Through this system"),
    "secure_mail": _("Secure e-mail"),
    "portal": _("The authority’s own portal"),
    "by_hand": _("By hand or post"),
}


class _OfANotice(Fact):
    child: Child | None = told(_("Child"), Classification.PERSONAL)
    suspects: tuple[Suspect, ...] = told(
        _("Suspects concerned"), Classification.PERSONAL, default=()
    )


class NoticeQualityChecked(_OfANotice):
    """A supervisor read the notice: the child's voice, the history, consent, every child."""

    kind: ClassVar[str] = "ppn.quality_checked"
    title: ClassVar[str] = _("Notice checked by a supervisor")
    sentence: ClassVar[str] = _("%(by)s checked the notice about %(child)s.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 50

    voice_there: bool | None = told(
        _("Does it say what the child said, or how the child was?"), widget="yes_no"
    )
    history_there: bool | None = told(_("Does it hold the history?"), widget="yes_no")
    consent_there: bool | None = told(_("Does it say whether consent was given?"), widget="yes_no")
    every_child: bool | None = told(
        _("Has every child of the household a notice?"), widget="yes_no"
    )
    what_was_added: Text | None = told(
        _("What you added or had changed"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class NoticeReturned(_OfANotice):
    """A supervisor sent a notice back because something is missing. It is not yet checked."""

    kind: ClassVar[str] = "ppn.returned"
    title: ClassVar[str] = _("Notice sent back to be completed")
    sentence: ClassVar[str] = _("%(by)s sent the notice about %(child)s back to be completed.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 51

    what_is_missing: Text | None = told(
        _("What is missing"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    to_whom: ShortText | None = told(_("Who is to complete it"), Classification.PERSONAL)


class NoticeSent(_OfANotice):
    """The notice went to a local authority: to where the concern arose, a copy to the home.

    Sending it shows the authority named the notice, what it says of consent, and this fact.
    """

    kind: ClassVar[str] = "ppn.sent_to_authority"
    title: ClassVar[str] = _("Notice sent to the authority")
    sentence: ClassVar[str] = _("%(by)s sent the notice about %(child)s to the authority.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 55

    la: ShortText | None = told(
        _("Local authority it was sent to"),
        hint=_("Where the concern arose, even if the child lives elsewhere."),
    )
    home_authority: ShortText | None = told(
        _("Copy to the authority where the child lives, if another"), Classification.LOCATION
    )
    why_there: ShortText | None = told(_("How it was found which authority it is"))
    how: ShortText | None = told(_("How it was sent"), widget="select", labels=HOW_SENT)
    sent_to: ShortText | None = told(_("To which team or address"))
    research_added: Text | None = told(
        _("What the referral unit added from other records"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class NoticeReceived(_OfANotice):
    """A receipt: the notice was delivered, opened, or could not be delivered.

    It says that a message arrived, not that anybody has taken it up.
    """

    kind: ClassVar[str] = "ppn.receipt"
    title: ClassVar[str] = _("Receipt for a notice")
    sentence: ClassVar[str] = _("A receipt for the notice about %(child)s was recorded.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 56

    la: ShortText | None = told(_("Which authority"))
    state: Literal["delivered", "opened", "failed"] | None = told(
        _("What the receipt says"),
        widget="radios",
        labels={
            "delivered": _("Delivered"),
            "opened": _("Opened"),
            "failed": _("Could not be delivered"),
        },
    )
    proof: ShortText | None = told(_("Reference of the receipt"))


class NoticeChased(_OfANotice):
    """The referral unit asked the authority again, because it had not answered."""

    kind: ClassVar[str] = "ppn.chased"
    title: ClassVar[str] = _("Authority asked again about a notice")
    sentence: ClassVar[str] = _("%(by)s asked the authority again about the notice of %(child)s.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 60

    la: ShortText | None = told(_("Which authority"))
    how: ShortText | None = told(
        _("How they were asked"),
        widget="select",
        labels={"phone": _("By telephone"), "mail": _("By e-mail"), "meeting": _("Face to face")},
    )
    spoke_to: ShortText | None = told(_("Who was asked"), Classification.PERSONAL)
    answer: Text | None = told(
        _("What they said"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class ReferralUnitDecided(Fact):
    """The central referral unit looked at what came in and decided whether it goes on."""

    kind: ClassVar[str] = "cru.decision"
    title: ClassVar[str] = _("Referral unit decided")
    sentence: ClassVar[str] = _("%(by)s decided what becomes of a report about %(child)s.")
    ask: ClassVar[str] = "cru_ds"
    rank: ClassVar[int] = 54

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    forwarded: bool | None = told(_("Does it go on to others?"), widget="yes_no")
    to_whom: tuple[ShortText, ...] = told(_("To whom, one on each line"), default=())
    history_weighed: Text | None = told(
        _("What else is known, and how it was weighed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
