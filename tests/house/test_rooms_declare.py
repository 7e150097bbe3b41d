"""What the practice rooms declare, walked whole: every offender is listed at once."""

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dolen.access.roles import ROLES
from dolen.assurance import cases as assurance_cases
from dolen.assurance import facts as assurance
from dolen.assurance import records as assurance_records
from dolen.cases import facts as cases
from dolen.contact import cases as contact_cases
from dolen.contact import facts as contact
from dolen.contact import records as contact_records
from dolen.custody import cases as custody_cases
from dolen.custody import facts as custody
from dolen.custody import records as custody_records
from dolen.domestic_abuse import cases as domestic_abuse_cases
from dolen.domestic_abuse import facts as domestic_abuse
from dolen.domestic_abuse import records as domestic_abuse_records
from dolen.exploitation import cases as exploitation_cases
from dolen.exploitation import facts as exploitation
from dolen.exploitation import records as exploitation_records
from dolen.investigation import cases as investigation_cases
from dolen.investigation import facts as investigation
from dolen.investigation import records as investigation_records
from dolen.journal.conditions import On, WrongDeclaration
from dolen.journal.fact import Classification, Fact, asked_fields, subject_fields
from dolen.meetings import cases as meetings_cases
from dolen.meetings import facts as meetings
from dolen.meetings import records as meetings_records
from dolen.missing import cases as missing_cases
from dolen.missing import facts as missing
from dolen.missing import records as missing_records
from dolen.offenders import cases as offender_cases
from dolen.offenders import facts as offenders
from dolen.offenders import records as offender_records
from dolen.people import standing
from dolen.planning import cases as planning_cases
from dolen.planning import facts as planning
from dolen.planning import records as planning_records
from dolen.protection import cases as protection_cases
from dolen.protection import facts as protection
from dolen.protection import records as protection_records
from dolen.referral import cases as referral_cases
from dolen.referral import facts as referral
from dolen.referral import records as referral_records
from dolen.tasking import cases as tasking_cases
from dolen.tasking import facts as tasking
from dolen.tasking import records as tasking_records
from dolen.web.forms import form_from_model
from dolen.workforce import facts as workforce
from dolen.workforce import records as workforce_records

_SHARED = Path(__file__).parents[2].parent / "shared"
_ROOMS = (
    missing,
    contact,
    protection,
    offenders,
    custody,
    planning,
    referral,
    domestic_abuse,
    investigation,
    exploitation,
    workforce,
    tasking,
    meetings,
    assurance,
    cases,
    standing,
)
_FACTS: tuple[type[Fact], ...] = tuple(fact for room in _ROOMS for fact in room.ALL)
_RECORDS = tuple(
    record
    for room in (
        missing_records,
        contact_records,
        protection_records,
        custody_records,
        offender_records,
        investigation_records,
        planning_records,
        referral_records,
        domestic_abuse_records,
        exploitation_records,
        workforce_records,
        tasking_records,
        meetings_records,
        assurance_records,
    )
    for record in room.RECORDS
)
_ASKED_HERE = (
    "strategy.", "s47.", "assessment.", "conference.", "core_group.", "register.", "plan.",
    "meeting.", "children.placed", "carer.", "authority.", "flag.",
    "missing.", "miraf.", "trigger", "cawn.", "school.", "protection.", "child.", "home.",
    "grade.", "contact.", "incident.", "research.", "risky_adult.", "offender.", "order.",
    "breach.", "mappa.", "ppn.", "cru.", "concern.recorded", "dash.",
    "marac.", "da.", "encompass.", "health_visitor.", "ambulance.",
    "exploitation.", "seraf.", "mace.", "online.", "device.", "victims.",
    "account.", "images.", "intelligence.", "place.", "analysis.", "warrant.", "children.linked",
    "custody.", "tag.", "month.", "year.", "staff.", "training.", "dip.",
    "audit.", "recommendation.", "report.", "assurance.",
)  # fmt: skip
_TITLED_ELSEWHERE = {"by", "case", "crime", "kind", "note", "rank", "register"}


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    path = _SHARED / "cases" / "events.json"
    assert path.is_file(), f"The public vocabulary is not at {path}"
    return {one["kind"]: one for one in json.loads(path.read_text())["events"]}


