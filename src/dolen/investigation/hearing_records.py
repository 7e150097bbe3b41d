"""The screens around the child: the interview, the doctor, the language, being kept informed."""

from dolen.investigation.facts import (
    ChildInterviewHeld,
    ChildUpdated,
    IntermediaryConsidered,
    IntermediaryFound,
    IntermediaryRequested,
    InterviewPlanned,
    LanguageOffered,
    MedicalArranged,
    MedicalNotNeeded,
    MedicalRuledOutByDoctor,
    ViewsRecorded,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_CASE = ("oic", "oic_supervisor")

INTERVIEW = Record(
    name="child_interview",
    says=_("Interview of a child: plan it, hold it"),
    hint=_("Think of an intermediary first. Whether one is used or not, say why."),
    room="investigation",
    for_roles=_CASE,
    rows=(
        Row(
            InterviewPlanned,
            each="child",
            asked=("child", "childs_wishes", "planned_for", "where", "with_social_worker"),
        ),
        Row(
            IntermediaryConsidered,
            each="child",
            asked=("child", "needs", "used", "reason"),
            says=_("An intermediary: before the interview"),
        ),
        Row(IntermediaryRequested, each="child", asked=("child", "asked_of", "needed_by")),
        Row(
            IntermediaryFound,
            each="child",
            asked=("child", "intermediary", "available_from", "assessed_child"),
        ),
        Row(
            ChildInterviewHeld,
            each="child",
            asked=("child", "sort", "intermediary", "language", "present"),
        ),
    ),
    prefill=("child",),
)
MEDICAL = Record(
    name="child_medical",
    says=_("Medical examination of a child"),
    hint=_("That none is needed is for a doctor to say, or for a strategy discussion with health."),
    room="investigation",
    for_roles=(*_CASE, "attending_officer", "health_visitor", "custody_hcp"),
    rows=(
        Row(
            MedicalArranged,
            each="child",
            asked=(
                "child", "childs_wishes", "arranged_for", "sort", "doctor", "consent", "found",
            ),
        ),
        Row(MedicalRuledOutByDoctor, each="child", asked=("child", "doctor", "reason")),
        Row(
            MedicalNotNeeded,
            each="child",
            asked=("child", "agreed_in", "health_consulted", "reason"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
LANGUAGE = Record(
    name="child_language",
    says=_("Welsh or English: the child’s choice"),
    room="investigation",
    for_roles=("first_officer", "attending_officer", "custody_officer", *_CASE),
    phone_first=True,
    rows=(
        Row(
            LanguageOffered,
            each="child",
            optional=False,
            asked=("child", "choice", "other_language", "how_kept"),
        ),
    ),
    prefill=("child",),
)
UPDATE = Record(
    name="child_update",
    says=_("Tell a child how it is going"),
    hint=_("Also when nothing moved: say what it waits for, and when the child hears next."),
    room="investigation",
    for_roles=_CASE,
    phone_first=True,
    rows=(
        Row(
            ChildUpdated,
            each="child",
            optional=False,
            asked=(
                "child", "childs_reaction", "what_was_told", "waits_for", "next_contact",
                "language",
            ),
        ),
        Row(
            ViewsRecorded,
            each="child",
            asked=("child", "about", "childs_words", "effect", "victim", "views"),
        ),
    ),
    prefill=("child",),
)  # fmt: skip

HEARING_RECORDS: tuple[Record, ...] = (INTERVIEW, MEDICAL, LANGUAGE, UPDATE)
"""The screens around the child."""
