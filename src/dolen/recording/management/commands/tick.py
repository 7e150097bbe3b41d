"""`dolen tick`: notice what has become due, and tell whom it concerns."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connections

from dolen.recording import loop


class Command(BaseCommand):
    """One round of the clock, or its loop."""

    help = "Notice what has become due and tell whom it concerns: one round, or --loop for ever."
    requires_system_checks = ()  # the clocks must run even when a page would not

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take one of the two ways to run."""
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument("--once", action="store_true", help="one round (this is the default)")
        ways.add_argument("--loop", action="store_true", help="go on until asked to stop")

    def handle(self, *_: Any, **options: Any) -> None:
        """Run. The loop ends with status 0 on SIGTERM or Ctrl-C."""
        if not options["loop"]:
            self._say(loop.once())
            return
        loop.run(loop.stop_when_asked(), told=self._say)
        connections.close_all()

    def _say(self, done: loop.Round) -> None:
        tally = done.tally
        self.stdout.write(
            f"{done.settled} facts settled, {tally.looked} clocks looked at, "
            f"{tally.escalated} alarms, {tally.raised} concerns, {tally.aside} put aside"
        )
