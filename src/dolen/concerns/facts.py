"""What the house and its people did about concerns: raised, withdrawn, answered."""

from typing import ClassVar, Literal

from dolen.journal.fact import Classification, Fact, Retention, told
from dolen.journal.subjects import NominalId, Person, RoleName, ShortText, Text
from dolen.law.words import _

ANSWERS = {
    "acted_on": _("Acted on"),
    "explained": _("Explained: it is known and dealt with"),
    "dismissed": _("Dismissed: it is not a concern"),
}


class _AboutAConcern(Fact):
    deed: ClassVar[bool] = True
    retention: ClassVar[Retention] = Retention.CHILD_PROTECTION
    concern: ShortText = told(_("Concern"), default=...)
    anchor: NominalId = told(_("Found around"), default=...)
    key: ShortText = told(_("Which one"), default=...)
    people: tuple[Person, ...] = told(_("About whom"), Classification.PERSONAL, default=())


class ConcernRaised(_AboutAConcern):
    """The house saw a dangerous pattern and said so."""

    kind: ClassVar[str] = "concern.raised"
    title: ClassVar[str] = _("Concern raised")
    sentence: ClassVar[str] = _("A concern was raised from facts joined together.")
    rank: ClassVar[int] = 90
    to: RoleName = told(_("To"), default=...)


class ConcernWithdrawn(_AboutAConcern):
    """What a concern rested on was undone; that it had been raised stays on record."""

    kind: ClassVar[str] = "concern.withdrawn"
    title: ClassVar[str] = _("Concern withdrawn")
    sentence: ClassVar[str] = _(
        "A concern was withdrawn, because a fact or link it rested on changed."
    )
    rank: ClassVar[int] = 91


class ConcernAnswered(_AboutAConcern):
    """A person said what was done about a concern, or why it is none."""

    kind: ClassVar[str] = "concern.answered"
    title: ClassVar[str] = _("Concern answered")
    sentence: ClassVar[str] = _("A concern was answered.")
    rank: ClassVar[int] = 92
    answer: Literal["acted_on", "explained", "dismissed"] = told(
        _("Your answer"), default=..., labels=ANSWERS
    )
    reason: Text = told(
        _("What was done, or why it is no concern"), Classification.SENSITIVE, default=...,
        widget="textarea", rows=4,
    )  # fmt: skip


ALL: tuple[type[Fact], ...] = (ConcernRaised, ConcernWithdrawn, ConcernAnswered)
KINDS = frozenset(one.kind for one in ALL)
"""Their kinds. A room may tell of concerns of other sorts, and its kinds may begin alike."""
