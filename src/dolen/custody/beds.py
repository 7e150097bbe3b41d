"""Where a child who was refused bail is to sleep: asked, answered, raised, moved or certified."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.custody.arriving import ARRESTED_FOR, ArrestedFor
from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _

IMPRACTICABLE: dict[str, str] = {
    "transport_unavailable": _("No transport can be had"),
    "travel_distance_vs_court_time": _("The way is too long before the court sits"),
    "extreme_weather": _("Extreme weather"),
    "medical_unfit_to_move": _("The child is medically unfit to be moved"),
}
"""What may make a move impracticable. Behaviour, offence and lack of a bed never do (Note 16D)."""


class _BedAskedFor(Fact):
    """Somebody of the authority was asked for a bed: an intention, which the law may stop."""

    ask: ClassVar[str] = "custody_officer"
    intention: ClassVar[bool] = True

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    arrest_for: ArrestedFor | None = told(
        _("What the child is held for"), widget="derived", labels=ARRESTED_FOR
    )
    local_authority: ShortText | None = told(_("Which authority"))
    told_whom: ShortText | None = told(_("Who was asked"), Classification.PERSONAL)


class AlternativeRequested(_BedAskedFor):
    """The authority was asked for a bed that is not secure. Section 38(6)."""

    kind: ClassVar[str] = "custody.alternative_requested"
    title: ClassVar[str] = _("Bed of the authority asked for")
    sentence: ClassVar[str] = _("%(by)s asked the authority for a bed for %(child)s.")
    rank: ClassVar[int] = 60


class SecureCriteriaRecorded(Fact):
    """Why no other bed would protect the public from serious harm. Section 38(6)(b) and (6A)."""

    kind: ClassVar[str] = "custody.secure_criteria"
    title: ClassVar[str] = _("Why only a secure bed")
    sentence: ClassVar[str] = _("%(by)s recorded the test for a secure bed for %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 58

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    test_met: bool | None = told(
        _("Would no other bed protect the public from serious harm from this child?"),
        hint=_(
            "For a violent or sexual charge: death or serious personal injury, of body or mind, "
            "by more such offences."
        ),
        widget="yes_no",
    )
    harm: Text | None = told(
        _("Which harm, and why an ordinary bed would not prevent it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    ministers_approval_started: bool | None = told(
        _("If the child is 12: has the authority begun to ask the Welsh Ministers?"),
        widget="yes_no",
    )


class SecureRequested(_BedAskedFor):
    """The authority was asked for a secure bed."""

    kind: ClassVar[str] = "custody.secure_requested"
    title: ClassVar[str] = _("Secure bed asked for")
    sentence: ClassVar[str] = _("%(by)s asked the authority for a secure bed for %(child)s.")
    rank: ClassVar[int] = 62


class AuthorityOffered(Fact):
    """The authority offered a bed."""

    kind: ClassVar[str] = "custody.authority_offered"
    title: ClassVar[str] = _("Authority offered a bed")
    sentence: ClassVar[str] = _("The authority offered a bed for %(child)s.")
    ask: ClassVar[str] = "la_edt"
    rank: ClassVar[int] = 64

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    secure: bool | None = told(_("Is it secure?"), widget="yes_no")
    local_authority: ShortText | None = told(_("Which authority"))
    answered_by: ShortText | None = told(_("Who answered"), Classification.PERSONAL)
    ready_at: AwareDatetime | None = told(_("When it is ready"), widget="datetime")


class AuthorityRefused(Fact):
    """The authority said that it has no bed, or did not answer."""

    kind: ClassVar[str] = "custody.authority_refused"
    title: ClassVar[str] = _("Authority has no bed")
    sentence: ClassVar[str] = _("The authority had no bed for %(child)s.")
    ask: ClassVar[str] = "la_edt"
    rank: ClassVar[int] = 64

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    asked_for: Literal["alternative", "secure"] | None = told(
        _("Which bed was asked for"),
        widget="radios",
        labels={"alternative": _("Not secure"), "secure": _("Secure")},
    )
    local_authority: ShortText | None = told(_("Which authority"))
    answered_by: ShortText | None = told(_("Who answered"), Classification.PERSONAL)
    no_answer: bool | None = told(_("Did nobody answer?"), widget="yes_no")
    reason: Text | None = told(_("What was said"), widget="textarea", rows=2)


class RefusalRaised(Fact):
    """A refusal was raised with senior officers and with the authority, that night."""

    kind: ClassVar[str] = "custody.escalated"
    title: ClassVar[str] = _("Refusal raised")
    sentence: ClassVar[str] = _("%(by)s raised the refusal of a bed for %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 66

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    officer_told: ShortText | None = told(_("Which senior officer was told"))
    authority_told: ShortText | None = told(_("Who in the authority was told: name and post"))
    answer: Text | None = told(_("What they said"), widget="textarea", rows=2)


class MovedToAuthority(Fact):
    """The child was moved to accommodation of the authority."""

    kind: ClassVar[str] = "custody.transferred"
    title: ClassVar[str] = _("Moved to the authority’s accommodation")
    sentence: ClassVar[str] = _("%(child)s was moved to accommodation of the authority.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 70

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    secure: bool | None = told(_("Is it secure?"), widget="yes_no")
    local_authority: ShortText | None = told(_("Which authority"))
    taken_by: ShortText | None = told(_("Who took the child there"), Classification.PERSONAL)


class CertificateWritten(Fact):
    """The certificate for the court: why the child was not moved. Section 38(7)."""

    kind: ClassVar[str] = "custody.certificate"
    title: ClassVar[str] = _("Certificate for the court")
    sentence: ClassVar[str] = _("%(by)s certified why %(child)s was not moved.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 68

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    ground: Literal["impracticable", "no_secure_bed"] | None = told(
        _("On which ground"),
        widget="radios",
        labels={
            "impracticable": _("A move was impracticable (section 38(6)(a))"),
            "no_secure_bed": _(
                "No secure bed, and no other would protect the public (section 38(6)(b))"
            ),
        },
    )
    reason: (
        Literal[
            "transport_unavailable", "travel_distance_vs_court_time", "extreme_weather",
            "medical_unfit_to_move",
        ]
        | None
    ) = told(
        _("What made the move impracticable"),
        hint=_(
            "How the child behaves, what the offence is, and that no bed was found are no such "
            "reasons (Code C, Note 16D)."
        ),
        widget="radios",
        labels=IMPRACTICABLE,
        reveal={"on": "ground", "value": "impracticable"},
    )  # fmt: skip
    circumstances: Text | None = told(
        _("The circumstances, as they were"), widget="textarea", rows=3
    )
