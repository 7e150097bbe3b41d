"""`dolen places load FILE.csv [--borders MAP.geojson]`: whose area each postcode is in."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from dolen.journal import clock
from dolen.people import areas, borders
from dolen.people.borders import Borders


class Command(BaseCommand):
    """Loads the force's table of postcodes."""

    help = "Load a table of postcodes and the local authority each is in."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what is asked on the command line."""
        parser.add_argument("deed", choices=("load",))
        parser.add_argument(
            "file",
            type=Path,
            help="CSV with the columns postcode and authority (with --borders: postcode, latitude"
            " and longitude); replaces the last",
        )
        parser.add_argument(
            "--borders", type=Path, help="GeoJSON of the areas, where the table names no authority"
        )
        parser.add_argument(
            "--name", default="LADNM", help="property of an area in it that names the authority"
        )

    def handle(self, *_arguments: Any, **asked: Any) -> None:
        """Load it, or say which rows are wrong and take over nothing."""
        file: Path = asked["file"]
        areas_of_map = _borders(asked["borders"], asked["name"])
        try:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                count = areas.load(lines, file=file.name, now=clock.now(), borders=areas_of_map)
        except (OSError, UnicodeDecodeError) as problem:
            raise CommandError(f"{file} cannot be read: {problem}") from problem
        except areas.NotLoaded as problem:
            raise CommandError(f"Nothing was taken over.\n{problem}") from problem
        self.stdout.write(f"{count} postcodes.")


def _borders(file: Path | None, name: str) -> Borders | None:
    if file is None:
        return None
    try:
        return borders.read(file.read_text(encoding="utf-8-sig"), name=name)
    except (OSError, UnicodeDecodeError, borders.NotBorders) as problem:
        raise CommandError(f"{file} cannot be read: {problem}") from problem
