"""Questions for a call, by what it is about. What was not asked is told as not asked, never "no".

One fact holds every question; each set names those that its kind of call needs, in order.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, Known, told
from dolen.journal.subjects import Child, Person, ShortText
from dolen.law.words import _

About = Literal["missing", "domestic", "concern", "online"]
SETS: Mapping[About, tuple[str, ...]] = {
    "missing": (
        "out_of_character", "reason_to_fear", "who_with", "needs_medicine", "exploited_before",
    ),
    "domestic": (
        "still_there", "hurt_now", "weapon_there", "children_where", "children_heard",
        "happened_before", "safe_to_talk",
    ),
    "concern": (
        "child_alone", "carer_able", "hurt_now", "warm_and_fed", "happened_before", "safe_to_talk",
    ),
    "online": (
        "pictures_sent", "asked_to_meet", "threatened", "device_kept", "adult_known",
    ),
}  # fmt: skip
"""Which questions each kind of call needs, in the order in which they are asked."""


def _question(title: str) -> Known[ShortText] | None:
    answer: Known[ShortText] | None = told(title, Classification.SENSITIVE, widget="known")
    return answer


class QuestionsAsked(Fact):
    """The caller was asked the questions for this kind of call."""

    kind: ClassVar[str] = "contact.questions_asked"
    title: ClassVar[str] = _("Questions asked of the caller")
    sentence: ClassVar[str] = _("%(by)s asked the caller the questions for this kind of call.")
    ask: ClassVar[str] = "fpoc_call_taker"
    rank: ClassVar[int] = 11

    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())
    children: tuple[Child, ...] = told(_("Children"), Classification.PERSONAL, default=())
    about: About | None = told(
        _("What the call is about"),
        widget="radios",
        labels={
            "missing": _("A missing child"),
            "domestic": _("Domestic abuse"),
            "concern": _("Concern for a child"),
            "online": _("Something online"),
        },
    )
    still_there: Known[ShortText] | None = _question(_("Is whoever did it still there?"))
    hurt_now: Known[ShortText] | None = _question(_("Is anybody hurt now?"))
    weapon_there: Known[ShortText] | None = _question(_("Is there a weapon?"))
    children_where: Known[ShortText] | None = _question(_("Where are the children?"))
    children_heard: Known[ShortText] | None = _question(_("Can children be heard on the line?"))
    happened_before: Known[ShortText] | None = _question(_("Has it happened before?"))
    safe_to_talk: Known[ShortText] | None = _question(_("Is it safe to talk?"))
    child_alone: Known[ShortText] | None = _question(_("Is the child alone?"))
    carer_able: Known[ShortText] | None = _question(_("Is somebody there able to care for them?"))
    warm_and_fed: Known[ShortText] | None = _question(_("Is the child warm, and fed?"))
    out_of_character: Known[ShortText] | None = _question(_("Is this unlike the child?"))
    reason_to_fear: Known[ShortText] | None = _question(_("What is feared, and why?"))
    who_with: Known[ShortText] | None = _question(_("Who may the child be with?"))
    needs_medicine: Known[ShortText] | None = _question(_("Does the child need medicine?"))
    exploited_before: Known[ShortText] | None = _question(
        _("Has anybody used or exploited the child?")
    )
    pictures_sent: Known[ShortText] | None = _question(_("Were pictures asked for or sent?"))
    asked_to_meet: Known[ShortText] | None = _question(_("Was a meeting asked for?"))
    threatened: Known[ShortText] | None = _question(_("Was the child threatened?"))
    device_kept: Known[ShortText] | None = _question(
        _("Is the device kept as it is, with nothing deleted?")
    )
    adult_known: Known[ShortText] | None = _question(_("Is it known who the other person is?"))
