"""What the journal tells of itself: that erasing was asked for and done, and what must be kept.

An erasure holds only the ids of what was erased. Whoever needs to know by what right, and by whom,
finds it here for ever; whoever looks for the words does not.
"""

from typing import Annotated, ClassVar, Self

from pydantic import Field, StringConstraints, model_validator

from dolen.journal.fact import Fact, Restriction, Retention, told
from dolen.journal.subjects import NominalId, ShortText, Text
from dolen.law.words import _

Uid = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class JournalErased(Fact):
    """Content was lawfully erased. Whoever told it and `second` are the two people it needs."""

    kind: ClassVar[str] = "journal.erased"
    title: ClassVar[str] = _("Records erased")
    sentence: ClassVar[str] = _("Records were erased under {authority}.")
    retention: ClassVar[Retention] = Retention.HOUSEKEEPING
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    ask: ClassVar[str] = "records_manager"

    erased: tuple[Uid, ...] = told(_("Records erased"), default=...)
    second: NominalId = told(_("Second person who agreed"), default=...)
    authority: ShortText = told(
        _("Authority"),
        hint=_("The review, request or order under which this is erased"),
        default=...,
    )
    reason: Text | None = told(
        _("Reason"), hint=_("Do not name anybody and do not repeat what was erased")
    )


class ErasureRequested(Fact):
    """Somebody asked that records be erased. It erases nothing: a second person must agree."""

    kind: ClassVar[str] = "erasure.requested"
    title: ClassVar[str] = _("Erasure asked for")
    sentence: ClassVar[str] = _("Erasing records was asked for under {authority}.")
    retention: ClassVar[Retention] = Retention.HOUSEKEEPING
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    ask: ClassVar[str] = "records_manager"

    records: Annotated[tuple[Uid, ...], Field(min_length=1)] = told(
        _("Records to be erased"), default=...
    )
    authority: ShortText = told(
        _("Authority"),
        hint=_("The review, request or order under which this is to be erased"),
        default=...,
    )
    reason: Text = told(
        _("Reason"), hint=_("Do not name anybody and do not repeat what goes"), default=...
    )


class ErasureRefused(Fact):
    """Whoever told it did not agree to an erasure, or took their own request back."""

    kind: ClassVar[str] = "erasure.refused"
    title: ClassVar[str] = _("Erasure refused")
    sentence: ClassVar[str] = _("An erasure that was asked for was refused.")
    retention: ClassVar[Retention] = Retention.HOUSEKEEPING
    restriction: ClassVar[Restriction] = Restriction.RESTRICTED
    ask: ClassVar[str] = "records_manager"

    request: Uid = told(_("Request"), default=...)
    reason: Text = told(_("Reason"), hint=_("Do not name anybody"), default=...)


class HoldPlaced(Fact):
    """Records must be kept whatever else says they should go: an inquiry or a live investigation.

    It covers the records named, those of its `case` and its `crime`, or `everything`.
    """

    kind: ClassVar[str] = "journal.hold_placed"
    title: ClassVar[str] = _("Hold placed on records")
    sentence: ClassVar[str] = _("Records must be kept under {authority}.")
    retention: ClassVar[Retention] = Retention.HOUSEKEEPING
    ask: ClassVar[str] = "records_manager"

    authority: ShortText = told(_("Authority"), default=...)
    records: tuple[Uid, ...] = told(_("Records to be kept"), default=())
    everything: bool = told(_("Keep everything"), default=False)
    reason: Text | None = told(_("Reason"))

    @model_validator(mode="after")
    def _covers_something(self) -> Self:
        if not (self.everything or self.records or self.case or self.crime):
            raise ValueError(_("Say which records, which case or which crime must be kept."))
        return self


class HoldLifted(Fact):
    """A hold no longer stands. `hold` is the fact by which it was placed."""

    kind: ClassVar[str] = "journal.hold_lifted"
    title: ClassVar[str] = _("Hold lifted")
    sentence: ClassVar[str] = _("A hold on records was lifted under {authority}.")
    retention: ClassVar[Retention] = Retention.HOUSEKEEPING
    ask: ClassVar[str] = "records_manager"

    hold: Uid = told(_("Hold"), default=...)
    authority: ShortText = told(_("Authority"), default=...)
    reason: Text | None = told(_("Reason"))


ALL = (JournalErased, ErasureRequested, ErasureRefused, HoldPlaced, HoldLifted)
