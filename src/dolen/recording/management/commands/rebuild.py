"""`dolen rebuild`: throw away what is worked out, and work it out anew from the journal."""

import argparse
import time
from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from dolen.journal import clock
from dolen.recording import rebuild

_SHOWN = 50


class Command(BaseCommand):
    """Rebuild every projection, or say what that would change."""

    help = "Work out people, cases, duties, flags and concerns anew from the journal."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take whether only to compare."""
        parser.add_argument(
            "--diff", action="store_true", help="print what would change and keep nothing of it"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Rebuild or compare, with progress shown."""
        begun = time.perf_counter()
        do = rebuild.compare if options["diff"] else rebuild.rebuild
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
            tasks: dict[str, TaskID] = {}

            def show(what: str, done: int, total: int) -> None:
                task = tasks.setdefault(what, bars.add_task(what.capitalize(), total=total))
                bars.update(task, completed=done, total=total)

            done = do(clock.now(), progress=show)
        seconds = time.perf_counter() - begun
        self.stdout.write(
            f"{done.facts} facts and {done.subjects} subjects worked out in {seconds:.1f} s "
            f"({done.facts / seconds:,.0f} facts a second)."
        )
        if options["diff"]:
            self._show_difference(done)

    def _show_difference(self, done: rebuild.Rebuilt) -> None:
        lines = [f"- {table}: {row}" for table, row in sorted(done.gone)]
        lines += [f"+ {table}: {row}" for table, row in sorted(done.new)]
        for line in lines[:_SHOWN]:
            self.stdout.write(line)
        if len(lines) > _SHOWN:
            self.stdout.write(f"... and {len(lines) - _SHOWN} more rows.")
        self.stdout.write("Nothing would change." if not lines else "Nothing of this was kept.")
