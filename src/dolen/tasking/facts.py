"""The facts of tasking: a task set, read, answered or taken back, and the day's briefing read."""

import datetime as dt
from typing import ClassVar, Final, Literal

from dolen.journal.fact import Classification, Fact, Restriction, Retention, told
from dolen.journal.subjects import Child, Person, ShortText, Text, Thing
from dolen.law.words import _

TEAMS: Final = {
    "neighbourhood_sgt": _("Neighbourhood team"),
    "response_sgt": _("Response team"),
    "missing_team_sgt": _("Missing children team"),
    "quartz_ds": _("Operation Quartz team"),
    "mosovo_ds": _("Offender management team"),
    "polit_ds": _("Online investigation team"),
}
"""Who can be tasked: the role that answers for the team, and the team's name."""
Team = Literal[
    "neighbourhood_sgt",
    "response_sgt",
    "missing_team_sgt",
    "quartz_ds",
    "mosovo_ds",
    "polit_ds",
]
AREAS: Final = {
    "blaenau_gwent": _("Blaenau Gwent"),
    "caerphilly": _("Caerphilly"),
    "monmouthshire": _("Monmouthshire"),
    "newport": _("Newport"),
    "torfaen": _("Torfaen"),
}
"""The areas a task or a briefing is for: those of the five authorities."""
Area = Literal["blaenau_gwent", "caerphilly", "monmouthshire", "newport", "torfaen"]
OUTCOMES: Final = {
    "learned": _("Something was learned"),
    "done": _("It was done, and nothing was learned"),
    "nothing": _("Nothing was found"),
    "not_done": _("It was not done"),
}
"""What came of a task."""


class TaskSet(Fact):
    """A team was asked to do something about a place, a person or a pattern, by a day.

    The team is named by the role that answers for it, which owns what is owed.
    """

    kind: ClassVar[str] = "tasking.set"
    title: ClassVar[str] = _("Team tasked")
    sentence: ClassVar[str] = _("%(by)s gave a team a task.")
    ask: ClassVar[str] = "quartz_ds"
    rank: ClassVar[int] = 45

    team: Team | None = told(_("Which team"), widget="select", labels=TEAMS)
    area: Area | None = told(_("In which area"), widget="select", labels=AREAS)
    children: tuple[Child, ...] = told(_("Children it is for"), Classification.PERSONAL, default=())
    people: tuple[Person, ...] = told(_("People it is about"), Classification.PERSONAL, default=())
    things: tuple[Thing, ...] = told(
        _("Numbers, accounts and vehicles it is about"), Classification.PERSONAL, default=()
    )
    pattern: ShortText | None = told(
        _("Pattern it is about"),
        Classification.SENSITIVE,
        hint=_("Such as children driven away after school on Fridays"),
    )
    task: Text | None = told(
        _("What the team does"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    look_for: Text | None = told(
        _("What to look for"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    why: Text | None = told(
        _("Why: what it rests on"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    result_due: dt.date | None = told(_("When the result is wanted"), widget="date")


class TaskSeen(Fact):
    """The team read its task. Set is not yet seen."""

    kind: ClassVar[str] = "tasking.seen"
    title: ClassVar[str] = _("Task read")
    sentence: ClassVar[str] = _("%(by)s read the task.")
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "quartz_ds"
    rank: ClassVar[int] = 50

    who: ShortText | None = told(_("Who read it"), Classification.PERSONAL)


class TaskAnswered(Fact):
    """The team said what came of its task. Whom and what was learned of is told beside it."""

    kind: ClassVar[str] = "tasking.result"
    title: ClassVar[str] = _("Result of a task")
    sentence: ClassVar[str] = _("%(by)s told what came of a task.")
    ask: ClassVar[str] = "quartz_ds"
    rank: ClassVar[int] = 55

    outcome: Literal["learned", "done", "nothing", "not_done"] | None = told(
        _("What came of it"), widget="radios", labels=OUTCOMES
    )
    children: tuple[Child, ...] = told(
        _("Children it concerns"), Classification.PERSONAL, default=()
    )
    what: Text | None = told(
        _("What was done and seen"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    why_not: Text | None = told(
        _("If it was not done: why"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    next_step: ShortText | None = told(_("What should happen next"), Classification.SENSITIVE)


class TaskWithdrawn(Fact):
    """A task was taken back: the team owes nothing more."""

    kind: ClassVar[str] = "tasking.withdrawn"
    title: ClassVar[str] = _("Task taken back")
    sentence: ClassVar[str] = _("%(by)s took a task back.")
    ask: ClassVar[str] = "quartz_ds"
    rank: ClassVar[int] = 56

    why: ShortText | None = told(_("Why"), Classification.SENSITIVE)


class BriefingRead(Fact):
    """A member read the day's briefing of an area. Its matter is the area and the day."""

    kind: ClassVar[str] = "briefing.read"
    title: ClassVar[str] = _("Briefing read")
    sentence: ClassVar[str] = _("%(by)s read the day’s briefing.")
    restriction: ClassVar[Restriction] = Restriction.ORDINARY
    retention: ClassVar[Retention] = Retention.OPERATIONAL
    ask: ClassVar[str] = "response_sgt"
    rank: ClassVar[int] = 50

    area: Area | None = told(_("Which area"), widget="select", labels=AREAS)
    day: dt.date | None = told(_("Of which day"), widget="date")


ALL: tuple[type[Fact], ...] = (TaskSet, TaskSeen, TaskAnswered, TaskWithdrawn, BriefingRead)
"""Every fact of this room, for the registry."""
