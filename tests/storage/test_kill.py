"""Writers are killed in the middle of their work: what they were told is kept is kept."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from dolen.journal import store
from dolen.journal.models import FactRow
from dolen.journal.verify import verify
from tests.databases import Engine

_HOUSE = Path(__file__).parents[2]
_UID = 33  # with its line break


@dataclass(slots=True)
class Nursery:
    """The program that forks writers, and the pipe they tell of their facts through."""

    program: subprocess.Popen[str]
    pipe: int

    def ask(self, word: str) -> str:
        """Tell the program to do something; returns its answer."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{word}\n")
        self.program.stdin.flush()
        return self.program.stdout.readline()

    def heard(self, facts: int, seconds: float) -> bytes:
        """What writers tell until so many facts, and so many seconds on: as much on any machine."""
        told, patience = b"", time.monotonic() + 30
        while len(told) < facts * _UID:
            assert time.monotonic() < patience, "The writers keep nothing."
            if select.select([self.pipe], [], [], 1)[0]:
                told += os.read(self.pipe, 1 << 16)
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            if select.select([self.pipe], [], [], left)[0]:
                told += os.read(self.pipe, 1 << 16)
        return told

    def rest(self) -> bytes:
        """What they told before they died."""
        told = b""
        while select.select([self.pipe], [], [], 0)[0]:
            told += os.read(self.pipe, 1 << 16)
        return told


@contextmanager
def nursery(engine: Engine) -> Iterator[Nursery]:
    """A nursery whose writers write into the test's database."""
    ear, mouth = os.pipe()
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.nursery", str(mouth)],
        cwd=_HOUSE,
        env=os.environ | dict(engine.environment) | {"PYTHONPATH": str(_HOUSE)},
        pass_fds=[mouth],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    os.close(mouth)
    with program:
        try:
            yield Nursery(program, ear)
        finally:
            program.kill()
            os.close(ear)


def kill_in_the_middle(nursery: Nursery, *, facts: int, after: float) -> set[str]:
    """Let five processes work, kill them all, and return what they were told is kept."""
    children = [int(child) for child in nursery.ask("start").split()]
    told = nursery.heard(facts, after)
    for child in children:
        os.kill(child, signal.SIGKILL)
    assert nursery.ask("reap") == "reaped\n"
    told += nursery.rest()
    assert len(told) % _UID == 0
    return set(told.decode().split())


def recover() -> float:
    """Seal what is left; returns the seconds it took until everything was sealed."""
    begun = time.monotonic()
    while FactRow.objects.count() > store.sealed_size():
        store.seal()
        assert time.monotonic() - begun < 15
    return time.monotonic() - begun


def kill_rounds(engine: Engine, rounds: int, *, facts: int) -> dict[str, float]:
    """Kill writers again and again, each time after so many facts; raises if one was lost."""
    chance = random.Random(rounds)
    kept: set[str] = set()
    notes: list[str] = []
    slowest = 0.0
    with nursery(engine) as writers:
        for _ in range(rounds):
            kept |= kill_in_the_middle(writers, facts=facts, after=chance.uniform(0.02, 0.3))
            slowest = max(slowest, recover())
            assert kept <= set(FactRow.objects.values_list("uid", flat=True))
            report = verify(notes=notes)
            assert (report.problems, report.unsealed) == ([], 0)
            checkpoint = store.latest_checkpoint()
            assert checkpoint is not None
            notes.append(checkpoint.note())
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            assert cursor.fetchone() == ("ok",)
    return {"rounds": rounds, "acknowledged": len(kept), "slowest_recovery_seconds": slowest}


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_writers_are_killed(each_database: Engine) -> None:
    figures = kill_rounds(each_database, 5, facts=3)
    assert figures["acknowledged"] > 10


@pytest.mark.long
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_in_fifty_rounds_of_killing(each_database: Engine) -> None:
    figures = kill_rounds(each_database, 50, facts=21)
    print(each_database.name, figures)
    assert figures["acknowledged"] > 1_000
