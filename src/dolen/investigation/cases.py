"""The investigation as a case: from the disclosure until the child knows how it ended."""

from dolen.cases.rules import CaseKind, Stage
from dolen.investigation.facts import (
    ChildInterviewHeld,
    CrimeAllocated,
    CrimeClosed,
    CrimeDisclosed,
    CrimeNotRecorded,
    CrimeRecorded,
    InvestigationSupervised,
    SuspectArrested,
    SuspectBailed,
    SuspectCharged,
    SuspectInterviewed,
)
from dolen.journal.conditions import On
from dolen.law.words import _

_TAKES = (
    "crime.", "suspect.", "suspect_child.", "bail.", "child.", "children.", "harm.", "medical.",
    "intermediary.", "language.", "sibling.", "victim.", "victims.", "family_court.", "strategy.",
    "s47.", "authority.", "ppn.", "device.", "warrant.", "online.", "images.", "delay.",
    "handover.", "duty.", "flag.", "protection.", "exploitation.", "incident.",
)  # fmt: skip

INVESTIGATION = CaseKind(
    name="investigation",
    says=_("Investigation of a crime against a child"),
    prefix="IN",
    room="investigation",
    opened_by=(On(CrimeDisclosed),),
    closed_by=(On(CrimeClosed), On(CrimeNotRecorded)),
    accepts=_TAKES,
    joins=True,
    stages=(
        Stage("recorded", _("Recorded as a crime"), (On(CrimeRecorded),)),
        Stage("allocated", _("Given to an officer"), (On(CrimeAllocated),)),
        Stage("supervised", _("Planned and supervised"), (On(InvestigationSupervised),)),
        Stage("heard", _("The child was interviewed"), (On(ChildInterviewHeld),)),
        Stage(
            "suspect_met",
            _("The suspect was arrested or interviewed"),
            (On(SuspectArrested), On(SuspectInterviewed)),
        ),
        Stage("bailed", _("The suspect is on bail"), (On(SuspectBailed),)),
        Stage("charged", _("Charged: before a court"), (On(SuspectCharged),)),
    ),
)

CASES: tuple[CaseKind, ...] = (INVESTIGATION,)
"""Every kind of case of this room."""
