"""What is read of facts older than the rulebook."""

import datetime as dt

from dolen.journal.house import house
from dolen.journal.readings import Context, Readings
from dolen.law.calendars import standard_calendars
from dolen.law.parameters_missing import REPEAT_EPISODES
from dolen.missing.facts import ChildReportedMissing
from tests.telling import child, said, told

_A_YEAR = 365 * 24


def _context() -> Context:
    return Context(
        calendars=standard_calendars(), persons={"cerys": child()}, derived=house.derived
    )


def test_a_number_is_unknown_before_the_rulebook_begins() -> None:
    assert _context().number(REPEAT_EPISODES, dt.date(2025, 12, 31)) is None
    assert _context().number(REPEAT_EPISODES, dt.date(2026, 1, 1)) == 3


def test_an_answer_is_not_worked_out_by_numbers_that_were_not_there_yet() -> None:
    facts = told(said(ChildReportedMissing, -_A_YEAR), said(ChildReportedMissing))
    readings = Readings("cerys", facts, _context())
    assert readings.value(facts[0], "floor") is None
    assert readings.value(facts[1], "floor") == "medium"
