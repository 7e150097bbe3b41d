"""The screens of custody: what one person tells at one time, in which order."""

from dolen.custody.charged_records import CHARGED_RECORDS
from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    AdultPresentAtSearch,
    BackFromHospital,
    CellReasonGiven,
    ChildDetained,
    CurfewBroken,
    CustodyRiskAssessed,
    DetentionExtended,
    DetentionReviewed,
    FormUploaded,
    HealthAssessed,
    HealthRefused,
    MentalHealthAssessed,
    MovedInCustody,
    NecessityGiven,
    ObservationsRaised,
    PutInCell,
    ResponsibleTold,
    ReviewedAfterCharge,
    RightsGivenWithAdult,
    SearchUrgent,
    SelfHarmRisk,
    StripSearched,
    TakenToHospital,
    WomanResponsible,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_SUITE = ("custody_officer",)
_REVIEWERS = ("pace_inspector", "custody_superintendent")

_ADULT_CALLED = Row(
    AdultCalled,
    each="child",
    asked=("adult", "relationship", "asked_to_come_now", "agreed", "expected_at"),
    says=_("Ask the appropriate adult to come now"),
)
_TOLD = Row(ResponsibleTold, each="child", asked=("carers", "local_authority", "what_they_said"))
_KEPT = (
    Row(
        CellReasonGiven,
        each="child",
        asked=("reason", "explained"),
        says=_("Only if the child goes into a cell: why"),
    ),
    Row(PutInCell, each="child", asked=("cell",)),
    Row(MovedInCustody, each="child", asked=("to", "why")),
)

ARRIVAL = Record(
    name="custody_arrival",
    says=_("A child arrives in custody"),
    hint=_("Three clocks run from here. Save as soon as you can; add the rest later."),
    room="custody",
    for_roles=_SUITE,
    rows=(
        Row(
            NecessityGiven,
            each="child",
            asked=("reason", "alternatives", "challenged_by"),
            says=_("Was it necessary to arrest the child now?"),
        ),
        Row(
            ChildDetained,
            each="child",
            optional=False,
            asked=(
                "child", "place", "power", "offence", "offence_class", "arrested_at",
                "relevant_time", "authorised_at", "grounds", "age_evidence", "treated_as_child",
                "why_not_child", "rights_given", "drugs", "cash", "with_older_person",
                "with_whom", "local_authority", "custody_officer", "custody_record",
            ),
        ),
        _ADULT_CALLED,
        _TOLD,
        Row(WomanResponsible, each="child", asked=("officer", "girl_told")),
        Row(
            CustodyRiskAssessed,
            each="child",
            asked=(
                "childs_words", "self_harm_asked", "health_needs", "observation_level",
                "care_plan",
            ),
            says=_("How the child is"),
        ),
        *_KEPT,
    ),
    prefill=("child", "local_authority"),
)  # fmt: skip
ADULT = Record(
    name="custody_adult",
    says=_("Appropriate adult, and who was told"),
    room="custody",
    for_roles=_SUITE,
    phone_first=True,
    rows=(
        _ADULT_CALLED,
        Row(AdultArrived, each="child", asked=("adult", "relationship", "purpose", "left_at")),
        Row(
            RightsGivenWithAdult,
            each="child",
            asked=("childs_words", "understood", "solicitor_wanted"),
        ),
        _TOLD,
        Row(WomanResponsible, each="child", asked=("officer", "girl_told")),
    ),
    prefill=("child",),
)
HEALTH = Record(
    name="custody_health",
    says=_("The detained child’s health"),
    room="custody",
    for_roles=(*_SUITE, "custody_hcp"),
    rows=(
        Row(
            HealthAssessed,
            each="child",
            asked=(
                "child", "childs_words", "fit_to_detain", "fit_for_interview", "abuse",
                "self_harm", "exploitation", "needs",
            ),
        ),
        Row(HealthRefused, each="child", asked=("childs_words", "offered_again")),
        Row(FormUploaded, each="child", asked=("concerns", "which")),
        Row(SelfHarmRisk, each="child", asked=("shown_by", "childs_words")),
        Row(MentalHealthAssessed, each="child", asked=("by_whom", "outcome")),
        Row(ObservationsRaised, each="child", asked=("observation_level", "items_taken")),
        Row(TakenToHospital, each="child", asked=("why", "with_child")),
        Row(BackFromHospital, each="child", asked=("questioned_there", "advice")),
    ),
    prefill=("child",),
)  # fmt: skip
KEEPING = Record(
    name="custody_keeping",
    says=_("Where the child is kept, and how closely watched"),
    room="custody",
    for_roles=_SUITE,
    phone_first=True,
    rows=(
        *_KEPT,
        Row(ObservationsRaised, each="child", asked=("observation_level", "items_taken")),
    ),
    prefill=("child",),
)
SEARCH = Record(
    name="custody_search",
    says=_("Strip search of a child"),
    hint=_("Not without the appropriate adult, unless serious harm cannot otherwise be prevented."),
    room="custody",
    for_roles=_SUITE,
    rows=(
        Row(AdultPresentAtSearch, each="child", asked=("adult", "child_declined", "adult_agreed")),
        Row(SearchUrgent, each="child", asked=("reason", "adult_told_after")),
        Row(
            StripSearched,
            each="child",
            optional=False,
            asked=(
                "child", "sort", "urgent", "reason", "authorised_by", "searchers", "same_sex",
                "out_of_sight", "found", "childs_words",
            ),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
REVIEW = Record(
    name="custody_review",
    says=_("Review a child’s detention"),
    room="custody",
    for_roles=(*_REVIEWERS, *_SUITE),
    rows=(
        Row(
            DetentionReviewed,
            each="child",
            asked=(
                "child", "childs_words", "still_needed", "why", "mode", "why_not_in_person",
                "heard", "postponed_why",
            ),
            says=_("Before charge: by an inspector who is not involved"),
        ),
        Row(
            ReviewedAfterCharge,
            each="child",
            asked=("childs_words", "still_needed", "why", "mode", "next_review_due"),
            says=_("After charge: by the custody officer"),
        ),
        Row(
            DetentionExtended, each="child", asked=("authorised_by", "until", "grounds", "heard")
        ),
    ),
    prefill=("child",),
)  # fmt: skip
CURFEW = Record(
    name="curfew_broken",
    says=_("Tag curfew broken"),
    hint=_("An arrest in the evening means a night in a cell. It could usually wait for the day."),
    room="custody",
    for_roles=("arresting_officer", "attending_officer", "response_sgt"),
    rows=(
        Row(CurfewBroken, each="child", asked=("child", "reported_by", "since", "warned")),
        Row(NecessityGiven, each="child", asked=("reason", "alternatives")),
    ),
    prefill=("child",),
)

RECORDS: tuple[Record, ...] = (
    ARRIVAL,
    ADULT,
    HEALTH,
    KEEPING,
    SEARCH,
    REVIEW,
    *CHARGED_RECORDS,
    CURFEW,
)
"""Every record of this room."""
