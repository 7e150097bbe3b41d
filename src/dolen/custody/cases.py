"""A detention as a case: from the authorisation until the child left."""

from dolen.cases.rules import CaseKind, Stage
from dolen.custody.facts import (
    AlternativeRequested,
    BailRefused,
    BeforeCourt,
    ChildCharged,
    ChildDetained,
    MovedToAuthority,
    ReleasedFromCustody,
    SecureRequested,
)
from dolen.journal.conditions import On
from dolen.law.words import _

_TAKES = (
    "custody.", "ppn.", "handover.", "language.", "child.", "harm.", "authority.", "strategy.",
    "delay.", "duty.", "flag.",
)  # fmt: skip

DETENTION = CaseKind(
    name="detention",
    says=_("Detention of a child"),
    prefix="CU",
    room="custody",
    opened_by=(On(ChildDetained),),
    closed_by=(On(ReleasedFromCustody), On(BeforeCourt)),
    accepts=_TAKES,
    stages=(
        Stage("charged", _("Charged"), (On(ChildCharged),)),
        Stage("refused", _("Bail refused: to be moved"), (On(BailRefused),)),
        Stage(
            "asked",
            _("Bed asked for"),
            (On(AlternativeRequested), On(SecureRequested)),
        ),
        Stage("moved", _("Moved, and to be before a court"), (On(MovedToAuthority),)),
    ),
)

CASES: tuple[CaseKind, ...] = (DETENTION,)
"""Every kind of case of this room."""
