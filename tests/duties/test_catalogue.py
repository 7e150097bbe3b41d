"""The engine, held against every duty of the public catalogue on the report's own cases."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dolen.duties.evaluate import evaluate
from dolen.duties.rules import Duty
from dolen.duties.state import DutyState
from dolen.journal.readings import Context
from dolen.journal.told import Told
from dolen.law.calendars import standard_calendars
from tests.duties.catalogue import case_files, catalogue, persons, rules, told_in


def _states(case: dict[str, Any], told: list[Told] | None = None) -> list[DutyState]:
    facts = sorted(told or told_in(case), key=lambda one: one.order)
    context = Context(calendars=standard_calendars(), persons=persons(case), derive=False)
    as_of = dt.datetime.fromisoformat(case["as_of"])
    found: list[DutyState] = []
    for declared in rules().values():
        # Facts made on the fly keep the role that told them under the vocabulary's own name.
        rule = replace(declared, owner_from="by" if declared.owner_from else None)
        for subject in _subjects(rule, facts):
            relevant = [
                one
                for one in facts
                if subject is None
                or one.names_nobody
                or any(a.nominal == subject for a in one.about)
            ]
            found += evaluate(rule, subject, relevant, context=context, as_of=as_of)
    return found


def _subjects(rule: Duty, facts: list[Told]) -> list[str | None]:
    if rule.for_each in ("event", "event_with_child"):
        return [None]
    return sorted({a.nominal for one in facts for a in one.about if a.sort == "person"})


def _row(state: DutyState, case_id: str) -> tuple[Any, ...]:
    scope = None if state.scope in (None, case_id) else state.scope
    alarms = tuple((alarm.at, alarm.to) for alarm in state.went_out)
    return (
        state.rule,
        state.subject,
        scope,
        state.opened_by,
        state.due_at,
        state.status.value,
        state.met_by,
        state.ended_by,
        state.owner,
        alarms,
    )


def _expected(row: dict[str, Any]) -> tuple[Any, ...]:
    at = dt.datetime.fromisoformat
    alarms = tuple(sorted((at(one["at"]), one["to"]) for one in row["escalations"]))
    return (
        row["duty"],
        row["subject"],
        row.get("scope"),
        row["opened_by"],
        at(row["due_at"]),
        row["status"],
        row["met_by"],
        row["ended_by"],
        row["owner"],
        alarms,
    )


@pytest.mark.parametrize("case", case_files(), ids=lambda case: case["id"])
def test_every_duty_of_the_report_stands_as_the_case_file_says(
    case: dict[str, Any],
) -> None:
    got = {_row(state, case["id"]) for state in _states(case)}
    wanted = {_expected(row) for row in case["expected"]["duties"]}
    assert got == wanted, {"missing": wanted - got, "extra": got - wanted}


def test_the_catalogue_has_all_its_duties() -> None:
    assert len(catalogue()) == len(rules()) == 145
