"""The screens of a first contact: what one person tells at one time, in which order."""

from dolen.contact.assessments import ELEMENTS
from dolen.contact.facts import (
    SETS,
    About,
    AdviceAsked,
    AdviceFollowed,
    AdviceGiven,
    AmbulanceCalled,
    CallReceived,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    ContactGraded,
    HomeConditionsRecorded,
    IncidentAttended,
    IncidentClosed,
    NoRiskReasonGiven,
    OfficersSent,
    QuestionsAsked,
    ResearchPassed,
    ResearchRead,
    VisitDiarised,
)
from dolen.law.words import _
from dolen.recording.records import Record, Row

_CALL_CENTRE = ("fpoc_call_taker", "fpoc_dispatch", "fpoc_supervisor", "fpoc_supervisor_2")
_STREET = ("attending_officer", "first_officer", "response_sgt")

CALL = Record(
    name="call",
    says=_("Take a call"),
    hint=_("Ask whether children are there. A child in the background counts."),
    room="contact",
    for_roles=_CALL_CENTRE,
    rows=(
        Row(
            CallReceived,
            optional=False,
            asked=(
                "what", "place", "immediate_danger", "children_there", "children", "victims",
                "carers", "carer_state", "suspects", "injury", "weapons", "drugs_or_alcohol",
                "adults", "reporter", "reporter_relation", "anonymous", "language", "channel",
                "incident_number", "local_authority",
            ),
        ),
        Row(
            ContactGraded,
            asked=(
                "threat", "harm", "risk", "investigation", "vulnerability", "engagement",
                "child_involved", "research_done", "grade", "rationale",
            ),
            says=_("Weigh it and grade it"),
        ),
        Row(OfficersSent, asked=("unit",)),
    ),
    prefill=("place", "children", "reporter"),
)  # fmt: skip
BRIEFING = Record(
    name="research",
    says=_("Tell the officers what the records hold"),
    room="contact",
    for_roles=_CALL_CENTRE,
    rows=(
        Row(
            ResearchPassed,
            optional=False,
            asked=("children", "systems", "flags_read", "result", "told_whom"),
        ),
    ),
    prefill=("place", "children"),
)
REGRADE = Record(
    name="regrade",
    says=_("Weigh a call again and grade it anew"),
    hint=_("When anything changes. The grade given before stays on record."),
    room="contact",
    for_roles=_CALL_CENTRE,
    rows=(
        Row(
            ContactGraded,
            optional=False,
            asked=(
                "what_changed", *ELEMENTS, "people", "child_involved", "research_done", "grade",
                "rationale",
            ),
        ),
    ),
    prefill=("place", "people"),
)  # fmt: skip
READ = Record(
    name="research_read",
    says=_("Say that you have read the research"),
    room="contact",
    for_roles=_STREET,
    phone_first=True,
    rows=(Row(ResearchRead, optional=False, asked=("children", "who", "how")),),
    prefill=("place", "children"),
)
EXPERT = Record(
    name="expert_advice",
    says=_("Ask an expert of the control room"),
    room="contact",
    for_roles=(*_CALL_CENTRE, *_STREET),
    rows=(
        Row(AdviceAsked, optional=False, asked=("people", "expert", "question", "available")),
        Row(
            AdviceGiven,
            asked=("people", "expert", "advice", "from_health", "passed_to_officers_at"),
        ),
    ),
    prefill=("people",),
)
FOLLOWED = Record(
    name="advice_followed",
    says=_("Say what came of an expert’s advice"),
    room="contact",
    for_roles=(*_CALL_CENTRE, *_STREET),
    rows=(Row(AdviceFollowed, optional=False, asked=("people", "followed", "why")),),
    prefill=("people",),
)
AMBULANCE = Record(
    name="ambulance",
    says=_("An ambulance was called to a child"),
    room="contact",
    for_roles=(*_CALL_CENTRE, *_STREET),
    rows=(
        Row(
            AmbulanceCalled,
            optional=False,
            asked=("children", "carers", "place", "why", "injury", "explained", "taken_to"),
        ),
    ),
    prefill=("place", "children", "carers"),
)


def _question_set(about: About, says: str) -> Record:
    """The screen of one set of questions."""
    return Record(
        name=f"questions_{about}",
        says=says,
        hint=_("What was not asked stays “not asked”; it is never a no."),
        room="contact",
        for_roles=_CALL_CENTRE,
        rows=(
            Row(
                QuestionsAsked,
                optional=False,
                asked=("children", *SETS[about]),
                always=(("about", about),),
            ),
        ),
        prefill=("place", "children"),
    )


QUESTION_SETS = (
    _question_set("missing", _("Questions about a missing child")),
    _question_set("domestic", _("Questions about domestic abuse")),
    _question_set("concern", _("Questions about a concern for a child")),
    _question_set("online", _("Questions about something online")),
)
DIARY = Record(
    name="diary",
    says=_("Put a visit in the diary"),
    hint=_("A case with a child does not wait unless a supervisor says why no risk goes on."),
    room="contact",
    for_roles=_CALL_CENTRE,
    intends=True,
    rows=(
        Row(NoRiskReasonGiven, asked=("reason", "supervisor")),
        Row(
            VisitDiarised,
            optional=False,
            asked=("people", "place", "child_involved", "slot", "booked_by"),
        ),
    ),
    prefill=("place", "people"),
)
ATTENDED = Record(
    name="attended_incident",
    says=_("Record an attended incident"),
    hint=_("One part for every child of the household, also for one who was not there."),
    room="contact",
    for_roles=_STREET,
    phone_first=True,
    rows=(
        Row(
            IncidentAttended,
            optional=False,
            asked=(
                "type", "place", "at_home", "children_present", "children", "victims", "carers",
                "suspects", "adults", "what_was_found", "injury", "body_worn_video",
                "incident_number",
            ),
        ),
        Row(
            ChildVoiceRecorded,
            each="child",
            asked=(
                "words", "behaviour", "wishes_and_feelings", "interpretation", "alone", "present",
                "method", "language", "trusted_adult",
            ),
            says=_("What the child said, or how the child behaved"),
        ),
        Row(
            ChildSeen,
            each="child",
            asked=("alone", "appearance", "injuries", "with_adults", "carer", "carer_state"),
            says=_("How the child was"),
        ),
        Row(
            ChildNotSeen,
            each="child",
            asked=("why", "said_to_be_where", "next_step"),
            says=_("If you did not see the child"),
        ),
        Row(
            HomeConditionsRecorded,
            asked=(
                "habitable", "conditions", "sleeping_place", "food", "drugs_or_alcohol", "animals",
            ),
            says=_("The home, as the child lives in it"),
        ),
    ),
    prefill=("place", "children", "victims", "carers", "suspects"),
)  # fmt: skip
CLOSE = Record(
    name="incident_close",
    says=_("Close the incident"),
    room="contact",
    for_roles=(*_STREET, "response_insp", *_CALL_CENTRE),
    rows=(
        Row(
            IncidentClosed,
            optional=False,
            asked=("children", "childs_view_effect", "result"),
        ),
    ),
    prefill=("place", "children"),
)

RECORDS: tuple[Record, ...] = (
    CALL,
    *QUESTION_SETS,
    REGRADE,
    EXPERT,
    AMBULANCE,
    BRIEFING,
    READ,
    DIARY,
    ATTENDED,
    FOLLOWED,
    CLOSE,
)
"""Every record of this room."""
