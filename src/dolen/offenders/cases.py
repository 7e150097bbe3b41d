"""The management of an offender as a case: from its beginning until the person need not notify."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.offenders.facts import (
    BreachDetected,
    ManagementStarted,
    ModeReviewed,
    OffenderDied,
    OffenderNotified,
    OffenderVisited,
    RegistrationEnded,
    RiskAssessed,
    TransferredOut,
)

MANAGEMENT = CaseKind(
    name="offender_management",
    says=_("Offender management"),
    prefix="OM",
    room="offenders",
    opened_by=(On(ManagementStarted),),
    closed_by=(On(RegistrationEnded), On(TransferredOut), On(OffenderDied)),
    accepts=("offender.", "order.", "breach.", "mappa.", "duty.", "delay."),
    stages=(
        Stage("notified", _("Notified as the law asks"), (On(OffenderNotified, lawful=True),)),
        Stage("assessed", _("Risk assessed"), (On(RiskAssessed, complete=(True, None)),)),
        Stage("visited", _("Visited"), (On(OffenderVisited),)),
        Stage("in_breach", _("Breach found"), (On(BreachDetected),)),
        Stage("reactive", _("Managed reactively"), (On(ModeReviewed, mode="reactive"),)),
    ),
)

CASES: tuple[CaseKind, ...] = (MANAGEMENT,)
"""Every kind of case of this room."""