def test_every_kind_of_the_vocabulary_for_these_rooms_is_a_fact() -> None:
    wanted = {kind for kind in vocabulary() if kind.startswith(_ASKED_HERE)}
    assert wanted - {fact.kind for fact in _FACTS} == set()


def test_every_standing_kind_of_the_vocabulary_is_a_fact() -> None:
    wanted = {kind for kind, one in vocabulary().items() if one["standing_too"] or "." not in kind}
    assert wanted - {fact.kind for fact in _FACTS} == set()


def test_every_attribute_of_the_vocabulary_is_a_field() -> None:
    lacking = {
        (fact.kind, name)
        for fact in _FACTS
        for name in vocabulary().get(fact.kind, {}).get("attrs", {})
        if name not in fact.model_fields and name not in _TITLED_ELSEWHERE
    }
    assert lacking == set()


def test_each_kind_is_declared_once() -> None:
    kinds = [fact.kind for fact in _FACTS]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_every_field_has_a_title_and_a_classification(fact: type[Fact]) -> None:
    lacking = [
        name
        for name, info in asked_fields(fact).items()
        if not info.title
        or not isinstance(info.json_schema_extra, dict)
        or info.json_schema_extra.get("classification") not in {c.value for c in Classification}
    ]
    assert lacking == []


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_a_sentence_is_whole_and_names_only_child_place_and_by(fact: type[Fact]) -> None:
    assert fact.sentence.endswith(".")
    assert set(re.findall(r"%\((\w+)\)s", fact.sentence)) <= {"child", "place", "by"}
    assert fact.sentence % {"child": "Cerys", "place": "a house", "by": "Alys"}


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_a_relation_joins_fields_that_name_somebody(fact: type[Fact]) -> None:
    subjects = subject_fields(fact)
    for one in fact.relations:
        assert {one.from_field, one.to_field} <= set(subjects)


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_a_fact_that_says_almost_nothing_can_be_saved_and_read_again(fact: type[Fact]) -> None:
    least: dict[str, object] = {"happened_at": "2026-03-02T09:00:00Z"}
    if fact.kind == "duty.excused":
        least["duty"] = "missing.return"
    made = fact.model_validate(least)
    assert fact.model_validate(made.model_dump(mode="json")) == made


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_whoever_is_asked_is_a_role_that_exists(fact: type[Fact]) -> None:
    assert fact.ask in ROLES


@pytest.mark.parametrize("fact", _FACTS, ids=lambda fact: fact.kind)
def test_every_fact_can_be_asked_on_a_form(fact: type[Fact]) -> None:
    assert form_from_model(fact, asked=tuple(asked_fields(fact)))


