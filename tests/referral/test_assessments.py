"""Decision table 5, row by row, and what the journal itself says for a notice."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.journal.told import About, PersonView, Told
from dolen.law.parameters import Parameter
from dolen.missing.facts import ChildReportedMissing
from dolen.referral.assessments import (
    CIRCUMSTANCES,
    DERIVED,
    ROWS,
    Situation,
    notice_needed,
    occasions,
)
from dolen.referral.facts import NoticeSubmitted

CERYS = PersonRef(nominal="cerys")
START = dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)
NOBODY_AT_RISK: dict[str, Any] = {"immediate_danger": False, "reasonable_cause": False}


def told(fact: Fact, uid: str, *, path: str = "child", case: str | None = None) -> Told:
    return Told(
        uid=uid, kind=fact.kind, happened_at=fact.happened_at, sequence=0, rank=fact.rank,
        digest=uid, recorded_at=fact.happened_at, learned_at=None, case=case, crime=None,
        about=(About("cerys", path, ("child",)),), load=lambda: fact,
    )  # fmt: skip


def answer(field: str, one: Told, *before: Told) -> object:
    read = next(derived.read for derived in DERIVED if derived.field == field)
    found = read(one, before, PersonView("cerys", age=9), number)
    return found and (found.value, found.because)


def number(parameter: Parameter) -> float:
    value = parameter.at(START.date()).value
    assert isinstance(value, (int, float))
    return value


@pytest.mark.parametrize(
    ("situation", "row", "result"),
    [
        (Situation(immediate_danger=True, needs_help=True), 4, "oral_now"),
        (Situation(immediate_danger=False, reasonable_cause=True), 1, "notice"),
        (Situation(reasonable_cause=True, circumstances=frozenset({"custody"})), 1, "notice"),
        (Situation(needs_help=True, consent="refused", **NOBODY_AT_RISK), 3, "no_share"),
        (Situation(needs_help=True, consent="given", **NOBODY_AT_RISK), 3, "with_consent"),
        (Situation(needs_help=True, **NOBODY_AT_RISK), 3, "with_consent"),
        (Situation(needs_help=False, **NOBODY_AT_RISK), 0, "none"),
        (Situation(), 0, "find_out"),
        (Situation(immediate_danger=False, reasonable_cause=False), 0, "find_out"),
        (Situation(reasonable_cause=False, needs_help=False), 0, "find_out"),
    ],
)
def test_each_row_of_the_table_answers_for_its_situation(
    situation: Situation, row: int, result: str
) -> None:
    found = notice_needed(situation)
    assert (found.number, found.result) == (row, result)


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES)
def test_each_circumstance_calls_for_a_notice_or_a_reason(circumstance: str) -> None:
    situation = Situation(
        needs_help=False, circumstances=frozenset({circumstance}), **NOBODY_AT_RISK
    )
    assert notice_needed(situation).result == "notice_or_reason"


@given(
    st.builds(
        Situation,
        immediate_danger=st.sampled_from((True, False, None)),
        reasonable_cause=st.sampled_from((True, False, None)),
        circumstances=st.frozensets(st.sampled_from(sorted(CIRCUMSTANCES))),
        needs_help=st.sampled_from((True, False, None)),
        consent=st.sampled_from(("given", "refused", "not_sought", None)),
    )
)
def test_danger_and_risk_never_wait_for_consent(situation: Situation) -> None:
    row = notice_needed(situation)
    if situation.immediate_danger or situation.reasonable_cause:
        assert row.result in ("oral_now", "notice")
    if row.result == "none":
        assert not situation.circumstances
        assert None not in (situation.immediate_danger, situation.reasonable_cause)


def test_every_row_says_what_to_do_and_where_it_comes_from() -> None:
    assert all(row.next_steps and row.cited and row.says for row in ROWS)


def test_a_notice_says_itself_whether_it_holds_voice_home_and_school() -> None:
    bare = told(NoticeSubmitted(happened_at=START, child=CERYS), "n")
    full = told(
        NoticeSubmitted(
            happened_at=START, child=CERYS, behaviour="Silent, watching the door.",
            living_conditions="Cold; sleeps on the sofa.", school_name="Ysgol y Bryn",
        ),
        "n",
    )  # fmt: skip
    for field in ("voice", "conditions", "school"):
        assert answer(field, bare) == (False, ("n",))
        assert answer(field, full) == (True, ("n",))


def test_earlier_notices_are_counted_once_for_each_occasion() -> None:
    first = NoticeSubmitted(happened_at=START - dt.timedelta(days=700), child=CERYS)
    second = NoticeSubmitted(happened_at=START - dt.timedelta(days=7), child=CERYS)
    before = [
        told(first, "a", case="one"), told(first, "b", case="one"), told(second, "c"),
        told(second, "d", path="others_at_home.0"),
    ]  # fmt: skip
    now = told(NoticeSubmitted(happened_at=START, child=CERYS), "n")
    assert answer("earlier_notices", now, *before) == (2, ("a", "c"))
    assert occasions(before, "ppn.chased") == []


def test_incidents_count_for_a_year_and_missing_episodes_for_ever() -> None:
    class Attended(Fact):
        kind = "incident.attended"

    old, new = (START - dt.timedelta(days=days) for days in (366, 365))
    before = [
        told(Attended(happened_at=old), "a"),
        told(Attended(happened_at=new), "b"),
        told(ChildReportedMissing(happened_at=old, child=CERYS), "m"),
    ]
    now = told(NoticeSubmitted(happened_at=START, child=CERYS), "n")
    assert answer("earlier_incidents", now, *before) == (1, ("b",))
    assert answer("times_missing", now, *before) == (1, ("m",))
