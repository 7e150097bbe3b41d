"""A child taken into police protection: by whom, on what ground, who was told."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Carer, Child, Person, Place, ShortText, Text
from dolen.law.words import _


class ProtectionConsidered(Fact):
    """Police protection was thought of and not used, and why."""

    kind: ClassVar[str] = "protection.considered"
    title: ClassVar[str] = _("Police protection considered and not used")
    sentence: ClassVar[str] = _("%(by)s considered police protection for %(child)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 10

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why it was not used, and what was done instead"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class CompellingReasonGiven(Fact):
    """Why police protection is used although a court has made an emergency protection order."""

    kind: ClassVar[str] = "protection.compelling_reason"
    title: ClassVar[str] = _("Compelling reason despite an order")
    sentence: ClassVar[str] = _("%(by)s gave a compelling reason to protect %(child)s.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 12

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why the order cannot be carried out in time"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class TakenIntoProtection(Fact):
    """A constable took the child into police protection, or kept the child where the child was.

    Children Act 1989, section 46(1). The 72 hours run from `happened_at`.
    """

    kind: ClassVar[str] = "protection.taken"
    title: ClassVar[str] = _("Taken into police protection")
    sentence: ClassVar[str] = _("%(by)s took %(child)s into police protection.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 14
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="found_at", from_field="child", to_field="place"),
        Relates(relation="found_with", from_field="child", to_field="with_whom"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    initiating_officer: ShortText | None = told(
        _("Officer who used the power: name, number, rank"), Classification.OPERATIONAL
    )
    power: Literal["removed", "prevented_removal"] | None = told(
        _("What was done"),
        widget="radios",
        labels={
            "removed": _("The child was taken to a safe place"),
            "prevented_removal": _("The child’s removal from a safe place was prevented"),
        },
    )
    ground: Text | None = told(
        _("Why you believe the child would otherwise be likely to suffer significant harm"),
        Classification.SENSITIVE,
        hint=_("The facts, then what you conclude from them."),
        widget="textarea",
        rows=4,
    )
    harm: Literal["neglect", "physical", "sexual", "emotional", "other"] | None = told(
        _("What harm"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "neglect": _("Neglect"),
            "physical": _("Physical abuse"),
            "sexual": _("Sexual abuse or exploitation"),
            "emotional": _("Emotional abuse"),
            "other": _("Other harm"),
        },
    )
    alternatives: Text | None = told(
        _("What else was thought of: another parent, consent, an emergency protection order"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    with_whom: tuple[Person, ...] = told(
        _("With whom the child was found"), Classification.PERSONAL, default=()
    )
    found_in_authority: ShortText | None = told(_("Local authority where the child was found"))
    home_authority: ShortText | None = told(
        _("Local authority where the child ordinarily lives"), Classification.LOCATION
    )
    home_authority_differs: bool | None = told(
        _("Does the child ordinarily live in another authority?"), widget="derived"
    )
    epo_in_force: bool | None = told(
        _("Is an emergency protection order in force?"), widget="yes_no"
    )


class DesignatedOfficerNamed(Fact):
    """An officer who did not take the child is now responsible for the case."""

    kind: ClassVar[str] = "protection.designated_officer"
    title: ClassVar[str] = _("Designated officer named")
    sentence: ClassVar[str] = _("A designated officer was named for %(child)s.")
    ask: ClassVar[str] = "duty_inspector"
    rank: ClassVar[int] = 40

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    officer: ShortText | None = told(_("Designated officer: name, number, rank"))
    not_the_initiating_officer: bool | None = told(
        _("Is it somebody other than the officer who took the child?"), widget="yes_no"
    )
    handed_over_from: ShortText | None = told(_("Taken over from"))


class AuthorityInformed(Fact):
    """The authority in whose area the child was found was told of it."""

    kind: ClassVar[str] = "protection.authority_informed"
    title: ClassVar[str] = _("Local authority told")
    sentence: ClassVar[str] = _("%(by)s told the local authority about %(child)s.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Which authority"))
    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)
    what_was_told: Text | None = told(
        _("What was told: steps taken, steps proposed, reasons"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class HomeAuthorityInformed(Fact):
    """The authority where the child ordinarily lives knows where the child is."""

    kind: ClassVar[str] = "protection.home_authority_informed"
    title: ClassVar[str] = _("Home authority told")
    sentence: ClassVar[str] = _("%(by)s told the home authority where %(child)s is.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    la: ShortText | None = told(_("Which authority"))
    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)


class ChildInformed(Fact):
    """The child was told what was done and why, and asked what the child wants and feels."""

    kind: ClassVar[str] = "protection.child_informed"
    title: ClassVar[str] = _("Child told and heard")
    sentence: ClassVar[str] = _("%(by)s told %(child)s what was done, and listened.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    wishes_and_feelings: Text | None = told(
        _("What the child wants, and feels"),
        Classification.CHILDS_WORDS,
        hint=_("In the child’s own words."),
        widget="textarea",
        rows=4,
    )
    what_was_told: Text | None = told(
        _("What the child was told, and may expect next"), widget="textarea", rows=2
    )
    understood: Known[bool] | None = told(_("Did the child understand?"), widget="known")
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    told_by: ShortText | None = told(_("Told by"), Classification.PERSONAL)


class ChildTooYoung(Fact):
    """The child cannot understand yet; how the child was is written down instead."""

    kind: ClassVar[str] = "protection.child_too_young"
    title: ClassVar[str] = _("Child too young to be told")
    sentence: ClassVar[str] = _("%(child)s is too young to understand police protection.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    behaviour: Text | None = told(
        _("Behaviour and demeanour"), Classification.SENSITIVE, widget="textarea", rows=3
    )


class ParentsInformed(Fact):
    """The parents, and whoever else must know, were told."""

    kind: ClassVar[str] = "protection.parents_informed"
    title: ClassVar[str] = _("Parents told")
    sentence: ClassVar[str] = _("%(by)s told the parents of %(child)s.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carers: tuple[Carer, ...] = told(
        _("Who was told: parents, others with responsibility, whom the child lived with"),
        Classification.PERSONAL,
        default=(),
    )
    what_they_said: Text | None = told(
        _("What they said"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class ParentsNotInformed(Fact):
    """The parents were not told, and why."""

    kind: ClassVar[str] = "protection.parents_not_informed"
    title: ClassVar[str] = _("Parents not told")
    sentence: ClassVar[str] = _("The parents of %(child)s were not told, for a reason.")
    ask: ClassVar[str] = "initiating_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carers: tuple[Carer, ...] = told(_("Who was not told"), Classification.PERSONAL, default=())
    reason: ShortText | None = told(
        _("Why not"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "not_found": _("They could not be found"),
            "would_endanger": _("It would put the child or somebody else in danger"),
        },
    )
    try_again_at: AwareDatetime | None = told(_("When it will be tried again"), widget="datetime")
    tried_at: Place | None = told(_("Where they were looked for"), Classification.LOCATION)
