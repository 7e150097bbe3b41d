"""`dolen train`: learn a matching model from the force's own mentions, signed with its own key."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal import clock
from dolen.people.matching import trusted
from dolen.people.matching.bulk import connected, fill
from dolen.people.matching.model import ModelAbsurd
from dolen.people.matching.several import COLUMNS
from dolen.people.matching.training import train
from dolen.people.models import MatchProfile
from dolen.people.normalise.profile import Profile

FEWEST = 2_000
"""Profiles below which a model would learn chance, not people."""


class Command(BaseCommand):
    """Learn a model from everybody known."""

    help = "Learn a matching model from the people known here and sign it with this force's key."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take where to write the model, and its version."""
        parser.add_argument("--out", type=Path, required=True, metavar="FILE.json.gz")
        parser.add_argument("--version-name", metavar="NAME", help="default: the name of the file")

    def handle(self, *_: Any, **options: Any) -> None:
        """Train, check, sign. Raises `CommandError` when what it learnt makes no sense."""
        out: Path = options["out"]
        known = trusted.load(trusted.SHIPPED)
        with connected() as connection:
            number = fill(connection, _rows())
            if number < FEWEST:
                raise CommandError(
                    f"{number} descriptions of people are too few to learn from; the model that"
                    f" comes with this release is better. At least {FEWEST} are needed."
                )
            about = {
                "trained_on": "people known to this force",
                "mentions": number,
                "trained_at": clock.now().isoformat(),
                "truth": "not known: found by expectation maximisation",
            }
            version = options["version_name"] or out.name.removesuffix(".json.gz")
            try:
                model = train(connection, version=version, about=about, otherwise=known)
                digest = trusted.save(model, out)
            except ModelAbsurd as absurd:
                said = "\n".join(f"  {problem}" for problem in absurd.problems)
                raise CommandError(
                    f"What it learnt makes no sense, and was not kept:\n{said}"
                ) from None
            except OSError as error:
                raise CommandError(f"{out} cannot be written ({error.strerror}).") from None
        self.stdout.write(f"Model {version}, of {number} descriptions: {digest}")
        self.stdout.write(f"To use it: DOLEN_MATCHING_MODEL={out}")


def _rows() -> Iterator[tuple[int, None, Profile]]:
    rows = MatchProfile.objects.order_by("pk").values_list("pk", *COLUMNS)
    for number, *columns in rows.iterator(chunk_size=5_000):
        yield number, None, Profile(*columns)
