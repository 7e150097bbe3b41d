"""How great the missing child's risk is: graded, reviewed, discussed."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _

RiskLevel = Literal["none", "low", "medium", "high"]
LEVELS: dict[str, str] = {
    "none": _("No apparent risk"),
    "low": _("Low"),
    "medium": _("Medium"),
    "high": _("High"),
}


class GradeReasonGiven(Fact):
    """The reason for a risk grade, naming the facts it weighs. Told before the grade it is for."""

    kind: ClassVar[str] = "grade.rationale"
    title: ClassVar[str] = _("Reason for the grade")
    sentence: ClassVar[str] = _("%(by)s gave the reason for the risk grade of %(child)s.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 24

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why this grade, and which signs of risk you weighed"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=4,
    )
    considered: tuple[ShortText, ...] = told(
        _("Signs of risk considered"), Classification.SENSITIVE, default=(), widget="checkboxes"
    )


class RiskGraded(Fact):
    """Somebody decided how great the missing child's risk is.

    Inspection report, section 6: a pregnant seventeen-year-old was graded medium without a reason.
    The grade somebody chose and the floor the facts support are both kept.
    """

    kind: ClassVar[str] = "missing.graded"
    title: ClassVar[str] = _("Risk graded")
    sentence: ClassVar[str] = _("%(by)s graded the risk of %(child)s, who was missing.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 26

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    grade: RiskLevel | None = told(
        _("Risk grade"), Classification.SENSITIVE, widget="radios", labels=LEVELS
    )
    floor: RiskLevel | None = told(
        _("Lowest grade the facts support"),
        Classification.SENSITIVE,
        widget="derived",
        labels=LEVELS,
    )
    below_floor: bool | None = told(
        _("Is the grade below what the facts support?"), widget="derived"
    )
    known: bool | None = told(
        _("Is there a missing individual risk assessment (MIRAF), or has the child gone before?"),
        widget="derived",
    )
    relied_on: Text | None = told(
        _("Information relied on, and the version of the MIRAF that was read"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    review_due: AwareDatetime | None = told(_("Risk to be reviewed by"), widget="datetime")


class InspectorReviewed(Fact):
    """An inspector reviewed the grade and the plan to find the child."""

    kind: ClassVar[str] = "missing.supervised"
    title: ClassVar[str] = _("Inspector’s review")
    sentence: ClassVar[str] = _("%(by)s reviewed the grade and the plan to find %(child)s.")
    ask: ClassVar[str] = "response_insp"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    grade: RiskLevel | None = told(
        _("Grade decided"), Classification.SENSITIVE, widget="radios", labels=LEVELS
    )
    rationale: Text | None = told(
        _("Reason for the grade"), Classification.SENSITIVE, widget="textarea", rows=4
    )
    direction: Text | None = told(
        _("What is to be done, by whom, by when"), widget="textarea", rows=4
    )
    exploitation_considered: bool | None = told(
        _("Was exploitation considered?"), Classification.SENSITIVE, widget="yes_no"
    )
    review_due: AwareDatetime | None = told(_("Next review by"), widget="datetime")


class RiskReviewed(Fact):
    """The missing child's risk was looked at again, at the time set or on new information."""

    kind: ClassVar[str] = "missing.risk_reviewed"
    title: ClassVar[str] = _("Risk reviewed again")
    sentence: ClassVar[str] = _("%(by)s reviewed the risk of %(child)s again.")
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 55

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    grade: RiskLevel | None = told(
        _("Risk grade"), Classification.SENSITIVE, widget="radios", labels=LEVELS
    )
    floor: RiskLevel | None = told(
        _("Lowest grade the facts support"),
        Classification.SENSITIVE,
        widget="derived",
        labels=LEVELS,
    )
    rationale: Text | None = told(
        _("Reason, with what is new"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    relied_on: Text | None = told(
        _("Information relied on, and the version of the MIRAF that was read"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    review_due: AwareDatetime | None = told(_("Next review by"), widget="datetime")


class MissingDiscussed(Fact):
    """The daily management meeting spoke of the missing child and decided what is next."""

    kind: ClassVar[str] = "missing.discussed"
    title: ClassVar[str] = _("Discussed at the daily meeting")
    sentence: ClassVar[str] = _("%(child)s was discussed at the daily meeting.")
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    decided: Text | None = told(
        _("What was decided, who does it, by when"), widget="textarea", rows=3
    )


class QuartzReviewed(Fact):
    """The missing team and the exploitation team (Quartz) looked at the episode together."""

    kind: ClassVar[str] = "missing.quartz_reviewed"
    title: ClassVar[str] = _("Reviewed for links to exploitation")
    sentence: ClassVar[str] = _("%(by)s reviewed links to exploitation for %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    links_found: bool | None = told(
        _("Were links to exploitation found?"), Classification.SENSITIVE, widget="yes_no"
    )
    outcome: Text | None = told(
        _("What was found, and what follows"), Classification.SENSITIVE, widget="textarea", rows=3
    )
