"""The duties of domestic abuse, held against the public catalogue."""

import datetime as dt

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.domestic_abuse import duties as rules
from dolen.domestic_abuse.duties import DUTIES
from dolen.duties.evaluate import evaluate
from dolen.duties.rules import Duty
from dolen.journal.house import house
from dolen.journal.readings import Context
from dolen.law.calendars import Calendars, standard_calendars
from dolen.law.days import Holiday, SchoolCalendar
from dolen.people.facts import PersonDescribed
from tests.duties.declared import differences, rows, time_forces
from tests.telling import at, child, said, told

_COUNTED = {("incident.attended", frozenset({("type", "domestic"), ("cumulative", True)}))}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_a_duty_does_what_the_catalogue_says(duty: Duty) -> None:
    found = differences(duty)
    if duty is rules.CUMULATIVE_NOTICE:
        # The catalogue waits for the count to be told; the house counts by itself as well.
        declared, catalogued = found.pop("opens")
        assert declared - catalogued == _COUNTED
        assert catalogued <= declared
    assert found == {}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_the_time_of_a_duty_binds_as_far_as_the_catalogue_says(duty: Duty) -> None:
    assert time_forces(duty) == {rows()[duty.name]["time_force"]}


def test_every_duty_of_the_catalogue_about_domestic_abuse_is_declared() -> None:
    begins = ("dash.", "marac.", "da.", "encompass.", "health_visitor.", "flag.marac")
    assert {duty.name for duty in DUTIES} == {one for one in rows() if one.startswith(begins)}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_a_duty_says_one_plain_sentence_and_names_its_room(duty: Duty) -> None:
    assert duty.says.endswith(".")
    assert duty.room == "domestic_abuse"


def _due_for(school: str | None) -> dt.datetime | None:
    standard = standard_calendars()
    closed_tuesday = SchoolCalendar(
        name="Ysgol y Bryn",
        first=dt.date(2026, 1, 1),
        last=dt.date(2026, 7, 20),
        holidays=(Holiday(first=dt.date(2026, 3, 3), last=dt.date(2026, 3, 4)),),
        bank_holidays=standard.holidays,
    )
    calendars = Calendars(
        holidays=standard.holidays,
        default_school=standard.default_school,
        schools={"Ysgol y Bryn": closed_tuesday},
    )
    facts = told(
        said(PersonDescribed, 0, school=school),
        said(IncidentAttended, 10, type="domestic", case="one"),
    )
    context = Context(
        calendars=calendars, persons={"cerys": child(11)}, derived=dict(house.derived)
    )
    [state] = evaluate(rules.ENCOMPASS, "cerys", facts, context=context, as_of=at(12))
    return state.due_at


def test_the_school_days_of_the_childs_own_school_count() -> None:
    thursday = dt.datetime(2026, 3, 5, 9, 0, tzinfo=dt.UTC)
    assert _due_for("Ysgol y Bryn") == thursday


@pytest.mark.parametrize("school", [None, "A school whose calendar nobody entered"])
def test_a_school_without_a_calendar_has_the_assumed_one(school: str | None) -> None:
    assert _due_for(school) == dt.datetime(2026, 3, 3, 9, 0, tzinfo=dt.UTC)
