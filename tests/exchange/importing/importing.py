"""Runs imports in tests: a mapping, an extract, and what became of them."""

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from dolen.exchange.importing import running
from dolen.exchange.importing.checking import Checked, checked
from dolen.exchange.importing.progress import Totals
from dolen.exchange.importing.sources.opening import opened
from dolen.journal import clock

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
PEOPLE = """
store = "Old store"
[row]
key = "id"
happened = "on"
dates = ["%d/%m/%Y %H:%M", "%d/%m/%Y"]
[[fact]]
kind = "person.described"
[fact.fields]
person = { key = "id", roles = ["child"] }
name = "name"
date_of_birth = "dob"
"""
EPISODES = """
store = "Old episodes"
[row]
key = "no"
happened = "reported"
dates = ["%d/%m/%Y %H:%M"]
[[fact]]
kind = "missing.reported"
case = "no"
[fact.fields]
child = { key = "child", name = "name", age = "age", roles = ["child"] }
[[fact]]
kind = "missing.found"
case = "no"
happened = "found"
when = [{ column = "found", filled = true }]
[fact.fields]
child = { key = "child", roles = ["child"] }
"""


def mapped(text: str) -> Checked:
    """The mapping in `text`."""
    return checked(text, today=TODAY)


def extract(path: Path, headings: str, *lines: str) -> Path:
    """A table with these headings and lines, as the store would write it."""
    path.write_text("\n".join((headings, *lines)) + "\n", "utf-8")
    return path


def files(source: Path) -> running.Files:
    """Where an import of `source` puts its files."""
    return running.Files(
        source.with_name(f"{source.name}.rejects.csv"),
        source.with_name(f"{source.name}.reached.json"),
    )


def bring_in(
    source: Path,
    mapping: Checked,
    *,
    cut_over: dt.datetime | None = None,
    heard: running.Heard = lambda _row: None,
) -> Totals:
    """Import a file, or go on with an import that was killed."""
    with clock.at(NOW):
        reader = opened(str(source), mapping.mapping.source)
        reached = running.begin(reader, mapping, files(source), cut_over=cut_over)
        return running.run(reader, mapping, files(source), reached, heard=heard)


def rejected(source: Path) -> Sequence[tuple[str, ...]]:
    """What stands in the file of rejects, without its headings."""
    path = files(source).rejects
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [tuple(line) for line in csv.reader(file)][1:]