@pytest.mark.parametrize(
    ("reason", "act"),
    [
        (missing.MirafConsulted, missing.RiskGraded),
        (missing.GradeReasonGiven, missing.RiskGraded),
        (protection.ExceptionalReasonGiven, protection.AtPoliceStation),
        (protection.CompellingReasonGiven, protection.TakenIntoProtection),
        (contact.NoRiskReasonGiven, contact.VisitDiarised),
        (custody.NecessityGiven, custody.ChildDetained),
        (custody.CellReasonGiven, custody.PutInCell),
        (custody.AdultPresentAtSearch, custody.StripSearched),
        (custody.SearchUrgent, custody.StripSearched),
        (custody.SecureCriteriaRecorded, custody.SecureRequested),
        (custody.HandoverPlanned, custody.ReleasedFromCustody),
        (investigation.ChildrenAtBailAddressAssessed, investigation.SuspectBailed),
        (investigation.BailAuthorityRecorded, investigation.BailExtended),
        (investigation.IntermediaryConsidered, investigation.ChildInterviewHeld),
        (investigation.InvestigationStalled, cases.DelayExplained),
        (missing.ChildReportedMissing, missing.MissingRecorded),
        (missing.MissingChildFound, missing.PreventionInterviewHeld),
        (protection.TakenIntoProtection, protection.DesignatedOfficerNamed),
        (protection.ProtectionEnded, protection.EndRecorded),
        (planning.StrategyAuthorised, planning.StrategyDiscussionHeld),
        (planning.InvestigatorConsulted, planning.PoliceContributed),
        (planning.StrategyRequested, planning.StrategyDiscussionHeld),
        (planning.ConferenceConvened, planning.InitialConferenceHeld),
        (planning.RegisterRegistered, planning.CoreGroupMet),
    ],
)
def test_a_reason_or_an_opener_comes_before_the_act_at_the_same_moment(
    reason: type[Fact], act: type[Fact]
) -> None:
    assert reason.rank < act.rank


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.name)
def test_a_record_asks_fields_that_are_there_in_roles_that_exist(record: Any) -> None:
    wrong = [
        (row.fact.kind, name)
        for row in record.rows
        for name in (*row.asked, *dict(row.always))
        if name not in row.fact.model_fields
    ]
    assert wrong == []
    assert set(record.for_roles) <= set(ROLES)
    assert record.rows


def test_records_and_cases_have_names_of_their_own() -> None:
    records = [record.name for record in _RECORDS]
    kinds = [
        kind.name
        for room in (
            missing_cases,
            contact_cases,
            protection_cases,
            custody_cases,
            offender_cases,
            planning_cases,
            referral_cases,
            assurance_cases,
            domestic_abuse_cases,
            exploitation_cases,
            tasking_cases,
            meetings_cases,
            investigation_cases,
        )
        for kind in room.CASES
    ]
    assert len(records) == len(set(records))
    assert len(kinds) == len(set(kinds))


def test_within_a_record_a_reason_is_asked_before_its_act() -> None:
    for record in _RECORDS:
        ranks = [row.fact.rank for row in record.rows]
        reasons = {"grade.rationale", "protection.exceptional_reason", "miraf.consulted"}
        for number, row in enumerate(record.rows):
            if row.fact.kind in reasons:
                assert all(ranks[number] < rank for rank in ranks[number + 1 : number + 2])


def test_a_number_or_words_count_earlier_episodes() -> None:
    moment = "2026-03-02T09:00:00Z"
    made = standing.MissingHistory.model_validate({"happened_at": moment, "episodes": 12})
    assert made.episodes == "12"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2026-06-01", "2026-06-01T22:59:00+00:00"),
        ("2026-06-01T10:00:00+01:00", "2026-06-01T10:00:00+01:00"),
    ],
)
def test_a_date_alone_means_the_end_of_that_day(told: str, kept: str) -> None:
    moment = "2026-03-02T09:00:00Z"
    made = planning.FlagAdded.model_validate({"happened_at": moment, "review_due": told})
    assert made.review_due is not None
    assert made.review_due.isoformat() == kept


def test_a_field_nobody_declared_stops_the_declaration_of_a_rule() -> None:
    with pytest.raises(WrongDeclaration):
        On(missing.RiskGraded, colour="red")


def test_a_room_reads_other_rooms_by_their_facts_alone() -> None:
    rooms = (
        "missing",
        "contact",
        "protection",
        "planning",
        "investigation",
        "offenders",
        "exploitation",
        "domestic_abuse",
    )
    wrong = []
    for room in rooms:
        for path in Path(missing.__file__ or "").parents[1].joinpath(room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
                other = module.removeprefix("dolen.").split(".")
                if other[0] in rooms and other[0] != room and other[1:] != ["facts"]:
                    wrong.append((room, path.name, module))
    assert wrong == []
