"""`dolen schemas`: store the shape of every kind of fact, or check that none changed."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal import schemas
from dolen.journal.registry import registry


class Command(BaseCommand):
    """Store or check the schemas of all kinds of facts."""

    help = "Store the schema of every kind and version of fact, or check that none changed."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what to do."""
        deed = parser.add_mutually_exclusive_group(required=True)
        deed.add_argument("--check", action="store_true", help="fail if any differs")
        deed.add_argument("--write", action="store_true", help="store those not yet stored")
        parser.add_argument(
            "--anew", action="store_true", help="with --write, also those that differ: before use"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Do it. Raises `CommandError` when a check fails."""
        kinds = registry.all()
        if options["write"]:
            written = schemas.write(kinds, anew=options["anew"])
            self.stdout.write(f"{len(written)} schemas written.")
            return
        differences = schemas.differences(kinds)
        if differences:
            raise CommandError("\n".join(differences))
        self.stdout.write(f"{len(kinds)} kinds of facts are as stored.")
