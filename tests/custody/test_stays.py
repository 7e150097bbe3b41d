"""When a child's time in custody begins and ends, and what is worked out from it."""

import datetime as dt
from typing import Any

from dolen.custody.derived import in_the_evening, next_review
from dolen.custody.facts import ChildDetained
from dolen.custody.stays import held_for, stays
from dolen.exchange.case_files.fitting import fitted
from dolen.journal.told import PersonView, Told
from tests.scenarios.reading import Scenario, moment
from tests.scenarios.world import ScenarioWorld


def told(*rows: dict[str, Any]) -> tuple[Told, ...]:
    """The facts of a story about Cerys."""
    story = Scenario(
        path=__file__,  # type: ignore[arg-type]  # a story of no file
        sort="duty",
        rule="",
        name="",
        people={},
        places={},
        given=rows,
        looking_at=moment("2026-04-01 09:00"),
        concerning="Cerys",
        expect=(),
    )
    return tuple(ScenarioWorld(story).told)


def number(parameter: Any) -> float:
    value = parameter.at(dt.date(2026, 3, 10)).value
    return value.hour if isinstance(value, dt.time) else float(value)


DETAINED = {"at": "2026-03-10 18:30", "what": "custody.detained", "power": "bail_act_s7"}


def test_a_second_arrest_in_the_same_matter_belongs_to_the_same_stay() -> None:
    again = {"at": "2026-03-10 20:00", "what": "custody.detained", "power": "pace_s24"}
    court = {"at": "2026-03-11 10:00", "what": "custody.court"}
    after = {"at": "2026-03-11 12:00", "what": "custody.detained"}
    found = stays(told(DETAINED, again, court, after), "Cerys")
    assert [len(stay.told) for stay in found] == [3, 1]
    assert [stay.left is None for stay in found] == [False, True]


def test_another_matter_is_another_stay() -> None:
    other = {"at": "2026-03-10 20:00", "what": "custody.detained", "case": "two"}
    assert len(stays(told(DETAINED, other), "Cerys")) == 2


def test_a_charge_with_bail_refused_makes_it_an_offence() -> None:
    (stay,) = stays(told(DETAINED), "Cerys")
    assert held_for(stay) == "court_bail_breach"
    refused = {"at": "2026-03-10 20:00", "what": "custody.bail_refused"}
    (stay,) = stays(told(DETAINED, refused), "Cerys")
    assert held_for(stay) == "offence"


def test_the_arrest_tells_whether_it_was_evening_by_the_clock_on_the_wall() -> None:
    by_day = {**DETAINED, "arrested_at": "2026-07-10 16:59", "at": "2026-07-10 17:30"}
    answers = [
        in_the_evening(one, (), PersonView(nominal="Cerys"), number)
        for one in (*told(DETAINED), *told(by_day))
    ]
    assert [answer.value for answer in answers if answer] == [True, False]


def test_no_review_gives_no_next_review() -> None:
    refused = {"at": "2026-03-10 20:00", "what": "custody.bail_refused"}
    known = told(DETAINED, refused)
    assert next_review(known[1], known[:1], PersonView(nominal="Cerys"), number) is None
    assert next_review(known[1], (), PersonView(nominal="Cerys"), number) is None


def test_a_time_of_a_case_file_is_london_time() -> None:
    kept = fitted(ChildDetained, "relevant_time", "2026-07-10T10:30")
    assert isinstance(kept, dt.datetime)
    assert kept.astimezone(dt.UTC).hour == 9
