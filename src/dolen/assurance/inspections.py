"""What an inspection published and recommends, and what the force answers by when."""

from typing import Any, ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.registry import Upcaster
from dolen.journal.subjects import RoleName, ShortText, Text, Thing
from dolen.law.words import _

TERMS = {
    "immediate": _("Immediately"),
    "three_months": _("Within three months"),
    "six_months": _("Within six months"),
}


class _OfAnInspection(Fact):
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "acc"


class ReportPublished(_OfAnInspection):
    """A report of an inspection was published; the force's terms run from that moment."""

    kind: ClassVar[str] = "report.published"
    title: ClassVar[str] = _("Inspection report published")
    sentence: ClassVar[str] = _("A report of an inspection was published.")
    rank: ClassVar[int] = 10

    name: ShortText | None = told(_("Report"))
    body: ShortText | None = told(_("By whom"))
    inspected_from: AwareDatetime | None = told(_("Inspected from"), widget="datetime")
    inspected_until: AwareDatetime | None = told(_("Inspected until"), widget="datetime")
    address: ShortText | None = told(_("Where it can be read"))
    date_known_from: ShortText | None = told(
        _("How the day of publication is known"),
        hint=_("A page may bear a later day than the report itself. The terms hang on it."),
    )


class RecommendationMade(_OfAnInspection):
    """An inspection recommends something, within a term.

    `measures` are names of measures of outcomes that show whether it is met (version 2).
    """

    kind: ClassVar[str] = "recommendation.made"
    version: ClassVar[int] = 2
    title: ClassVar[str] = _("Recommendation made")
    sentence: ClassVar[str] = _("A recommendation was made to the force.")
    rank: ClassVar[int] = 20

    recommendation: Thing | None = told(
        _("Which recommendation"), hint=_("A name or number by which it is known from now on")
    )
    report: ShortText | None = told(_("Of which report"), hint=_("The reference of its case"))
    section: ShortText | None = told(_("Where in the report"))
    words: Text | None = told(_("What is recommended"), widget="textarea", rows=4)
    finding: Text | None = told(_("What was found"), widget="textarea", rows=3)
    term: Literal["immediate", "three_months", "six_months"] | None = told(
        _("Term"), widget="radios", labels=TERMS
    )
    owned_by: RoleName | None = told(_("Who answers for it"))
    measure: Text | None = told(
        _("What would show that children are safer"), widget="textarea", rows=2
    )
    measures: tuple[ShortText, ...] = told(
        _("Measures that show it"),
        hint=_("Names of measures on the page of outcomes, such as voice.heard"),
        default=(),
    )


class RecommendationActedOn(_OfAnInspection):
    """A step was taken to meet a recommendation. A step closes nothing."""

    kind: ClassVar[str] = "recommendation.acted_on"
    title: ClassVar[str] = _("Step taken on a recommendation")
    sentence: ClassVar[str] = _("%(by)s recorded a step on a recommendation.")
    rank: ClassVar[int] = 40

    recommendation: Thing | None = told(_("Which recommendation"))
    step: Text | None = told(_("What was done"), widget="textarea", rows=3)
    evidence: tuple[ShortText, ...] = told(_("Evidence"), default=())
    next_step: Text | None = told(_("What comes next, by whom and when"), widget="textarea", rows=2)


class RecommendationClosed(_OfAnInspection):
    """Owner and independent reviewer accept the evidence that a recommendation is met."""

    kind: ClassVar[str] = "recommendation.closed"
    title: ClassVar[str] = _("Recommendation closed")
    sentence: ClassVar[str] = _("A recommendation was closed.")
    rank: ClassVar[int] = 60

    recommendation: Thing | None = told(_("Which recommendation"))
    measured: Text | None = told(
        _("What was measured, and what it shows of children"), widget="textarea", rows=3
    )
    evidence: tuple[ShortText, ...] = told(_("Evidence"), default=())
    accepted_by_owner: ShortText | None = told(_("Accepted by its owner"), Classification.PERSONAL)
    accepted_by_reviewer: ShortText | None = told(
        _("Accepted by an independent reviewer"), Classification.PERSONAL
    )


class UpdateSent(_OfAnInspection):
    """The force told the inspectorate what it did where immediate action was asked for."""

    kind: ClassVar[str] = "assurance.update"
    title: ClassVar[str] = _("Update sent to the inspectorate")
    sentence: ClassVar[str] = _("The force sent the inspectorate an update.")
    rank: ClassVar[int] = 50

    actions: Text | None = told(_("What was done"), widget="textarea", rows=4)
    sent_to: ShortText | None = told(_("Sent to"))


class ActionPlanSent(_OfAnInspection):
    """The force said how it will meet the other recommendations."""

    kind: ClassVar[str] = "assurance.plan"
    title: ClassVar[str] = _("Action plan sent")
    sentence: ClassVar[str] = _("The force sent its action plan.")
    rank: ClassVar[int] = 50

    plan: Text | None = told(_("Who does what by when"), widget="textarea", rows=6)
    sent_to: ShortText | None = told(_("Sent to"))


class Revisited(_OfAnInspection):
    """The inspectorate came again to see what changed."""

    kind: ClassVar[str] = "assurance.revisited"
    title: ClassVar[str] = _("Revisited by the inspectorate")
    sentence: ClassVar[str] = _("The inspectorate revisited the force.")
    rank: ClassVar[int] = 50

    found: Text | None = told(_("What was found"), widget="textarea", rows=4)


def _as_it_was(content: dict[str, Any]) -> dict[str, Any]:
    """Version 1 named no measures, and none are guessed."""
    return content


UPCASTERS: tuple[tuple[str, int, Upcaster], ...] = ((RecommendationMade.kind, 1, _as_it_was),)
"""How what was told earlier becomes what is told now."""
