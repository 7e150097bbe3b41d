"""Audits of cases: the force's own grade and an independent one, kept apart, on the same case."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from dolen.assurance.scales import CASE_GRADES, COHORTS
from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import ShortText, Text
from dolen.law.words import _

Grade = Literal["good", "requires_improvement", "inadequate"]
Cohort = Literal["s47", "da_referral", "other_referral", "cse", "missing", "s46", "rso", "custody"]
Count = Annotated[int, Field(ge=0, le=100_000)]
_GRADES = dict(CASE_GRADES.grades)


class _Graded(Fact):
    """One case graded, or (in `good`, `ri` and `inadequate`) how many cases got which grade."""

    ask: ClassVar[str] = "ppu_dci"
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    round: ShortText | None = told(
        _("Round of audits"), hint=_("Such as the inspection of 2019, the force’s own cases")
    )
    cohort: Cohort | None = told(_("Sort of case"), widget="select", labels=COHORTS)
    record: ShortText | None = told(_("Which case"), hint=_("Its reference"))
    grade: Grade | None = told(_("Grade"), widget="radios", labels=_GRADES)
    contact: Grade | None = told(_("First contact"), widget="radios", labels=_GRADES)
    assessment: Grade | None = told(_("Assessment and help"), widget="radios", labels=_GRADES)
    investigation: Grade | None = told(_("Investigation"), widget="radios", labels=_GRADES)
    decision: Grade | None = told(_("Decisions"), widget="radios", labels=_GRADES)
    childs_journey: Text | None = told(
        _("The child’s journey: what happened to the child, what the child said, what changed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=5,
    )
    themes: tuple[ShortText, ...] = told(_("What stands out"), default=())
    good: Count | None = told(_("Cases graded good"), widget="number")
    ri: Count | None = told(_("Cases graded as requiring improvement"), widget="number")
    inadequate: Count | None = told(_("Cases graded inadequate"), widget="number")


class SelfAudited(_Graded):
    """The force graded its own practice in a case, or in so many cases."""

    kind: ClassVar[str] = "audit.self"
    title: ClassVar[str] = _("Graded by the force itself")
    sentence: ClassVar[str] = _("The force graded its own practice.")
    rank: ClassVar[int] = 50


class IndependentlyAudited(_Graded):
    """Somebody independent graded the force's practice in a case, or in so many cases.

    It never replaces the force's own grade: the two stand side by side.
    """

    kind: ClassVar[str] = "audit.independent"
    title: ClassVar[str] = _("Graded independently")
    sentence: ClassVar[str] = _("The force’s practice was graded independently.")
    rank: ClassVar[int] = 55

    assessor: Literal["inspectorate", "peer", "second_assessor"] | None = told(
        _("Graded by"),
        widget="radios",
        labels={
            "inspectorate": _("The inspectorate"),
            "peer": _("Another force or agency"),
            "second_assessor": _("A second assessor who did not know the first grade"),
        },
    )
