"""A child comes into custody: the arrest, why it was needed, how the child is."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, Restriction, told
from dolen.journal.subjects import Child, RiskAdult, ShortText, Text
from dolen.law.words import _

ARRESTED_FOR: dict[str, str] = {
    "offence": _("An offence"),
    "court_bail_breach": _("Breach of bail to a court"),
    "fail_to_appear": _("A warrant for not coming to court"),
    "search": _("A search, without an arrest for an offence"),
}
ArrestedFor = Literal["offence", "court_bail_breach", "fail_to_appear", "search"]
OBSERVATIONS: dict[str, str] = {
    "level_1": _("General: once an hour"),
    "level_2": _("Intermittent: every 30 minutes"),
    "level_3": _("Constant"),
    "level_4": _("Within reach"),
}


class CurfewBroken(Fact):
    """The monitoring company reported that the child's tag curfew was broken."""

    kind: ClassVar[str] = "tag.breach"
    title: ClassVar[str] = _("Tag curfew broken")
    sentence: ClassVar[str] = _("It was reported that %(child)s broke a tag curfew.")
    ask: ClassVar[str] = "arresting_officer"
    rank: ClassVar[int] = 10

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reported_by: ShortText | None = told(_("Who reported it"))
    since: AwareDatetime | None = told(_("Since when it has gone on"), widget="datetime")
    warned: bool | None = told(_("Was the child warned in writing?"), widget="yes_no")


class NecessityGiven(Fact):
    """Why the arrest had to be made now, told at or before the child's arrival.

    Inspection report, section 11: arrests for breach of court bail could usually be made by day.
    """

    kind: ClassVar[str] = "custody.necessity_reason"
    title: ClassVar[str] = _("Why the arrest was needed now")
    sentence: ClassVar[str] = _("%(by)s said why %(child)s had to be arrested now.")
    ask: ClassVar[str] = "arresting_officer"
    rank: ClassVar[int] = 12

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why the child had to be arrested, and now"),
        Classification.SENSITIVE,
        hint=_("For breach of bail: why it could not wait until a court sits."),
        widget="textarea",
        rows=3,
    )
    alternatives: Text | None = told(
        _("What else was thought of: a voluntary interview, an arrest by day"),
        widget="textarea",
        rows=2,
    )
    challenged_by: ShortText | None = told(
        _("Who in custody questioned the need"), Classification.PERSONAL
    )


