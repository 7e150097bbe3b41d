"""Recording through the machines' door: receipts, breaches, answers, and what is logged."""

from typing import Any

import pytest

from dolen.access.models import LedgerEntry
from dolen.concerns.models import ConcernRow
from dolen.journal import reading as journal
from dolen.people import reading as people
from tests.api.machines import Machine, known, machine, new, problem_in, told
from tests.builders import known_child, known_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def inspector() -> Machine:
    return machine("ppu_di")


def kept(answer: Any) -> list[str]:
    assert answer.status_code == 201, answer.content
    return [one["id"] for one in answer.json()["facts"]]


def test_a_record_gives_a_receipt_that_proves_each_of_its_facts(inspector: Machine) -> None:
    child = known_child()
    answer = inspector.record(told("child.seen", child=known(child), appearance="Tired."))
    (uid,) = kept(answer)
    receipt = answer.json()
    assert receipt["token"] == "first-token"
    assert receipt["recorded_at"] == "2026-03-02T10:00:00Z"
    assert receipt["facts"][0]["is_new"] is True
    assert receipt["facts"][0]["code"]
    assert "no-store" in answer["Cache-Control"]
    assert people.told_of([uid])[uid].fact.appearance == "Tired."  # type: ignore[attr-defined]
    row = LedgerEntry.objects.get(category="Collection")
    assert row.individuals == [child]
    assert row.created_by == str(inspector.row.member_id)


def test_the_same_token_sent_again_gives_the_same_receipt(inspector: Machine) -> None:
    fact = told("child.seen", child=new("Mali"), appearance="Tired.")
    other = told("child.voice_recorded", child=known("new.0.child"), words="I am cold.")
    first = inspector.record(fact, other)
    again = inspector.record(fact, other)
    assert kept(again) == kept(first)
    assert [one["is_new"] for one in again.json()["facts"]] == [False, False]
    for name in ("token", "recorded_at", "case"):
        assert again.json()[name] == first.json()[name]
    assert len(journal.uids_of_record("first-token", by=str(inspector.row.member_id))) == 2


@pytest.mark.parametrize("more", [(), (told("child.seen", child=new("Gwen")),)])
def test_a_token_used_for_other_facts_is_refused_and_nothing_is_lost(
    inspector: Machine, more: tuple[dict[str, Any], ...]
) -> None:
    first = told("child.seen", child=new("Mali"), appearance="Tired.")
    kept(inspector.record(first))
    changed = first if more else told("child.seen", child=new("Mali"), appearance="Bruised.")
    problem_in(inspector.record(changed, *more), 409)
    assert len(journal.uids_of_record("first-token", by=str(inspector.row.member_id))) == 1
    kept(inspector.record(changed, *more, token="second-token"))


def test_two_members_may_choose_the_same_token(inspector: Machine) -> None:
    other = machine("cru_ds", name="other")
    kept(inspector.record(told("child.seen", child=new("Mali"))))
    kept(other.record(told("child.seen", child=new("Gwen"))))


def test_several_facts_at_once_speak_of_one_person_said_once(inspector: Machine) -> None:
    answer = inspector.record(
        told("incident.attended", type="concern", children=[new("Mali", age=5)]),
        told("child.seen", child=known("new.0.children.0"), appearance="Thin."),
        told("child.voice_recorded", child=known("new.0.children.0"), words="I want my mam."),
    )
    uids = kept(answer)
    assert len(uids) == 3
    assert len(people.nominals_in(uids)) == 1


def test_all_facts_of_a_record_are_kept_or_none(inspector: Machine) -> None:
    good, bad = told("child.seen", child=new("Mali")), told("child.seen", child=known("nobody"))
    problem_in(inspector.record(good, bad), 422)
    assert not journal.uids_of_record("first-token", by=str(inspector.row.member_id))


def test_a_guard_that_did_not_hold_is_kept_and_reported_each_time(inspector: Machine) -> None:
    graded = told("missing.graded", child=known(known_child()), grade="medium")
    first, again = inspector.record(graded), inspector.record(graded)
    assert kept(first) == kept(again)
    for answer in (first, again):
        says = {one["rule"]: one["says"] for one in answer.json()["breaches"]}
        assert says["missing.rationale"].startswith("Give the reason before grading medium")


def raised(inspector: Machine) -> ConcernRow:
    """A concern that facts told through the door raise: a child found with a risky man."""
    child, man = known_child(), known_person("Kevin Specimen", age=41)
    kept(
        inspector.record(
            told("child.found_with_risky_adult", child=known(child), people=[known(man)]),
            token="concerning",
        )
    )
    return ConcernRow.objects.filter(state="raised").earliest("pk")


def test_a_concern_is_answered_by_a_fact_like_any_other(inspector: Machine) -> None:
    row = raised(inspector)
    asker = machine(row.to, name="owner") if row.to != "ppu_di" else inspector
    found = asker.get("/concerns").json()
    (one,) = [one for one in found if one["rule"] == row.rule and one["anchor"] == row.anchor]
    answer = told(
        "concern.answered", concern=one["rule"], anchor=one["anchor"], key=one["key"],
        people=[known(link) for link in one["links"]],
        answer="acted_on", reason="Strategy discussion held.",
    )  # fmt: skip
    kept(asker.record(answer, token="the-answer"))
    row.refresh_from_db()
    assert (row.state, row.answer) == ("answered", "acted_on")
    assert row.key not in [one["key"] for one in asker.get("/concerns").json()]


def test_a_key_for_recording_alone_records_and_reads_nothing() -> None:
    teller = machine("ppu_di", scopes=("record",))
    kept(teller.record(told("child.seen", child=new("Mali"))))
    problem_in(teller.get("/kinds"), 403)
