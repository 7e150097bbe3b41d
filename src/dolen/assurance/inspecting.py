"""The facts of an inspection: what it looks at, who grades what, grades, findings."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.assurance.audits import Cohort, Grade
from dolen.assurance.rubric import CRITERIA, TOPICS
from dolen.assurance.scales import CASE_GRADES, COHORTS, FORCE_GRADES
from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import ShortText, Text
from dolen.law.words import _

_GRADES = dict(CASE_GRADES.grades)
_ASKS = {one.name: one.asks for one in CRITERIA}
Number = Annotated[int, Field(ge=1, le=200)]
Topic = Literal[
    "leadership", "contact", "assessment", "investigation", "decision", "trusted_adult", "risk",
    "custody",
]  # fmt: skip
TopicGrade = Literal["outstanding", "good", "adequate", "requires_improvement", "inadequate"]


def _graded(name: str) -> Grade | None:
    """The field of one criterion."""
    field: Grade | None = told(_ASKS[name], widget="radios", labels=_GRADES)
    return field


class _OfInspecting(Fact):
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "inspector_hmicfrs"


class InspectionPlanned(_OfInspecting):
    """An inspection begins: what it is called, which sorts of case it looks at, over what time.

    `revisits` names the inspection whose recommendations it looks at again.
    """

    kind: ClassVar[str] = "inspection.planned"
    title: ClassVar[str] = _("Inspection planned")
    sentence: ClassVar[str] = _("%(by)s planned an inspection.")
    rank: ClassVar[int] = 10

    name: ShortText | None = told(_("What the inspection is called"))
    body: ShortText | None = told(_("Who inspects"))
    cohorts: tuple[Cohort, ...] = told(
        _("Sorts of case to look at"), default=(), widget="checkboxes", labels=COHORTS
    )
    each: Number | None = told(_("How many cases of each sort"), widget="number")
    since: AwareDatetime | None = told(_("Cases begun from"), widget="datetime")
    until: AwareDatetime | None = told(_("Cases begun until"), widget="datetime")
    revisits: ShortText | None = told(
        _("Which inspection it revisits"),
        hint=_("The reference of its case; empty for a first one"),
    )


class CasesDrawn(_OfInspecting):
    """Cases of one sort were drawn by lot. Seed and fingerprint let anybody draw them again."""

    kind: ClassVar[str] = "inspection.drawn"
    title: ClassVar[str] = _("Cases drawn for an inspection")
    sentence: ClassVar[str] = _("Cases to inspect were drawn by lot.")
    rank: ClassVar[int] = 20

    cohort: Cohort | None = told(_("Sort of case"), widget="select", labels=COHORTS)
    records: tuple[ShortText, ...] = told(_("Cases drawn"), default=())
    seed: ShortText | None = told(_("Seed of the draw"))
    drawn_from: Annotated[int, Field(ge=0)] | None = told(
        _("How many cases it was drawn from"), widget="number"
    )
    fingerprint: ShortText | None = told(_("Fingerprint of the cases it was drawn from"))


class AssessorsAssigned(_OfInspecting):
    """Who grades a case: one assessor, or two who do not see each other's grade.

    `assessors` are members by id, the first assessor first.
    """

    kind: ClassVar[str] = "inspection.assigned"
    title: ClassVar[str] = _("Assessors assigned")
    sentence: ClassVar[str] = _("Assessors were assigned to a case.")
    rank: ClassVar[int] = 25

    record: ShortText | None = told(_("Which case"), hint=_("Its reference"))
    cohort: Cohort | None = told(_("Sort of case"), widget="select", labels=COHORTS)
    assessors: tuple[ShortText, ...] = told(_("Assessors"), Classification.PERSONAL, default=())


class CaseGraded(_OfInspecting):
    """An assessor graded a case by the rubric. Nobody else reads it before every assessor did.

    `evidence` are facts (by id) as they were known at `known_to`. The first grade an assessor gave
    is the one that counts.
    """

    kind: ClassVar[str] = "inspection.graded"
    title: ClassVar[str] = _("Case graded in an inspection")
    sentence: ClassVar[str] = _("%(by)s graded a case in an inspection.")
    rank: ClassVar[int] = 40
    blind: ClassVar[tuple[str, str] | None] = ("record", "grade")

    record: ShortText | None = told(_("Which case"), hint=_("Its reference"))
    cohort: Cohort | None = told(_("Sort of case"), widget="select", labels=COHORTS)
    assessors: tuple[ShortText, ...] = told(_("Assessors"), Classification.PERSONAL, default=())
    known_to: AwareDatetime | None = told(_("As known on"), widget="datetime")
    known_first: Grade | None = _graded("known_first")
    voice: Grade | None = _graded("voice")
    assessed: Grade | None = _graded("assessed")
    shared: Grade | None = _graded("shared")
    investigated: Grade | None = _graded("investigated")
    supervised: Grade | None = _graded("supervised")
    decided: Grade | None = _graded("decided")
    managed: Grade | None = _graded("managed")
    held: Grade | None = _graded("held")
    childs_journey: Text | None = told(
        _("The child’s journey: what happened to the child, what the child said, what changed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=5,
    )
    grade: Grade | None = told(_("Grade of the case"), widget="radios", labels=_GRADES)
    themes: tuple[ShortText, ...] = told(_("What stands out"), default=())
    evidence: tuple[ShortText, ...] = told(
        _("Evidence"), hint=_("The numbers of records in the journal it rests on"), default=()
    )


class CaseModerated(_OfInspecting):
    """Two assessors differed and settled on a grade; both their own grades stay on record."""

    kind: ClassVar[str] = "inspection.moderated"
    title: ClassVar[str] = _("Grade settled")
    sentence: ClassVar[str] = _("Assessors who differed settled on a grade.")
    rank: ClassVar[int] = 45

    record: ShortText | None = told(_("Which case"), hint=_("Its reference"))
    grade: Grade | None = told(_("Grade settled on"), widget="radios", labels=_GRADES)
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)


class TopicGraded(_OfInspecting):
    """A topic of the report was graded, in five steps."""

    kind: ClassVar[str] = "inspection.topic_graded"
    title: ClassVar[str] = _("Topic graded")
    sentence: ClassVar[str] = _("A topic of an inspection was graded.")
    rank: ClassVar[int] = 50

    topic: Topic | None = told(_("Topic"), widget="select", labels=TOPICS)
    grade: TopicGrade | None = told(
        _("Grade of the topic"), widget="radios", labels=dict(FORCE_GRADES.grades)
    )
    why: Text | None = told(_("Why"), widget="textarea", rows=4)


class FindingMade(_OfInspecting):
    """Something was found, to keep or to improve, with the cases and facts it rests on."""

    kind: ClassVar[str] = "inspection.found"
    title: ClassVar[str] = _("Finding")
    sentence: ClassVar[str] = _("An inspection found something.")
    rank: ClassVar[int] = 55

    topic: Topic | None = told(_("Topic"), widget="select", labels=TOPICS)
    sort: Literal["strong", "improve"] | None = told(
        _("What sort of finding"),
        widget="radios",
        labels={"strong": _("Strong practice"), "improve": _("To be improved")},
    )
    words: Text | None = told(_("What was found"), widget="textarea", rows=4)
    records: tuple[ShortText, ...] = told(_("Cases it rests on"), default=())
    evidence: tuple[ShortText, ...] = told(
        _("Evidence"), hint=_("The numbers of records in the journal it rests on"), default=()
    )


ALL: tuple[type[Fact], ...] = (
    InspectionPlanned,
    CasesDrawn,
    AssessorsAssigned,
    CaseGraded,
    CaseModerated,
    TopicGraded,
    FindingMade,
)
"""Every fact of inspecting."""
