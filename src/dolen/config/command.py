"""The command line: `dolen NAME`. Commands are Django's, those of the rooms, and `bench`."""

import os
import sys
from difflib import get_close_matches

from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand

from dolen.config.environment import SettingMissing

COMMAND_FAILED = 2


class _Commands(ManagementUtility):
    """Django's commands, with words for somebody who does not know Django."""

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """The command called `subcommand`; leaves the program, with advice, if there is none."""
        known = get_commands()
        if subcommand in known:
            return super().fetch_command(subcommand)
        near = get_close_matches(subcommand, known, n=3)
        advice = f"Did you mean {' or '.join(near)}? " if near else ""
        sys.stderr.write(
            f"There is no command called {subcommand!r}. {advice}"
            f"Type '{self.prog_name} help' for the list.\n"
        )
        sys.exit(COMMAND_FAILED)


def _assume_demonstration() -> None:
    """`dolen run` without any key is somebody trying Dolen on their own machine."""
    if not {"DOLEN_SECRET_KEY", "DOLEN_SECRET_KEY_FILE"} & os.environ.keys():
        os.environ.setdefault("DOLEN_DEMONSTRATION", "1")
        os.environ.setdefault("DOLEN_LOG_LEVEL", "WARNING")


def main(arguments: list[str] | None = None) -> None:
    """Run one command. Ends with status 2 when it is unknown or a setting is missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dolen.config.settings")
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["run"]:
        _assume_demonstration()
    try:
        _Commands(["dolen", *words]).execute()
    except SettingMissing as missing:
        sys.stderr.write(f"{missing}\n")
        sys.exit(COMMAND_FAILED)
