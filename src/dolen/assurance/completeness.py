"""What a good record of assurance holds: the child's own voice and journey first."""

from dolen.assurance.facts import (
    CaseSampled,
    IndependentlyAudited,
    RecommendationActedOn,
    RecommendationClosed,
    RecommendationMade,
    ReportPublished,
    SampleComplete,
    SelfAudited,
)
from dolen.cases.completeness import GoodRecord

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=CaseSampled,
        at_once=("childs_voice", "record", "staff", "line"),
        end_of_tour=("grade_agreed", "why", "method", "reviewed"),
        before_closing=("feedback_at", "themes"),
    ),
    GoodRecord(fact=SampleComplete, at_once=("line", "staff", "terms_of_reference")),
    GoodRecord(fact=ReportPublished, at_once=("name", "date_known_from"), end_of_tour=("body",)),
    GoodRecord(
        fact=RecommendationMade,
        at_once=("recommendation", "words", "term"),
        end_of_tour=("owned_by", "measure", "section", "report"),
    ),
    GoodRecord(fact=RecommendationActedOn, at_once=("step",), end_of_tour=("evidence",)),
    GoodRecord(
        fact=RecommendationClosed,
        at_once=("measured", "evidence", "accepted_by_owner", "accepted_by_reviewer"),
    ),
    GoodRecord(fact=SelfAudited, at_once=("childs_journey", "round", "cohort", "themes")),
    GoodRecord(
        fact=IndependentlyAudited,
        at_once=("childs_journey", "round", "cohort", "themes"),
        end_of_tour=("assessor",),
    ),
)
"""What good records of assurance hold."""
