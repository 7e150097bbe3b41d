"""What staff learnt, may do, and that somebody saw how they are."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.law.words import _
from dolen.workforce.parts import Staff

TOPICS = {
    "child_protection": _("Child protection"),
    "child_sexual_exploitation": _("Child sexual exploitation"),
    "domestic_abuse": _("Domestic abuse"),
    "missing_children": _("Missing children"),
    "modern_slavery": _("Modern slavery"),
    "voice_of_the_child": _("Hearing the child"),
    "custody": _("Children in custody"),
    "other": _("Something else"),
}
PROVIDERS = {
    "force": _("The force"),
    "safeguarding_board": _("The safeguarding board, together with other agencies"),
    "other": _("Somebody else"),
}
ACCREDITATIONS = {
    "child_abuse_investigation": _("Specialist child abuse investigation"),
    "child_interviewing": _("Interviewing children"),
    "detective": _("Detective"),
    "offender_assessment": _("Assessing the risk of offenders"),
    "image_grading": _("Grading indecent images"),
    "contact_competent": _("Signed off as competent at first contact"),
    "other": _("Something else"),
}


class TrainingCompleted(Fact):
    """Members of staff completed training. Being invited or booked is no training."""

    kind: ClassVar[str] = "training.completed"
    title: ClassVar[str] = _("Training completed")
    sentence: ClassVar[str] = _("A member of staff completed training.")
    ask: ClassVar[str] = "learning_development"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Who completed it"), Classification.PERSONAL, default=())
    topic: (
        Literal[
            "child_protection",
            "child_sexual_exploitation",
            "domestic_abuse",
            "missing_children",
            "modern_slavery",
            "voice_of_the_child",
            "custody",
            "other",
        ]
        | None
    ) = told(_("About what"), widget="select", labels=TOPICS)
    hours: Annotated[float, Field(ge=0, le=1_000)] | None = told(_("Hours"), widget="number")
    provider: Literal["force", "safeguarding_board", "other"] | None = told(
        _("Given by"), widget="radios", labels=PROVIDERS
    )
    counts_as_development: bool | None = told(
        _("Is it part of the yearly days of professional development?"), widget="yes_no"
    )


class AccreditationGained(Fact):
    """Members of staff were accredited, or signed off, for a sort of work."""

    kind: ClassVar[str] = "accreditation.gained"
    title: ClassVar[str] = _("Accredited")
    sentence: ClassVar[str] = _("A member of staff was accredited.")
    ask: ClassVar[str] = "learning_development"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Who was accredited"), Classification.PERSONAL, default=())
    accreditation: (
        Literal[
            "child_abuse_investigation",
            "child_interviewing",
            "detective",
            "offender_assessment",
            "image_grading",
            "contact_competent",
            "other",
        ]
        | None
    ) = told(_("For what"), widget="select", labels=ACCREDITATIONS)
    until: AwareDatetime | None = told(_("Until when, if it runs out"), widget="datetime")


class AccreditationEnded(Fact):
    """An accreditation ran out or was withdrawn."""

    kind: ClassVar[str] = "accreditation.ended"
    title: ClassVar[str] = _("Accreditation ended")
    sentence: ClassVar[str] = _("An accreditation of a member of staff ended.")
    ask: ClassVar[str] = "learning_development"
    rank: ClassVar[int] = 55
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Whose"), Classification.PERSONAL, default=())
    accreditation: (
        Literal[
            "child_abuse_investigation",
            "child_interviewing",
            "detective",
            "offender_assessment",
            "image_grading",
            "contact_competent",
            "other",
        ]
        | None
    ) = told(_("For what"), widget="select", labels=ACCREDITATIONS)


class HealthSeen(Fact):
    """Members of staff were screened, or seen by occupational health: that, when, nothing else.

    What was said or found is never recorded; a note is refused.
    """

    kind: ClassVar[str] = "staff.health_seen"
    title: ClassVar[str] = _("Screened, or seen by occupational health")
    sentence: ClassVar[str] = _("A member of staff was screened or seen by occupational health.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Who was seen"), Classification.PERSONAL, default=())

    @model_validator(mode="after")
    def _nothing_of_what_was_said(self) -> Self:
        if self.note is not None:
            raise ValueError(_("Record the date alone: nothing of anybody’s health is kept here."))
        return self
