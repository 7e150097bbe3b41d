"""`dolen erase`: lawfully erase what facts say, on an authority, by two people."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal.erase import CannotErase, Held, TwoPeopleNeeded, erase


class Command(BaseCommand):
    """Erase the content of facts."""

    help = "Lawfully erase what facts say; the seal still verifies. Needs two people."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the facts, the two people and the authority."""
        parser.add_argument("uids", nargs="+", metavar="ID", help="the id of a fact")
        parser.add_argument("--by", required=True, help="member id of whoever erases")
        parser.add_argument("--second", required=True, help="member id of whoever agreed")
        parser.add_argument("--authority", required=True, help="the review, request or order")
        parser.add_argument("--reason", default="", help="why; it must name nobody")

    def handle(self, *_: Any, **options: Any) -> None:
        """Erase. Raises `CommandError`, and erases nothing, where the law or a hold forbids it."""
        try:
            gone = erase(
                options["uids"],
                by=options["by"],
                second=options["second"],
                authority=options["authority"],
                reason=options["reason"],
            )
        except TwoPeopleNeeded:
            raise CommandError(
                "Erasing needs two different people. Give another member to --second."
            ) from None
        except Held as held:
            holds = ", ".join(sorted(set(held.holds.values())))
            raise CommandError(
                f"A hold forbids it (recorded by {holds}). Have it lifted first."
            ) from None
        except CannotErase as refused:
            raise CommandError(
                f"Not facts that can be erased: {', '.join(refused.uids)}. Give ids of facts that "
                "exist, and not those of erasures or holds."
            ) from None
        self.stdout.write(
            f"{len(gone)} facts erased. Now write the ledger to where backups are not: "
            "dolen erasures write FILE."
        )
