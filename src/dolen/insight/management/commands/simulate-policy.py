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

from dolen.concerns.registry import concerns
from dolen.insight.policies import Policy, load_policy
from dolen.insight.simulated_as import as_csv, as_json
from dolen.insight.simulating import Both, Period, Simulated, simulate
from dolen.journal import clock
from dolen.law.moments import start_of_day
from dolen.law.overrides import OverrideRefused

_WIDTH = 140


class Command(BaseCommand):
    """Try a policy on what was recorded. Nothing is stored or changed."""

    help = (
        "Try a policy on what was recorded: the numbers, chains of escalation and staffing of FILE "
        "in the place of today's. Facts stay as they happened. Nothing is stored."
    )
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the policy, a period and a file for the result."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="opened from this day")
        parser.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="and before this day")
        parser.add_argument("--json", type=Path, metavar="OUT", help="also write the result here")
        parser.add_argument("--csv", type=Path, metavar="OUT", help="also write it as a table here")

    def handle(self, *_: Any, **options: Any) -> None:
        """Evaluate everything twice and compare. Raises `CommandError` for a file not accepted."""
        policy = _read(options["file"])
        done = self._simulated(policy, Period(options["since"], options["until"]))
        console = Console(
            file=cast(IO[str], self.stdout), width=None if self.stdout.isatty() else _WIDTH
        )
        _show(console, policy, done)
        if options["json"] is not None:
            told = json.dumps(as_json(done), indent=1, ensure_ascii=False)
            _write(options["json"], f"{told}\n")
        if options["csv"] is not None:
            _write(options["csv"], as_csv(done))

    @staticmethod
    def _simulated(policy: Policy, period: Period) -> Simulated:
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


def _read(file: Path) -> Policy:
    try:
        policy = load_policy(file)
    except OverrideRefused as refused:
        raise CommandError(str(refused)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: {error}.") from None
    if policy.is_empty:
        raise CommandError(
            f"{file} changes nothing. Give [[override]], [[escalation]] or [[staffing]] tables as "
            f"docs/how-to/try-a-policy.md shows."
        )
    return policy


def _show(console: Console, policy: Policy, done: Simulated) -> None:
    for name, values in sorted(policy.overrides.values.items()):
        for value in values:
            console.print(f"{name}: {value.value} from {value.from_} ({value.cited.says})")
    for name, chain in sorted(policy.escalations.items()):
        console.print(f"{name} escalates to {', '.join(step.to for step in chain)}")
    console.print(_table("By rule", {k: b for k, b in done.by_rule.items() if done.moved[k]}, done))
    console.print(_table("By role", dict(done.by_role), None))
    if done.concerns:
        console.print(_concerns(done))
    if done.staffed:
        console.print(_staffing(done))
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


def _concerns(done: Simulated) -> Table:
    table = Table(title="Concerns", title_justify="left")
    table.add_column("Pattern")
    for heading in ("Moved", "Raised"):
        table.add_column(heading, justify="right")
    for name, one in sorted(done.concerns.items()):
        table.add_row(concerns[name].says, str(one.moved), _pair(one.now, one.then))
    return table


def _staffing(done: Simulated) -> Table:
    table = Table(title="Staffing", title_justify="left")
    table.add_column("Role")
    for heading in ("People", "Duties", "Late", "Hours waited (median)", "Longest"):
        table.add_column(heading, justify="right")
    for role, (now, then) in sorted(done.staffed.items()):
        table.add_row(
            role, _pair(now.people, then.people), _pair(now.duties, then.duties),
            _pair(now.late, then.late), _pair(_hours(now.hours_waited), _hours(then.hours_waited)),
            _pair(_hours(now.longest_wait), _hours(then.longest_wait)),
        )  # fmt: skip
    return table


def _pair(now: object, then: object) -> str:
    return f"{now}" if now == then else f"{now} → {then}"


def _cells(both: Both) -> list[str]:
    pairs = [
        (both.now.duties, both.then.duties),
        (both.now.in_time, both.then.in_time),
        (both.now.late, both.then.late),
        (both.now.overdue, both.then.overdue),
        (_hours(both.now.median_hours_late), _hours(both.then.median_hours_late)),
        (both.now.alarms, both.then.alarms),
    ]
    return [_pair(now, then) for now, then in pairs]


def _hours(told: float | None) -> str:
    return "–" if told is None else f"{told:.1f}"


def _write(file: Path, told: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(told, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror}).") from error
