"""The clock can be held, for replays and tests, and nobody else's clock is touched."""

import datetime as dt
import threading

import pytest

from dolen.journal import clock
from tests.journal.telling import DAY


def test_the_clock_is_held_and_let_go() -> None:
    with clock.at(DAY):
        assert clock.now() == DAY
        with clock.at(DAY + dt.timedelta(hours=1)):
            assert clock.now() == DAY + dt.timedelta(hours=1)
        assert clock.now() == DAY
    assert abs(clock.now() - clock.real()) < dt.timedelta(seconds=5)


def test_the_clock_is_let_go_when_something_fails() -> None:
    with pytest.raises(RuntimeError), clock.at(DAY):
        raise RuntimeError
    assert clock.now() != DAY


def test_a_held_moment_is_told_in_utc() -> None:
    with clock.at(DAY.astimezone(dt.timezone(dt.timedelta(hours=1)))):
        assert clock.now().tzinfo is dt.UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"), clock.at(DAY.replace(tzinfo=None)):
        pass


def test_signatures_keep_the_machines_time() -> None:
    with clock.at(DAY):
        assert clock.real() != DAY


def test_other_threads_keep_their_own_clock() -> None:
    seen: list[dt.datetime] = []
    with clock.at(DAY):
        thread = threading.Thread(target=lambda: seen.append(clock.now()))
        thread.start()
        thread.join()
    assert seen != [DAY]
