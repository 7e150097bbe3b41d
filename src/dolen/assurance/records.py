"""The screens of assurance: a sample, an audit, an inspection, a recommendation."""

from dolen.assurance.facts import (
    ActionPlanSent,
    CaseSampled,
    FindingMade,
    IndependentlyAudited,
    InspectionPlanned,
    RecommendationActedOn,
    RecommendationClosed,
    RecommendationMade,
    ReportPublished,
    Revisited,
    SampleComplete,
    SelfAudited,
    TopicGraded,
    UpdateSent,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_SAMPLERS = ("fpoc_supervisor", "fpoc_supervisor_2", "fpoc_manager", "ppu_dci")
_COMMAND = ("acc", "chief_constable", "dsu_ppu", "ppu_dci")
_INSPECTORS = ("hmicfrs", "inspector_hmicfrs")
_STAGES = ("contact", "assessment", "investigation", "decision")
_ONE_CASE = ("round", "cohort", "record", "childs_journey", *_STAGES, "grade", "themes")
_MANY = ("round", "cohort", "good", "ri", "inadequate")

SAMPLE = Record(
    name="dip_sample",
    says=_("Sample a case"),
    hint=_("When this was the last one of the month, Dolen notes that the sample is complete."),
    room="assurance",
    for_roles=_SAMPLERS,
    rows=(
        Row(
            CaseSampled,
            optional=False,
            asked=(
                "line", "record", "staff", "reviewed", "method", "childs_voice", "grade_agreed",
                "why", "themes", "terms_version", "feedback_at", "action",
            ),
        ),
        Row(
            SampleComplete,
            asked=("line", "staff", "terms_of_reference", "terms_version"),
            says=_("Only if the cases are not recorded here: the month’s sample is complete"),
        ),
    ),
    prefill=("staff",),
)  # fmt: skip
SELF_AUDIT = Record(
    name="audit_self",
    says=_("Grade a case of our own"),
    room="assurance",
    for_roles=_COMMAND,
    rows=(Row(SelfAudited, optional=False, asked=_ONE_CASE),),
)
INDEPENDENT_AUDIT = Record(
    name="audit_independent",
    says=_("Grade a case independently"),
    hint=_("Grade it before you look at the grade the force gave."),
    room="assurance",
    for_roles=(*_INSPECTORS, "dsu_ppu"),
    rows=(Row(IndependentlyAudited, optional=False, asked=(*_ONE_CASE, "assessor")),),
)
AUDIT_TOTALS = Record(
    name="audit_totals",
    says=_("Record how many cases got which grade"),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(SelfAudited, asked=_MANY, says=_("By the force itself")),
        Row(IndependentlyAudited, asked=(*_MANY, "assessor"), says=_("Independently")),
    ),
)
REPORT = Record(
    name="inspection_report",
    says=_("Record an inspection report"),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(
            ReportPublished,
            optional=False,
            asked=(
                "name", "body", "inspected_from", "inspected_until", "address", "date_known_from",
            ),
        ),
    ),
)  # fmt: skip
RECOMMENDATION = Record(
    name="recommendation",
    says=_("Record a recommendation"),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(
            RecommendationMade,
            optional=False,
            asked=(
                "recommendation", "report", "section", "finding", "words", "term", "owned_by",
                "measure", "measures",
            ),
        ),
    ),
)  # fmt: skip
RECOMMENDATION_STEP = Record(
    name="recommendation_step",
    says=_("Record what was done for a recommendation"),
    room="assurance",
    for_roles=(*_COMMAND, "recommendation_owner"),
    rows=(
        Row(
            RecommendationActedOn,
            asked=("recommendation", "step", "evidence", "next_step"),
            says=_("A step"),
        ),
        Row(
            RecommendationClosed,
            asked=(
                "recommendation", "measured", "evidence", "accepted_by_owner",
                "accepted_by_reviewer",
            ),
            says=_("Only if it is met: the evidence, accepted by owner and reviewer"),
        ),
    ),
)  # fmt: skip
ANSWER = Record(
    name="inspection_answer",
    says=_("Record what was sent to the inspectorate, or its revisit"),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(UpdateSent, asked=("actions", "sent_to"), says=_("Update on immediate action")),
        Row(ActionPlanSent, asked=("plan", "sent_to"), says=_("Action plan")),
        Row(Revisited, asked=("found",), says=_("Revisit")),
    ),
)
INSPECTION_PLAN = Record(
    name="inspection_plan",
    says=_("Plan an inspection"),
    hint=_("On its page you then draw the cases by lot and assign who grades them."),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(
            InspectionPlanned,
            optional=False,
            asked=("name", "body", "cohorts", "each", "since", "until", "revisits"),
        ),
    ),
)
INSPECTION_FINDING = Record(
    name="inspection_finding",
    says=_("Record what an inspection found"),
    room="assurance",
    for_roles=(*_COMMAND, *_INSPECTORS),
    rows=(
        Row(
            FindingMade,
            asked=("topic", "sort", "words", "records", "evidence"),
            says=_("A finding"),
        ),
        Row(TopicGraded, asked=("topic", "grade", "why"), says=_("The grade of a topic")),
    ),
)

RECORDS: tuple[Record, ...] = (
    SAMPLE,
    SELF_AUDIT,
    INDEPENDENT_AUDIT,
    AUDIT_TOTALS,
    REPORT,
    RECOMMENDATION,
    RECOMMENDATION_STEP,
    ANSWER,
    INSPECTION_PLAN,
    INSPECTION_FINDING,
)
"""Every record of this storey."""
