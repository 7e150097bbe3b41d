"""One story for all tests that ask every address: told once in a process, put back by each test."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests import databases
from tests.house.inhabited import Inhabited, inhabit


@pytest.fixture(scope="session")
def inhabited(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> tuple[databases.Engine, Inhabited]:
    """Databases of this process in which the child's story is told, and the story."""
    engine = databases.engine_called(f"house_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}")
    with django_db_blocker.unblock(), databases.pointed_at(engine):
        told = inhabit()
        connections.close_all()
    return engine, told


@pytest.fixture(scope="module")
def house(inhabited: tuple[databases.Engine, Inhabited]) -> Iterator[Inhabited]:
    """The told story, in the databases in use until the module's tests are done.

    A test that asks for it is marked `django_db`, which takes back what the test writes.
    """
    engine, told = inhabited
    with databases.pointed_at(engine):
        yield told
