"""A month, and a year, of a member of staff: where what is owed in it is recorded."""

from dolen.cases.rules import CaseKind
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.workforce.facts import AbsentAllMonth, MonthStarted, YearStarted

MONTH = CaseKind(
    name="staff_month",
    says=_("Month of a member of staff"),
    prefix="MO",
    room="workforce",
    opened_by=(On(MonthStarted),),
    closed_by=(On(AbsentAllMonth),),
    accepts=("dip.", "staff.absent_all_month", "duty."),
)
YEAR = CaseKind(
    name="staff_year",
    says=_("Year of a member of staff"),
    prefix="YE",
    room="workforce",
    opened_by=(On(YearStarted),),
    closed_by=(),
    accepts=("training.", "staff.health_seen"),
)

CASES: tuple[CaseKind, ...] = (MONTH, YEAR)
"""Every kind of case of this room."""
