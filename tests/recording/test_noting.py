"""What the house notes of itself: once, and a noting that fails stops no clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from dolen.duties.models import Trouble
from dolen.journal import reading
from dolen.recording import clockwork
from dolen.recording.notings import Look, Noted, Noting, notings
from dolen.workforce.facts import MonthStarted
from tests.builders import MONDAY, after

pytestmark = pytest.mark.django_db


@contextmanager
def noting(one: Noting) -> Iterator[None]:
    """Let the house note `one` besides, before all others."""
    registry: Any = notings
    before = registry._by_name
    registry._by_name = {one.name: one, **before}
    try:
        yield
    finally:
        registry._by_name = before


class Failing:
    """A noting that fails as often as it is told to."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.asked = 0

    def find(self, look: Look) -> Iterator[Noted]:
        self.asked += 1
        if self.asked <= self.times:
            raise RuntimeError("no such luck")
        fact = MonthStarted(happened_at=look.now, of_register="quartz", case="2026-03")
        yield Noted(fact, "test")


def test_what_was_noted_is_not_noted_again() -> None:
    with noting(Noting(name="one", find=Failing(0).find)):
        clockwork.tick(MONDAY)
        clockwork.tick(after(1))
    assert len(reading.headers_of_kind("month.started")) == 1


def test_one_that_fails_is_put_aside_and_tried_again_after_an_hour() -> None:
    failing = Failing(1)
    with noting(Noting(name="one", find=failing.find)):
        clockwork.tick(MONDAY)
        assert [row.row for row in Trouble.objects.all()] == ["noting:one"]
        clockwork.tick(after(0.5))
        assert failing.asked == 1
        clockwork.tick(after(1))
    assert failing.asked == 3, "looked for, and again under the lock"
    assert not Trouble.objects.exists()
    assert len(reading.headers_of_kind("month.started")) == 1


def test_one_that_fails_again_is_counted() -> None:
    with noting(Noting(name="one", find=Failing(5).find)):
        clockwork.tick(MONDAY)
        clockwork.tick(after(2))
    assert [row.times for row in Trouble.objects.all()] == [2]
