"""What a good record of a first contact holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.contact.assessments import ELEMENTS
from dolen.contact.facts import (
    AdviceAsked,
    AdviceFollowed,
    AdviceGiven,
    AmbulanceCalled,
    CallReceived,
    ChildAtIncident,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    ContactGraded,
    HomeConditionsRecorded,
    IncidentAttended,
    IncidentClosed,
    NoRiskReasonGiven,
    ResearchPassed,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=CallReceived,
        at_once=("children_there", "what", "place", "immediate_danger", "reporter", "channel"),
        end_of_tour=("children", "injury", "weapons", "drugs_or_alcohol", "language"),
    ),
    GoodRecord(
        fact=ContactGraded,
        at_once=(*ELEMENTS, "child_involved", "grade", "rationale"),
        end_of_tour=("research_done",),
    ),
    GoodRecord(fact=NoRiskReasonGiven, at_once=("reason", "supervisor")),
    GoodRecord(fact=ResearchPassed, at_once=("flags_read", "result", "told_whom")),
    GoodRecord(
        fact=IncidentAttended,
        at_once=("children_present", "type", "at_home", "place"),
        end_of_tour=("children", "what_was_found", "body_worn_video"),
    ),
    GoodRecord(
        fact=ChildVoiceRecorded,
        at_once=(("words", "behaviour"),),
        end_of_tour=("wishes_and_feelings", "alone", "method", "language"),
    ),
    GoodRecord(
        fact=ChildSeen,
        at_once=("child", "alone", "appearance", "injuries"),
        end_of_tour=("with_adults", "carer_state"),
    ),
    GoodRecord(fact=ChildNotSeen, at_once=("why", "said_to_be_where"), end_of_tour=("next_step",)),
    GoodRecord(
        fact=HomeConditionsRecorded,
        end_of_tour=("sleeping_place", "food", "conditions", "habitable", "drugs_or_alcohol"),
    ),
    GoodRecord(fact=ChildAtIncident, at_once=("where",), end_of_tour=("lives_there", "school")),
    GoodRecord(fact=AmbulanceCalled, at_once=("children", "why", "injury", "explained")),
    GoodRecord(fact=AdviceAsked, at_once=("expert", "question")),
    GoodRecord(fact=AdviceGiven, at_once=("advice", "from_health", "passed_to_officers_at")),
    GoodRecord(fact=AdviceFollowed, at_once=("followed", "why")),
    GoodRecord(fact=IncidentClosed, before_closing=("childs_view_effect", "result")),
)
"""Every kind this room measures."""
