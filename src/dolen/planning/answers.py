"""What the local authority answers, and the flags that must follow a decision."""

import datetime as dt
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, BeforeValidator

from dolen.journal.fact import Classification, Fact, Restriction, told
from dolen.journal.subjects import Child, Person, ShortText, Suspect, Text
from dolen.law.moments import end_of_day
from dolen.law.words import _


def _its_last_minute(said: object) -> object:
    """A date told alone means its last minute in London."""
    try:
        day = dt.date.fromisoformat(said) if isinstance(said, str) else said
    except ValueError:
        return said
    if isinstance(day, dt.date) and not isinstance(day, dt.datetime):
        return end_of_day(day)
    return said


EndOfDay = Annotated[AwareDatetime, BeforeValidator(_its_last_minute)]

FLAG_TYPES: dict[str, str] = {
    "cpr": _("Child protection plan"),
    "cse": _("Child sexual exploitation"),
    "cce": _("Child criminal exploitation"),
    "mace": _("Discussed as exploited by several agencies"),
    "marac": _("High-risk domestic abuse"),
    "missing": _("Goes missing"),
    "trigger_plan": _("Trigger plan in place"),
    "cawn": _("Child abduction warning notice"),
    "s46_recent": _("Police protection used lately"),
    "language": _("Language the person prefers"),
}

DECISIONS: dict[str, str] = {
    "nfa": _("No further action"),
    "information_advice_assistance": _("Information, advice or assistance"),
    "early_help_families_first": _("Early help, such as Families First"),
    "assessment_part3": _("Assessment of care and support needs"),
    "strategy_discussion": _("Strategy discussion"),
    "s47": _("Section 47 enquiry"),
    "already_open": _("Already worked with"),
}
"""What an authority may decide on a report, in the words of its forms."""


class _AuthorityAnswered(Fact):
    children: tuple[Child, ...] = told(
        _("Children it is about"), Classification.PERSONAL, default=()
    )
    suspects: tuple[Suspect, ...] = told(
        _("Suspects concerned"), Classification.PERSONAL, default=()
    )
    local_authority: ShortText | None = told(_("Which authority"))
    by_whom: ShortText | None = told(_("Who answered"), Classification.PERSONAL)


class AuthorityAcknowledged(_AuthorityAnswered):
    """The authority said that it received what was sent."""

    kind: ClassVar[str] = "authority.acknowledged"
    title: ClassVar[str] = _("Authority acknowledged")
    sentence: ClassVar[str] = _("The authority acknowledged what it was sent about %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 50


class ChildSeenByAuthority(_AuthorityAnswered):
    """Social services saw the child."""

    kind: ClassVar[str] = "authority.child_seen"
    title: ClassVar[str] = _("Child seen by social services")
    sentence: ClassVar[str] = _("Social services saw %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 50

    words: Text | None = told(
        _("The child’s own words"), Classification.CHILDS_WORDS, widget="textarea", rows=3
    )
    how_the_child_was: Text | None = told(
        _("How the child was"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class AuthorityDecided(_AuthorityAnswered):
    """The authority decided what it will do."""

    kind: ClassVar[str] = "authority.decision"
    title: ClassVar[str] = _("Authority decided")
    sentence: ClassVar[str] = _("The authority decided what it will do for %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 60

    decision: ShortText | None = told(
        _("What was decided"), Classification.SENSITIVE, widget="select", labels=DECISIONS
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=2)


class AuthorityTold(_AuthorityAnswered):
    """The police told the authority."""

    kind: ClassVar[str] = "authority.informed"
    title: ClassVar[str] = _("Authority told")
    sentence: ClassVar[str] = _("%(by)s told the authority about %(child)s.")
    ask: ClassVar[str] = "oic"
    rank: ClassVar[int] = 50

    what_was_told: Text | None = told(
        _("What was told"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class AuthorityOutcomeReported(_AuthorityAnswered):
    """The authority said what came of it."""

    kind: ClassVar[str] = "authority.outcome_reported"
    title: ClassVar[str] = _("Authority reported the outcome")
    sentence: ClassVar[str] = _("The authority reported what was done for %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 70

    outcome: Text | None = told(
        _("What came of it"), Classification.SENSITIVE, widget="textarea", rows=2
    )


class FlagAdded(Fact):
    """A warning was set on a person or place, with a day on which it is looked at again."""

    kind: ClassVar[str] = "flag.added"
    title: ClassVar[str] = _("Flag set")
    sentence: ClassVar[str] = _("%(by)s set a warning flag about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 60

    person: Person | None = told(_("About whom"), Classification.PERSONAL)
    type: ShortText | None = told(
        _("What it warns of"), Classification.SENSITIVE, widget="select", labels=FLAG_TYPES
    )
    reason: ShortText | None = told(_("Why"), Classification.SENSITIVE)
    review_due: EndOfDay | None = told(_("To be reviewed by"), widget="date")


class FlagReviewed(Fact):
    """Somebody looked again at whether a warning still holds."""

    kind: ClassVar[str] = "flag.reviewed"
    title: ClassVar[str] = _("Flag reviewed")
    sentence: ClassVar[str] = _("%(by)s reviewed a warning flag about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 70

    person: Person | None = told(_("About whom"), Classification.PERSONAL)
    type: ShortText | None = told(
        _("Which flag"), Classification.SENSITIVE, widget="select", labels=FLAG_TYPES
    )
    reason: ShortText | None = told(_("Why it stays"), Classification.SENSITIVE)


class FlagRemoved(Fact):
    """A warning was taken away, with a reason."""

    kind: ClassVar[str] = "flag.removed"
    title: ClassVar[str] = _("Flag removed")
    sentence: ClassVar[str] = _("%(by)s removed a warning flag about %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "cru_officer"
    rank: ClassVar[int] = 80

    person: Person | None = told(_("About whom"), Classification.PERSONAL)
    type: ShortText | None = told(
        _("Which flag"), Classification.SENSITIVE, widget="select", labels=FLAG_TYPES
    )
    reason: ShortText | None = told(_("Why it no longer holds"), Classification.SENSITIVE)
