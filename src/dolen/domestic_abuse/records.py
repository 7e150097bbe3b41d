"""The screens of domestic abuse: the incident on one screen, the review, MARAC, who was told."""

from dolen.contact.facts import (
    ChildAtIncident,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    HomeConditionsRecorded,
    IncidentAttended,
)
from dolen.domestic_abuse.assessments import QUESTIONS
from dolen.domestic_abuse.facts import (
    DashCompleted,
    DashReviewed,
    HealthVisitorConfirmed,
    HealthVisitorTold,
    MaracActionAgreed,
    MaracActionEnded,
    MaracClosed,
    MaracHeard,
    MaracInformationShared,
    MaracThresholdMet,
    ProfessionalJudgement,
    SchoolConfirmed,
    SchoolToldOfAbuse,
)
from dolen.law.words import _
from dolen.planning.facts import FlagAdded
from dolen.recording.records import Record, Row

_STREET = ("attending_officer", "first_officer", "response_sgt")
_TEAM = ("da_team", "da_team_sgt")
_MARAC = ("marac_coordinator", *_TEAM)
_LISTED = ("victim", "suspects", "children", "criterion", "reason", "area", "meeting_at", "ends_at")
_GRADED = ("officer_grade", "rationale", "judgement", "safety")

INCIDENT = Record(
    name="domestic_incident",
    says=_("Record a domestic incident"),
    hint=_("One part for every child of the household, also for one who was not there."),
    room="domestic_abuse",
    for_roles=_STREET,
    phone_first=True,
    rows=(
        Row(
            IncidentAttended,
            optional=False,
            asked=(
                "type", "place", "children", "victims", "suspects", "carers", "injury_serious",
                "what_was_found", "body_worn_video",
            ),
            always=(("type", "domestic"),),
        ),
        Row(
            ChildAtIncident,
            each="child",
            optional=False,
            asked=("where",),
            says=_("Where the child was"),
        ),
        Row(
            ChildVoiceRecorded,
            each="child",
            asked=("words", "behaviour", "wishes_and_feelings", "alone", "present", "language"),
            says=_("What the child said, or how the child behaved"),
        ),
        Row(
            ChildSeen,
            each="child",
            asked=("appearance", "injuries", "carer_state"),
            says=_("How the child was"),
        ),
        Row(
            ChildNotSeen,
            each="child",
            asked=("why", "said_to_be_where", "next_step"),
            says=_("If you did not see the child"),
        ),
        Row(
            DashCompleted,
            asked=("refused", "yes_count", *_GRADED),
            says=_("The risk in short; the questions can follow"),
        ),
        Row(
            HomeConditionsRecorded,
            asked=("habitable", "conditions", "sleeping_place", "food"),
            says=_("The home, as the children live in it"),
        ),
    ),
    prefill=("place", "children", "victims", "suspects"),
)  # fmt: skip
DASH = Record(
    name="dash",
    says=_("Ask the questions of the risk tool"),
    hint=_("What was not asked, or refused, is told as that. It is never a no."),
    room="domestic_abuse",
    for_roles=(*_STREET, *_TEAM),
    rows=(
        Row(
            DashCompleted,
            optional=False,
            asked=(
                "victim", "suspects", "children", "tool", *QUESTIONS, "refused", "victims_words",
                *_GRADED, "consents",
            ),
        ),
    ),
    prefill=("victim", "suspects", "children"),
)  # fmt: skip
JUDGEMENT = Record(
    name="dash_judgement",
    says=_("Judge the risk without answers"),
    hint=_("When the victim will not answer: what you saw, and what you make of it."),
    room="domestic_abuse",
    for_roles=(*_STREET, *_TEAM),
    phone_first=True,
    rows=(
        Row(
            ProfessionalJudgement,
            optional=False,
            asked=("victim", "suspects", "children", "seen", "officer_grade", "rationale"),
        ),
    ),
    prefill=("victim", "suspects", "children"),
)
REVIEW = Record(
    name="dash_review",
    says=_("Review a domestic incident as a specialist"),
    hint=_("Every child by name: what the incidents so far mean for it."),
    room="domestic_abuse",
    for_roles=_TEAM,
    rows=(
        Row(
            DashReviewed,
            optional=False,
            asked=(
                "victim", "suspects", "children", "childrens_risk", "incidents_12m",
                "grade_before", "grade", "rationale", "contacted_victim", "orders",
                "refer_to_marac",
            ),
        ),
        Row(MaracThresholdMet, asked=_LISTED, says=_("If it goes to MARAC")),
    ),
    prefill=("victim", "suspects", "children"),
)  # fmt: skip
ENCOMPASS = Record(
    name="encompass",
    says=_("Tell a school of domestic abuse"),
    hint=_("In holidays too, and when the child was out. No scores, nothing of health."),
    room="domestic_abuse",
    for_roles=("encompass_desk", *_TEAM),
    rows=(
        Row(
            SchoolToldOfAbuse,
            each="child",
            optional=False,
            asked=(
                "voice", "voice_alone", "school", "route", "told_whom", "how", "child_where",
                "circumstances", "incident_number",
            ),
        ),
    ),
    prefill=("child",),
)  # fmt: skip
SCHOOL_ANSWER = Record(
    name="encompass_received",
    says=_("Answer what the police told the school"),
    room="domestic_abuse",
    for_roles=("school_dsl", "encompass_desk"),
    rows=(
        Row(
            SchoolConfirmed,
            each="child",
            optional=False,
            asked=("school", "right_school", "support"),
        ),
    ),
    prefill=("child",),
)
HEALTH_VISITOR = Record(
    name="health_visitor",
    says=_("Tell the health visiting service"),
    room="domestic_abuse",
    for_roles=_TEAM,
    rows=(
        Row(
            HealthVisitorTold,
            each="child",
            optional=False,
            asked=(
                "behaviour",
                "team",
                "local_authority",
                "told_whom",
                "child_where",
                "circumstances",
            ),
        ),
    ),
    prefill=("child",),
)
VISITOR_ANSWER = Record(
    name="health_visitor_received",
    says=_("Answer what the police told the health visiting service"),
    room="domestic_abuse",
    for_roles=("health_visitor", *_TEAM),
    rows=(
        Row(
            HealthVisitorConfirmed,
            each="child",
            optional=False,
            asked=("visitor", "next_visit"),
        ),
    ),
    prefill=("child",),
)
MARAC_LIST = Record(
    name="marac_list",
    says=_("List a case for MARAC"),
    room="domestic_abuse",
    for_roles=_MARAC,
    rows=(Row(MaracThresholdMet, optional=False, asked=_LISTED),),
    prefill=("victim", "suspects", "children"),
)
MARAC_HEARD = Record(
    name="marac_heard",
    says=_("Write down what MARAC agreed"),
    hint=_("Each child by name. Officers see the actions and the flag, not the minutes."),
    room="domestic_abuse",
    for_roles=_MARAC,
    rows=(
        Row(
            MaracHeard,
            optional=False,
            asked=(
                "victim", "suspects", "children", "childrens_view", "chair", "agencies",
                "apologies", "confidentiality", "plan", "idva_contact_at",
            ),
        ),
        Row(
            MaracActionAgreed,
            asked=("victim", "children", "what", "owner", "due_by"),
            says=_("An action, with its agency and its day"),
        ),
        Row(
            FlagAdded,
            asked=("person", "reason", "review_due"),
            always=(("type", "marac"),),
            says=_("The flag that officers see"),
        ),
    ),
    prefill=("victim", "suspects", "children", "person"),
)  # fmt: skip
MARAC_INFORMATION = Record(
    name="marac_information",
    says=_("Give MARAC what your agency knows"),
    room="domestic_abuse",
    for_roles=_MARAC,
    rows=(
        Row(
            MaracInformationShared,
            optional=False,
            asked=("victim", "suspects", "children", "agency", "information"),
        ),
    ),
    prefill=("victim", "suspects", "children"),
)
MARAC_ACTION = Record(
    name="marac_action",
    says=_("Report on an action of MARAC"),
    room="domestic_abuse",
    for_roles=(*_MARAC, "la_social_worker", "la_team_manager"),
    rows=(
        Row(
            MaracActionEnded,
            optional=False,
            asked=("victim", "children", "action", "outcome", "why"),
        ),
    ),
    prefill=("victim", "children"),
)
MARAC_CLOSE = Record(
    name="marac_close",
    says=_("Close a case of MARAC"),
    room="domestic_abuse",
    for_roles=_MARAC,
    rows=(Row(MaracClosed, optional=False, asked=("victim", "children", "why", "reason")),),
    prefill=("victim", "children"),
)

RECORDS: tuple[Record, ...] = (
    INCIDENT,
    DASH,
    JUDGEMENT,
    REVIEW,
    ENCOMPASS,
    SCHOOL_ANSWER,
    HEALTH_VISITOR,
    VISITOR_ANSWER,
    MARAC_LIST,
    MARAC_INFORMATION,
    MARAC_HEARD,
    MARAC_ACTION,
    MARAC_CLOSE,
)
"""Every record of this room."""