class ChildDetained(Fact):
    """A custody officer authorised the detention of a child at a police station.

    Three moments start three clocks: the arrest (breach of bail), the relevant time (24 hours
    without charge) and the authorisation (reviews). Where one is not told, `happened_at` stands.
    """

    kind: ClassVar[str] = "custody.detained"
    title: ClassVar[str] = _("Detained in custody")
    sentence: ClassVar[str] = _("%(by)s authorised the detention of %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 14
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="found_with", from_field="child", to_field="with_whom"),
    )

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    power: (
        Literal[
            "pace_s24", "bail_act_s7", "police_bail_s46a", "fail_to_appear_warrant", "search",
            "other",
        ]
        | None
    ) = told(
        _("Under which power the child was arrested"),
        widget="radios",
        labels={
            "pace_s24": _("For an offence (Police and Criminal Evidence Act, section 24)"),
            "bail_act_s7": _("For breach of bail to a court (Bail Act, section 7)"),
            "police_bail_s46a": _("For breach of police bail (section 46A)"),
            "fail_to_appear_warrant": _("On a court’s warrant for not appearing"),
            "search": _("Detained for a search"),
            "other": _("Another power"),
        },
    )  # fmt: skip
    arrest_for: ArrestedFor | None = told(
        _("What the child is held for"), widget="derived", labels=ARRESTED_FOR
    )
    offence: ShortText | None = told(_("Offence"), Classification.SENSITIVE)
    offence_class: Literal["violent_or_sexual", "other"] | None = told(
        _("Is it a violent or sexual offence?"),
        Classification.SENSITIVE,
        widget="radios",
        labels={"violent_or_sexual": _("Yes"), "other": _("No")},
    )
    arrested_at: AwareDatetime | None = told(_("When arrested"), widget="datetime")
    relevant_time: AwareDatetime | None = told(
        _("Arrival at the first police station (relevant time)"),
        hint=_("The 24 hours without charge run from here."),
        widget="datetime",
    )
    authorised_at: AwareDatetime | None = told(
        _("When detention was authorised"),
        hint=_("Reviews run from here."),
        widget="datetime",
    )
    grounds: Text | None = told(
        _("Grounds for detention"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    evening: bool | None = told(_("Was it in the evening or at night?"), widget="derived")
    age_evidence: Literal["stated", "document", "appearance", "unknown"] | None = told(
        _("How the age is known"),
        Classification.PERSONAL,
        widget="select",
        labels={
            "stated": _("The person said so"),
            "document": _("From a document or record"),
            "appearance": _("From how the person looks"),
            "unknown": _("Not known"),
        },
    )
    treated_as_child: bool | None = told(
        _("Treated as a child?"),
        hint=_("Whoever may be under 18 is, until there is clear evidence otherwise."),
        widget="yes_no",
    )
    why_not_child: ShortText | None = told(
        _("Which clear evidence says otherwise"),
        Classification.PERSONAL,
        reveal={"on": "treated_as_child", "value": False},
    )
    rights_given: bool | None = told(_("Were the child’s rights given?"), widget="yes_no")
    custody_officer: ShortText | None = told(_("Custody officer"), Classification.PERSONAL)
    custody_record: ShortText | None = told(_("Number of the custody record"))
    drugs: bool | None = told(
        _("Were drugs found on the child?"), Classification.SENSITIVE, widget="yes_no"
    )
    cash: bool | None = told(
        _("Was cash found that the child cannot explain?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    with_older_person: bool | None = told(
        _("Was the child arrested with somebody older?"),
        Classification.SENSITIVE,
        widget="yes_no",
    )
    with_whom: tuple[RiskAdult, ...] = told(
        _("With whom the child was arrested"), Classification.PERSONAL, default=()
    )
    local_authority: ShortText | None = told(
        _("Local authority that answers for the child"), Classification.LOCATION
    )


class CustodyRiskAssessed(Fact):
    """How the child is, what the child says, and how closely the child is watched."""

    kind: ClassVar[str] = "custody.risk_assessed"
    title: ClassVar[str] = _("Risk assessment and care plan")
    sentence: ClassVar[str] = _("%(by)s assessed the risks to %(child)s in custody.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 40

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_words: Text | None = told(
        _("What the child says about how they are, and what they are afraid of"),
        Classification.CHILDS_WORDS,
        hint=_("In the child’s own words."),
        widget="textarea",
        rows=3,
    )
    self_harm_asked: Known[bool] | None = told(
        _("Is there a danger of self-harm?"), Classification.SENSITIVE, widget="known"
    )
    health_needs: Text | None = told(
        _("Illness, medication, neurodiversity, pregnancy"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    observation_level: ShortText | None = told(
        _("How closely the child is watched"), widget="select", labels=OBSERVATIONS
    )
    care_plan: Text | None = told(
        _("Care plan: food, rest, washing, contact with family"), widget="textarea", rows=2
    )


class WomanResponsible(Fact):
    """A woman is responsible for the care of a detained girl."""

    kind: ClassVar[str] = "custody.female_officer_assigned"
    title: ClassVar[str] = _("Woman responsible for the girl’s care")
    sentence: ClassVar[str] = _("A woman was made responsible for the care of %(child)s.")
    ask: ClassVar[str] = "custody_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    officer: ShortText | None = told(_("Her name and number"), Classification.PERSONAL)
    girl_told: bool | None = told(_("Does the girl know who she is?"), widget="yes_no")
