"""Medical examinations of a child: arranged, or why there is none."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from dolen.investigation.parts import AboutAChild
from dolen.journal.fact import Classification, told
from dolen.journal.subjects import ShortText, Text
from dolen.law.words import _


class MedicalArranged(AboutAChild):
    """A doctor will see the child, or has seen the child."""

    kind: ClassVar[str] = "medical.arranged"
    title: ClassVar[str] = _("Medical examination arranged")
    sentence: ClassVar[str] = _("%(by)s arranged a medical examination of %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 48

    childs_wishes: Text | None = told(
        _("What the child wants: who comes along, a woman or a man as doctor"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
    arranged_for: AwareDatetime | None = told(_("For when"), widget="datetime")
    doctor: ShortText | None = told(_("Which doctor, and where"), Classification.PERSONAL)
    sort: (
        Literal["child_protection", "sexual_assault_centre", "emergency_department", "other"] | None
    ) = told(
        _("What sort of examination"),
        Classification.SENSITIVE,
        widget="select",
        labels={
            "child_protection": _("Child protection medical by a paediatrician"),
            "sexual_assault_centre": _("Sexual assault referral centre"),
            "emergency_department": _("Emergency department"),
            "other": _("Another"),
        },
    )
    consent: ShortText | None = told(_("Who agreed to it"), Classification.PERSONAL)
    found: Text | None = told(
        _("What was found, if known"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class MedicalRuledOutByDoctor(AboutAChild):
    """A doctor said why the child need not be examined. An officer’s opinion is not enough."""

    kind: ClassVar[str] = "medical.rationale_by_doctor"
    title: ClassVar[str] = _("Doctor’s reason against an examination")
    sentence: ClassVar[str] = _("A doctor gave the reason why %(child)s need not be examined.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 48

    doctor: ShortText | None = told(_("Which doctor"), Classification.PERSONAL)
    reason: Text | None = told(
        _("The doctor’s reason"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class MedicalNotNeeded(AboutAChild):
    """It was decided that no medical is needed: where, and whether health was asked."""

    kind: ClassVar[str] = "medical.not_needed"
    title: ClassVar[str] = _("No medical examination needed")
    sentence: ClassVar[str] = _("It was decided that %(child)s needs no medical examination.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 48

    agreed_in: Literal["strategy", "police_alone", "other"] | None = told(
        _("Where that was agreed"),
        widget="radios",
        labels={
            "strategy": _("In a strategy discussion"),
            "police_alone": _("By police alone"),
            "other": _("Elsewhere"),
        },
    )
    health_consulted: bool | None = told(_("Was somebody from health asked?"), widget="yes_no")
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
