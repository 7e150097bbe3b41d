"""`dolen link`: compare everybody with everybody, and put before people what differs."""

import argparse
from importlib.util import find_spec
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.exchange.linking.auditing import MOST, Audit, audit
from dolen.exchange.linking.telling import tell
from dolen.exchange.linking.weighing import Weigh, on_duckdb
from dolen.journal import clock
from dolen.journal.management.progress import progress
from dolen.people.matching import trusted
from dolen.people.matching.model import ModelAbsurd, ModelWrong


class Command(BaseCommand):
    """Compare all people known with one another."""

    help = "Compare everybody known with everybody else; differences become work, never a merge."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take where to compute, how much to propose, and whether only to look."""
        parser.add_argument(
            "--spark", action="store_true", help="compute on Spark (needs dolen[spark] and Java)"
        )
        parser.add_argument(
            "--most", type=int, default=MOST, metavar="N", help="propose at most so many pairs"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what it found, keep nothing"
        )
        parser.add_argument("--quiet", action="store_true", help="no progress bar")

    def handle(self, *_: Any, **options: Any) -> None:
        """Compare, propose and say what was found. Raises `CommandError` without a sound model."""
        try:
            scorer = trusted.standing()
        except (trusted.NotTrusted, ModelWrong, ModelAbsurd, OSError) as wrong:
            raise CommandError(f"No matching model can be used: {wrong}") from None
        now, shown = clock.now(), not options["quiet"]
        weigh = _spark() if options["spark"] else on_duckdb
        with progress("Comparing", shown=shown) as report:
            done = audit(now=now, scorer=scorer, weigh=weigh, most=options["most"], report=report)
        if not options["dry_run"]:
            with progress("Proposing", shown=shown) as report:
                tell(done.proposals, now=now, report=report)
        self._say(done, kept=not options["dry_run"])

    def _say(self, done: Audit, *, kept: bool) -> None:
        self.stdout.write(
            f"Model {done.version}: {done.people} people compared, {done.pairs} pairs alike, "
            f"{done.standing_links} links of a model weighed again."
        )
        for what, times in sorted(done.decisions.items()):
            self.stdout.write(f"  {what}: {times}")
        proposed = f"{len(done.proposals)} {'proposed' if kept else 'would be proposed'}"
        self.stdout.write(
            f"{proposed}, {done.proposed_before} proposed before, {done.left_over} not looked at."
        )


def _spark() -> Weigh:
    """What weighs on Spark. Raises `CommandError` where it is not installed."""
    if find_spec("pyspark") is None:
        raise CommandError("Spark is not installed: pip install -r requirements/spark.txt")
    from dolen.people.matching.spark import on_spark  # noqa: PLC0415  # an extra; it needs Java

    return on_spark
