"""The matters of this room: an enquiry into suspected harm, and a child's time on the register."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.planning.facts import (
    AssessmentCompleted,
    ConferenceDecided,
    CoreGroupMet,
    EnquiryDetermined,
    EnquiryStarted,
    HarmSuspected,
    InitialConferenceHeld,
    PlanCirculated,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    SingleAgencyDecided,
    SingleAgencyReviewed,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)

_WITH_A_CHILD = (
    "child.", "children.", "carer.", "harm.", "crime.", "suspect.", "strategy.", "authority.",
    "s47.", "assessment.", "ppn.", "medical.", "epo.", "language.", "handover.", "delay.", "duty.",
    "flag.", "meeting.", "conference.",
)  # fmt: skip

ENQUIRY = CaseKind(
    name="protection_enquiry",
    says=_("Protection enquiry"),
    prefix="PE",
    room="planning",
    opened_by=(
        On(HarmSuspected),
        On(StrategyRequested),
        On(StrategyDiscussionHeld),
        On(EnquiryStarted),
    ),
    closed_by=(
        On(StrategyDiscussionHeld, decision="none"),
        On(EnquiryDetermined, determination=("not_substantiated", "substantiated_no_risk")),
        On(ConferenceDecided, decision=("not_at_continuing_risk", "registered")),
    ),
    accepts=_WITH_A_CHILD,
    joins=True,
    stages=(
        Stage("asked", _("Discussion asked for"), (On(StrategyRequested),)),
        Stage("discussed", _("Discussed"), (On(StrategyDiscussionHeld),)),
        Stage("written_down", _("Written on the child’s record"), (On(StrategyRecorded),)),
        Stage("alone", _("One agency alone, to be reviewed"), (On(SingleAgencyDecided),)),
        Stage("reviewed", _("Decision reviewed"), (On(SingleAgencyReviewed),)),
        Stage("enquiring", _("Section 47 enquiry"), (On(EnquiryStarted),)),
        Stage("assessed", _("Assessed"), (On(AssessmentCompleted),)),
        Stage("determined", _("Determined: a conference follows"), (On(EnquiryDetermined),)),
        Stage("conference", _("Initial conference held"), (On(InitialConferenceHeld),)),
    ),
)
ON_REGISTER = CaseKind(
    name="on_register",
    says=_("On the child protection register"),
    prefix="CP",
    room="planning",
    opened_by=(On(RegisterRegistered),),
    closed_by=(On(RegisterRemoved),),
    accepts=("register.", "plan.", "core_group.", "conference.", "meeting.", "duty.", "delay."),
    stages=(
        Stage("circulated", _("Outline plan circulated"), (On(PlanCirculated),)),
        Stage("core_group", _("Core group at work"), (On(CoreGroupMet),)),
        Stage("reviewed", _("Reviewed by a conference"), (On(ReviewConferenceHeld),)),
    ),
)

CASES: tuple[CaseKind, ...] = (ENQUIRY, ON_REGISTER)
"""Every kind of case of this room."""
