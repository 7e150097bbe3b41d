"""`dolen rulebook`: the rulebook as Markdown, with how many scenarios test each rule."""

import tomllib
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from dolen.journal import clock
from dolen.law.moments import local_day
from dolen.web.gathering.tables import sources
from dolen.web.presenting.numbers import Cited, NumberLine
from dolen.web.presenting.rulebook import RulePage, rule_lines, rule_page

_HEAD = """# The rulebook

Every duty, guard, concern, flag and decision table of the house, written by `dolen rulebook`. Do
not edit by hand.

This is a research aid and no legal advice. Many sources were read only in part, and some not at
all; each rule says so. Before real use a force's legal team must check every rule and every number.
A time that is a proposed default is ours, for want of any rule that gives one.
"""


class Command(BaseCommand):
    """Writes the rulebook to standard output."""

    help = "Write the rulebook as Markdown to standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add where scenarios are looked for."""
        parser.add_argument(
            "--scenarios",
            type=Path,
            default=Path("tests/scenarios"),
            help="folder of the scenarios, one file for each rule",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write every rule, by room."""
        tested = scenarios(options["scenarios"])
        day = local_day(clock.now())
        with override("en"):
            self.stdout.write(_HEAD)
            room = ""
            for line in rule_lines({}, day):
                if line.room != room:
                    room = line.room
                    self.stdout.write(f"\n## {room.replace('_', ' ').capitalize()}\n")
                shown = rule_page(line.name, {}, day)
                if shown is not None:
                    self.stdout.write("\n".join(_lines(shown, tested)))
            self.stdout.write("\n".join(_tables()))


def scenarios(folder: Path) -> Counter[str]:
    """How many scenarios tell of each rule: its file is named as it is. None where there are none.

    Raises `TOMLDecodeError` for a file that is not valid TOML.
    """
    counted: Counter[str] = Counter()
    for path in folder.rglob("*.toml"):
        counted[path.stem] += len(tomllib.loads(path.read_text("utf-8")).get("scenario", ()))
    return counted


def _lines(shown: RulePage, tested: Counter[str]) -> Iterator[str]:
    line = shown.line
    yield f"\n### `{line.name}` ({line.sort_words.lower()})\n"
    yield f"{line.says}\n"
    if line.force:
        bound = "binds in law" if line.law else "does not bind in law"
        yield f"- Force of the duty: {line.force_label}" + (
            f"; its time {bound}" if line.timed else ""
        )
    if line.owner:
        yield f"- Owner: {line.owner}"
    for one in line.cited:
        yield f"- Source: {_cited(one)}"
    for number in shown.numbers:
        yield from _number(number)
    for group in shown.conditions:
        yield f"- {group.title}: {', '.join(f'`{written}`' for written in group.written)}"
    for told in shown.escalates:
        yield f"- Told: {told}"
    yield f"- Scenarios: {tested[line.name]}"
    yield ""


def _tables() -> Iterator[str]:
    """The decision tables: what each row rests on. What it says stands at the table's page."""
    yield "\n## Decision tables\n"
    for table in sources():
        yield f"\n### Table {table.number}: {table.title}\n"
        for number, places in table.rows:
            yield f"- Row {number}: {'; '.join(_cited(one) for one in places)}"
        yield ""


def _cited(one: Cited) -> str:
    address = f" <{one.address}>" if one.address else ""
    return f"{one.words} ({one.force_label}{', not read' if one.unread else ''}){address}"


def _number(number: NumberLine) -> Iterator[str]:
    for value in number.values:
        yield (
            f"- {number.says}: **{value.worth}** from {value.from_} ({value.force_label}; "
            f"{value.cited.words}; checked {value.checked_on})"
        )
