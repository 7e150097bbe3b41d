"""Police protection as a case: from the taking until its end is written down."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.protection.facts import (
    ChildCollected,
    DesignatedOfficerNamed,
    EndRecorded,
    FoundUnderOrder,
    MovedFromStation,
    Placed,
    ProtectionEnded,
    TakenIntoProtection,
)

_TAKES = (
    "protection.", "child.", "harm.", "crime.", "suspect.", "strategy.", "authority.", "s47.",
    "ppn.", "epo.", "language.", "medical.", "handover.", "delay.", "duty.", "flag.",
)  # fmt: skip

PROTECTION = CaseKind(
    name="police_protection",
    says=_("Police protection"),
    prefix="PP",
    room="protection",
    opened_by=(On(TakenIntoProtection),),
    closed_by=(On(EndRecorded),),
    accepts=_TAKES,
    joins=True,
    stages=(
        Stage("watched_over", _("Designated officer named"), (On(DesignatedOfficerNamed),)),
        Stage("placed", _("In a place of safety"), (On(Placed), On(MovedFromStation))),
        Stage("ended", _("Ended, and to be written down"), (On(ProtectionEnded),)),
    ),
)
RECOVERY = CaseKind(
    name="found_under_order",
    says=_("Child found under a court’s order"),
    prefix="RO",
    room="protection",
    opened_by=(On(FoundUnderOrder),),
    closed_by=(On(ChildCollected),),
    accepts=("child.", "authority.", "ppn.", "strategy.", "handover.", "delay.", "duty."),
    joins=True,
)

CASES: tuple[CaseKind, ...] = (PROTECTION, RECOVERY)
"""Every kind of case of this room."""
