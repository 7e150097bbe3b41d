"""The missing episode as a case: from the report until the child was heard and it is closed."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.missing.facts import (
    AddressesChecked,
    ChildReportedMissing,
    EnquiriesBegun,
    EpisodeClosed,
    MirafUpdated,
    MissingChildFound,
    MissingRecorded,
    MissingReportWithdrawn,
    PreventionInterviewDeclined,
    PreventionInterviewHeld,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
    RiskGraded,
)

_TAKES = (
    "missing.", "miraf.", "grade.", "trigger.", "cawn.", "school.", "risky_adult.", "child.",
    "harm.", "crime.", "suspect.", "strategy.", "authority.", "s47.", "ppn.", "protection.",
    "exploitation.", "seraf.", "epo.", "language.", "handover.", "delay.", "duty.", "flag.",
)  # fmt: skip

EPISODE = CaseKind(
    name="missing_episode",
    says=_("Missing episode"),
    prefix="MP",
    room="missing",
    opened_by=(On(ChildReportedMissing),),
    closed_by=(On(EpisodeClosed), On(MissingReportWithdrawn)),
    accepts=_TAKES,
    stages=(
        Stage("recorded", _("Recorded as missing"), (On(MissingRecorded),)),
        Stage("graded", _("Risk graded"), (On(RiskGraded),)),
        Stage("searched_for", _("Being looked for"), (On(EnquiriesBegun), On(AddressesChecked))),
        Stage("found", _("Found or returned"), (On(MissingChildFound),)),
        Stage(
            "heard_by_police",
            _("Heard by the police"),
            (On(PreventionInterviewHeld), On(PreventionInterviewDeclined, carer_spoken_to=True)),
        ),
        Stage(
            "heard_independently",
            _("Heard by somebody independent"),
            (On(ReturnInterviewHeld), On(ReturnInterviewDeclined, carer_spoken_to=True)),
        ),
        Stage("learned_from", _("Taken into the MIRAF"), (On(MirafUpdated),)),
    ),
)

CASES: tuple[CaseKind, ...] = (EPISODE,)
"""Every kind of case of this room."""
