"""What a good record about domestic abuse holds by which stage, the child's voice first."""

from dolen.cases.completeness import GoodRecord
from dolen.domestic_abuse.facts import (
    DashCompleted,
    DashReviewed,
    HealthVisitorTold,
    MaracActionAgreed,
    MaracActionEnded,
    MaracHeard,
    MaracInformationShared,
    MaracThresholdMet,
    ProfessionalJudgement,
    SchoolToldOfAbuse,
)

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=DashCompleted,
        at_once=("officer_grade", "rationale", ("yes_count", "frightened", "refused")),
        end_of_tour=("children", "victim", "tool", "consents", "safety"),
    ),
    GoodRecord(
        fact=ProfessionalJudgement,
        at_once=("seen", "officer_grade", "rationale"),
        end_of_tour=("children", "victim"),
    ),
    GoodRecord(
        fact=DashReviewed,
        at_once=("childrens_risk", "children", "grade", "rationale", "incidents_12m"),
        before_closing=("contacted_victim", "refer_to_marac"),
    ),
    GoodRecord(
        fact=MaracThresholdMet,
        at_once=("children", "victim", "criterion"),
        before_closing=("ends_at", "area", "reason"),
    ),
    GoodRecord(
        fact=MaracHeard,
        at_once=("childrens_view", "children", "chair", "agencies", "confidentiality"),
        before_closing=("plan", "idva_contact_at"),
    ),
    GoodRecord(fact=MaracInformationShared, at_once=("agency", "information")),
    GoodRecord(fact=MaracActionAgreed, at_once=("what", "owner", "due_by")),
    GoodRecord(fact=MaracActionEnded, at_once=("outcome", "why")),
    GoodRecord(
        fact=SchoolToldOfAbuse,
        at_once=("voice", "child", "school", "told_whom", "child_where", "circumstances"),
        end_of_tour=("voice_alone", "incident_number"),
    ),
    GoodRecord(
        fact=HealthVisitorTold,
        at_once=("behaviour", "child", "told_whom", "circumstances"),
        end_of_tour=("child_where",),
    ),
)
"""Every kind this room measures."""
