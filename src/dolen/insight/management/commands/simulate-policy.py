"""`dolen simulate-policy FILE`: what if a clock had been different, over the recorded history."""  # noqa: N999  # named as the command is

import argparse
import datetime as dt
import json
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dolen.duties.registry import duties
from dolen.insight.simulating import Both, Period, Simulated, simulate
from dolen.journal import clock
from dolen.law.moments import start_of_day
from dolen.law.overrides import OverrideRefused, Overrides, load_overrides

_WIDTH = 140


class Command(BaseCommand):
    """Try a policy on what was recorded. Nothing is stored or changed."""

    help = (
        "Try a policy on what was recorded: the numbers of FILE, written like force.toml, in the "
        "place of today's. Facts stay as they happened. Nothing is stored."
    )
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the policy, a period and a file for the result."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="opened from this day")
        parser.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="and before this day")
        parser.add_argument("--json", type=Path, metavar="OUT", help="also write the result here")

    def handle(self, *_: Any, **options: Any) -> None:
        """Evaluate everything twice and compare. Raises `CommandError` for a file not accepted."""
        policy = _read(options["file"])
        done = self._simulated(policy, Period(options["since"], options["until"]))
        console = Console(
            file=cast(IO[str], self.stdout), width=None if self.stdout.isatty() else _WIDTH
        )
        _show(console, policy, done)
        if options["json"] is not None:
            _write(options["json"], done)

    @staticmethod
    def _simulated(policy: Overrides, period: Period) -> Simulated:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("Subjects and matters", total=None)
            return simulate(
                policy,
                now=clock.now(),
                period=period,
                progress=lambda count, of: progress.update(task, completed=count, total=of),
            )


def _day(told: str) -> dt.datetime:
    try:
        return start_of_day(dt.date.fromisoformat(told))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{told!r} is no day; a day such as 2026-01-31 is accepted"
        ) from None


def _read(file: Path) -> Overrides:
    try:
        policy = load_overrides(file)
    except OverrideRefused as refused:
        raise CommandError(str(refused)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: {error}.") from None
    if not policy.values:
        raise CommandError(
            f"{file} sets no number. Give [[override]] tables as docs/force.toml.example shows."
        )
    return policy


def _show(console: Console, policy: Overrides, done: Simulated) -> None:
    for name, values in sorted(policy.values.items()):
        for value in values:
            console.print(f"{name}: {value.value} from {value.from_} ({value.cited.says})")
    console.print(_table("By rule", {k: b for k, b in done.by_rule.items() if done.moved[k]}, done))
    console.print(_table("By role", dict(done.by_role), None))
    console.print(
        f"{done.looked_at} duties looked at. Facts stay as they happened: nobody is supposed to "
        f"have worked faster because a clock was shorter."
    )


def _table(title: str, found: dict[str, Both], moved: Simulated | None) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(title.removeprefix("By ").capitalize())
    if moved is not None:
        table.add_column("Moved", justify="right")
    for heading in ("Duties", "In time", "Late", "Overdue", "Hours late (median)", "Alarms"):
        table.add_column(heading, justify="right")
    for name, both in sorted(found.items()):
        first = [name, str(moved.moved[name])] if moved is not None else [name]
        table.add_row(*first, *_cells(both))
    return table


def _cells(both: Both) -> list[str]:
    pairs = [
        (both.now.duties, both.then.duties),
        (both.now.in_time, both.then.in_time),
        (both.now.late, both.then.late),
        (both.now.overdue, both.then.overdue),
        (_hours(both.now.median_hours_late), _hours(both.then.median_hours_late)),
        (both.now.alarms, both.then.alarms),
    ]
    return [f"{now}" if now == then else f"{now} → {then}" for now, then in pairs]


def _hours(told: float | None) -> str:
    return "–" if told is None else f"{told:.1f}"


def _write(file: Path, done: Simulated) -> None:
    told = {
        "duties_looked_at": done.looked_at,
        "rules": {
            name: {
                "says": duties[name].says,
                "moved": done.moved[name],
                "now": both.now.as_json(),
                "then": both.then.as_json(),
            }
            for name, both in sorted(done.by_rule.items())
        },
        "roles": {
            name: {"now": both.now.as_json(), "then": both.then.as_json()}
            for name, both in sorted(done.by_role.items())
        },
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror}).") from error
