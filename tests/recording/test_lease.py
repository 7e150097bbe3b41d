"""One of many processes does a task at a time."""

import datetime as dt

import pytest

from dolen.recording import lease

pytestmark = pytest.mark.usefixtures("each_database")
NOW = dt.datetime(2026, 3, 5, 20, 0, tzinfo=dt.UTC)
LASTS = dt.timedelta(seconds=20)


def test_a_lease_is_held_by_one_until_it_runs_out() -> None:
    assert lease.take("clock", "one", now=NOW, lasts=LASTS)
    assert not lease.take("clock", "other", now=NOW + LASTS / 2, lasts=LASTS)
    assert lease.take("clock", "other", now=NOW + LASTS, lasts=LASTS)
    assert not lease.take("clock", "one", now=NOW + LASTS, lasts=LASTS)


def test_whoever_holds_a_lease_renews_it() -> None:
    assert lease.take("clock", "one", now=NOW, lasts=LASTS)
    assert lease.take("clock", "one", now=NOW + LASTS / 2, lasts=LASTS)
    assert not lease.take("clock", "other", now=NOW + LASTS, lasts=LASTS)


def test_a_lease_given_up_is_free_at_once() -> None:
    assert lease.take("clock", "one", now=NOW, lasts=LASTS)
    lease.give_up("clock", "other")
    assert not lease.take("clock", "other", now=NOW, lasts=LASTS)
    lease.give_up("clock", "one")
    assert lease.take("clock", "other", now=NOW, lasts=LASTS)
