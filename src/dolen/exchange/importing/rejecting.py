"""The file of rejects: every row that was not told, and why, for whoever puts it right."""

import csv
import os
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from dolen.exchange.importing.rows import Reject

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class RejectsFile:
    """Rejects as CSV, which spreadsheets open as it is meant. It is made with the first reject.

    `size` is how many bytes are safely written: an import that goes on after an interruption cuts
    the file there, so that no reject stands twice.
    """

    def __init__(self, path: Path, *, size: int = 0) -> None:
        self.path, self.size = path, size
        if not path.exists():
            self.size = 0
        elif size == 0:
            path.unlink()
        else:
            os.truncate(path, size)

    def add(self, rejects: Iterable[Reject]) -> None:
        """Write rejects down, on the disk before it returns."""
        rows = [
            (one.row or "", *map(plain_text, (one.key, one.field, one.given, one.accepted)))
            for one in rejects
        ]
        if not rows:
            return
        first = self.size == 0
        encoding = "utf-8-sig" if first else "utf-8"
        with self.path.open("a", encoding=encoding, errors="replace", newline="") as file:
            writer = csv.writer(file)
            if first:
                writer.writerow(
                    (_("row"), _("key"), _("field"), _("what was given"), _("what is accepted"))
                )
            writer.writerows(rows)
            file.flush()
            os.fsync(file.fileno())
            self.size = file.tell()


def plain_text(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula, on one line."""
    line = " ".join(text.replace("\0", "\ufffd").split())
    return f"'{line}" if text.startswith(_FORMULA) or line.startswith(_FORMULA) else line
