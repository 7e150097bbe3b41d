"""`dolen measure`: count every measure anew, so that pages and packs have figures to show."""

import json
import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dolen.insight.counting import Done, count
from dolen.insight.measured import MEASURES
from dolen.insight.products.working import work_out
from dolen.journal import clock
from dolen.recording.loop import stop_when_asked

_WIDTH = 120
_LONGEST = 24 * 31


class Command(BaseCommand):
    """Count, and keep what was counted in the place of the last count."""

    help = (
        "Count every measure of what becomes of children, and find who, what and where links them, "
        "as of now. Run it each night: the pages of outcomes and products show the last count and "
        "say of when it is."
    )
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a file for the result, or how often to count."""
        parser.add_argument("--json", type=Path, metavar="OUT", help="also write the result here")
        parser.add_argument(
            "--every",
            type=_hours,
            metavar="HOURS",
            help="count again and again until stopped",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Count, and say how many lines each measure has. Raises `CommandError` for a bad file."""
        if options["every"] is None:
            self._count_and_say(options["json"])
            return
        stop = stop_when_asked()
        while not stop.is_set():
            self._count_and_say(options["json"])
            connections.close_all()
            stop.wait(options["every"] * 3600)

    def _count_and_say(self, file: Path | None) -> None:
        begun = time.monotonic()
        done = self._counted()
        seconds = time.monotonic() - begun
        console = Console(
            file=cast(IO[str], self.stdout), width=None if self.stdout.isatty() else _WIDTH
        )
        table = Table(title="Counted", title_justify="left")
        table.add_column("Measure")
        table.add_column("Lines", justify="right")
        for name, lines in done.lines.items():
            table.add_row(name, str(lines))
        console.print(table)
        console.print(f"{done.people} people looked at, {len(MEASURES)} measures, {seconds:.1f} s.")
        if file is not None:
            _write(file, done, seconds)

    @staticmethod
    def _counted() -> Done:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("People", total=None)

            def say(done: int, of: int) -> None:
                progress.update(task, completed=done, total=of)

            now = clock.now()
            counted = count(now, progress=say)
            progress.update(task, description="Links for products", completed=0)
            work_out(now, progress=say)
            return counted


def _hours(told: str) -> float:
    try:
        hours = float(told)
    except ValueError:
        hours = 0.0
    if not 0 < hours <= _LONGEST:
        raise ArgumentTypeError(
            f"{told!r} is no such time; hours above 0 and up to {_LONGEST} are accepted, such as 24"
        )
    return hours


def _write(file: Path, done: Done, seconds: float) -> None:
    told = {"people": done.people, "seconds": round(seconds, 2), "lines": done.lines}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror}).") from error
