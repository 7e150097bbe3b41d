"""What a meeting agreed that somebody does by a day, and what came of it."""

from typing import ClassVar

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, NominalId, Person, ShortText, Text
from dolen.law.words import _
from dolen.meetings.words import DONE, OWNERS, Done, Owner


class ActionSet(Fact):
    """One thing that one agency will do by a day. Each action is a matter of its own."""

    kind: ClassVar[str] = "meeting.action_set"
    title: ClassVar[str] = _("Action set by a meeting")
    sentence: ClassVar[str] = _("A meeting set an action.")
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 64

    children: tuple[Child, ...] = told(_("For which children"), Classification.PERSONAL, default=())
    people: tuple[Person, ...] = told(
        _("About whom else it is"), Classification.PERSONAL, default=()
    )
    local_authority: ShortText | None = told(_("Local authority"))
    meeting: NominalId | None = told(_("Reference of the meeting"))
    what: Text | None = told(
        _("What will be done"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    owner: Owner | None = told(_("Who does it, of which agency"), widget="select", labels=OWNERS)
    due_by: AwareDatetime | None = told(_("By when"), widget="datetime")


class ActionEnded(Fact):
    """An action was done, or could not be, or was not. The last two are not the same."""

    kind: ClassVar[str] = "meeting.action_ended"
    title: ClassVar[str] = _("Action of a meeting reported on")
    sentence: ClassVar[str] = _("%(by)s reported on an action set by a meeting.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 66

    children: tuple[Child, ...] = told(_("For which children"), Classification.PERSONAL, default=())
    outcome: Done | None = told(_("How it came out"), widget="radios", labels=DONE)
    why: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    changed: Text | None = told(
        _("What it changed for the child"), Classification.SENSITIVE, widget="textarea", rows=2
    )
