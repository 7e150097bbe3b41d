"""The child protection plan at work: core groups, visits to the child, meetings, who was told."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Relates, told
from dolen.journal.subjects import Carer, Person, ShortText, Text
from dolen.law.words import _
from dolen.planning.parts import AboutAChild, AboutChildren


class PlanCirculated(AboutChildren):
    """The outline plan and the summary of what was decided went to everybody who needs them."""

    kind: ClassVar[str] = "plan.circulated"
    title: ClassVar[str] = _("Outline plan circulated")
    sentence: ClassVar[str] = _("The outline plan for %(child)s was circulated.")
    ask: ClassVar[str] = "la_conference_chair"
    rank: ClassVar[int] = 60

    circulated_to: tuple[ShortText, ...] = told(_("Sent to"), default=())
    explained_to_child: bool | None = told(
        _("Was it explained to each child in words they understand?"), widget="yes_no"
    )


class CoreGroupMet(AboutChildren):
    """The core group met and worked on the plan."""

    kind: ClassVar[str] = "core_group.met"
    title: ClassVar[str] = _("Core group met")
    sentence: ClassVar[str] = _("The core group for %(child)s met.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 60

    words: Text | None = told(
        _("The children’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    present: tuple[ShortText, ...] = told(_("Who took part"), Classification.PERSONAL, default=())
    incidents: Text | None = told(
        _("What happened since the last time"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    plan_changed: Text | None = told(
        _("What changes in the plan: who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    next_meeting: AwareDatetime | None = told(_("Next meeting"), widget="datetime")


class CoreGroupInformed(AboutChildren):
    """The core group was told of something new about a child on a plan."""

    kind: ClassVar[str] = "core_group.informed"
    title: ClassVar[str] = _("Core group told")
    sentence: ClassVar[str] = _("%(by)s told the core group for %(child)s of something new.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 55

    told_whom: ShortText | None = told(_("Who was told"), Classification.PERSONAL)
    what_was_told: Text | None = told(
        _("What was told"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class PlanReviewed(AboutChildren):
    """The plan was looked at again in the light of something new."""

    kind: ClassVar[str] = "plan.reviewed"
    title: ClassVar[str] = _("Plan reviewed")
    sentence: ClassVar[str] = _("The plan for %(child)s was reviewed.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 60

    childs_view_effect: Text | None = told(
        _("What the child said, and how it bears on the decision"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    why: Text | None = told(_("What is new"), Classification.SENSITIVE, widget="textarea", rows=2)
    plan_changed: Text | None = told(
        _("What changes in the plan: who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class PlanVisit(AboutAChild):
    """The child on a plan was visited: seen, seen alone, at home, the bedroom."""

    kind: ClassVar[str] = "plan.visit"
    title: ClassVar[str] = _("Child on a plan visited")
    sentence: ClassVar[str] = _("%(by)s visited %(child)s, who is on a plan.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 55

    words: Text | None = told(
        _("The child’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    behaviour: Text | None = told(
        _("How the child was and behaved"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    seen_alone: bool | None = told(
        _("Was the child seen alone?"), Classification.SENSITIVE, widget="yes_no"
    )
    at_home: bool | None = told(_("Was it at home?"), Classification.SENSITIVE, widget="yes_no")
    bedroom_seen: bool | None = told(
        _("Was the child’s bedroom seen?"),
        Classification.SENSITIVE,
        widget="yes_no",
        reveal={"on": "at_home", "value": True},
    )
    home: Text | None = told(
        _("What the home was like"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
        reveal={"on": "at_home", "value": True},
    )
    announced: bool | None = told(_("Was the visit announced?"), widget="yes_no")


class AccessDenied(AboutAChild):
    """Somebody who came to see a child on a plan was not let in, or not to the child."""

    kind: ClassVar[str] = "plan.access_denied"
    title: ClassVar[str] = _("Not let in to a child on a plan")
    sentence: ClassVar[str] = _("%(by)s was not let in to see %(child)s, who is on a plan.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 45

    denied: Literal["home", "child", "bedroom"] | None = told(
        _("What was refused"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "home": _("The home"),
            "child": _("Seeing the child"),
            "bedroom": _("Seeing the bedroom"),
        },
    )
    refused_by: Person | None = told(_("Who refused"), Classification.PERSONAL)
    what_was_said: Text | None = told(
        _("What was said"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class MeetingCalled(AboutChildren):
    """Another agency called a meeting about a child and asked the police to come."""

    kind: ClassVar[str] = "meeting.called"
    title: ClassVar[str] = _("Meeting called")
    sentence: ClassVar[str] = _("A meeting about %(child)s was called.")
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 40

    called_by: ShortText | None = told(_("Who called it"))
    about: ShortText | None = told(_("What it is about"), Classification.SENSITIVE)
    meeting_at: AwareDatetime | None = told(_("When it begins"), widget="datetime")
    ends_at: AwareDatetime | None = told(_("When it ends"), widget="datetime")


class MeetingAttended(AboutChildren):
    """The police took part in a meeting about a child."""

    kind: ClassVar[str] = "meeting.attended"
    title: ClassVar[str] = _("Meeting attended")
    sentence: ClassVar[str] = _("The police attended a meeting about %(child)s.")
    ask: ClassVar[str] = "ppu_di"
    rank: ClassVar[int] = 50

    attended_by: ShortText | None = told(_("Who attended"), Classification.PERSONAL)
    decided: Text | None = told(
        _("What was decided for the children: who does what, by when"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )


class ChildrenPlaced(AboutChildren):
    """The children live somewhere else for their safety, by agreement or by order."""

    kind: ClassVar[str] = "children.placed"
    title: ClassVar[str] = _("Children placed elsewhere")
    sentence: ClassVar[str] = _("%(child)s was placed elsewhere to be safe.")
    ask: ClassVar[str] = "la_social_worker"
    rank: ClassVar[int] = 50
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="cares_for", from_field="carers", to_field="children", lasting=True),
    )

    words: Text | None = told(
        _("The children’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    carers: tuple[Carer, ...] = told(
        _("Who cares for them now"), Classification.PERSONAL, default=()
    )
    basis: Literal["family", "voluntary", "order", "police_protection"] | None = told(
        _("On what basis"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "family": _("With family or friends, by agreement"),
            "voluntary": _("Accommodated by agreement"),
            "order": _("By a court’s order"),
            "police_protection": _("In police protection"),
        },
    )
    adults_checked: bool | None = told(
        _("Was every adult of the household checked?"), widget="yes_no"
    )
    contact_with_parents: ShortText | None = told(
        _("Contact with the parents meanwhile"), Classification.SENSITIVE
    )


class CarerInformed(AboutChildren):
    """A parent or carer was told what is happening and why."""

    kind: ClassVar[str] = "carer.informed"
    title: ClassVar[str] = _("Parent or carer told")
    sentence: ClassVar[str] = _("%(by)s told a parent or carer of %(child)s what is happening.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    carers: tuple[Carer, ...] = told(_("Who was told"), Classification.PERSONAL, default=())
    what_was_told: Text | None = told(
        _("What was told"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    what_they_said: Text | None = told(
        _("What they said"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    why_not_told: ShortText | None = told(
        _("If somebody was left out on purpose: who, and why"), Classification.SENSITIVE
    )
