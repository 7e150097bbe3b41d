"""Another process of a benchmark works on the databases that the benchmark works on."""

import asyncio

import pytest
from django.db import connection

from dolen.config.measuring import SQLITE, Other, own_databases
from dolen.people.models import Nominal
from tests.databases import Engine

pytestmark = pytest.mark.timeout(120)


def _database() -> str:
    Nominal.objects.exists()
    return str(connection.settings_dict["NAME"])


def test_another_process_uses_the_databases_in_use(sqlite: Engine) -> None:
    with own_databases(SQLITE) as folder:
        assert Other(_database).result() == str(folder / "dolen.sqlite3")


def test_beneath_an_event_loop_it_uses_none_that_were_used_before(
    sqlite: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser driven in this thread leaves its loop running: a fork of it runs none."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    _database()

    def names() -> tuple[str, str]:
        with own_databases(SQLITE) as folder:
            return Other(_database).result(), str(folder / "dolen.sqlite3")

    async def beneath_a_loop() -> tuple[str, str]:
        return names()

    used, own = names() if _loop_runs() else asyncio.run(beneath_a_loop())
    assert used == own


def _loop_runs() -> bool:
    """Whether a browser test before this one left its loop running in this thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
