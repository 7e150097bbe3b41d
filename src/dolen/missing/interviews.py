"""What a child who came back says: to the police at once, and to somebody independent."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Relates, told
from dolen.journal.subjects import Adult, Carer, Child, Person, Place, ShortText, Text
from dolen.law.words import _

_WITH = (
    Relates(relation="in_contact_with", from_field="child", to_field="with_whom"),
    Relates(relation="risk_to", from_field="people_who_pose_risk", to_field="child"),
)


class _Interview(Fact):
    relations: ClassVar[tuple[Relates, ...]] = _WITH

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    words: Text | None = told(
        _("The child’s own words"),
        Classification.CHILDS_WORDS,
        hint=_("Write what the child said, as the child said it. Your own reading comes later."),
        widget="textarea",
        rows=5,
    )
    wishes_and_feelings: Text | None = told(
        _("What the child wants, and feels"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=3,
    )
    behaviour: Text | None = told(
        _("Behaviour and demeanour"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    alone: Known[bool] | None = told(_("Was the child spoken to alone?"), widget="known")
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    where_been: Text | None = told(
        _("Where the child had been"), Classification.LOCATION, widget="textarea", rows=2
    )
    places: tuple[Place, ...] = told(_("Places named"), Classification.LOCATION, default=())
    with_whom: tuple[Person, ...] = told(
        _("With whom the child was"), Classification.PERSONAL, default=()
    )
    people_who_pose_risk: tuple[Adult, ...] = told(
        _("Adults named who may be a risk"), Classification.PERSONAL, default=()
    )
    why_left: Text | None = told(
        _("Why the child left: what pushed, what pulled"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    harm: Text | None = told(
        _("Harm done to the child, or feared"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    crime_disclosed: Known[bool] | None = told(
        _("Did the child speak of a crime?"),
        Classification.SENSITIVE,
        hint=_("If so, it is a report of a crime and must be recorded as one."),
        widget="known",
    )
    what_would_help: Text | None = told(
        _("What would stop it, and what would help"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )


class _Declined(Fact):
    child: Child | None = told(_("Child"), Classification.PERSONAL)
    carer_spoken_to: bool | None = told(
        _("Was the carer spoken to instead?"), Classification.PERSONAL, widget="yes_no"
    )
    carer: Carer | None = told(
        _("Carer spoken to"),
        Classification.PERSONAL,
        reveal={"on": "carer_spoken_to", "value": True},
    )
    carer_said: Text | None = told(
        _("What the carer said"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
        reveal={"on": "carer_spoken_to", "value": True},
    )
    why: Text | None = told(
        _("Why the child declined, in the child’s words"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    offered_again_at: AwareDatetime | None = told(
        _("When it will be offered again"), widget="datetime"
    )


class PreventionInterviewHeld(_Interview):
    """A police officer spoke with the child who came back, to learn what must not happen again.

    Inspection report, section 6: not held on all occasions, and little written down.
    """

    kind: ClassVar[str] = "missing.prevention_interview"
    title: ClassVar[str] = _("Prevention interview")
    sentence: ClassVar[str] = _("%(by)s spoke with %(child)s about having been missing.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 75

    face_to_face: bool | None = told(_("Face to face?"), widget="yes_no")


class PreventionInterviewDeclined(_Declined):
    """The child did not want to speak with the police; what was seen is written down."""

    kind: ClassVar[str] = "missing.prevention_declined"
    title: ClassVar[str] = _("Prevention interview declined")
    sentence: ClassVar[str] = _("%(child)s did not want to speak with the police on coming back.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 75

    observed: Text | None = told(
        _("What was seen: how the child looked and behaved"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class ReturnInterviewHeld(_Interview):
    """Somebody independent of police and placement spoke with the child who came back."""

    kind: ClassVar[str] = "missing.return_interview"
    title: ClassVar[str] = _("Return interview")
    sentence: ClassVar[str] = _("Somebody independent spoke with %(child)s about the time away.")
    ask: ClassVar[str] = "llamau"
    rank: ClassVar[int] = 80

    offered_at: AwareDatetime | None = told(_("When it was offered"), widget="datetime")
    independent: bool | None = told(
        _("Was the interviewer independent of police and placement?"), widget="yes_no"
    )
    interviewer: ShortText | None = told(_("Who held it"), Classification.PERSONAL)
    shared_with: tuple[ShortText, ...] = told(_("With whom it was shared"), default=())
    what_child_agreed_to_share: ShortText | None = told(
        _("What the child agreed may be shared"), Classification.CHILDS_WORDS
    )


class ReturnInterviewDeclined(_Declined):
    """The child did not want an interview with somebody independent."""

    kind: ClassVar[str] = "missing.return_declined"
    title: ClassVar[str] = _("Return interview declined")
    sentence: ClassVar[str] = _("%(child)s did not want an interview with somebody independent.")
    ask: ClassVar[str] = "llamau"
    rank: ClassVar[int] = 80

    offered_at: AwareDatetime | None = told(_("When it was offered"), widget="datetime")
