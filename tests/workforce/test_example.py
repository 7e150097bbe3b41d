"""The made-up staff of the demonstration: their months and years begin, their caseload is said."""

import datetime as dt

import pytest

from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.recording import clockwork
from dolen.workforce.worked_example import facts
from tests.builders import MONDAY, officer, tell

pytestmark = pytest.mark.django_db


def test_the_clock_begins_what_is_owed_to_them() -> None:
    now = MONDAY + dt.timedelta(days=30)
    for fact in facts(now):
        tell(fact, at=now, by=officer("dsu_ppu", "line_manager"))
    clockwork.tick(now)
    rules = ("dip.fpoc_first", "dip.fpoc_second", "dip.ppu_dci", "staff.custody_cpd",
             "staff.screening", "quartz.product")  # fmt: skip
    assert {rule: DutyRow.objects.filter(rule=rule).count() for rule in rules} == {
        "dip.fpoc_first": 3,
        "dip.fpoc_second": 1,
        "dip.ppu_dci": 1,
        "staff.custody_cpd": 2,
        "staff.screening": 2,
        "quartz.product": 1,
    }
    assert [row.state for row in ConcernRow.objects.filter(rule="capacity_gap")] == ["raised"]


def test_a_tick_that_finds_nothing_new_writes_nothing() -> None:
    now = MONDAY + dt.timedelta(days=30)
    for fact in facts(now):
        tell(fact, at=now, by=officer("dsu_ppu", "line_manager"))
    clockwork.tick(now)
    before = DutyRow.objects.count()
    clockwork.tick(now + dt.timedelta(minutes=1))
    assert DutyRow.objects.count() == before
