"""A case before MARAC: from its listing until it leaves, with what was agreed in between."""

from dolen.cases.rules import CaseKind, Stage
from dolen.domestic_abuse.facts import (
    MaracActionAgreed,
    MaracActionEnded,
    MaracClosed,
    MaracHeard,
    MaracThresholdMet,
)
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.planning.facts import FlagAdded

MARAC = CaseKind(
    name="marac",
    says=_("Case of MARAC"),
    prefix="MA",
    room="domestic_abuse",
    opened_by=(On(MaracThresholdMet),),
    closed_by=(On(MaracClosed),),
    accepts=("marac.", "flag.", "dash.reviewed", "delay.", "duty.", "handover."),
    stages=(
        Stage("heard", _("Heard"), (On(MaracHeard),)),
        Stage("flagged", _("Flagged"), (On(FlagAdded, type="marac"),)),
        Stage("agreed", _("Actions agreed"), (On(MaracActionAgreed),)),
        Stage("reported", _("Actions reported on"), (On(MaracActionEnded),)),
    ),
)

CASES: tuple[CaseKind, ...] = (MARAC,)
"""Every kind of case of this room."""
