"""The visit: each child seen, each child heard, the home as it was."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.contact.calls import CARER_STATES, Offender, Victim
from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import (
    Adult,
    Carer,
    Child,
    Person,
    ShortText,
    Suspect,
    Text,
)
from dolen.law.words import _


class IncidentAttended(Fact):
    """Officers were there. One row for every child of the household, present or not."""

    kind: ClassVar[str] = "incident.attended"
    title: ClassVar[str] = _("Incident attended")
    sentence: ClassVar[str] = _("%(by)s attended an incident at %(place)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 20
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="present_at", from_field="children", to_field="place"),
        Relates(relation="present_at", from_field="adults", to_field="place"),
        Relates(relation="present_at", from_field="carers", to_field="place"),
        Relates(relation="present_at", from_field="victims", to_field="place"),
        Relates(relation="present_at", from_field="suspects", to_field="place"),
        Relates(relation="present_at", from_field="offenders", to_field="place"),
        Relates(relation="cares_for", from_field="carers", to_field="children"),
        Relates(relation="suspect_of_harm_to", from_field="suspects", to_field="victims"),
    )

    type: ShortText | None = told(
        _("What sort of incident"),
        widget="radios",
        labels={
            "domestic": _("Domestic abuse"),
            "concern": _("Concern for a child or somebody else"),
            "missing": _("Missing child"),
            "crime": _("Crime"),
            "other": _("Something else"),
        },
    )
    at_home: bool | None = told(
        _("Was it where a child lives or stays?"), Classification.LOCATION, widget="yes_no"
    )
    children_present: bool | None = told(
        _("Were children there?"), Classification.PERSONAL, widget="yes_no"
    )
    children: tuple[Child, ...] = told(
        _("Every child of the household or named"), Classification.PERSONAL, default=()
    )
    victims: tuple[Victim, ...] = told(_("Victims"), Classification.PERSONAL, default=())
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    offenders: tuple[Offender, ...] = told(
        _("Registered offenders there"), Classification.SENSITIVE, default=()
    )
    adults: tuple[Adult, ...] = told(_("Other adults there"), Classification.PERSONAL, default=())
    what_was_found: Text | None = told(
        _("What was found"), Classification.SENSITIVE, widget="textarea", rows=4
    )
    injury: ShortText | None = told(_("Injuries"), Classification.SENSITIVE)
    injury_serious: bool | None = told(
        _("Is anybody seriously hurt?"),
        Classification.SENSITIVE,
        hint=_("Strangled, stabbed, a broken bone, unconscious, or needing hospital."),
        widget="yes_no",
    )
    body_worn_video: ShortText | None = told(_("Body-worn video: reference, or why there is none"))
    incident_number: ShortText | None = told(_("Incident number"))
    school: ShortText | None = told(
        _("Whose school days count for the child"), Classification.PERSONAL, widget="derived"
    )
    cumulative: bool | None = told(
        _("Do domestic incidents around the child keep coming?"), widget="derived"
    )


class ChildSeen(Fact):
    """An officer saw the child, and recorded how the child was.

    Inspection report, section 5, first recommendation.
    """

    kind: ClassVar[str] = "child.seen"
    title: ClassVar[str] = _("Child seen")
    sentence: ClassVar[str] = _("%(by)s saw %(child)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    alone: Known[bool] | None = told(
        _("Was the child seen alone?"), Classification.PERSONAL, widget="known"
    )
    appearance: Text | None = told(
        _("How the child looked: dress, cleanliness, weight, tiredness"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    injuries: Known[ShortText] | None = told(
        _("Marks or injuries"), Classification.SENSITIVE, widget="known"
    )
    with_adults: Text | None = told(
        _("How the child was with the adults"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    carer: Carer | None = told(_("Who was caring for the child"), Classification.PERSONAL)
    carer_state: ShortText | None = told(
        _("State of whoever cares for the child"),
        Classification.SENSITIVE,
        widget="select",
        labels=CARER_STATES,
    )
    siblings_seen: tuple[Person, ...] = told(
        _("Brothers and sisters seen"), Classification.PERSONAL, default=()
    )
    body_worn_video: ShortText | None = told(_("Body-worn video: reference, or why there is none"))
    recorded_at: AwareDatetime | None = told(
        _("When it was written down, if later"), widget="datetime"
    )


class ChildVoiceRecorded(Fact):
    """What the child said, in the child's words, and how the child behaved.

    Words are kept apart from anybody's reading of them. A baby or a child who does not speak is
    heard too: by behaviour and demeanour.
    """

    kind: ClassVar[str] = "child.voice_recorded"
    title: ClassVar[str] = _("Child heard")
    sentence: ClassVar[str] = _("%(by)s recorded what %(child)s said, or how the child behaved.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 52

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    words: Text | None = told(
        _("The child’s own words"),
        Classification.CHILDS_WORDS,
        hint=_("Write what the child said, as the child said it."),
        widget="textarea",
        rows=4,
    )
    behaviour: Text | None = told(
        _("Behaviour and demeanour"),
        Classification.SENSITIVE,
        hint=_("What you saw: crying, clinging, silent, watchful, playing, at ease."),
        widget="textarea",
        rows=3,
    )
    wishes_and_feelings: Text | None = told(
        _("What the child wants, and feels"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=3,
    )
    interpretation: Text | None = told(
        _("Your own reading of it"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    alone: Known[bool] | None = told(
        _("Was the child spoken to alone?"), Classification.PERSONAL, widget="known"
    )
    present: tuple[Person, ...] = told(_("Who else was there"), Classification.PERSONAL, default=())
    method: (
        Literal[
            "speech", "play", "drawing", "signing", "observation", "interpreter", "intermediary"
        ]
        | None
    ) = told(
        _("How you and the child communicated"),
        Classification.PERSONAL,
        widget="select",
        labels={
            "speech": _("Speech"),
            "play": _("Play"),
            "drawing": _("Drawing"),
            "signing": _("Signing"),
            "observation": _("Observation only"),
            "interpreter": _("Through an interpreter"),
            "intermediary": _("Through an intermediary"),
        },
    )
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    trusted_adult: ShortText | None = told(_("An adult the child trusts"), Classification.PERSONAL)
    recorded_at: AwareDatetime | None = told(
        _("When it was written down, if later"), widget="datetime"
    )


class ChildNotSeen(Fact):
    """A child who should have been seen was not, and why. Somebody must still see the child."""

    kind: ClassVar[str] = "child.not_seen"
    title: ClassVar[str] = _("Child not seen")
    sentence: ClassVar[str] = _("%(by)s could not see %(child)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 30

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    why: ShortText | None = told(
        _("Why the child was not seen"),
        widget="radios",
        labels={
            "not_there": _("The child was somewhere else"),
            "refused": _("An adult refused"),
            "asleep": _("The child was asleep and nothing called for waking"),
            "child_declined": _("The child did not want to"),
            "no_answer": _("Nobody answered"),
            "unsafe": _("It was not safe"),
        },
    )
    said_to_be_where: ShortText | None = told(
        _("Where the child is said to be"), Classification.LOCATION
    )
    next_step: ShortText | None = told(_("Who will see the child, and when"))


class HomeConditionsRecorded(Fact):
    """The home as the child lives in it. Inspection report, section 5: it was not noted."""

    kind: ClassVar[str] = "home.conditions_recorded"
    title: ClassVar[str] = _("Living conditions recorded")
    sentence: ClassVar[str] = _("%(by)s recorded the living conditions at %(place)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 54

    children: tuple[Child, ...] = told(
        _("Children who live there"), Classification.PERSONAL, default=()
    )
    carers: tuple[Carer, ...] = told(
        _("Who cares for the children"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(_("Suspects"), Classification.PERSONAL, default=())
    habitable: bool | None = told(
        _("Is it fit for a child to live in?"), Classification.SENSITIVE, widget="yes_no"
    )
    conditions: Text | None = told(
        _("Cleanliness, warmth, light, hazards"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    sleeping_place: Known[ShortText] | None = told(
        _("Where the child sleeps, and was it seen?"),
        Classification.SENSITIVE,
        widget="known",
    )
    food: Known[ShortText] | None = told(
        _("Is there food for the child?"), Classification.SENSITIVE, widget="known"
    )
    drugs_or_alcohol: Known[ShortText] | None = told(
        _("Drugs or alcohol within reach"), Classification.SENSITIVE, widget="known"
    )
    animals: ShortText | None = told(_("Animals"), Classification.SENSITIVE)
