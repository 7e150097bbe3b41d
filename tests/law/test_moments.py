"""Local time and instants, on ordinary days and on the two nights the clocks change."""

from datetime import UTC, date, datetime

import pytest

from dolen.law.moments import (
    LONDON,
    NaiveTime,
    NonexistentTime,
    end_of_day,
    from_local,
    in_london,
    in_utc,
    is_ambiguous,
    local_day,
    nearest_instant,
    start_of_day,
)

AMBIGUOUS = datetime.fromisoformat("2026-10-25T01:30")
NONEXISTENT = datetime.fromisoformat("2026-03-29T01:30")


def test_an_ambiguous_local_time_is_the_earlier_unless_somebody_says_the_later() -> None:
    assert is_ambiguous(AMBIGUOUS)
    assert from_local(AMBIGUOUS) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert from_local(AMBIGUOUS, later=True) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_local_time_the_clocks_skip_is_refused() -> None:
    assert not is_ambiguous(NONEXISTENT)
    with pytest.raises(NonexistentTime, match="2026-03-29 01:30:00 never happened"):
        from_local(NONEXISTENT)
    with pytest.raises(NonexistentTime):
        from_local(NONEXISTENT, later=True)


def test_a_calculated_time_the_clocks_skip_is_as_long_after_the_change() -> None:
    shown = in_london(nearest_instant(NONEXISTENT))
    assert shown.replace(tzinfo=None) == datetime.fromisoformat("2026-03-29T02:30")


@pytest.mark.parametrize("later", [False, True])
def test_an_ordinary_local_time_has_one_instant(later: bool) -> None:
    local = datetime.fromisoformat("2026-07-01T12:00")
    assert not is_ambiguous(local)
    assert from_local(local, later=later) == datetime(2026, 7, 1, 11, 0, tzinfo=UTC)


def test_a_time_without_an_offset_is_no_instant() -> None:
    with pytest.raises(NaiveTime, match="read a local time with from_local"):
        in_utc(datetime.fromisoformat("2026-07-01T12:00"))


def test_a_time_with_an_offset_is_not_a_local_time() -> None:
    with pytest.raises(ValueError, match="has an offset already"):
        from_local(datetime(2026, 7, 1, 12, 0, tzinfo=LONDON))
    with pytest.raises(ValueError, match="has an offset already"):
        is_ambiguous(datetime(2026, 7, 1, 12, 0, tzinfo=UTC))


def test_a_day_begins_and_ends_by_londons_clocks() -> None:
    summer = date(2026, 7, 1)
    assert start_of_day(summer) == datetime(2026, 6, 30, 23, 0, tzinfo=UTC)
    assert end_of_day(summer) == datetime(2026, 7, 1, 22, 59, tzinfo=UTC)
    assert local_day(datetime(2026, 6, 30, 23, 0, tzinfo=UTC)) == summer
