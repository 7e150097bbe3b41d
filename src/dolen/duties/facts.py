"""What the house and its people did about duties: deeds, kept as facts and never recomputed."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import NominalId, Person, RoleName, ShortText
from dolen.law.words import _


class _AboutADuty(Fact):
    deed: ClassVar[bool] = True
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    subject: Person | None = told(_("About whom"), Classification.PERSONAL)
    duty: ShortText = told(_("Duty"), default=...)
    opened_by: NominalId = told(_("Opened by"), default=...)


class DutyEscalated(_AboutADuty):
    """The clock told somebody that a duty is due, or was not done.

    `late` says that its time was over when the alarm rang. A warning is not late, and of a guard,
    which has no clock, nobody can say so.
    """

    kind: ClassVar[str] = "duty.escalated"
    title: ClassVar[str] = _("Escalated")
    sentence: ClassVar[str] = _("A duty about %(subject)s was escalated.")
    rank: ClassVar[int] = 90
    to: RoleName = told(_("To"), default=...)
    due_at: AwareDatetime = told(_("Was due"), default=...)
    alarm_at: AwareDatetime = told(_("The alarm's moment"), default=...)
    late: bool | None = told(_("Past its time"), default=None)


class EscalationAcknowledged(_AboutADuty):
    """The person told took it on."""

    kind: ClassVar[str] = "duty.acknowledged"
    title: ClassVar[str] = _("Acknowledged")
    sentence: ClassVar[str] = _("Somebody took on a late duty about %(subject)s.")
    rank: ClassVar[int] = 91


ALL: tuple[type[Fact], ...] = (DutyEscalated, EscalationAcknowledged)
