"""A made-up fact for tests, and a database that forgets."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from django.db import transaction

from dolen.journal.fact import Fact, Relates
from dolen.journal.subjects import Adult, Child


class Visited(Fact):
    """A made-up fact: a child and others seen at a place where the child lives."""

    kind: ClassVar[str] = "test.visited"
    title: ClassVar[str] = "Visited"
    sentence: ClassVar[str] = "Visited."
    relations: ClassVar[tuple[Relates, ...]] = (
        Relates(relation="lives_at", from_field="child", to_field="place", lasting=True),
        Relates(relation="found_with", from_field="child", to_field="adults"),
    )
    child: Child
    adults: tuple[Adult, ...] = ()


@contextmanager
def forgotten() -> Iterator[None]:
    """Nothing stored inside stays."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
