"""Who comes to a detained child, and who was told."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Carer, Child, ShortText, Text
from dolen.law.words import _

_RELATIONSHIPS = {
    "parent": _("Parent or guardian"),
    "relative": _("Another relative"),
    "social_worker": _("Social worker"),
    "scheme": _("From an appropriate adult scheme"),
    "other": _("Somebody else"),
}


class AdultCalled(Fact):
    """The appropriate adult was told and asked to come, as soon as practicable.

    PACE Code C 3.15. Not timed to the interview (inspection report, section 11).
    """

    kind: ClassVar[str] = "custody.appropriate_adult_called"
    title: ClassVar[str] = _("Appropriate adult asked to come")
    sentence: ClassVar[str] = _("%(by)s asked an appropriate adult to come to %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    adult: ShortText | None = told(_("Who was asked"), Classification.PERSONAL)
    relationship: ShortText | None = told(
        _("Who they are to the child"), widget="select", labels=_RELATIONSHIPS
    )
    asked_to_come_now: bool | None = told(
        _("Were they asked to come now, not for the interview?"), widget="yes_no"
    )
    agreed: bool | None = told(_("Did they agree to come?"), widget="yes_no")
    expected_at: AwareDatetime | None = told(_("When they are expected"), widget="datetime")


class AdultArrived(Fact):
    """The appropriate adult is with the child."""

    kind: ClassVar[str] = "custody.appropriate_adult_arrived"
    title: ClassVar[str] = _("Appropriate adult arrived")
    sentence: ClassVar[str] = _("An appropriate adult came to %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 51

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    adult: ShortText | None = told(_("Who came"), Classification.PERSONAL)
    relationship: ShortText | None = told(
        _("Who they are to the child"), widget="select", labels=_RELATIONSHIPS
    )
    purpose: ShortText | None = told(_("What for"))
    left_at: AwareDatetime | None = told(_("When they left"), widget="datetime")


class RightsGivenWithAdult(Fact):
    """Rights and caution were given again while the appropriate adult was there."""

    kind: ClassVar[str] = "custody.rights_with_aa"
    title: ClassVar[str] = _("Rights given again with the adult")
    sentence: ClassVar[str] = _("%(by)s gave %(child)s the rights again with the adult there.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 52

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    understood: bool | None = told(_("Did the child understand?"), widget="yes_no")
    solicitor_wanted: bool | None = told(
        _("Does the child want a solicitor?"), Classification.PERSONAL, widget="yes_no"
    )
    childs_words: Text | None = told(
        _("What the child said or asked"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )


class ResponsibleTold(Fact):
    """Whoever is responsible for the child knows of the arrest, why, and where the child is."""

    kind: ClassVar[str] = "custody.parent_informed"
    title: ClassVar[str] = _("Person responsible told")
    sentence: ClassVar[str] = _("%(by)s told whoever is responsible for %(child)s of the arrest.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carers: tuple[Carer, ...] = told(_("Who was told"), Classification.PERSONAL, default=())
    local_authority: ShortText | None = told(
        _("Which authority, where it looks after the child"), Classification.LOCATION
    )
    what_they_said: Text | None = told(
        _("What they said"), Classification.SENSITIVE, widget="textarea", rows=2
    )
