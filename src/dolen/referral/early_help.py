"""Help before harm, such as Families First: assessed, asked for with consent, answered."""

import datetime as dt
from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Carer, Child, ShortText, Text
from dolen.law.words import _


class EarlyHelpAssessed(Fact):
    """What the child and the family need, in their own view first, and what would help."""

    kind: ClassVar[str] = "early_help.assessed"
    title: ClassVar[str] = _("Need for early help assessed")
    sentence: ClassVar[str] = _("%(by)s assessed what help %(child)s needs.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 45

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    childs_view: Text | None = told(
        _("What the child says would help"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=3,
    )
    carers_view: Text | None = told(
        _("What the carers say would help"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    carers: tuple[Carer, ...] = told(_("Parents and carers"), Classification.PERSONAL, default=())
    needs: Text | None = told(
        _("What the child needs"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    strengths: Text | None = told(
        _("What goes well, and who helps already"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=2,
    )
    risk_of_harm: bool | None = told(
        _("Is there a risk of harm?"),
        Classification.SENSITIVE,
        hint=_("Then it is no longer early help: send a notice."),
        widget="yes_no",
    )


class EarlyHelpReferred(Fact):
    """The family was referred to a service for early help. Consent comes first."""

    kind: ClassVar[str] = "early_help.referred"
    title: ClassVar[str] = _("Referred for early help")
    sentence: ClassVar[str] = _("%(by)s referred %(child)s for early help.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 55

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    la: ShortText | None = told(_("Which authority"))
    service: ShortText | None = told(
        _("Which service"),
        widget="select",
        labels={
            "families_first": _("Families First"),
            "flying_start": _("Flying Start"),
            "young_carers": _("Young carers"),
            "school": _("School or school nurse"),
            "youth_service": _("Youth service"),
            "other": _("Another service"),
        },
    )
    what_for: Text | None = told(
        _("What help is asked for"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class EarlyHelpAnswered(Fact):
    """The service said whether it will help, or the family said that it does not want it."""

    kind: ClassVar[str] = "early_help.answered"
    title: ClassVar[str] = _("Early help answered")
    sentence: ClassVar[str] = _("It was answered whether %(child)s gets early help.")
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 65

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Which authority"))
    answer: Literal["accepted", "declined_by_family", "not_eligible", "no_place"] | None = told(
        _("What was answered"),
        widget="radios",
        labels={
            "accepted": _("Help will begin"),
            "declined_by_family": _("The family does not want it"),
            "not_eligible": _("The service is not for this family"),
            "no_place": _("There is no place now"),
        },
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)
    begins_on: dt.date | None = told(_("When it begins"), widget="date")
    worker: ShortText | None = told(_("Who will help"), Classification.PERSONAL)
