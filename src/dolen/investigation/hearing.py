"""The child in the investigation: heard well, asked in Welsh or English, told."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from dolen.investigation.parts import AboutAChild, Victim
from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Child, Person, ShortText, Text
from dolen.law.words import _


class LanguageOffered(AboutAChild):
    """The child was offered Welsh or English, and chose."""

    kind: ClassVar[str] = "language.offered"
    title: ClassVar[str] = _("Welsh or English offered")
    sentence: ClassVar[str] = _("%(by)s offered %(child)s Welsh or English.")
    ask: ClassVar[str] = "first_officer"
    rank: ClassVar[int] = 36

    choice: Literal["cy", "en", "other"] | None = told(
        _("What the child chose"),
        Classification.PERSONAL,
        widget="radios",
        labels={"cy": _("Welsh"), "en": _("English"), "other": _("Another language")},
    )
    other_language: ShortText | None = told(
        _("Which other language, and is an interpreter needed?"), Classification.PERSONAL
    )
    how_kept: ShortText | None = told(_("Who knows of the choice from here on"))


class InterviewPlanned(AboutAChild):
    """An interview of a child for evidence is planned; now is the time to think of help."""

    kind: ClassVar[str] = "child.interview_planned"
    title: ClassVar[str] = _("Interview of a child planned")
    sentence: ClassVar[str] = _("%(by)s planned an interview of %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 44

    planned_for: AwareDatetime | None = told(_("For when"), widget="datetime")
    where: ShortText | None = told(_("Where, and why it suits the child"))
    with_social_worker: Known[bool] | None = told(
        _("Is it planned together with social services?"), widget="known"
    )
    childs_wishes: Text | None = told(
        _("What the child wants: who is there, where, when"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )


class IntermediaryConsidered(AboutAChild):
    """Somebody thought about an intermediary for the child, and said why one is used or not."""

    kind: ClassVar[str] = "intermediary.considered"
    title: ClassVar[str] = _("Intermediary considered")
    sentence: ClassVar[str] = _("%(by)s considered an intermediary for %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 45

    used: bool | None = told(
        _("Is an intermediary used?"), Classification.PERSONAL, widget="yes_no"
    )
    reason: ShortText | None = told(_("Why, or why not"), Classification.SENSITIVE)
    needs: Text | None = told(
        _("How the child understands and speaks: age, language, learning, fear"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )


class IntermediaryRequested(AboutAChild):
    """An intermediary was asked for. Waiting for one is a national problem, so it is counted."""

    kind: ClassVar[str] = "intermediary.requested"
    title: ClassVar[str] = _("Intermediary asked for")
    sentence: ClassVar[str] = _("%(by)s asked for an intermediary for %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 46

    asked_of: ShortText | None = told(_("Asked of whom"))
    needed_by: AwareDatetime | None = told(_("Needed by when"), widget="datetime")


class IntermediaryFound(AboutAChild):
    """An intermediary was offered, or came."""

    kind: ClassVar[str] = "intermediary.found"
    title: ClassVar[str] = _("Intermediary found")
    sentence: ClassVar[str] = _("An intermediary was found for %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 47

    intermediary: Person | None = told(_("Intermediary"), Classification.PERSONAL)
    available_from: AwareDatetime | None = told(_("Can come on"), widget="datetime")
    assessed_child: bool | None = told(
        _("Has the intermediary met the child beforehand?"), widget="yes_no"
    )


class ChildInterviewHeld(Fact):
    """A child was interviewed for evidence."""

    kind: ClassVar[str] = "child.interview_held"
    title: ClassVar[str] = _("Child interviewed for evidence")
    sentence: ClassVar[str] = _("%(by)s interviewed %(child)s for evidence.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    sort: Literal["abe", "witness"] | None = told(
        _("What sort of interview"),
        widget="radios",
        labels={
            "abe": _("Visually recorded interview (Achieving Best Evidence)"),
            "witness": _("Witness statement"),
        },
    )
    intermediary: Known[bool] | None = told(
        _("Was an intermediary there?"), Classification.PERSONAL, widget="known"
    )
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )
    present: tuple[Person, ...] = told(_("Who else was there"), Classification.PERSONAL, default=())


class SiblingConsidered(AboutAChild):
    """Somebody thought about another child who may share the risk, and wrote down how it stands."""

    kind: ClassVar[str] = "sibling.considered"
    title: ClassVar[str] = _("Another child considered")
    sentence: ClassVar[str] = _("%(by)s considered whether %(child)s shares the risk.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 46

    childs_words: Text | None = told(
        _("What this child said, or how this child behaved"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    shares_risk: Known[bool] | None = told(
        _("Does this child share the risk?"), Classification.SENSITIVE, widget="known"
    )
    position: Text | None = told(
        _("How it stands with this child, and why"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    safe_with: ShortText | None = told(_("With whom the child is now"), Classification.PERSONAL)


class ViewsRecorded(AboutAChild):
    """What a victim, child or adult, thinks of a step in the investigation, and what came of it."""

    kind: ClassVar[str] = "victim.views_recorded"
    title: ClassVar[str] = _("Victim’s views")
    sentence: ClassVar[str] = _("%(by)s wrote down what the victim thinks of a step.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 55

    victim: Victim | None = told(_("Adult victim"), Classification.PERSONAL)
    about: Literal["bail", "interview", "charge", "outcome", "other"] | None = told(
        _("About what"),
        widget="select",
        labels={
            "bail": _("Bail and its conditions"),
            "interview": _("The interview"),
            "charge": _("The decision to charge or not"),
            "outcome": _("How it ended"),
            "other": _("Something else"),
        },
    )
    childs_words: Text | None = told(
        _("What the child said about it"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    views: Text | None = told(
        _("What an adult victim said about it"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    effect: Text | None = told(_("What changed because of it"), widget="textarea", rows=2)


class ChildUpdated(AboutAChild):
    """The child was told how the investigation goes, while it goes on."""

    kind: ClassVar[str] = "child.updated"
    title: ClassVar[str] = _("Child told how it is going")
    sentence: ClassVar[str] = _("%(by)s told %(child)s how the investigation is going.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 82

    childs_reaction: Text | None = told(
        _("What the child said to it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    what_was_told: Text | None = told(_("What the child was told"), widget="textarea", rows=2)
    waits_for: ShortText | None = told(_("What it waits for, in words the child understands"))
    next_contact: AwareDatetime | None = told(
        _("When the child hears from us next"), widget="datetime"
    )
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )


class ChildTold(Fact):
    """The child was told what happened and why."""

    kind: ClassVar[str] = "child.told"
    title: ClassVar[str] = _("Child told the outcome")
    sentence: ClassVar[str] = _("%(by)s told %(child)s what happened and why.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 82

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_reaction: Text | None = told(
        _("What the child said to it"), Classification.CHILDS_WORDS, widget="textarea", rows=2
    )
    what_was_told: Text | None = told(_("What the child was told"), widget="textarea", rows=2)
    told_by: ShortText | None = told(_("Told by"), Classification.PERSONAL)
    language: ShortText | None = told(
        _("Language the child chose"), Classification.PERSONAL, widget="language"
    )


class TellingUnsafe(Fact):
    """The child was not told, because telling would not be safe, or the child is too young."""

    kind: ClassVar[str] = "child.telling_unsafe"
    title: ClassVar[str] = _("Child not told, for a reason")
    sentence: ClassVar[str] = _("%(by)s recorded why %(child)s was not told the outcome.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 82

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: ShortText | None = told(_("Why not"), Classification.SENSITIVE)
    carer_told: Known[bool] | None = told(_("Was the carer told?"), widget="known")
    look_again_in_days: Annotated[int, Field(ge=1, le=366)] | None = told(
        _("Look at it again in how many days"), widget="number"
    )
