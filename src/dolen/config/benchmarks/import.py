"""Bringing an old store in: rows a second, memory, nothing lost, killed half-way and gone on with.

People of a records system and episodes of a missing database, invented, each imported in a process
of its own that is killed half-way, while another asks for pages. The baseline is a plain bulk
insert of the same rows into a table of text.
"""  # noqa: N999

import argparse
import csv
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from dolen.concerns.facts import ConcernRaised
from dolen.config.benchmarks.person import ask, pages_alone, signed_in
from dolen.config.invented.extracts import COLUMNS, MAPPINGS, Extract, checksum, person_of, told_of
from dolen.config.invented.names import Names
from dolen.config.made_up import NOW, OFFICER, histories, make_known
from dolen.config.measuring import Other, engines, milliseconds, own_databases, say, seconds
from dolen.duties.facts import DutyEscalated
from dolen.exchange.importing import progress, running
from dolen.exchange.importing.checking import checked
from dolen.exchange.importing.progress import Reached
from dolen.exchange.importing.sources.opening import opened
from dolen.journal import clock, reading
from dolen.people.models import Detail, Mention, Nominal, PossibleSame
from dolen.recording import clockwork
from dolen.recording.many import record_many

_PAUSE = 0.05
_TOLD = """
SELECT r.value, n.value FROM people_detail r
JOIN people_detail n ON n.own = r.own AND n.fact_uid = r.fact_uid AND n.sort = 'name'
WHERE r.sort = 'reference' AND r.value LIKE %s
"""


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure each engine, or those named, with so many rows of people and of episodes."""
    words = argparse.ArgumentParser(prog="dolen bench import")
    words.add_argument("--rows", type=int, default=5_000, metavar="N", help="rows of people")
    words.add_argument("--episodes", type=int, metavar="N", help="rows of episodes; a tenth")
    words.add_argument("--engine", choices=engines(), action="append")
    words.add_argument("--data", type=Path, help="folder of public lists of names")
    words.add_argument("--once", action="store_true", help="do not import a second time")
    words.add_argument("--kill", action="store_true", help="kill it again, while it matches")
    asked = words.parse_args(list(arguments))
    if asked.episodes is None:
        asked.episodes = max(100, asked.rows // 10)
    measured: dict[str, Any] = {}
    for engine in asked.engine or engines():
        with own_databases(engine) as folder, clock.at(NOW), pages_alone():
            measured[engine] = _engine(engine, folder, asked)
    return measured


def _engine(engine: str, folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    cast = make_known(2)
    record_many(histories(cast, facts_each=24), by=OFFICER, now=NOW)
    client, address = signed_in(), f"/people/{cast.children[0]}/"

    def page() -> None:
        ask(client, address)

    names = Names.read(asked.data) if asked.data else Names.few()
    found: dict[str, Any] = {}
    for extract in (Extract("people", asked.rows), Extract("episodes", asked.episodes)):
        if extract.rows:
            say(f"{engine}: {extract.rows} rows of {extract.label}")
            source = folder / f"{extract.label}.csv"
            extract.write(source, names)
            one = _Measuring(source, extract, page)
            found[extract.label] = one.all(kill_again=asked.kill)
            found[extract.label] |= {} if asked.once else one.again()
    say(f"{engine}: the clock")
    clockwork.tick(NOW)
    found["alarms_for_before_the_cut_over"], found["alarms_for_concerns"] = _alarms()
    found["concerns_raised"] = len(reading.headers_of_kind(ConcernRaised.kind))
    return found


class _Measuring:
    """One extract: inserted plainly, imported with a death half-way, counted."""

    def __init__(self, source: Path, extract: Extract, page: Callable[[], None]) -> None:
        self._source, self._extract, self._page = source, extract, page
        self._rows = extract.rows
        self._mapping = checked(MAPPINGS[extract.label], today=NOW.date())
        self._files = running.Files(
            source.with_suffix(".rejects.csv"), source.with_suffix(".reached.json")
        )

    def all(self, *, kill_again: bool) -> dict[str, Any]:
        """Measure everything of the first time."""
        found: dict[str, Any] = {"rows": self._rows}
        found["plain_insert_rows_per_second"] = self._rows / seconds(self._baseline)
        quiet = [seconds(self._page) for _time in range(20)]
        before = self._facts()
        pages: list[float] = []
        begun, worked = time.perf_counter(), _worked()
        first = Other(self._import)
        importing = self._killed(first, lambda: self._reached().row >= self._rows // 2, pages)
        found["killed_after_rows"] = self._reached().row
        if kill_again:
            importing = self._killed(importing, self._is_matching, pages)
            found["killed_after_matching"] = self._reached().joined
        while importing.is_running:
            self._read(pages)
        taken = time.perf_counter() - begun
        result: dict[str, Any] = importing.result()
        found |= {"rows_per_second": self._rows / taken, **result}
        found["rows_per_second_of_processor"] = self._rows / (_worked() - worked)
        found |= {f"page_quiet_{name}": value for name, value in milliseconds(quiet).items()}
        found |= {f"page_meanwhile_{name}": one for name, one in milliseconds(pages).items()}
        return found | self._counted(before)

    def _killed(self, importing: Other, is_time: Callable[[], bool], pages: list[float]) -> Other:
        """Kill it when it is time, unless it has done by then; returns what goes on."""
        while importing.is_running:
            if is_time():
                importing.kill()
                return Other(self._import)
            self._read(pages)
        return importing

    def _is_matching(self) -> bool:
        return self._reached().joined.startswith("person:")

    def _read(self, pages: list[float]) -> None:
        pages.append(seconds(self._page))
        time.sleep(_PAUSE)

    def again(self) -> dict[str, Any]:
        """What a second run of the same adds, and how fast."""
        new = 0

        def run() -> None:
            nonlocal new
            source = opened(str(self._source), self._mapping.mapping.source)
            reached = running.begin(source, self._mapping, self._files)
            new = running.run(source, self._mapping, self._files, reached).facts

        taken = seconds(run)
        return {"second_run_new_facts": new, "second_run_rows_per_second": self._rows / taken}

    def _lines(self) -> Iterator[list[str]]:
        with self._source.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            next(lines)
            yield from lines

    def _baseline(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLE plain ({', '.join(f'{c}_ text' for c in COLUMNS)})")
        lines = self._lines()
        while part := list(islice(lines, 1_000)):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany("INSERT INTO plain VALUES (%s, %s, %s, %s, %s, %s, %s)", part)
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE plain")

    def _reached(self) -> Reached:
        return progress.read(self._files.reached) or Reached(source="", mapping="", cut_over="")

    def _import(self) -> dict[str, Any]:
        """Import, or go on; the pace of the first and last tenth of what this process did."""
        marks: list[tuple[int, float]] = []
        held: list[float] = []
        started = _megabytes()

        def heard(row: int) -> None:
            marks.append((row, time.process_time()))
            held.append(_megabytes())

        with clock.at(NOW):
            source = opened(str(self._source), self._mapping.mapping.source)
            reached = running.begin(source, self._mapping, self._files)
            before = reached.row
            totals = running.run(source, self._mapping, self._files, reached, heard=heard)
        return {
            "rows_after_death": self._rows - before,
            **_pace(marks),
            "megabytes_at_begin": started,
            **_flat(held),
            "megabytes_at_most": _megabytes(),
            "rejects": totals.rejected,
            "facts_new_and_before": totals.facts + totals.facts_before,
        }

    def _facts(self) -> int:
        return Mention.objects.values("fact_uid").distinct().count()

    def _counted(self, before: int) -> dict[str, Any]:
        said, wanted = checksum(self._told()), checksum(self._extract.told(self._source))
        joined, wrongly = self._joined()
        return {
            "rejects_wanted": self._extract.bad,
            "rejects_lines": self._rejects(),
            "rows_lost": wanted[0] - said[0],
            "checksum_agrees": said == wanted,
            "facts_kept": self._facts() - before,
            "told_twice": self._extract.told_twice,
            "joined": joined,
            "joined_wrongly": wrongly,
            "proposed": PossibleSame.objects.count(),
        }

    def _told(self) -> Iterator[str]:
        """Everybody the extract told of, as it stands in the house."""
        begins = "people-%" if self._extract.label == "people" else "child-%"
        with connection.cursor() as cursor:
            cursor.execute(_TOLD, [begins])
            while part := cursor.fetchmany(2_000):
                yield from (told_of(reference, name) for reference, name in part)

    def _joined(self) -> tuple[int, int]:
        """People of the extract who are one with one before, and how many of these wrongly."""
        references = Detail.objects.filter(sort="reference", value__startswith="people-")
        of: dict[str, int] = {
            own: person_of(value) for own, value in references.values_list("own", "value")
        }
        heads: dict[str, int] = {}
        joined = wrongly = 0
        for own, head in Nominal.objects.filter(sort="person").values_list("id", "canonical"):
            if own in of:
                first = heads.setdefault(head, own_number := of[own])
                joined += head != own
                wrongly += first != own_number
        return joined, wrongly

    def _rejects(self) -> int:
        with self._files.rejects.open(encoding="utf-8-sig", newline="") as file:
            return sum(1 for _line in csv.reader(file)) - 1


def _pace(marks: Sequence[tuple[int, float]]) -> dict[str, float]:
    """Rows a second of processor time in the first and in the last part of a process's rows."""
    if len(marks) < 3:
        return {}
    some = max(1, len(marks) // 10)

    def pace(begin: tuple[int, float], end: tuple[int, float]) -> float:
        return (end[0] - begin[0]) / max(end[1] - begin[1], 1e-9)

    return {
        "pace_first_tenth": pace(marks[0], marks[some]),
        "pace_last_tenth": pace(marks[-some - 1], marks[-1]),
    }


def _flat(held: Sequence[float]) -> dict[str, float]:
    """The most memory after the first and after the last tenth of the rows, before matching."""
    if len(held) < 3:
        return {}
    return {
        "megabytes_after_first_tenth": held[max(1, len(held) // 10)],
        "megabytes_after_last_tenth": held[-1],
    }


def _worked() -> float:
    """Seconds of processor that other processes of this one took, those killed among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _alarms() -> tuple[int, int]:
    """Alarms of duties that imported facts opened, for moments before the cut-over; of concerns."""
    told = [one.load() for one in reading.headers_of_kind(DutyEscalated.kind).values()]
    rung = [one for one in told if isinstance(one, DutyEscalated)]
    openers = reading.headers({one.opened_by for one in rung})
    early = [one.opened_by for one in rung if one.alarm_at < NOW]
    imported = sum(openers[uid].load().provenance is not None for uid in early)
    return imported, sum(openers[one.opened_by].kind.startswith("concern.") for one in rung)
