"""`dolen replay FILE...`: what happened in a case, beside what Dolen would have raised."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from dolen.exchange.case_files.reading import Case, CaseFileWrong, read
from dolen.exchange.case_files.replaying import Replayed, replay
from dolen.exchange.case_files.showing import show
from dolen.exchange.case_files.writing import as_json


class Command(BaseCommand):
    """Replay case files in a journal apart and compare."""

    help = "Replay case files in a journal apart; show what Dolen would have raised, when, to whom."
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take files, the difficulty, one case's id and a file for the result."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--hard", action="store_true", help="leave out what a system must work out itself"
        )
        parser.add_argument("--case", metavar="ID", help="replay only this case")
        parser.add_argument("--json", type=Path, metavar="OUT", help="also write the result here")
        parser.add_argument("--quiet", action="store_true", help="do not print the comparison")

    def handle(self, *_: Any, **options: Any) -> None:
        """Replay each case. Raises `CommandError` for a file that cannot be read."""
        cases = _chosen(options["files"], options["case"])
        console = Console(
            file=cast(IO[str], self.stdout), width=None if self.stdout.isatty() else 140
        )
        written: dict[str, Any] = {}
        unknown: dict[str, int] = {}
        for done in _replayed(cases, hard=options["hard"]):
            written[done.case.id] = as_json(done)
            for kind, sources in done.told.unknown.items():
                unknown[kind] = unknown.get(kind, 0) + len(sources)
            if not options["quiet"]:
                show(console, done, hard=options["hard"])
        if options["json"] is not None:
            _write(options["json"], written)
        if unknown:
            named = ", ".join(f"{kind} ({times})" for kind, times in sorted(unknown.items()))
            console.print(f"Over all cases, not yet known: {len(unknown)} kinds: {named}")


def _chosen(files: Sequence[Path], only: str | None) -> list[Case]:
    try:
        cases = [case for file in files for case in read(file)]
    except CaseFileWrong as wrong:
        raise CommandError(str(wrong)) from None
    if only is None:
        return cases
    chosen = [case for case in cases if case.id == only]
    if not chosen:
        raise CommandError(
            f"There is no case {only!r}. There are: {', '.join(case.id for case in cases)}."
        )
    return chosen


def _replayed(cases: Sequence[Case], *, hard: bool) -> list[Replayed]:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}"))
    done = []
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Replaying", total=sum(len(case.events) for case in cases))
        for case in cases:
            progress.update(task, description=f"Replaying {case.id}")
            done.append(replay(case, hard=hard, progress=lambda: progress.advance(task)))
    return done


def _write(file: Path, written: dict[str, Any]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror}).") from error
