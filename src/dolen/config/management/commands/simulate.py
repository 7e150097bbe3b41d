"""`dolen simulate --people N --years Y --seed S`: an invented force, with the truth about it."""

import argparse
import csv
import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dolen.config.invented import recorded
from dolen.config.invented.force import Force, authority_of, force
from dolen.config.invented.mentions import mentions
from dolen.config.invented.names import Names
from dolen.config.invented.population import people
from dolen.journal import clock

_STRANGERS = 0.05
"""Mentions of people who are nobody of the force, as a share of the force's people."""
_MOST = 5_000_000


class Command(BaseCommand):
    """Invent a force: its people, what is said of them, and what happened to them."""

    help = (
        "Invent a force: people in households and children's homes, what is said of them with all "
        "that goes wrong, and who was meant; with --record, years of their history in the journal."
    )
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take how many, how long, from which seed, and where to."""
        parser.add_argument("--people", type=int, default=6_000, metavar="N")
        parser.add_argument("--years", type=float, default=3.0, metavar="Y")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--data", type=Path, help="folder of public lists of names")
        parser.add_argument("--out", type=Path, metavar="FOLDER", help="write people and mentions")
        parser.add_argument(
            "--record", action="store_true", help="record the years in a demonstration's journal"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Invent everything asked for. Raises `CommandError` for what cannot be done."""
        number, years, seed = options["people"], options["years"], options["seed"]
        if not 1 <= number <= _MOST or not 0 < years <= 50:
            raise CommandError(
                f"--people {number} --years {years:g} was given; from 1 to {_MOST} people and more "
                f"than 0 and at most 50 years are accepted."
            )
        if options["out"] is None and not options["record"]:
            raise CommandError("Say what for: --out FOLDER writes files, --record fills a journal.")
        names = Names.read(options["data"]) if options["data"] else Names.few()
        if options["out"] is not None:
            self._write(options["out"], number, names, seed)
        if options["record"]:
            self._record(force(number, years=years, names=names, ends=clock.now(), seed=seed))

    def _write(self, folder: Path, number: int, names: Names, seed: int) -> None:
        everybody = list(people(number, names=names, seed=seed))
        outside = people(max(1, round(number * _STRANGERS)), names=names, seed=seed + 10_000_019)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            made = _table(
                folder / "people.csv",
                ({**asdict(one), "authority": authority_of(one)} for one in everybody),
            )
            said = _table(
                folder / "mentions.csv",
                ({**asdict(one), "stranger": ""} for one in mentions(everybody, names=names)),
            )
            strangers = _table(
                folder / "strangers.csv",
                ({**asdict(one), "stranger": "yes"} for one in mentions(outside, names=names)),
            )
        except OSError as error:
            raise CommandError(f"{folder} cannot be written ({error.strerror}).") from error
        self.stdout.write(
            f"{made} people, {said} mentions of them and {strangers} of strangers in {folder}. The "
            f"column 'person' says who was meant."
        )

    def _record(self, made: Force) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError(
                "Invented people do not belong in a force's journal: --record works only where "
                "DOLEN_DEMONSTRATION=1 is set."
            )
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("People and homes", total=None)
            now = clock.now()
            known = recorded.describe(
                made, now=now, progress=lambda more: progress.advance(task, more)
            )
            progress.update(task, description="What happened", completed=0)
            kept = recorded.record(
                made, known, now=now, progress=lambda more: progress.advance(task, more)
            )
        self.stdout.write(
            f"{len(known)} people and homes, {made.children} of them children; {kept.facts} facts "
            f"of what happened from {made.begins:%Y-%m-%d} to {made.ends:%Y-%m-%d}."
        )


def _table(file: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Write rows with a heading; returns how many."""
    count = 0
    with file.open("w", newline="", encoding="utf-8") as opened:
        writer: csv.DictWriter[str] | None = None
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(opened, fieldnames=list(row))
                writer.writeheader()
            writer.writerow(
                {
                    name: value.isoformat() if isinstance(value, dt.date) else value
                    for name, value in row.items()
                }
            )
            count += 1
    return count
