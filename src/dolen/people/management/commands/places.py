"""`dolen places load FILE.csv`: whose area each postcode is in."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from dolen.journal import clock
from dolen.people import areas


class Command(BaseCommand):
    """Loads the force's table of postcodes."""

    help = "Load a table of postcodes and the local authority each is in."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what is asked on the command line."""
        parser.add_argument("deed", choices=("load",))
        parser.add_argument(
            "file", type=Path, help="CSV with the columns postcode and authority; replaces the last"
        )

    def handle(self, *_arguments: Any, **asked: Any) -> None:
        """Load it, or say which rows are wrong and take over nothing."""
        file: Path = asked["file"]
        try:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                count = areas.load(lines, file=file.name, now=clock.now())
        except (OSError, UnicodeDecodeError) as problem:
            raise CommandError(f"{file} cannot be read: {problem}") from problem
        except areas.NotLoaded as problem:
            raise CommandError(f"Nothing was taken over.\n{problem}") from problem
        self.stdout.write(f"{count} postcodes.")
