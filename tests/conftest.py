"""What every test stands on: the settings, a real database of either engine, and no network.

`pytest` runs on SQLite; `pytest --database=postgres` runs the same tests on PostgreSQL. A test that
must hold on both asks for `each_database`, and runs twice.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

BROWSER = Path(__file__).parent / "browser"
_IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ


def _prepare() -> None:
    """Set the environment before Django reads it. Workers find it as the first process left it."""
    if _IS_WORKER:
        return
    chosen = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    chosen.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    chosen.add_argument("--examples", default="1")
    options = chosen.parse_known_args(sys.argv[1:])[0]
    run = Path(tempfile.mkdtemp(prefix="dolen-tests-"))
    run.chmod(0o755)  # PostgreSQL runs as a user of its own when the tests run as root
    runtime = run / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="tests.settings",
        DOLEN_DEMONSTRATION="1",
        DOLEN_DATABASE_POOL="0",
        DOLEN_LOG_LEVEL="WARNING",
        DOLEN_TEST_DATABASE=options.database,
        DOLEN_TEST_EXAMPLES=options.examples,
        DOLEN_TEST_RUN=str(run),
        DOLEN_VAR=str(run / "var"),
        DOLEN_SECRET_KEY="0" * 64,
        DOLEN_JOURNAL_MAC_KEY="1" * 64,
        DOLEN_JOURNAL_SIGNING_KEY="2" * 64,
        DATABASE_URL="",
        # Where PostgreSQL's starter keeps its lock: each run its own, and private as it must be.
        XDG_RUNTIME_DIR=str(runtime),
    )


_prepare()
sys.path.insert(0, str(Path(__file__).parent.parent))  # so that `tests.settings` is found
django.setup()

from django.test import TransactionTestCase  # noqa: E402  needs the settings
from django.utils import translation  # noqa: E402  needs the settings

from tests import databases  # noqa: E402  needs the settings


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the choices of the suite's database, and of how much it tries by chance."""
    parser.addoption(
        "--database",
        choices=("sqlite", "postgres"),
        default="sqlite",
        help="the engine of the suite's database; with postgres, only tests that use it are run",
    )
    parser.addoption(
        "--examples",
        type=int,
        default=1,
        help="how many times as many inputs made by chance to try, by tests marked `chance`",
    )


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by mark
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests in tests/browser, and let each that uses a database use the log as well.

    On PostgreSQL, leave out what uses no database, or brings its own: it would be the same again.
    """
    for item in items:
        if BROWSER in item.path.parents:
            item.add_marker(pytest.mark.browser)
    using = [item for item in items if _uses_the_suites_database(item)]
    if config.getoption("--database") == "postgres":
        config.hook.pytest_deselected(items=[item for item in items if item not in using])
        items[:] = using


def _uses_the_suites_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    if marker is not None:
        marker.kwargs.setdefault("databases", "__all__")
        return True
    if {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ())):
        item.add_marker(pytest.mark.django_db(databases="__all__"))
        return True
    return False


def pytest_unconfigure() -> None:
    """Stop the run's PostgreSQL and remove the run's files, once, at the very end."""
    if _IS_WORKER:
        return
    databases.stop_shared_postgres()
    shutil.rmtree(databases.run_folder(), ignore_errors=True)


@pytest.fixture(autouse=True)
def _the_language_of_the_settings() -> None:
    """Begin in the settings' language: a Welsh page asked for before leaves its thread Welsh."""
    translation.deactivate()


def _worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Give this worker the suite's database: a copy of the template, put back after each commit."""
    with django_db_blocker.unblock():
        engine = databases.engine_called(f"suite_{_worker()}")

    def put_back(_test: TransactionTestCase) -> None:
        connections.close_all()
        engine.restore()

    with pytest.MonkeyPatch.context() as patch, databases.pointed_at(engine):
        # Django would empty every table, which the journal's tables refuse.
        patch.setattr(TransactionTestCase, "_fixture_teardown", put_back)
        yield


def _on(engine: databases.Engine, blocker: DjangoDbBlocker) -> Iterator[databases.Engine]:
    with blocker.unblock(), databases.pointed_at(engine):
        yield engine
        connections.close_all()


@pytest.fixture
def sqlite(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[databases.Engine]:
    """SQLite databases for this test alone. It may commit, fork and start threads."""
    with django_db_blocker.unblock():
        engine = databases.sqlite_engine(tmp_path)
    yield from _on(engine, django_db_blocker)


@pytest.fixture
def postgres(django_db_blocker: DjangoDbBlocker) -> Iterator[databases.Engine]:
    """A PostgreSQL database for this test alone. It may commit, fork and start threads."""
    name = f"test_{_worker()}"
    with django_db_blocker.unblock():
        engine = databases.postgres_engine(name)
    yield from _on(engine, django_db_blocker)
    databases.drop_postgres(name)


@pytest.fixture(params=["sqlite", "postgres"])
def each_database(request: pytest.FixtureRequest) -> databases.Engine:
    """Run the test twice, on SQLite and on PostgreSQL, each with databases for it alone.

    Inside, `default` and `ledger` mean that engine's databases: use the house as always. Do not add
    the `django_db` mark.
    """
    engine: databases.Engine = request.getfixturevalue(request.param)
    return engine
