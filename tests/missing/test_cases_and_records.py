"""A missing episode as a case, and the screens it is told on."""

from dolen.cases.evaluate import evaluate
from dolen.contact import cases as contact_cases
from dolen.contact.facts import CallReceived, ContactGraded, IncidentAttended, IncidentClosed
from dolen.journal.fact import Fact
from dolen.journal.registry import registry
from dolen.missing.cases import EPISODE
from dolen.missing.facts import (
    ChildReportedMissing,
    EpisodeClosed,
    MirafUpdated,
    MissingChildFound,
    MissingRecorded,
    MissingReportWithdrawn,
    PreventionInterviewHeld,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
    RiskGraded,
    TriggerPlanMade,
)
from dolen.protection import cases as protection_cases
from dolen.protection.facts import (
    DesignatedOfficerNamed,
    EndRecorded,
    ProtectionEnded,
    TakenIntoProtection,
)
from tests.telling import MONDAY, said, told


def _told(kind: type[Fact], hours: float, **answers: object) -> Fact:
    return said(kind, hours, case="MP-1", **answers)


_REPORT = _told(ChildReportedMissing, 0)


def test_an_episode_goes_through_its_stages_and_stays_open_until_it_is_closed() -> None:
    steps: list[tuple[Fact, str]] = [
        (_told(MissingRecorded, 1), "recorded"),
        (_told(RiskGraded, 2), "graded"),
        (_told(MissingChildFound, 3), "found"),
        (_told(PreventionInterviewHeld, 4), "heard_by_police"),
        (_told(ReturnInterviewHeld, 5), "heard_independently"),
        (_told(MirafUpdated, 6), "learned_from"),
    ]
    for number, (_last, stage) in enumerate(steps, start=1):
        facts = [_REPORT, *(fact for fact, _name in steps[:number])]
        (case,) = evaluate(EPISODE, "cerys", told(*facts))
        assert (case.stage, case.is_open) == (stage, True)
    everything = [_REPORT, *(fact for fact, _name in steps), _told(EpisodeClosed, 7)]
    assert not evaluate(EPISODE, "cerys", told(*everything))[0].is_open


def test_an_interview_declined_without_the_carer_is_no_interview() -> None:
    declined = _told(ReturnInterviewDeclined, 5)
    (case,) = evaluate(EPISODE, "cerys", told(_REPORT, declined))
    assert case.stage is None


def test_a_report_in_error_closes_the_episode() -> None:
    (case,) = evaluate(EPISODE, "cerys", told(_REPORT, _told(MissingReportWithdrawn, 1)))
    assert not case.is_open


def test_police_protection_closes_when_its_end_is_written_down() -> None:
    facts = [_told(TakenIntoProtection, 0), _told(DesignatedOfficerNamed, 1)]
    facts.append(_told(ProtectionEnded, 5))
    (case,) = evaluate(protection_cases.PROTECTION, "cerys", told(*facts))
    assert (case.is_open, case.stage) == (True, "ended")
    facts.append(_told(EndRecorded, 6))
    assert not evaluate(protection_cases.PROTECTION, "cerys", told(*facts))[0].is_open


def test_a_call_becomes_an_incident_when_officers_were_there() -> None:
    facts = [_told(CallReceived, 0), _told(ContactGraded, 1), _told(IncidentAttended, 2)]
    (call,) = evaluate(contact_cases.CALL, "cerys", told(*facts))
    (incident,) = evaluate(contact_cases.INCIDENT, "cerys", told(*facts))
    assert (call.is_open, incident.is_open) == (False, True)
    closed = told(*facts, _told(IncidentClosed, 3))
    assert not evaluate(contact_cases.INCIDENT, "cerys", closed)[0].is_open


def test_a_trigger_plan_made_before_it_asked_what_the_childs_words_changed_can_be_read() -> None:
    old = registry.decode(
        "trigger.plan", 1, {"happened_at": MONDAY, "first_hour": "Ring the sister."}
    )
    assert isinstance(old, TriggerPlanMade)
    assert (old.first_hour, old.childs_view_effect) == ("Ring the sister.", None)
