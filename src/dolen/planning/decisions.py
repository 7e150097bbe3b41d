"""Who answers for what a strategy discussion decided, and one agency’s decision alone."""

from typing import Annotated, ClassVar

from pydantic import Field

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _
from dolen.planning.parts import POLICE_RANKS


class StrategyAuthorised(Fact):
    """Somebody with the authority to decide for the police agreed to what was decided."""

    kind: ClassVar[str] = "strategy.authorised"
    title: ClassVar[str] = _("Decision authorised")
    sentence: ClassVar[str] = _("%(by)s authorised the decision of a strategy discussion.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 48

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    rank_of_officer: ShortText | None = told(_("Rank"), widget="select", labels=POLICE_RANKS)
    decision: Text | None = told(
        _("What was authorised, and why"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class SingleAgencyDecided(Fact):
    """One agency alone will enquire."""

    kind: ClassVar[str] = "strategy.single_agency"
    title: ClassVar[str] = _("One agency alone decided on")
    sentence: ClassVar[str] = _("It was decided that one agency alone enquires about %(child)s.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 55

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    agency: ShortText | None = told(
        _("Which agency"),
        widget="select",
        labels={"police": _("Police alone"), "social_services": _("Social services alone")},
    )
    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    awaiting_review: Annotated[int, Field(ge=0)] | None = told(
        _("Such decisions that wait for a supervisor’s review"), widget="number"
    )


class SingleAgencyReviewed(Fact):
    """A supervisor reviewed the decision that one agency alone enquires."""

    kind: ClassVar[str] = "strategy.single_agency_reviewed"
    title: ClassVar[str] = _("Decision for one agency reviewed")
    sentence: ClassVar[str] = _("%(by)s reviewed the decision that one agency alone enquires.")
    ask: ClassVar[str] = "cru_sgt"
    rank: ClassVar[int] = 65

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    agreed: bool | None = told(_("Agreed?"), widget="yes_no")
    childs_view_considered: bool | None = told(
        _("Did the decision weigh what the child said?"), widget="yes_no"
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
