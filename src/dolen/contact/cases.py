"""A call and the incident it leads to: one matter, from the call until it is closed."""

from dolen.cases.rules import CaseKind, Stage
from dolen.contact.facts import (
    CallReceived,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    ContactGraded,
    HomeConditionsRecorded,
    IncidentAttended,
    IncidentClosed,
    OfficersSent,
)
from dolen.journal.conditions import On
from dolen.law.words import _

_TAKES = (
    "child.", "home.", "harm.", "crime.", "suspect.", "strategy.", "authority.", "s47.", "ppn.",
    "dash.", "da.", "encompass.", "health_visitor.", "protection.", "language.", "medical.",
    "device.", "research.", "advice.", "ambulance.", "handover.", "delay.", "duty.", "flag.",
    "incident.closed",
)  # fmt: skip

CALL = CaseKind(
    name="call",
    says=_("Call or report"),
    prefix="IN",
    room="contact",
    opened_by=(On(CallReceived),),
    closed_by=(On(IncidentAttended), On(IncidentClosed)),
    accepts=(*_TAKES, "contact.", "incident.attended"),
    stages=(
        Stage("graded", _("Graded"), (On(ContactGraded),)),
        Stage("on_the_way", _("Officers on their way"), (On(OfficersSent),)),
    ),
)
INCIDENT = CaseKind(
    name="incident",
    says=_("Incident attended"),
    prefix="IN",
    room="contact",
    opened_by=(On(IncidentAttended),),
    closed_by=(On(IncidentClosed),),
    accepts=_TAKES,
    joins=True,
    stages=(
        Stage("seen", _("Children seen, or not seen"), (On(ChildSeen), On(ChildNotSeen))),
        Stage("heard", _("Children heard"), (On(ChildVoiceRecorded),)),
        Stage("home", _("Living conditions recorded"), (On(HomeConditionsRecorded),)),
    ),
)

CASES: tuple[CaseKind, ...] = (CALL, INCIDENT)
"""Every kind of case of this room."""
