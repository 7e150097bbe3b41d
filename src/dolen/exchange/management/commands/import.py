"""`dolen import SOURCE --map MAP`: bring an old store's rows in as facts."""  # noqa: N999

import argparse
import datetime as dt
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from dolen.exchange.importing import running
from dolen.exchange.importing.checking import Checked, checked
from dolen.exchange.importing.mapping import MappingWrong
from dolen.exchange.importing.progress import Totals
from dolen.exchange.importing.rejecting import RejectsFile
from dolen.exchange.importing.rows import Source, Unreadable
from dolen.exchange.importing.shipped import SHIPPED
from dolen.exchange.importing.sources.opening import opened
from dolen.journal import clock
from dolen.journal.management.progress import progress
from dolen.law.moments import LONDON


class Command(BaseCommand):
    """Bring an old store's rows in as facts."""

    help = (
        "Bring the rows of an old store in as facts, by a mapping; run twice it adds nothing. "
        "What cannot be told stands in the file of rejects."
    )
    requires_system_checks = ()  # no page is served here

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the source, the mapping, and how to deal with it."""
        parser.add_argument(
            "source",
            metavar="SOURCE",
            help="a file (.csv, .xlsx, .parquet, .jsonl) or a database's address "
            "(sqlite:///FILE, postgresql://...)",
        )
        parser.add_argument(
            "--map",
            required=True,
            metavar="MAP",
            help=f"a mapping's file (.toml), or one that is shipped: {', '.join(SHIPPED)}",
        )
        parser.add_argument("--dry-run", action="store_true", help="tell nothing, only try")
        parser.add_argument(
            "--rejects", type=Path, metavar="FILE", help="where the rejects go (CSV)"
        )
        parser.add_argument(
            "--cut-over",
            type=_moment,
            metavar="MOMENT",
            help="no alarm rings for what lies before it, such as 2026-11-24T08:00; by default now",
        )
        parser.add_argument(
            "--language",
            choices=("en", "cy"),
            help="the language of the rejects and of what is said",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Import. Raises `CommandError` for a source or mapping that cannot be used."""
        with translation.override(options["language"] or _language()):
            try:
                mapping = checked(_text(options["map"]), today=clock.now().date())
                source = opened(options["source"], mapping.mapping.source)
                self._deal(source, mapping, options)
            except (MappingWrong, Unreadable) as wrong:
                raise CommandError(str(wrong)) from None
            except OSError as error:
                words = _("%(file)s cannot be written or read (%(reason)s).")
                named = {"file": error.filename, "reason": error.strerror}
                raise CommandError(words % named) from error

    def _deal(self, source: Source, mapping: Checked, options: dict[str, Any]) -> None:
        rejects = options["rejects"] or _beside(options["source"], mapping)
        with progress(_("Importing"), shown=self.stderr.isatty()) as bar:
            if options["dry_run"]:
                totals = self._tried(source, mapping, rejects, options["cut_over"])
            else:
                files = running.Files(rejects, rejects.with_suffix(".reached.json"))
                reached = running.begin(source, mapping, files, cut_over=options["cut_over"])
                if reached.row:
                    words = _("Going on after row %(row)s, with the cut-over it began with.")
                    self.stdout.write(words % {"row": reached.row})
                size = source.size or 0
                totals = running.run(
                    source, mapping, files, reached, heard=lambda row: bar(row, max(size, row))
                )
        self._say(totals, rejects, tried=options["dry_run"])

    def _tried(
        self, source: Source, mapping: Checked, path: Path, cut_over: dt.datetime | None
    ) -> Totals:
        totals, rejects = Totals(), RejectsFile(path)
        moment = cut_over or clock.now()
        for _row, outcome in running.tried(source, mapping, cut_over=moment):
            running.count(totals, outcome)
            rejects.add(outcome.rejects)
        return totals

    def _say(self, totals: Totals, rejects: Path, *, tried: bool) -> None:
        words = _(
            "%(rows)s rows: %(told)s told, %(rejected)s rejected, %(passed_over)s of which the "
            "mapping tells nothing."
        )
        self.stdout.write(
            words
            % {
                "rows": totals.rows,
                "told": totals.told,
                "rejected": totals.rejected,
                "passed_over": totals.passed_over,
            }
        )
        for kind, times in sorted(totals.kinds.items()):
            self.stdout.write(f"  {kind}: {times}")
        if tried:
            self.stdout.write(_("Nothing was kept: this was only tried."))
        else:
            words = _("%(new)s facts are new; %(before)s were told before.")
            self.stdout.write(words % {"new": totals.facts, "before": totals.facts_before})
        if totals.rejected:
            self.stdout.write(_("The rejects are in %(file)s.") % {"file": rejects})


def _text(name: str) -> str:
    if name in SHIPPED:
        return SHIPPED[name].text
    path = Path(name)
    if not path.is_file():
        words = _("There is no mapping %(name)s. Shipped are: %(named)s.")
        raise CommandError(words % {"name": name, "named": ", ".join(SHIPPED)})
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise CommandError(_("%(name)s is not written in UTF-8.") % {"name": name}) from None


def _beside(source: str, mapping: Checked) -> Path:
    """The rejects beside a file, or, of a database, in the present folder."""
    if "://" not in source:
        path = Path(source)
        return path.with_name(f"{path.name}.rejects.csv")
    named = "".join(one if one.isalnum() else "-" for one in mapping.mapping.store.lower())
    return Path(f"{named}.rejects.csv")


def _moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no moment; 2026-11-24T08:00 is one.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _language() -> str:
    wanted = os.environ.get("LC_ALL") or os.environ.get("LANG") or "en"
    return "cy" if wanted.startswith("cy") else "en"
