"""A meeting as such: called, opened, who was there and might decide, closed or called off."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import Child, Person, ShortText, Text
from dolen.law.words import _
from dolen.meetings.words import AGENCIES, AREAS, CHAIRS, KINDS, Agency, Area, Chair, Sort


class MeetingConvened(Fact):
    """A meeting was called: which kind, for which area, from when until when, with whom."""

    kind: ClassVar[str] = "meeting.convened"
    title: ClassVar[str] = _("Meeting convened")
    sentence: ClassVar[str] = _("%(by)s convened a meeting.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 30

    sort: Sort | None = told(_("Which kind of meeting"), widget="select", labels=KINDS)
    area: Area | None = told(_("For which area"), widget="select", labels=AREAS)
    begins_at: AwareDatetime | None = told(_("When it begins"), widget="datetime")
    ends_at: AwareDatetime | None = told(_("When it ends"), widget="datetime")
    referrals_until: AwareDatetime | None = told(
        _("Until when children can be referred"), widget="datetime"
    )
    agencies: tuple[Agency, ...] = told(
        _("Agencies asked to come"), default=(), widget="checkboxes", labels=AGENCIES
    )
    chair: Chair | None = told(
        _("Who chairs it and answers for the minutes"), widget="select", labels=CHAIRS
    )
    room: ShortText | None = told(_("Where, or by which link"))


class MeetingOpened(Fact):
    """The meeting began, with somebody in the chair."""

    kind: ClassVar[str] = "meeting.opened"
    title: ClassVar[str] = _("Meeting opened")
    sentence: ClassVar[str] = _("%(by)s opened the meeting.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 45

    chaired_by: ShortText | None = told(_("Who chairs it"), Classification.PERSONAL)
    confidential: bool | None = told(
        _("Was the statement of confidentiality read and agreed?"), widget="yes_no"
    )


class AttendanceNoted(Fact):
    """Somebody came for an agency, and may or may not decide for it."""

    kind: ClassVar[str] = "meeting.attendance"
    title: ClassVar[str] = _("Attendance at a meeting")
    sentence: ClassVar[str] = _("An agency was at the meeting.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 46

    agency: Agency | None = told(_("For which agency"), widget="select", labels=AGENCIES)
    who: ShortText | None = told(_("Who, with rank or post"), Classification.PERSONAL)
    may_decide: bool | None = told(_("May they decide for their agency?"), widget="yes_no")


class ApologiesGiven(Fact):
    """An agency that was asked did not come, and said what it sends instead."""

    kind: ClassVar[str] = "meeting.apologies"
    title: ClassVar[str] = _("Apologies for a meeting")
    sentence: ClassVar[str] = _("An agency sent apologies for the meeting.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 46

    agency: Agency | None = told(_("Which agency"), widget="select", labels=AGENCIES)
    who: ShortText | None = told(_("Who"), Classification.PERSONAL)
    sends: ShortText | None = told(_("What it sends instead"))


class MeetingClosed(Fact):
    """The minutes were closed. Whoever was listed is named, whatever the one who tells it names.

    It is intended until it is kept: somebody listed without an outcome stops it.
    """

    kind: ClassVar[str] = "meeting.closed"
    title: ClassVar[str] = _("Minutes closed")
    sentence: ClassVar[str] = _("%(by)s closed the minutes of a meeting.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    intention: ClassVar[bool] = True
    gathers: ClassVar[tuple[str, ...]] = ("meeting.listed", "mace.listed")
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 90

    children: tuple[Child, ...] = told(_("Children listed"), Classification.PERSONAL, default=())
    people: tuple[Person, ...] = told(
        _("Others the meeting was about"), Classification.PERSONAL, default=()
    )
    words: Text | None = told(
        _("What the chair adds"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class MeetingCancelled(Fact):
    """The meeting was called off: its list goes to the next one."""

    kind: ClassVar[str] = "meeting.cancelled"
    title: ClassVar[str] = _("Meeting called off")
    sentence: ClassVar[str] = _("%(by)s called a meeting off.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 91

    why: ShortText | None = told(_("Why"))
