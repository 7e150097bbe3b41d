"""`dolen bench NAME`: measure one claim, print a table and, if asked, keep the numbers."""

import argparse
import json
import os
import platform
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from dolen.config import benchmarks


class Command(BaseCommand):
    """Measure one claim of the house."""

    help = "Measure one claim of the house and print what was found."
    requires_system_checks = ()  # a benchmark of rules needs no pages

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the benchmark's name, a file for the numbers, and the benchmark's own words."""
        parser.add_argument("name", nargs="?", help="which benchmark; none lists them")
        parser.add_argument("--json", type=Path, metavar="FILE", help="also write the numbers here")
        parser.add_argument("arguments", nargs=argparse.REMAINDER, help="for the benchmark itself")

    def handle(self, *_: Any, **options: Any) -> None:
        """Run the benchmark. Raises `CommandError` if there is none of that name."""
        names = sorted(module.name for module in iter_modules(benchmarks.__path__))
        name = options["name"]
        if name is None:
            self.stdout.write("\n".join(names))
            return
        if name not in names:
            raise CommandError(
                f"There is no benchmark called {name!r}. There are: {', '.join(names)}."
            )
        arguments, file = _without_file(options["arguments"], options["json"])
        measured = import_module(f"{benchmarks.__name__}.{name}").run(arguments)
        result = {"benchmark": name, "machine": _machine(), "measured": measured}
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(result, indent=2, default=str) + "\n", encoding="utf-8")
        console = Console()
        with console.capture() as shown:
            _show(console, name, measured)
        self.stdout.write(shown.get())


def _without_file(words: list[str], file: Path | None) -> tuple[list[str], Path | None]:
    """Find `--json FILE` even when it stands after the benchmark's own words."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--json", type=Path, default=file)
    found, rest = parser.parse_known_args(words)
    return rest, found.json


def _machine() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
    }


def _show(console: Console, title: str, measured: Mapping[str, Any]) -> None:
    table = Table(title=title.replace("_", " "), title_justify="left")
    table.add_column("measure")
    table.add_column("value", justify="right")
    for measure, value in measured.items():
        if not isinstance(value, Mapping):
            shown = f"{value:,.4g}" if isinstance(value, float) else f"{value}"
            table.add_row(measure.replace("_", " "), shown)
    if table.row_count:
        console.print(table)
    for measure, value in measured.items():
        if isinstance(value, Mapping):
            _show(console, f"{title}: {measure}", value)
