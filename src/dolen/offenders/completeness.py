"""What a good record about an offender holds: the children near first, and what they say."""

from dolen.cases.completeness import GoodRecord
from dolen.offenders.facts import (
    BreachDetected,
    BreachRuledOut,
    ManagementStarted,
    MappaMeetingHeld,
    ModeReviewed,
    NoArrestReasonGiven,
    OffenderNotified,
    OffenderStayed,
    OffenderVisited,
    PermissionGiven,
    ProhibitionSet,
    RiskAssessed,
    SocialWorkerSpokenTo,
    TransferredOut,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=OffenderVisited,
        at_once=(("childs_words", "children", "signs_of_children"), "seen", "adults"),
        end_of_tour=("announced", "devices", "result", "risk"),
        before_closing=("next_visit_by",),
    ),
    GoodRecord(
        fact=SocialWorkerSpokenTo,
        at_once=("childs_view_effect", "children", "agreed"),
        end_of_tour=("social_worker", "offenders"),
    ),
    GoodRecord(fact=OffenderStayed, at_once=("children", "hours"), end_of_tour=("private_place",)),
    GoodRecord(
        fact=ManagementStarted,
        at_once=("children", "address", "risk", ("relevant_date", "basis")),
        end_of_tour=("manager", "mode", "mappa_level", ("until", "indefinite")),
        before_closing=("offence", "partners", "devices", "bank_details"),
    ),
    GoodRecord(
        fact=OffenderNotified,
        at_once=("how", "station_listed", "lawful"),
        end_of_tour=("contents", "taken_by"),
        before_closing=("acknowledged_at",),
    ),
    GoodRecord(
        fact=RiskAssessed,
        at_once=("children_considered", "complete", "level"),
        end_of_tour=("raises_risk", "lowers_risk", "plan", "next_visit_by"),
        before_closing=("agreed_by",),
    ),
    GoodRecord(
        fact=ModeReviewed,
        at_once=("mode", "reason"),
        end_of_tour=("evidence", "reviewer_is_not_manager"),
    ),
    GoodRecord(fact=ProhibitionSet, at_once=("order", "forbids", "words"), end_of_tour=("until",)),
    GoodRecord(fact=PermissionGiven, at_once=("children", "granted_by", "limits")),
    GoodRecord(fact=BreachDetected, at_once=("children", "type", "done")),
    GoodRecord(fact=NoArrestReasonGiven, at_once=("reason", "instead", "bail_considered")),
    GoodRecord(fact=BreachRuledOut, at_once=("type", "finding", "evidence", "agreed_by")),
    GoodRecord(
        fact=MappaMeetingHeld,
        at_once=("children_considered", "level", "actions"),
        end_of_tour=("agencies", "disclosure", "next_meeting"),
    ),
    GoodRecord(
        fact=TransferredOut,
        at_once=("children_told_of", "force", "history_sent"),
        end_of_tour=("taken_on_by",),
    ),
)
"""What good records of this room hold."""
