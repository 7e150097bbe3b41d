"""What people did with their access: deeds, kept as facts."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import Person, ShortText, Text
from dolen.law.words import _

GlassOutcome = Literal["justified", "role_too_narrow", "not_justified"]
"""What a review of an emergency opening finds."""


class GlassBroken(Fact):
    """Somebody opened a person's record in an emergency, beyond what their role allows.

    A supervisor looks at each: whether the reason holds, and whether the role should be wider.
    """

    kind: ClassVar[str] = "access.glass_broken"
    title: ClassVar[str] = _("Record opened in an emergency")
    sentence: ClassVar[str] = _("{member} opened the record of {person} in an emergency.")
    ask: ClassVar[str] = "professional_standards"
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    person: Person = told(_("Whose record"), Classification.PERSONAL, default=...)
    member: ShortText = told(_("Who opened it"), default=...)
    reason: Text = told(_("Why"), Classification.SENSITIVE, default=...)
    until: AwareDatetime = told(_("Open until"), default=...)


class GlassReviewed(Fact):
    """Professional standards looked at why a record was opened in an emergency.

    One review looks at every opening of the record since the last one, whoever opened it.
    """

    kind: ClassVar[str] = "access.glass_reviewed"
    title: ClassVar[str] = _("Emergency opening reviewed")
    sentence: ClassVar[str] = _(
        "Professional standards reviewed the emergency opening of the record of {person}."
    )
    ask: ClassVar[str] = "professional_standards"
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    rank: ClassVar[int] = 91

    person: Person = told(_("Whose record"), Classification.PERSONAL, default=...)
    outcome: GlassOutcome | None = told(
        _("What you found"),
        widget="radios",
        labels={
            "justified": _("The emergency was real, and opening the record was right"),
            "role_too_narrow": _("Opening it was right; the role should reach it without this"),
            "not_justified": _("Opening it was not justified"),
        },
    )
    reason: Text | None = told(
        _("Why you find so"), Classification.SENSITIVE, widget="textarea", rows=4
    )


ALL: tuple[type[Fact], ...] = (GlassBroken, GlassReviewed)
"""Every fact of this room, for the registry."""
