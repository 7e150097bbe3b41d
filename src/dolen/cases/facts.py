"""What happens to any case, whatever its room: a duty excused, a delay explained, a handover."""

from typing import Annotated, ClassVar

from pydantic import Field

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import Child, Person, ShortText, Text
from dolen.law.words import _


class DutyExcused(Fact):
    """Somebody with the authority said why a duty is not to be done. Without a reason it is void.

    For a guard it counts only when told before the act.
    """

    kind: ClassVar[str] = "duty.excused"
    title: ClassVar[str] = _("Duty excused")
    sentence: ClassVar[str] = _("%(by)s gave a reason why a duty to %(child)s need not be done.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    rank: ClassVar[int] = 11

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    duty: ShortText = told(_("Which duty"), default=...)
    reason: Text | None = told(
        _("Why it need not be done"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    excused_by: ShortText | None = told(_("Who excused it"), Classification.PERSONAL)


class DelayExplained(Fact):
    """Somebody said why work on a case stood still."""

    kind: ClassVar[str] = "delay.reason"
    title: ClassVar[str] = _("Delay explained")
    sentence: ClassVar[str] = _("%(by)s gave a reason for a delay.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 60

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    reason: ShortText | None = told(
        _("Reason"),
        widget="select",
        labels={
            "intermediary": _("Waiting for an intermediary"),
            "lab": _("Waiting for a laboratory"),
            "digital": _("Waiting for the examination of a device"),
            "family_court": _("Waiting for the family court"),
            "cps": _("Waiting for the Crown Prosecution Service"),
            "staffing": _("Too few staff"),
            "social_worker_unavailable": _("No social worker free"),
            "other": _("Another reason"),
        },
    )
    explanation: Text | None = told(_("In your own words"), widget="textarea", rows=2)
    expected_end: ShortText | None = told(_("When it will go on"))


class HandoverMade(Fact):
    """One person gave a case to another. It is theirs once they have acknowledged it."""

    kind: ClassVar[str] = "handover.made"
    title: ClassVar[str] = _("Handed over")
    sentence: ClassVar[str] = _("%(by)s handed over what is open about %(child)s.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    rank: ClassVar[int] = 60

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    from_whom: ShortText | None = told(_("From whom"), Classification.PERSONAL)
    to_whom: ShortText | None = told(_("To whom"), Classification.PERSONAL)
    open_duties: Annotated[int, Field(ge=0)] | None = told(
        _("How many duties are open"), widget="number"
    )
    briefing: Text | None = told(
        _("What the next person must know"), Classification.SENSITIVE, widget="textarea", rows=4
    )


class HandoverAcknowledged(Fact):
    """The person to whom the case was given took it."""

    kind: ClassVar[str] = "handover.acknowledged"
    title: ClassVar[str] = _("Handover acknowledged")
    sentence: ClassVar[str] = _("%(by)s took over what is open about %(child)s.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    rank: ClassVar[int] = 65

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    by_whom: ShortText | None = told(_("Who took it"), Classification.PERSONAL)


ALL: tuple[type[Fact], ...] = (DutyExcused, DelayExplained, HandoverMade, HandoverAcknowledged)
"""Every fact of this storey, for the registry."""
