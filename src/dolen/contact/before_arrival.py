"""Before and beside the visit: research read, the experts of the control room, an ambulance."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.journal.fact import Classification, Fact, Known, Restriction, told
from dolen.journal.subjects import Carer, Child, Person, ShortText, Text
from dolen.law.words import _

EXPERTS: dict[str, str] = {
    "mental_health": _("Mental health professional"),
    "domestic_abuse": _("Support worker for victims of domestic abuse"),
    "social_care": _("Social worker"),
    "other": _("Somebody else"),
}


class ResearchRead(Fact):
    """An officer on the way read, or heard, what the records hold. Passed on is not yet read."""

    kind: ClassVar[str] = "research.read"
    title: ClassVar[str] = _("Research read by the officers")
    sentence: ClassVar[str] = _("%(by)s read what the records hold about %(place)s.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 19

    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    who: ShortText | None = told(_("Who read it"), Classification.PERSONAL)
    how: Literal["screen", "radio", "paper"] | None = told(
        _("How"),
        widget="radios",
        labels={"screen": _("On a screen"), "radio": _("By radio"), "paper": _("On paper")},
    )


class AdviceAsked(Fact):
    """Somebody asked one of the experts who sit in the control room."""

    kind: ClassVar[str] = "advice.asked"
    title: ClassVar[str] = _("Expert in the control room asked")
    sentence: ClassVar[str] = _("%(by)s asked an expert in the control room for advice.")
    ask: ClassVar[str] = "fpoc_supervisor"
    rank: ClassVar[int] = 13

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    expert: Literal["mental_health", "domestic_abuse", "social_care", "other"] | None = told(
        _("Who was asked"), widget="radios", labels=EXPERTS
    )
    question: Text | None = told(
        _("What was asked"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    available: bool | None = told(
        _("Was somebody there to ask?"),
        hint=_("Between 2am and 8am nobody sits there: ring the out-of-hours number."),
        widget="yes_no",
    )


class AdviceGiven(Fact):
    """What the expert advised. What comes from health never goes on to a school."""

    kind: ClassVar[str] = "advice.given"
    title: ClassVar[str] = _("Advice of an expert")
    sentence: ClassVar[str] = _("An expert in the control room gave advice.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "fpoc_supervisor"
    rank: ClassVar[int] = 14

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    expert: Literal["mental_health", "domestic_abuse", "social_care", "other"] | None = told(
        _("Who advised"), widget="radios", labels=EXPERTS
    )
    advice: Text | None = told(
        _("What the expert advises"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    from_health: bool | None = told(
        _("Does it rest on health records?"), Classification.SENSITIVE, widget="yes_no"
    )
    passed_to_officers_at: AwareDatetime | None = told(
        _("When the officers were told"), widget="datetime"
    )


class AdviceFollowed(Fact):
    """Whether the officers did what the expert advised, and if not why not."""

    kind: ClassVar[str] = "advice.followed"
    title: ClassVar[str] = _("Advice followed, or not")
    sentence: ClassVar[str] = _("%(by)s said whether an expert’s advice was followed.")
    ask: ClassVar[str] = "attending_officer"
    rank: ClassVar[int] = 56

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    followed: Literal["yes", "in_part", "no"] | None = told(
        _("Was the advice followed?"),
        widget="radios",
        labels={"yes": _("Yes"), "in_part": _("In part"), "no": _("No")},
    )
    why: Text | None = told(
        _("What was done, or why not"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class AmbulanceCalled(Fact):
    """An ambulance was called to a child."""

    kind: ClassVar[str] = "ambulance.call"
    title: ClassVar[str] = _("Ambulance called")
    sentence: ClassVar[str] = _("An ambulance was called to %(child)s.")
    ask: ClassVar[str] = "fpoc_supervisor"
    rank: ClassVar[int] = 12

    children: tuple[Child, ...] = told(_("To which child"), Classification.PERSONAL, default=())
    carers: tuple[Carer, ...] = told(
        _("Who was caring for the child"), Classification.PERSONAL, default=()
    )
    why: Literal["injury", "illness", "self_harm", "overdose", "other"] | None = told(
        _("Why"),
        Classification.SENSITIVE,
        widget="radios",
        labels={
            "injury": _("Injury"),
            "illness": _("Illness"),
            "self_harm": _("Self-harm"),
            "overdose": _("Drugs, alcohol or poison"),
            "other": _("Something else"),
        },
    )
    injury: ShortText | None = told(_("Injuries"), Classification.SENSITIVE)
    explained: Known[ShortText] | None = told(
        _("How it is said to have happened"), Classification.SENSITIVE, widget="known"
    )
    taken_to: ShortText | None = told(_("Taken where"), Classification.LOCATION)
