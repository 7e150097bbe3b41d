"""What a number of people can carry of the duties that came."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.insight.staffing import Owed, carried

DAY = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def owed(came: float, within: float | None = None) -> Owed:
    opens = DAY + came * HOUR
    return Owed(opens, None if within is None else opens + within * HOUR)


WORK = st.lists(
    st.builds(owed, st.integers(0, 60), st.one_of(st.none(), st.integers(0, 40))), max_size=30
)


def test_one_person_does_one_after_the_other_the_soonest_due_first() -> None:
    found = carried([owed(0, 9), owed(0, 1), owed(0)], people=1, each=HOUR)
    assert (found.duties, found.late, found.hours_waited, found.longest_wait) == (3, 0, 1.0, 2.0)
    assert found.begun_at_hour == {9: 1, 10: 1, 11: 1}
    assert carried([owed(0, 1), owed(0, 1)], people=1, each=HOUR).late == 1
    assert carried([owed(0, 1), owed(0, 1)], people=2, each=HOUR).late == 0


def test_who_is_free_waits_for_the_next_to_come() -> None:
    found = carried([owed(0, 1), owed(5, 1)], people=1, each=HOUR)
    assert (found.late, found.longest_wait) == (0, 0.0)


def test_nothing_owed_is_nothing_waited_for() -> None:
    found = carried([], people=1, each=HOUR)
    assert (found.duties, found.hours_waited, found.longest_wait) == (0, None, 0.0)
    begun = found.as_json()["begun_by_hour"]
    assert isinstance(begun, list)
    assert len(begun) == 24


def test_nobody_carries_nothing() -> None:
    with pytest.raises(ValueError, match="at least one"):
        carried([owed(0)], people=0, each=HOUR)


@given(WORK, st.integers(1, 4), st.integers(1, 180))
def test_more_people_never_make_anybody_wait_longer_in_all(
    work: list[Owed], people: int, minutes: int
) -> None:
    each = dt.timedelta(minutes=minutes)
    few, more = (carried(work, people=number, each=each) for number in (people, people + 1))
    assert few.duties == more.duties == len(work) == sum(few.begun_at_hour.values())
    assert more.longest_wait <= few.longest_wait + 1e-9 or more.late <= few.late
    enough = carried(work, people=max(1, len(work)), each=each)
    assert enough.longest_wait == 0.0
    assert few == carried(work[::-1], people=people, each=each)
