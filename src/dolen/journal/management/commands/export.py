"""`dolen export FILE`: the whole journal as a file that anybody can check without Dolen."""

import argparse
import base64
import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal import keys
from dolen.journal.export import export
from dolen.journal.management.progress import progress


class Command(BaseCommand):
    """Export the whole journal."""

    help = "Export the whole journal, personal data in clear, so that others can check it."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file to write."""
        parser.add_argument("file", type=Path, help="the file to write; it must not exist yet")

    def handle(self, *_: Any, **options: Any) -> None:
        """Write the file, for its owner's eyes only. Raises `CommandError` when it cannot."""
        path: Path = options["file"]
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
        with (
            os.fdopen(descriptor, "w", encoding="utf-8") as file,
            progress("Exporting", shown=sys.stderr.isatty()) as told,
        ):
            facts = export(file, progress=told)
        key = base64.b64encode(keys.public_key()).decode()
        self.stdout.write(
            f"{facts} facts in {path}. Whoever had this public key before can check them:\n{key}"
        )
