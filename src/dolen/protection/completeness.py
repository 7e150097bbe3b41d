"""What a good record of police protection holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.protection.facts import (
    AtPoliceStation,
    AuthorityInformed,
    ChildInformed,
    ChildTooYoung,
    CompellingReasonGiven,
    DesignatedOfficerNamed,
    DesignatedOfficerReviewed,
    EndRecorded,
    ExceptionalReasonGiven,
    HomeAuthorityInformed,
    ParentsInformed,
    ParentsNotInformed,
    Placed,
    ProtectionEnded,
    TakenIntoProtection,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=TakenIntoProtection,
        at_once=("child", "place", "initiating_officer", "power", "ground", "harm"),
        end_of_tour=("alternatives", "found_in_authority", "home_authority", "epo_in_force"),
    ),
    GoodRecord(
        fact=ChildInformed,
        at_once=("wishes_and_feelings", "what_was_told", "understood"),
        end_of_tour=("language", "told_by"),
    ),
    GoodRecord(fact=ChildTooYoung, at_once=("behaviour",)),
    GoodRecord(fact=DesignatedOfficerNamed, at_once=("officer", "not_the_initiating_officer")),
    GoodRecord(fact=AuthorityInformed, at_once=("local_authority", "told_whom", "what_was_told")),
    GoodRecord(fact=HomeAuthorityInformed, at_once=("la", "told_whom")),
    GoodRecord(fact=ParentsInformed, at_once=("carers",), end_of_tour=("what_they_said",)),
    GoodRecord(fact=ParentsNotInformed, at_once=("reason",), end_of_tour=("try_again_at",)),
    GoodRecord(
        fact=ExceptionalReasonGiven,
        at_once=("reason", "authorised_by", "sought"),
        end_of_tour=("authority_escalated_to",),
    ),
    GoodRecord(fact=CompellingReasonGiven, at_once=("reason",)),
    GoodRecord(fact=AtPoliceStation, at_once=("place", "part_of_station", "with_child")),
    GoodRecord(fact=Placed, at_once=("place_sort", "place", "carers", "adults_checked")),
    GoodRecord(
        fact=DesignatedOfficerReviewed,
        at_once=("childs_view", "still_needed", "enquiries", "next_review"),
        end_of_tour=("epo_considered",),
    ),
    GoodRecord(fact=ProtectionEnded, at_once=("reason", "ended_by", "into_whose_care")),
    GoodRecord(
        fact=EndRecorded,
        end_of_tour=("child_told", "circumstances", "plan"),
        before_closing=("strategy_discussion",),
    ),
)
"""Every kind this room measures."""
