"""`dolen run`: the house on this machine, with a made-up force when there is nothing in it yet."""

import argparse
import sys
import time
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from dolen.access.models import Member
from dolen.access.roles import role_words
from dolen.exchange.demonstration import agencies, filling, running
from dolen.journal import clock

_PORT = 8000
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite writes beside a database file."""


class Command(BaseCommand):
    """Prepare the house, fill a demonstration, run web server and clock."""

    help = "Run Dolen on this machine: set up what is missing, then web server and clock."
    requires_system_checks = ()  # the web server makes them when it starts

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the port, and whether to start over."""
        parser.add_argument("--port", type=int, default=_PORT, help=f"{_PORT} unless said")
        parser.add_argument(
            "--fresh", action="store_true", help="throw the demonstration away and make it anew"
        )
        parser.add_argument(
            "--prepare", action="store_true", help="set up and fill only; start nothing"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Run until Ctrl-C or SIGTERM. Raises `CommandError` with what to do about it."""
        console = Console(file=cast(IO[str], self.stdout))
        begun = time.monotonic()
        try:
            if not options["prepare"]:
                running.check_port(options["port"])
            if options["fresh"]:
                _throw_away()
            _prepare(console)
            if options["prepare"]:
                return
            running.run(
                options["port"],
                ready=lambda: _welcome(console, options["port"], time.monotonic() - begun),
            )
        except (running.PortTaken, running.EndedByItself) as wrong:
            raise CommandError(str(wrong)) from None
        console.print("Stopped. Everything recorded is kept: dolen run goes on from here.")


def _prepare(console: Console) -> None:
    """Databases, static files and, in an empty demonstration, people and what happened to them."""
    with console.status("Setting up the databases"):
        for alias in connections:
            call_command("migrate", database=alias, verbosity=0, interactive=False)
    with console.status("Collecting style sheets and scripts"):
        call_command("collectstatic", verbosity=0, interactive=False)
    if settings.DEMONSTRATION and not filling.is_filled():
        _fill(console)
    connections.close_all()


def _fill(console: Console) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task("Making up a force, its children and what happened", total=None)

        def show(done: int, total: int) -> None:
            bars.update(task, completed=done, total=total)

        filled = filling.fill(clock.now(), progress=show)
    console.print(
        f"Made up: {filled.members} members, {filled.children} children, {filled.facts} facts, "
        "and the report's own cases."
    )


def _throw_away() -> None:
    if not settings.DEMONSTRATION:
        raise CommandError("Only a demonstration is thrown away. Set DOLEN_DEMONSTRATION=1.")
    connections.close_all()
    for alias in connections:
        if connections[alias].vendor != "sqlite":
            raise CommandError(
                "--fresh removes SQLite files. On PostgreSQL, make a new database instead."
            )
        for ending in _BESIDE:
            Path(f"{connections[alias].settings_dict['NAME']}{ending}").unlink(missing_ok=True)


def _welcome(console: Console, port: int, seconds: float) -> None:
    address = f"http://{running.HOST}:{port}/"
    console.print(f"\n[bold]Dolen answers at {address}[/bold] (after {seconds:.0f} s)")
    if settings.DEMONSTRATION:
        console.print(
            "This is a demonstration: everybody in it is made up. Never put real people into it."
        )
        console.print(
            _who(), f"The password of each is: [bold]{agencies.PASSWORD}[/bold]", sep="\n"
        )
    console.print("Ctrl-C stops it.")
    sys.stdout.flush()


def _who() -> Table:
    table = Table(title="Who to sign in as", title_justify="left")
    for title in ("Username", "Name", "Role", "Language"):
        table.add_column(title)
    names = [role.value for role in agencies.SHOWN]
    found = {member.username: member for member in Member.objects.filter(username__in=names)}
    for name in names:
        if name in found:
            member = found[name]
            language = dict(settings.LANGUAGES)[member.language]
            table.add_row(name, member.display_name, role_words(name), str(language))
    connections.close_all()
    return table
