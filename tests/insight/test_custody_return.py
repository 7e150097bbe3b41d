"""The yearly return of children detained: one line for each detention, nothing made up."""

import datetime as dt

import pytest

from dolen.custody.facts import (
    AdultArrived,
    AdultCalled,
    ChildCharged,
    ChildDetained,
    ReleasedFromCustody,
    StripSearched,
)
from dolen.insight.custody_return import COLUMNS, GROUPS, Detention, Night, table
from dolen.insight.returning import detained
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.law.moments import local_day
from tests.builders import MONDAY, after, known_child, known_person, tell

pytestmark = pytest.mark.django_db
TODAY = local_day(MONDAY)
WEEK = TODAY + dt.timedelta(days=7)


def told(who: str, case: str, *facts: tuple[type[Fact], float, dict[str, object]]) -> None:
    """Facts of one detention, each so many hours after Monday 09.00."""
    for cls, hours, more in facts:
        given = {"happened_at": after(hours), "child": PersonRef(nominal=who), "case": case}
        tell(cls.model_validate(given | more))


def returned(hours: float = 200) -> list[Detention]:
    """The return of the week from that Monday, as known so many hours later."""
    return detained(TODAY, WEEK, after(hours))


def counts(lines: list[Detention]) -> dict[str, int]:
    """How many lines each group of the return has, without those that have none."""
    found = {one.name: sum(map(one.holds, lines)) for one in GROUPS}
    return {name: number for name, number in found.items() if number}


def test_a_detention_is_a_line_with_the_adults_wait_the_night_and_the_searches() -> None:
    child = known_child("Cerys Enghraifft", 15)
    told(
        child,
        "D1",
        (ChildDetained, 10, {"power": "pace_s24", "offence": "Criminal damage"}),
        (AdultCalled, 11, {}),
        (AdultArrived, 13.5, {}),
        (StripSearched, 14, {"sort": "search"}),
        (ReleasedFromCustody, 24, {"how": "bail"}),
    )
    (line,) = returned()
    assert (line.age, line.power, line.offence) == (15, "pace_s24", "Criminal damage")
    assert (line.minutes_to_call, line.minutes_to_adult) == (60, 150)
    assert (line.night, line.strip_searches, line.charged) == (Night.BEFORE_CHARGE, 1, False)
    assert counts([line]) == {"all": 1, "called": 1, "came": 1, "night-before": 1, "searched": 1}


@pytest.mark.parametrize(
    ("charged_at", "night"),
    [(12, Night.AFTER_CHARGE), (19, Night.AFTER_CHARGE), (19.5, Night.BEFORE_CHARGE)],
)
def test_the_night_is_of_the_stage_at_which_its_hours_were_complete(
    charged_at: float, night: Night
) -> None:
    # Monday 09.00 and 15 hours is midnight; the four hours are complete at 04.00.
    child = known_child()
    told(child, "D1", (ChildDetained, 10, {}), (ChildCharged, charged_at, {}))
    told(child, "D1", (ReleasedFromCustody, 23, {}))
    assert [one.night for one in returned()] == [night]


def test_what_nobody_recorded_is_not_a_no() -> None:
    told(known_child(age=None), "D1", (ChildDetained, 1, {}))
    (line,) = returned(hours=3)
    assert (line.age, line.sex, line.until, line.night) == (None, None, None, None)
    assert counts([line]) == {"all": 1, "not-called": 1, "not-came": 1, "held": 1}
    row = dict(zip(COLUMNS, next(table([line])), strict=True))
    assert (row["adult_called"], row["overnight"], row["charged"]) == ("not recorded", "", "")


def test_a_day_without_a_charge_is_elapsed_hours_and_a_charge_ends_the_question() -> None:
    first, second, third = (known_child(f"{name} Enghraifft") for name in ("Ann", "Bet", "Cat"))
    told(first, "D1", (ChildDetained, 0, {}), (ReleasedFromCustody, 24, {}))
    told(second, "D2", (ChildDetained, 0, {}), (ReleasedFromCustody, 24.1, {}))
    told(third, "D3", (ChildDetained, 0, {}), (ChildCharged, 3, {}))
    told(third, "D3", (ReleasedFromCustody, 30, {}))
    lines = returned()
    assert {one.child for one in lines if one.over_a_day_and_not_charged} == {second}


def test_adults_and_other_days_are_left_out_and_both_ends_are_in() -> None:
    grown = known_person("Kevin Specimen", age=30)
    child = known_child()
    told(grown, "D0", (ChildDetained, 5, {}))
    for number, hours in enumerate((-10, 0, 7 * 24, 8 * 24)):
        told(child, f"D{number + 1}", (ChildDetained, hours, {}))
    assert [one.matter for one in returned(hours=400)] == ["D2", "D3"]


def test_the_file_is_numbered_by_time_names_nobody_and_runs_nothing() -> None:
    late, early = known_child("Cerys Enghraifft"), known_child("Macsen Enghraifft")
    told(late, "D1", (ChildDetained, 5, {"offence": "=HYPERLINK()"}))
    told(early, "D2", (ChildDetained, 1, {}), (ReleasedFromCustody, 2, {}))
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table(returned())]
    assert [(row["number"], row["detained_at"]) for row in rows] == [("1", "10:00"), ("2", "14:00")]
    assert rows[0]["left_at"] == "11:00"
    assert rows[1]["offence"] == "'=HYPERLINK()"
    assert "Enghraifft" not in str(rows)
