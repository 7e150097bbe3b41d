"""Whichever call to the database fails, the journal is as before or as after, never between."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection

from dolen.journal.erase import erase
from dolen.journal.models import ContentRow, ErasureRow, FactRow, IndexRow, LeafRow
from tests.journal.telling import described, found, seal_all, tell

pytestmark = pytest.mark.usefixtures("each_database")


class FailAt:
    """Lets the call number `fails` fail, as a database that goes away does."""

    def __init__(self, fails: int) -> None:
        self.fails = fails
        self.calls = 0

    def __call__(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any
    ) -> Any:
        """Do a call, or fail."""
        self.calls += 1
        if self.calls == self.fails:
            raise OperationalError("the database went away")
        return execute(sql, params, many, context)


def state() -> tuple[int, ...]:
    """How many rows there are of everything."""
    models = (FactRow, ContentRow, IndexRow, LeafRow, ErasureRow)
    return tuple(model._default_manager.count() for model in models)


def fail_at_every_call(work: Callable[[], object]) -> list[tuple[int, ...]]:
    """The state before and after each try, until one does not fail."""
    states = [state()]
    fails = 0
    while True:
        fails += 1
        try:
            with connection.execute_wrapper(FailAt(fails)):
                work()
        except OperationalError:
            states.append(state())
            continue
        states.append(state())
        return states


def test_an_append_is_whole_or_not_at_all() -> None:
    tell(described("before"))
    seal_all()
    states = fail_at_every_call(lambda: tell(described("one"), described("two"), dedupe=None))
    assert len(states) > 4
    assert set(states[:-1]) == {states[0]}
    assert states[-1][:3] == tuple(count + 2 for count in states[0][:3])
    seal_all()
    assert found() == set()


def test_an_append_told_again_is_whole_or_not_at_all() -> None:
    states = fail_at_every_call(lambda: tell(described("one"), dedupe="a"))
    assert {one[:3] for one in states} == {(0, 0, 0), (1, 1, 1)}
    seal_all()
    assert found() == set()


def test_an_erasure_is_whole_or_not_at_all() -> None:
    (kept, gone) = tell(described("kept"), described("gone"))
    seal_all()
    states = fail_at_every_call(
        lambda: erase([gone.uid], by="officer", second="sergeant", authority="Review")
    )
    assert len(states) > 8
    assert set(states[:-1]) == {states[0]}
    assert states[-1][:3] == (3, 2, 2)
    assert ContentRow.objects.filter(uid=kept.uid).exists()
    seal_all()
    assert found() == set()
