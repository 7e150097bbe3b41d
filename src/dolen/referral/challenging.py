"""A decision challenged, step by step up both ladders, and what the authority answers."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, told
from dolen.journal.subjects import Child, ShortText, Text
from dolen.law.words import _

Rung = Literal["team_manager", "head_of_service", "director"]
RUNGS: dict[str, str] = {
    "team_manager": _("Sergeant to team manager"),
    "head_of_service": _("Detective inspector to head of service"),
    "director": _("Head of public protection to director"),
}


class DecisionChallenged(Fact):
    """The police think a decision about a child wrong, and say so to somebody who can change it."""

    kind: ClassVar[str] = "ppn.challenged"
    title: ClassVar[str] = _("Decision of the authority challenged")
    sentence: ClassVar[str] = _("%(by)s challenged what the authority decided about %(child)s.")
    ask: ClassVar[str] = "cru_ds"
    rank: ClassVar[int] = 65

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    la: ShortText | None = told(_("Which authority"))
    rung: Rung | None = told(
        _("Who speaks with whom"),
        hint=_("Begin with the first. Go up when the answer leaves the child at risk."),
        widget="radios",
        labels=RUNGS,
    )
    what_was_decided: ShortText | None = told(
        _("The decision you think wrong"), Classification.SENSITIVE
    )
    why: Text | None = told(
        _("Why the child is still at risk"), Classification.SENSITIVE, widget="textarea", rows=3
    )
    new_information: Text | None = told(
        _("What the authority may not have known"),
        Classification.SENSITIVE,
        widget="textarea",
        rows=3,
    )
    wanted: ShortText | None = told(_("What you ask for"), Classification.SENSITIVE)


class ChallengeAnswered(Fact):
    """The authority answered a challenge, with its reason."""

    kind: ClassVar[str] = "authority.challenge_answered"
    title: ClassVar[str] = _("Challenge answered")
    sentence: ClassVar[str] = _("The authority answered the challenge about %(child)s.")
    ask: ClassVar[str] = "la_team_manager"
    rank: ClassVar[int] = 70

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    local_authority: ShortText | None = told(_("Which authority"))
    answer: Literal["changed", "kept", "more_wanted"] | None = told(
        _("What you answer"),
        widget="radios",
        labels={
            "changed": _("The decision is changed"),
            "kept": _("The decision stands"),
            "more_wanted": _("More information is needed first"),
        },
    )
    reason: Text | None = told(_("Why"), Classification.SENSITIVE, widget="textarea", rows=3)
    by_whom: ShortText | None = told(_("Who answered"), Classification.PERSONAL)


class ChallengeSettled(Fact):
    """The police accept the answer, with a reason: the ladder ends here."""

    kind: ClassVar[str] = "ppn.challenge_settled"
    title: ClassVar[str] = _("Challenge settled")
    sentence: ClassVar[str] = _("%(by)s settled a challenge about %(child)s.")
    ask: ClassVar[str] = "cru_ds"
    rank: ClassVar[int] = 75

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    reason: Text | None = told(
        _("Why the answer is accepted"), Classification.SENSITIVE, widget="textarea", rows=2
    )
