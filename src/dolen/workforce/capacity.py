"""How much work a team carries, and with how many people."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import ShortText
from dolen.law.words import _
from dolen.workforce.parts import Staff

Count = Annotated[int, Field(ge=0, le=1_000_000)]
WORK = {
    "offenders": _("Offenders managed"),
    "investigations": _("Investigations"),
    "referrals": _("Referrals"),
    "reviews": _("Decisions that wait for a review"),
    "devices": _("Devices that wait to be examined"),
    "other": _("Other work"),
}


class CaseloadCounted(Fact):
    """Somebody counted what a team or a member of staff carries, at this moment."""

    kind: ClassVar[str] = "caseload.counted"
    title: ClassVar[str] = _("Caseload counted")
    sentence: ClassVar[str] = _("%(by)s counted a caseload.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    staff: tuple[Staff, ...] = told(_("Who answers for it"), Classification.PERSONAL, default=())
    team: ShortText | None = told(_("Team"))
    work: (
        Literal["offenders", "investigations", "referrals", "reviews", "devices", "other"] | None
    ) = told(_("What is counted"), widget="select", labels=WORK)
    held: Count | None = told(_("How many"), widget="number")
    high_risk: Count | None = told(_("Of these, high or very high risk"), widget="number")
    overdue: Count | None = told(_("Of these, past their time"), widget="number")
    people: Annotated[float, Field(ge=0, le=100_000)] | None = told(
        _("By how many people they are carried"), widget="number"
    )


class VacancyCounted(Fact):
    """How many posts of a team there are, and how many are empty."""

    kind: ClassVar[str] = "vacancy.counted"
    title: ClassVar[str] = _("Vacancies counted")
    sentence: ClassVar[str] = _("%(by)s counted the vacancies of a team.")
    ask: ClassVar[str] = "line_manager"
    rank: ClassVar[int] = 50
    retention: ClassVar[Retention] = Retention.OPERATIONAL

    team: ShortText | None = told(_("Team"))
    posts: Count | None = told(_("Posts"), widget="number")
    vacant: Count | None = told(_("Empty posts"), widget="number")
    long_absent: Count | None = told(_("Staff away for long"), widget="number")
