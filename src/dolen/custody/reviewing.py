"""Whether a child must still be held: reviews, the limit, the charge, bail."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _

_MODES = {
    "in_person": _("In person"),
    "telephone": _("By telephone"),
    "video": _("By video"),
}
Mode = Literal["in_person", "telephone", "video"]


class DetentionReviewed(Fact):
    """An inspector not involved reviewed whether the child must still be held, before charge."""

    kind: ClassVar[str] = "custody.review"
    title: ClassVar[str] = _("Detention reviewed")
    sentence: ClassVar[str] = _("%(by)s reviewed the detention of %(child)s.")
    ask: ClassVar[str] = "pace_inspector"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_words: Text | None = told(
        _("What the child said"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    still_needed: bool | None = told(_("Must the child still be held?"), widget="yes_no")
    why: Text | None = told(
        _("Why, and what is being done to finish"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    mode: Mode | None = told(_("How"), widget="radios", labels=_MODES)
    why_not_in_person: ShortText | None = told(
        _("Why not in person"), reveal={"on": "mode", "value": "telephone"}
    )
    heard: Text | None = told(
        _("What the appropriate adult and the solicitor said"), widget="textarea", rows=2
    )
    postponed_why: ShortText | None = told(_("If it was postponed: why"))


class DetentionExtended(Fact):
    """A superintendent, or a court, authorised detention without charge beyond 24 hours."""

    kind: ClassVar[str] = "custody.extension"
    title: ClassVar[str] = _("Detention without charge extended")
    sentence: ClassVar[str] = _("The detention of %(child)s without charge was extended.")
    ask: ClassVar[str] = "custody_superintendent"
    rank: ClassVar[int] = 52

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    authorised_by: Literal["superintendent", "magistrates"] | None = told(
        _("Who authorised it"),
        widget="radios",
        labels={"superintendent": _("Superintendent"), "magistrates": _("Magistrates")},
    )
    until: AwareDatetime | None = told(_("Until when"), widget="datetime")
    grounds: Text | None = told(
        _("Grounds, with the child’s age and welfare weighed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    heard: Text | None = told(
        _("What the appropriate adult and the solicitor said"), widget="textarea", rows=2
    )


class ChildCharged(Fact):
    """The child was charged with an offence."""

    kind: ClassVar[str] = "custody.charged"
    title: ClassVar[str] = _("Charged in custody")
    sentence: ClassVar[str] = _("%(child)s was charged.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 54

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    offence: ShortText | None = told(_("Offence"), Classification.SENSITIVE)
    offence_class: Literal["violent_or_sexual", "other"] | None = told(
        _("Is it a violent or sexual offence?"),
        Classification.SENSITIVE,
        widget="radios",
        labels={"violent_or_sexual": _("Yes"), "other": _("No")},
    )
    adult_present: bool | None = told(_("Was the appropriate adult there?"), widget="yes_no")


class BailRefused(Fact):
    """Detention after charge was authorised. From here the child must be moved (section 38(6))."""

    kind: ClassVar[str] = "custody.bail_refused"
    title: ClassVar[str] = _("Bail refused after charge")
    sentence: ClassVar[str] = _("%(by)s refused bail to %(child)s after charge.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 56

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    grounds: Text | None = told(
        _("Grounds for refusing bail"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    own_interests: bool | None = told(
        _("Is the child held in the child’s own interests?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    court_at: AwareDatetime | None = told(
        _("When the child is to be before the court"), widget="datetime"
    )
    first_sitting_at: AwareDatetime | None = told(
        _("First sitting of a court after the charge"),
        hint=_("The child must be there by then, wherever the child is kept."),
        widget="datetime",
    )
    next_review_due: AwareDatetime | None = told(
        _("Next review"),
        hint=_("Nine hours after the last review, not after the charge."),
        widget="datetime",
    )


class ReviewedAfterCharge(Fact):
    """The custody officer reviewed whether the child must still be held, after charge."""

    kind: ClassVar[str] = "custody.post_charge_review"
    title: ClassVar[str] = _("Detention reviewed after charge")
    sentence: ClassVar[str] = _("%(by)s reviewed the detention of %(child)s after charge.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 58

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_words: Text | None = told(
        _("What the child said"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    still_needed: bool | None = told(_("Must the child still be held?"), widget="yes_no")
    why: Text | None = told(
        _("Why, and where the bed for the child stands"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    mode: Mode | None = told(_("How"), widget="radios", labels=_MODES)
    next_review_due: AwareDatetime | None = told(_("Next review"), widget="datetime")
