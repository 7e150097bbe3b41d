"""`dolen erasures`: keep the ledger of erasures beside the backups, and erase again after one."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal.erase import Erasure, ledger, replay, scrub


class Command(BaseCommand):
    """Work with the ledger of erasures."""

    help = "Write the ledger of erasures, erase again after a restore, or scrub the database."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what to do, and the file of the ledger."""
        deeds = parser.add_subparsers(dest="deed", required=True)
        write = deeds.add_parser("write", help="write the ledger to a file, after every erasure")
        write.add_argument("file", type=Path)
        again = deeds.add_parser("replay", help="erase again what a restored backup brought back")
        again.add_argument("file", type=Path, nargs="?", help="none takes the database's own")
        deeds.add_parser("scrub", help="remove erased text from the database's files")

    def handle(self, *_: Any, **options: Any) -> None:
        """Do it. Raises `CommandError` for a file that is no ledger, or with readers in the way."""
        if options["deed"] == "write":
            lines = [erasure.line() for erasure in ledger()]
            options["file"].write_text("".join(f"{line}\n" for line in lines), "utf-8")
            self.stdout.write(f"{len(lines)} erasures written to {options['file']}.")
        elif options["deed"] == "replay":
            gone = replay(_read(options["file"]) if options["file"] else ledger())
            self.stdout.write(f"{len(gone)} facts erased again.")
        elif scrub():
            self.stdout.write("Nothing erased is left in the database's files.")
        else:
            raise CommandError("The database is being read. Try again when it is quiet.")


def _read(file: Path) -> list[Erasure]:
    try:
        return [Erasure.of_line(line) for line in file.read_text("utf-8").splitlines() if line]
    except (OSError, ValueError) as error:
        raise CommandError(f"{file}: {error}") from error
