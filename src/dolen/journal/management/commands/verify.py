"""`dolen verify`: check the whole journal against itself and what partners hold."""

import argparse
import base64
import json
import sys
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dolen.journal import keys, offline_bundle
from dolen.journal.checkpoints import NotOurs, parse_all
from dolen.journal.management.progress import progress
from dolen.journal.problems import Report
from dolen.journal.verify import verify

_SHOWN = 20


class Command(BaseCommand):
    """Check the whole journal."""

    help = "Check the whole journal: headers, content, order, checkpoints and what partners hold."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take files of checkpoints that partners hold, and how to report."""
        parser.add_argument(
            "--witness",
            type=Path,
            action="append",
            default=[],
            metavar="FILE",
            help="checkpoints that a partner holds; may be given several times",
        )
        parser.add_argument("--json", action="store_true", help="report as JSON")
        parser.add_argument(
            "--bundle", type=Path, metavar="ZIP", help="check a sealed bundle, and nothing else"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Check and report. Leaves with status 1 when anything is wrong."""
        if options["bundle"] is not None:
            self._bundle(options["bundle"], options["witness"])
            return
        notes = [note for file in options["witness"] for note in _notes(file)]
        begun = time.perf_counter()
        with progress("Checking", shown=not options["json"] and sys.stderr.isatty()) as told:
            report = verify(notes=notes, progress=told)
        taken = time.perf_counter() - begun
        self.stdout.write(_as_json(report, taken) if options["json"] else _in_words(report, taken))
        if not report.is_clean:
            sys.exit(1)

    @staticmethod
    def _bundle(bundle: Path, witnesses: list[Path]) -> None:
        """Check a sealed bundle with our own public key. Leaves with status 1 when it is wrong."""
        key = base64.b64encode(keys.public_key()).decode()
        held = [word for file in witnesses[:1] for word in ("--witness", str(file))]
        if status := offline_bundle.main([str(bundle), "--key", key, *held]):
            sys.exit(status)


def _notes(file: Path) -> list[str]:
    try:
        return [checkpoint.note() for checkpoint in parse_all(file.read_text("utf-8"))]
    except (OSError, UnicodeDecodeError, NotOurs) as error:
        raise CommandError(f"{file}: {error}") from error


def _as_json(report: Report, taken: float) -> str:
    problems = [{"what": one.what.name.lower(), "where": one.where} for one in report.problems]
    return json.dumps(
        {
            "clean": report.is_clean,
            "facts": report.facts,
            "erased": report.erased,
            "unsealed": report.unsealed,
            "checkpoints": report.checkpoints,
            "witnesses": report.witnesses,
            "root": report.root,
            "seconds": round(taken, 3),
            "found": report.found,
            "problems": problems,
        }
    )


def _in_words(report: Report, taken: float) -> str:
    lines = [f"WRONG: {problem}" for problem in report.problems[:_SHOWN]]
    if report.found > _SHOWN:
        lines.append(f"... and {report.found - _SHOWN} more")
    lines.append(
        f"{report.facts} facts ({report.erased} lawfully erased), {report.checkpoints} checkpoints "
        f"and {report.witnesses} held by partners checked in {taken:.1f} s; "
        f"{report.unsealed} facts wait to be sealed. "
        + ("All is well." if report.is_clean else f"{report.found} problems.")
    )
    return "\n".join(lines)
